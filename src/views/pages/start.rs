//! The first screen: what this is, how long it takes, that nothing is sent, and the ways in.
//!
//! `index.html` holds the same markup with nothing kept, so that it can be read at once.

use std::rc::Rc;

use yew::prelude::*;

use super::{answered, use_session};
use crate::domain::{Assessment, Pack, PackStatus};
use crate::session::{Fact, Place, Route};
use crate::views::components::actions::{GoTo, Weight};
use crate::views::components::file_input::FileInput;
use crate::views::titles::team_title;
use crate::wording::{date, form_name};

/// The start page.
#[component]
pub(in crate::views) fn Start() -> Html {
    let (session, dispatch) = use_session();
    let kept: Vec<_> = session.assessments().cloned().collect();
    html! {
        <StartContent
            pack={Rc::clone(&session.pack)}
            {kept}
            on_file={dispatch.0.reform(|()| Fact::FileChosen)}
        />
    }
}

/// What the start page shows.
#[derive(Properties, PartialEq)]
pub struct StartContentProps {
    /// The questionnaire.
    pub pack: Rc<Pack>,
    /// The assessments kept here.
    pub kept: Vec<Rc<Assessment>>,
    /// Called when a file has been chosen.
    pub on_file: Callback<()>,
}

/// The start page without its contexts.
#[component]
pub fn StartContent(StartContentProps { pack, kept, on_file }: &StartContentProps) -> Html {
    let example = Place::Results.of(&"example".into());
    html! {
        <div class="ms-start">
            <h1 class="nhsuk-heading-xl" tabindex="-1">{ "How far are we with AHPs Deliver?" }</h1>
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
                    { " Your answers stay in this browser on this device until you delete them \
                       or the browser clears them. Save a file to be sure." }
                </li>
                <li>
                    <strong>{ "Independent of NHS England." }</strong>
                    { " For learning: not an audit, an inspection or a return." }
                </li>
            </ul>
            <div class="ms-actions">
                <GoTo route={Route::New}>{ "Start a new assessment" }</GoTo>
                <GoTo route={example} weight={Weight::Secondary}>{ "See an example" }</GoTo>
            </div>
            if !kept.is_empty() {
                <Kept pack={Rc::clone(pack)} kept={kept.clone()} />
            }
            <FileInput on_choose={on_file.clone()} />
            if pack.status == PackStatus::Draft {
                <p class="ms-note">
                    { "The statements were written from our reading of the strategy; not yet \
                       tested with AHP teams." }
                </p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct KeptProps {
    pack: Rc<Pack>,
    kept: Vec<Rc<Assessment>>,
}

#[component]
fn Kept(KeptProps { pack, kept }: &KeptProps) -> Html {
    let item = |assessment: &Rc<Assessment>| {
        let (done, of) = answered(assessment, &pack.domains);
        let started = assessment.started_on.map(|day| format!(", started {}", date(day)));
        html! {
            <li class="ms-kept__item">
                <a class="ms-kept__name" href={Place::Overview.of(&assessment.id).to_string()}>
                    { team_title(assessment) }
                </a>
                <span class="ms-kept__detail">
                    { form_name(assessment.form) }
                    { format!(", {done} of {of} answered") }
                    { started }
                </span>
            </li>
        }
    };
    html! {
        <section class="ms-kept">
            <h2>{ "Kept in this browser" }</h2>
            <ul class="ms-kept__list">{ for kept.iter().map(item) }</ul>
        </section>
    }
}
