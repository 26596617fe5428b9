//! One statement, one screen.

use yew::prelude::*;

use super::answered_of;
use crate::domain::{Assessment, Domain, Pack, Statement};
use crate::session::{Fact, Place, Route, Session};
use crate::views::Dispatch;
use crate::views::components::{Title, Weight, go_to, progress, statement_form};

pub(super) fn page(
    session: &Session,
    pack: &Pack,
    assessment: &Assessment,
    domain: &Domain,
    statement: &Statement,
    dispatch: &Dispatch,
) -> Html {
    let asked = asked_with(assessment, domain, statement);
    let position = asked.iter().position(|one| one.id == statement.id).unwrap_or_default();
    let to = |place: Place| place.of(&assessment.id);
    let next = to(match asked.get(position + 1) {
        Some(next) => Place::Statement(next.id.clone()),
        None => Place::Check(domain.code.clone()),
    });
    html! {
        <form class="ms-form" onsubmit={continue_to(dispatch, next)} key={statement.id.to_string()}>
            <p class="ms-caption">
                <a href={to(Place::Overview).to_string()}>{ domain.short.clone() }</a>
                { format!(" \u{b7} statement {} of {}", position + 1, asked.len()) }
            </p>
            { progress(answered_of(assessment, pack)) }
            { statement_form(session, assessment, statement, Title::OfPage, dispatch) }
            <div class="ms-actions ms-actions--foot">
                <button type="submit" class="nhsuk-button ms-button">{ "Continue" }</button>
                { go_to(Weight::Secondary, &to(before(&asked, position)), "Back") }
                <a class="ms-actions__aside" href={to(Place::Domain(domain.code.clone())).to_string()}>
                    { format!("All of {} on one page", domain.short) }
                </a>
            </div>
        </form>
    }
}

/// A form, so that Enter on an answer goes on. It is never sent.
fn continue_to(dispatch: &Dispatch, next: Route) -> Callback<SubmitEvent> {
    dispatch.tell.reform(move |event: SubmitEvent| {
        event.prevent_default();
        Fact::PageAsked(next.clone())
    })
}

/// The statements of a domain that are asked, with the one that is shown: a quick start shows any
/// statement that is opened by its address.
fn asked_with<'a>(
    assessment: &Assessment,
    domain: &'a Domain,
    shown: &Statement,
) -> Vec<&'a Statement> {
    let asked: Vec<_> = assessment.asked(domain).map(|one| &one.id).collect();
    let all = domain.statements.iter();
    all.filter(|one| one.id == shown.id || asked.contains(&&one.id)).collect()
}

fn before(asked: &[&Statement], position: usize) -> Place {
    let earlier = position.checked_sub(1).and_then(|before| asked.get(before));
    earlier.map_or(Place::Overview, |one| Place::Statement(one.id.clone()))
}
