//! The frame of every page, and which page is shown.

use std::rc::Rc;

use yew::prelude::*;

use super::components::{banner, footer, header};
use super::dom_events::{focus, text};
use super::messages::unreadable;
use super::pages::Page;
use crate::session::{Fact, Session, Storage};

/// The id of the page's own part, which the skip link leads to.
const MAIN: &str = "main";

/// What pages may ask for. It never changes, so what only dispatches never renders again for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispatch {
    /// Where facts go.
    pub tell: Callback<Fact>,
    /// Where the results of a document come from; nothing while they cannot be had.
    pub results: Callback<String, Option<Html>>,
}

impl Dispatch {
    /// A callback that tells the session one fact.
    pub(super) fn telling<E>(&self, fact: Fact) -> Callback<E> {
        self.tell.reform(move |_| fact.clone())
    }

    /// A callback that tells the session a fact about what has been typed.
    pub(super) fn telling_text(
        &self,
        fact: impl Fn(String) -> Fact + 'static,
    ) -> Callback<InputEvent> {
        self.tell.reform(move |event| fact(text(&event)))
    }
}

/// The session as pages see it: two are equal if every page would look the same. How saving goes
/// is not part of that, so a page does not render again each time a write ends.
#[derive(Debug, Clone)]
pub(super) struct Seen(pub(super) Rc<Session>);

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.looks_like(&other.0)
    }
}

/// The whole of what is seen.
pub fn app(session: &Rc<Session>, dispatch: &Dispatch) -> Html {
    // Pages are named after `#`, so the link may not change the address.
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus(&event, MAIN);
    });
    html! {
        <>
            <a class="nhsuk-skip-link" href="#main" onclick={skip}>{ "Skip to main content" }</a>
            { header(session, dispatch) }
            <main class="ms-main" id={MAIN} tabindex="-1">
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
                     like: none of it is kept."
                        .to_owned(),
                ) }
            }
            if session.storage == Storage::Blocked {
                { banner(
                    "This browser does not let us keep anything",
                    "You can work as usual, but your answers are gone when you close this page. \
                     Use \u{201c}Save file\u{201d} before you leave."
                        .to_owned(),
                ) }
            }
            if session.unreadable() > 0 {
                { banner(
                    "Something kept here could not be read",
                    unreadable(session.unreadable()),
                ) }
            }
        </>
    }
}
