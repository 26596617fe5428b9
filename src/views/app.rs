//! The frame of every page, and which page is shown.

use std::rc::Rc;

use yew::prelude::*;

use super::components::banner::Banner;
use super::components::footer::Footer;
use super::components::header::Header;
use super::dom_events::focus;
use super::messages::unreadable;
use super::pages;
use crate::session::{Fact, Place, Route, Session, Storage};

/// Where facts go. It never changes, so what only dispatches never renders again for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispatch(pub Callback<Fact>);

impl Dispatch {
    /// Tells the session a fact.
    pub fn tell(&self, fact: Fact) {
        self.0.emit(fact);
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
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The session.
    pub session: Rc<Session>,
    /// Where facts go.
    pub dispatch: Dispatch,
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
    let retry = {
        let (id, dispatch) = (session.route.assessment().cloned(), dispatch.clone());
        Callback::from(move |()| {
            if let Some(id) = &id {
                dispatch.tell(Fact::SaveRetried(id.clone()));
            }
        })
    };
    html! {
        <>
            <a class="nhsuk-skip-link" href="#main" onclick={skip}>{ "Skip to main content" }</a>
            <Header save_state={session.save_state()} {retry} />
            <ContextProvider<Dispatch> context={dispatch.clone()}>
                <ContextProvider<Seen> context={Seen(Rc::clone(session))}>
                    <main class="ms-main" id="main" tabindex="-1" ref={main}>
                        { banners(session) }
                        <Page route={session.route.clone()} />
                    </main>
                </ContextProvider<Seen>>
            </ContextProvider<Dispatch>>
            <Footer />
        </>
    }
}

/// What is true of every page for now.
fn banners(session: &Session) -> Html {
    let example = session.route.assessment().is_some_and(|id| session.is_example(id));
    html! {
        <>
            if example {
                <Banner title="Example: a made-up team">
                    { "Nothing here is about a real team. Look around and change answers as you \
                       like: none of it is kept." }
                </Banner>
            }
            if session.storage == Storage::Blocked {
                <Banner title="This browser does not let us keep anything">
                    { "You can work as usual, but your answers are gone when you close this page. \
                       Use \u{201c}Save file\u{201d} before you leave." }
                </Banner>
            }
            if session.unreadable > 0 {
                <Banner title="Something kept here could not be read">
                    { unreadable(session.unreadable) }
                </Banner>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PageProps {
    route: Route,
}

/// The page of a route. Each assessment page is given an assessment that exists.
#[component]
fn Page(PageProps { route }: &PageProps) -> Html {
    let Some(Seen(session)) = use_context::<Seen>() else { return Html::default() };
    match route {
        Route::Start => html! { <pages::start::Start /> },
        Route::New => html! { <pages::new::New /> },
        Route::Open => html! { <pages::open::Open /> },
        Route::NotFound => html! { <pages::not_found::NotFound /> },
        Route::Assessment(id, place) => {
            let Some(kept) = session.kept(id) else {
                return match session.storage {
                    Storage::Opening => html! { <p>{ "Reading what is kept here\u{2026}" }</p> },
                    Storage::Ready | Storage::Blocked => html! { <pages::not_found::NotFound /> },
                };
            };
            let pack = Rc::clone(&session.pack);
            let assessment = Rc::clone(&kept.assessment);
            let known = |known: bool, page: Html| {
                if known { page } else { html! { <pages::not_found::NotFound /> } }
            };
            match place {
                Place::Overview => html! { <pages::overview::Overview {pack} {assessment} /> },
                Place::Team => html! { <pages::team::TeamPage {assessment} /> },
                Place::Results => html! { <pages::results::ResultsPage {pack} {assessment} /> },
                Place::Statement(id) => known(
                    session.pack.statement(id).is_some(),
                    html! { <pages::statement::StatementPage {pack} {assessment} id={id.clone()} /> },
                ),
                Place::Domain(code) => known(
                    session.pack.domain(code).is_some(),
                    html! { <pages::domain::DomainPage {pack} {assessment} code={code.clone()} /> },
                ),
                Place::Check(code) => known(
                    session.pack.domain(code).is_some(),
                    html! { <pages::check::CheckPage {pack} {assessment} code={code.clone()} /> },
                ),
            }
        }
    }
}
