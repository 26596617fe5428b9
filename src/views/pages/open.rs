//! What an opened file holds. Nothing that is kept changes before the person says so.

use yew::prelude::*;

use super::{answered_of, coming};
use crate::domain::{Answer, Pack};
use crate::session::{
    Difference, Fact, Opening, Preview, ReadFailure, Refused, Resolution, Session, Side, Storage,
};
use crate::views::Dispatch;
use crate::views::components::{Weight, do_button, file_input, radio};
use crate::views::messages::{refusal, unread_file};
use crate::views::titles::team_title;
use crate::wording::{answer_label, date, form_name, refused_file};

pub(super) fn page(session: &Session, dispatch: &Dispatch) -> Html {
    let problem = match &*session.opening {
        Opening::Ready(preview) => match session.pack_of(&preview.opened.assessment) {
            Some(pack) => return ready(session, pack, preview, dispatch),
            None => return coming(session.studio),
        },
        Opening::Nothing => None,
        Opening::Unread(failure) => {
            let (ReadFailure::TooLarge(name)
            | ReadFailure::NotText(name)
            | ReadFailure::Unreadable(name)) = failure;
            Some((name, unread_file(failure)))
        }
        Opening::Refused { name, problem } => Some((name, refused_file(problem))),
    };
    html! {
        <>
            <h1 tabindex="-1">
                { if problem.is_some() { "We could not open that file" } else { "Open a file" } }
            </h1>
            if let Some((name, (what, act))) = problem {
                <p class="ms-lede" role="alert">
                    // Whatever direction the name is written in, the sentence keeps its own.
                    { "We could not use " }<bdi>{ name.clone() }</bdi>
                    { format!(": {what}. Nothing of yours has changed. {act}") }
                </p>
            }
            { file_input(dispatch) }
        </>
    }
}

fn ready(session: &Session, pack: &Pack, preview: &Preview, dispatch: &Dispatch) -> Html {
    let assessment = &preview.opened.assessment;
    let (done, of) = answered_of(assessment, pack);
    let started = assessment.started_on.map(|day| format!(", started {}", date(day)));
    html! {
        <>
            <p class="ms-caption">{ preview.name.clone() }</p>
            <h1 tabindex="-1">{ team_title(assessment) }</h1>
            <p class="ms-lede">
                { form_name(assessment.form) }{ format!(", {done} of {of} answered") }{ started }
                { ". Nothing is kept until you say so." }
            </p>
            { listed(
                "Some of the file will be left out",
                preview.opened.refused.iter().map(|item| left_out(pack, item)).collect(),
                "The rest can be used. Keep the file if you want to mend it.",
            ) }
            { listed(
                "Some of the file is kept, but not counted",
                unknown(pack, preview),
                "If the file was edited by hand, check these names. Otherwise it comes from \
                 another version of this app.",
            ) }
            if preview.exists {
                { conflict(pack, preview, dispatch) }
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

/// As many items as a person may want to read; a file can hold tens of thousands.
const READABLE: usize = 100;

fn listed(title: &'static str, items: Vec<String>, advice: &'static str) -> Html {
    let more = items.len().saturating_sub(READABLE);
    html! {
        if !items.is_empty() {
            <section class="ms-banner">
                <h2 class="ms-banner__title">{ title }</h2>
                <ul>
                    { for items.into_iter().take(READABLE).map(|item| html! { <li>{ item }</li> }) }
                    if more > 0 {
                        <li>{ format!("and {more} more") }</li>
                    }
                </ul>
                <p>{ advice }</p>
            </section>
        }
    }
}

fn left_out(pack: &Pack, item: &Refused) -> String {
    let found = match item.found.as_str() {
        Some(text) => format!(": \u{201c}{text}\u{201d}"),
        None if item.found.is_null() => String::new(),
        None => format!(": {}", item.found),
    };
    // What is long helps nobody to find the place.
    let found = Some(found).filter(|found| found.len() < 200).unwrap_or_default();
    format!("{}: {}{found}", name_of(pack, &item.place), refusal(item.why))
}

/// What is kept of a file though it is of no use here: statements, domains and fields.
fn unknown(pack: &Pack, preview: &Preview) -> Vec<String> {
    let mut items = Vec::new();
    for id in preview.opened.assessment.answers.keys() {
        if pack.statement(id).is_none() {
            items.push(format!("{id}: it is not in this questionnaire"));
        }
    }
    for code in preview.opened.assessment.targets.keys() {
        if pack.domains.iter().all(|domain| domain.code != *code) {
            items.push(format!("{code}, target: it is not in this questionnaire"));
        }
    }
    for (place, fields) in &preview.opened.leftovers {
        let Some(fields) = fields.as_object() else { continue };
        for name in fields.keys().filter(|name| !LATER.contains(&name.as_str())) {
            let name = name_of(pack, &format!("{place}.{name}"));
            items.push(format!("{name}: we do not know this field"));
        }
    }
    items
}

/// Fields of the format that this version keeps and does not use.
const LATER: [&str; 3] = ["agreed", "rounds", "content"];

/// What a place of a file is called: by the title of its statement or domain, if it has one.
fn name_of(pack: &Pack, place: &str) -> String {
    for domain in pack.domains.iter() {
        if let Some(part) = part_of(place, "targets.", domain.code.as_str()) {
            return format!("{}, target{part}", domain.short);
        }
    }
    for statement in pack.statements() {
        let id = statement.id.as_str();
        if let Some(part) = part_of(place, "answers.", id) {
            return format!("{id} {}{part}", statement.title);
        }
    }
    let place = place.strip_prefix("answers.").unwrap_or(place);
    place.strip_prefix('.').unwrap_or(place).to_owned()
}

/// Which part of an item a place is: `, evidence` of `answers.P1.1.evidence`.
fn part_of(place: &str, field: &str, id: &str) -> Option<String> {
    let part = place.strip_prefix(field)?.strip_prefix(id)?;
    (part.is_empty() || part.starts_with('.')).then(|| part.replacen('.', ", ", 1))
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
