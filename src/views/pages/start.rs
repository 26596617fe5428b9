//! The first screen: what this is, how long it takes, that nothing is sent, and the ways in.
//!
//! `index.html` holds the same markup with nothing kept, so that it can be read at once.

use yew::prelude::*;

use super::answered_of;
use super::keeping::deleted;
use crate::domain::{Assessment, PackStatus};
use crate::session::{Fact, Place, Route, Session};
use crate::views::Dispatch;
use crate::views::components::{Weight, file_input, go_to, named_button};
use crate::views::titles::team_title;
use crate::wording::{date, form_name};

pub(super) fn page(session: &Session, dispatch: &Dispatch) -> Html {
    let example = Place::Results.of(&"example".into());
    html! {
        <div class="ms-start">
            <h1 tabindex="-1">{ "How far are we with AHPs Deliver?" }</h1>
            <p class="ms-lede">
                { "See where your team stands against the national strategy for allied health \
                   professions, talk about it, and decide what to do next." }
            </p>
            <ul class="ms-start__facts">
                <li>
                    <strong>{ "About 30 minutes" }</strong>
                    { " for all 33 statements, or 10 for a quick start of 11." }
                </li>
                <li>
                    <strong>{ "Nothing is sent anywhere." }</strong>
                    { " Your answers stay in this browser on this device until you delete \
                       them or the browser clears them. Save a file to be sure." }
                </li>
                <li>
                    <strong>{ "Independent of NHS England." }</strong>
                    { " For learning: not an audit, an inspection or a return." }
                </li>
            </ul>
            <div class="ms-actions">
                { go_to(Weight::Primary, &Route::New, "Start a new assessment") }
                { go_to(Weight::Secondary, &Route::Workshop, "Start a workshop") }
                { go_to(Weight::Secondary, &example, "See an example") }
            </div>
            { deleted(session, dispatch) }
            if session.assessments().next().is_some() {
                <section class="ms-kept">
                    <h2>{ "Kept in this browser" }</h2>
                    <ul class="ms-kept__list">
                        { for session.assessments().map(|one| kept(session, one, dispatch)) }
                    </ul>
                </section>
            }
            { file_input(dispatch) }
            if session.first_pack().is_some_and(|pack| pack.status == PackStatus::Draft) {
                <p class="ms-note">
                    { "The statements were written from our reading of the strategy; not yet \
                       tested with AHP teams." }
                </p>
            }
        </div>
    }
}

fn kept(session: &Session, assessment: &Assessment, dispatch: &Dispatch) -> Html {
    let (id, name) = (&assessment.id, team_title(assessment));
    // Until its questionnaire is here, nobody knows how much there is to answer.
    let answered = session.pack_of(assessment).map(|pack| {
        let (done, of) = answered_of(assessment, pack);
        format!(", {done} of {of} answered")
    });
    let started = assessment.started_on.map(|day| format!(", started {}", date(day)));
    html! {
        <li class="ms-kept__item">
            <a class="ms-kept__name" href={Place::Overview.of(id).to_string()}>
                { name.clone() }
            </a>
            <span class="ms-kept__detail">
                { form_name(assessment.form) }
                { answered }
                { started }
            </span>
            <span class="ms-kept__actions">
                { named_button(
                    "Rename",
                    &name,
                    dispatch.telling(Fact::PageAsked(Place::Team.of(id))),
                ) }
                { named_button(
                    "Duplicate",
                    &name,
                    dispatch.telling(Fact::DuplicateAsked(id.clone())),
                ) }
                { named_button(
                    "Delete",
                    &name,
                    dispatch.telling_from(Fact::DeleteAsked(id.clone()), "h1"),
                ) }
            </span>
        </li>
    }
}
