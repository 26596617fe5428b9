//! The frame of every page, and which page is shown.

use std::rc::Rc;

use yew::prelude::*;

use super::components::{banner, footer, header};
use super::dom_events::focus;
use super::messages::unreadable;
use super::pages::Page;
use crate::session::{Fact, Session, Storage};

/// Where facts go. It never changes, so what only dispatches never renders again for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispatch(pub Callback<Fact>);

impl Dispatch {
    /// A callback that tells the session one fact.
    pub fn telling<E>(&self, fact: Fact) -> Callback<E> {
        self.0.reform(move |_| fact.clone())
    }
}

/// The session as pages see it: two are equal if every page would look the same. How saving goes
/// is not part of that, so a page does not render again each time a write ends.
#[derive(Debug, Clone)]
pub struct Seen(pub Rc<Session>);

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.looks_like(&other.0)
    }
}

/// What the shell hands to the views.
#[derive(Properties)]
pub struct AppProps {
    /// The session.
    pub session: Rc<Session>,
    /// Where facts go.
    pub dispatch: Dispatch,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session) && self.dispatch == other.dispatch
    }
}

/// The whole of what is seen.
#[component]
pub fn App(AppProps { session, dispatch }: &AppProps) -> Html {
    let main = use_node_ref();
    // Pages are named after `#`, so the link may not change the address.
    let skip = {
        let main = main.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            focus(&main);
        })
    };
    html! {
        <>
            <a class="nhsuk-skip-link" href="#main" onclick={skip}>{ "Skip to main content" }</a>
            { header(session, dispatch) }
            <main class="ms-main" id="main" tabindex="-1" ref={main}>
                { banners(session) }
                <Page seen={Seen(Rc::clone(session))} dispatch={dispatch.clone()} />
            </main>
            { footer() }
        </>
    }
}

/// What is true of every page for now.
fn banners(session: &Session) -> Html {
    let example = session.route.assessment().is_some_and(|id| session.is_example(id));
    html! {
        <>
            if example {
                { banner(
                    "Example: a made-up team",
                    "Nothing here is about a real team. Look around and change answers as you \
                     like: none of it is kept.",
                ) }
            }
            if session.storage == Storage::Blocked {
                { banner(
                    "This browser does not let us keep anything",
                    "You can work as usual, but your answers are gone when you close this page. \
                     Use \u{201c}Save file\u{201d} before you leave.",
                ) }
            }
            if session.unreadable > 0 {
                { banner(
                    "Something kept here could not be read",
                    unreadable(session.unreadable),
                ) }
            }
        </>
    }
}
