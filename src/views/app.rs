//! The frame of every page, and which page is shown.

use std::rc::Rc;

use yew::prelude::*;

use super::components::{Weight, banner, do_button, footer, header};
use super::dom_events::{focus, text};
use super::messages::{trouble_words, unreadable};
use super::pages::Page;
use crate::domain::{Level, PackRef, StatementId};
use crate::session::{Access, Fact, PackContent, Route, SaveState, Session, Storage};

/// The id of the page's own part, which the skip link leads to.
const MAIN: &str = "main";

/// What pages may ask for. It never changes, so what only dispatches never renders again for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispatch {
    /// Where facts go.
    pub tell: Callback<Fact>,
    /// Where what the studio shows comes from; nothing while it cannot be had.
    pub studio: Callback<Ask, Option<Html>>,
}

/// What the studio can be asked to show.
#[derive(Debug, Clone)]
pub enum Ask {
    /// The results of a document.
    Results(String),
    /// What helps with a statement.
    Guidance(Guided),
    /// A page: its name, the document that it is about, what it remembers, and whether what it
    /// is about may be changed.
    Page(String, Option<String>, Rc<str>, bool),
}

/// What is asked for to help with a statement.
#[derive(Debug, Clone)]
pub struct Guided {
    /// The questionnaire.
    pub pack: PackRef,
    /// The same in full, if it is not built in.
    pub content: Option<Rc<PackContent>>,
    /// The statement.
    pub statement: StatementId,
    /// What of it.
    pub part: Part,
}

/// A part of what helps with a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What one would see where it is true.
    See,
    /// What leads from a level to the next, or from each.
    Steps(Option<Level>),
    /// What could be shown for it.
    Prompts,
    /// The words in it that not everybody knows.
    Words,
}

impl Dispatch {
    /// A callback that tells the session one fact.
    pub(super) fn telling<E>(&self, fact: Fact) -> Callback<E> {
        self.tell.reform(move |_| fact.clone())
    }

    /// A callback for what goes away when it has been used: focus moves to an element that stays,
    /// the first that a selector finds near what has been used.
    pub(super) fn telling_from<E: AsRef<Event>>(
        &self,
        fact: Fact,
        stays: &'static str,
    ) -> Callback<E> {
        self.tell.reform(move |event: E| {
            focus(event.as_ref(), stays);
            fact.clone()
        })
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
                { banners(session, dispatch) }
                <Page seen={Seen(Rc::clone(session))} dispatch={dispatch.clone()} />
            </main>
            { footer() }
        </>
    }
}

/// What is true of every page for now.
fn banners(session: &Session, dispatch: &Dispatch) -> Html {
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
            if !session.unreadable.is_empty() && session.route != Route::Keeping {
                { banner(
                    "Something kept here could not be read",
                    unreadable(session.unreadable.len()),
                ) }
            }
            { closed(session, dispatch) }
            { not_saved(session) }
        </>
    }
}

/// Why the assessment that is shown cannot be changed here.
fn closed(session: &Session, dispatch: &Dispatch) -> Html {
    let Some(kept) = session.current() else { return Html::default() };
    if kept.is_finished() {
        let reopened = Fact::FinishAsked(kept.assessment.id.clone(), false);
        return html! {
            <div class="ms-banner" role="status">
                <p class="ms-banner__title">{ "Finished" }</p>
                <p class="ms-banner__text">{ "It stays as it is, so that you can compare later." }</p>
                { do_button(Weight::Secondary, dispatch.telling_from(reopened, "h1"), "Change it all the same") }
            </div>
        };
    }
    match kept.access {
        Access::Free => Html::default(),
        Access::Elsewhere => {
            let fact = Fact::TakeOverAsked(kept.assessment.id.clone());
            html! {
                <div class="ms-banner" role="status">
                    <p class="ms-banner__title">{ "Being edited in another tab" }</p>
                    <p class="ms-banner__text">
                        { "You can read it here. To change it here instead, take over: what was \
                           done in the other tab stays." }
                    </p>
                    { do_button(Weight::Secondary, dispatch.telling_from(fact, "h1"), "Take over") }
                </div>
            }
        }
        Access::Newer => banner(
            "Made by a newer version of this app",
            "You can read it here and save a file, but not change it. Reload the page to get the \
             newer version."
                .to_owned(),
        ),
    }
}

/// Why the last change is not saved, and what to do.
fn not_saved(session: &Session) -> Html {
    let Some((SaveState::Failed(trouble), _)) = session.save_state() else {
        return Html::default();
    };
    banner("Not saved", trouble_words(trouble).to_owned())
}
