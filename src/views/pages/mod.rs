//! One file a page: a function from what the session holds to what is seen.

mod check;
mod domain;
mod keeping;
mod made;
mod new;
mod not_found;
mod open;
mod overview;
mod results;
mod start;
mod statement;
mod versions;

use yew::prelude::*;

use super::Dispatch;
use super::app::Seen;
use super::titles::{place_title, topic_title};
use crate::domain::{Assessment, Domain, Pack};
use crate::session::{Place, Route, Session, Storage, Studio};

#[derive(Properties, PartialEq)]
pub(super) struct PageProps {
    pub(super) seen: Seen,
    pub(super) dispatch: Dispatch,
}

/// The page that the session shows. It renders again when a page would look different.
#[component]
pub(super) fn Page(PageProps { seen: Seen(session), dispatch }: &PageProps) -> Html {
    match &session.route {
        Route::Start => start::page(session, dispatch),
        Route::New => new::page(session, dispatch),
        Route::Open => open::page(session, dispatch),
        Route::Keeping => keeping::page(session, dispatch),
        Route::NotFound => not_found::page(),
        Route::Workshop => Html::default(),
        Route::About(topic) => made::page(
            session,
            topic.name().to_owned(),
            topic_title(*topic).to_owned(),
            None,
            dispatch,
        ),
        Route::Assessment(id, place) => match session.kept(id) {
            Some(kept) => {
                let page = place_page(session, &kept.assessment, place, dispatch);
                // What can be asked for elsewhere, such as a file, stays open; the session takes no
                // change in the meantime. The studio closes the fields of its pages itself.
                let is_form = matches!(place, Place::Statement(_) | Place::Domain(_));
                if is_form && !session.is_open(id) { read_only(page) } else { page }
            }
            None if session.storage == Storage::Opening => {
                html! { <p>{ "Reading what is kept here\u{2026}" }</p> }
            }
            None => not_found::page(),
        },
    }
}

/// The browser itself closes every field and button in it; links stay open.
fn read_only(page: Html) -> Html {
    html! { <fieldset class="ms-read-only" disabled=true>{ page }</fieldset> }
}

fn place_page(
    session: &Session,
    assessment: &Assessment,
    place: &Place,
    dispatch: &Dispatch,
) -> Html {
    let Some(pack) = session.pack_of(assessment) else { return coming(session.studio) };
    if let Some(name) = place.made() {
        let title = place_title(Some(pack), place);
        return made::page(session, name, title, session.document(&assessment.id), dispatch);
    }
    let page = match place {
        Place::Team
        | Place::Reflection
        | Place::Actions
        | Place::Targets
        | Place::Report
        | Place::Since
        | Place::Easy(_) => None,
        Place::Overview => Some(overview::page(session, pack, assessment, dispatch)),
        Place::Versions => Some(versions::page(session, pack, assessment, dispatch)),
        Place::Results => Some(results::page(session, pack, assessment, dispatch)),
        Place::Statement(id) => pack.statement(id).map(|(domain, statement)| {
            statement::page(session, pack, assessment, domain, statement, dispatch)
        }),
        Place::Domain(code) => {
            pack.domain(code).map(|domain| domain::page(session, assessment, domain, dispatch))
        }
        Place::Check(code) => {
            pack.domain(code).map(|domain| check::page(session, pack, assessment, domain, dispatch))
        }
    };
    page.unwrap_or_else(not_found::page)
}

/// A questionnaire that is not here yet.
fn coming(studio: Studio) -> Html {
    let words = if studio == Studio::Missing {
        "This questionnaire did not arrive. Your answers are safe. Reload the page to try again."
    } else {
        "The questionnaire is on its way\u{2026}"
    };
    html! { <p role="status">{ words }</p> }
}

/// How many statements are asked, and how many of them have an answer: answered, then asked.
fn answered<'a>(
    assessment: &Assessment,
    domains: impl IntoIterator<Item = &'a Domain>,
) -> (usize, usize) {
    let mut count = (0, 0);
    for domain in domains {
        for statement in assessment.asked(domain) {
            count.0 += usize::from(assessment.rating(&statement.id).is_some());
            count.1 += 1;
        }
    }
    count
}

/// The first statement of a domain that is asked and has no answer.
fn first_open(assessment: &Assessment, domain: &Domain) -> Option<Place> {
    let mut asked = assessment.asked(domain);
    let open = asked.find(|one| assessment.rating(&one.id).is_none())?;
    Some(Place::Statement(open.id.clone()))
}

/// How much of a pack an assessment has answered: answered, then asked.
fn answered_of(assessment: &Assessment, pack: &Pack) -> (usize, usize) {
    answered(assessment, pack.domains.iter())
}
