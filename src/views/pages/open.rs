//! What an opened file holds. Nothing that is kept changes before the person says so.

use yew::prelude::*;

use super::answered_of;
use crate::domain::{Answer, Pack};
use crate::session::{
    Difference, Fact, Opening, Preview, Refused, Resolution, Session, Side, Storage,
};
use crate::views::Dispatch;
use crate::views::components::{Weight, do_button, file_input, radio};
use crate::views::messages::{refusal, refused_file, unread_file};
use crate::views::titles::team_title;
use crate::wording::{answer_label, date, form_name};

pub(super) fn page(session: &Session, dispatch: &Dispatch) -> Html {
    let problem = match &*session.opening {
        Opening::Ready(preview) => return ready(session, preview, dispatch),
        Opening::Nothing => None,
        Opening::Unread(failure) => Some(unread_file(failure)),
        Opening::Refused { name, problem } => Some(refused_file(name, problem)),
    };
    html! {
        <>
            <h1 tabindex="-1">
                { if problem.is_some() { "We could not open that file" } else { "Open a file" } }
            </h1>
            if let Some(problem) = problem {
                <p class="ms-lede" role="alert">{ problem }</p>
            }
            { file_input(dispatch) }
        </>
    }
}

fn ready(session: &Session, preview: &Preview, dispatch: &Dispatch) -> Html {
    let assessment = &preview.opened.assessment;
    let (done, of) = answered_of(assessment, &session.pack);
    let started = assessment.started_on.map(|day| format!(", started {}", date(day)));
    html! {
        <>
            <p class="ms-caption">{ preview.name.clone() }</p>
            <h1 tabindex="-1">{ team_title(assessment) }</h1>
            <p class="ms-lede">
                { form_name(assessment.form) }{ format!(", {done} of {of} answered") }{ started }
                { ". Nothing is kept until you say so." }
            </p>
            if !preview.opened.refused.is_empty() {
                { left_out(&preview.opened.refused) }
            }
            if preview.exists {
                { conflict(&session.pack, preview, dispatch) }
            }
            <div class="ms-actions">
                if session.storage == Storage::Opening {
                    { "Reading what is kept here\u{2026}" }
                } else {
                    { do_button(
                        Weight::Primary,
                        dispatch.telling(Fact::FileAccepted),
                        "Use this assessment",
                    ) }
                }
                { do_button(Weight::Secondary, dispatch.telling(Fact::FileDismissed), "Cancel") }
            </div>
        </>
    }
}

fn left_out(refused: &[Refused]) -> Html {
    let item = |item: &Refused| {
        html! { <li>{ format!("{}: {}", item.place, refusal(item.why)) }</li> }
    };
    html! {
        <section class="ms-banner">
            <h2 class="ms-banner__title">{ "Some of the file will be left out" }</h2>
            <ul>{ for refused.iter().map(item) }</ul>
            <p>{ "The rest can be used. Keep the file if you want to mend it." }</p>
        </section>
    }
}

/// The file's assessment is kept here already: how the two come together.
fn conflict(pack: &Pack, preview: &Preview, dispatch: &Dispatch) -> Html {
    let differ = match preview.differences.len() {
        0 => "Both hold the same answers.".to_owned(),
        1 => "They differ in one statement.".to_owned(),
        n => format!("They differ in {n} statements."),
    };
    let choice = |resolution: Resolution, words: &'static str| {
        let on_choose = dispatch.telling(Fact::ResolutionChosen(resolution));
        let chosen = preview.resolution == resolution;
        radio("resolution", resolution as u8, words.to_owned(), chosen, on_choose)
    };
    html! {
        <>
            <p>{ "This assessment is already kept in this browser. " }{ differ }</p>
            <fieldset class="nhsuk-fieldset ms-difference">
                <legend class="nhsuk-fieldset__legend">{ "What should happen?" }</legend>
                <div class="nhsuk-radios">
                    { choice(Resolution::Merge, "Merge them, statement by statement") }
                    { choice(Resolution::KeepBoth, "Keep both, side by side") }
                    { choice(Resolution::AsItIs, "Replace the one kept here with the file") }
                </div>
            </fieldset>
            if preview.resolution == Resolution::Merge {
                { for preview.differences.iter().map(|one| difference(pack, one, dispatch)) }
            }
        </>
    }
}

fn difference(pack: &Pack, difference: &Difference, dispatch: &Dispatch) -> Html {
    let id = &difference.statement;
    let title = match pack.statement(id) {
        Some((domain, statement)) => format!("{}: {}", domain.short, statement.title),
        None => id.to_string(),
    };
    let side = |side: Side, words: &str, answer: &Answer| {
        let note =
            if answer.note.is_empty() { String::new() } else { format!(" ({})", answer.note) };
        let words = format!("{words}{}{note}", answer_label(answer.rating.as_ref()));
        let on_choose = dispatch.telling(Fact::SideChosen(id.clone(), side));
        radio(&format!("side-{id}"), side as u8, words, difference.side == side, on_choose)
    };
    html! {
        <fieldset class="nhsuk-fieldset ms-difference">
            <legend class="nhsuk-fieldset__legend">{ title }</legend>
            <div class="nhsuk-radios nhsuk-radios--small">
                { side(Side::Kept, "Kept here: ", &difference.kept) }
                { side(Side::File, "In the file: ", &difference.file) }
            </div>
        </fieldset>
    }
}
