//! From a result to two or three things that a team will really do.

use super::action_form;
use super::{Act, Desk};
use crate::domain::{Action, ActionText, Level, Pack, Rating, Results, StatementId};
use crate::studio::node::{Element, element};
use crate::studio::parts::{button, radios, table, way_on};
use crate::wording::{self, Priority};

/// More than these are chosen on purpose only.
const ENOUGH: usize = 3;
/// What the page remembers, beside the statement that is picked, if more than three are wanted.
const MORE: &str = "more";

pub(super) fn page(desk: &Desk<'_>) -> Element {
    let assessment = &desk.assessment;
    let results = Results::of(desk.pack, assessment);
    let priorities = wording::priorities(desk.pack, &results);
    let picked = picked(desk, &priorities);
    let forms = assessment.actions.iter().enumerate();
    let forms = forms.map(|(at, one)| action_form::form(desk, at, one));
    let back = way_on(format!("#/assessments/{}/results", assessment.id), false);
    element("div")
        .add(element("p").class("ms-lede").text(
            "Pick up to three things that you will really do. Small and soon beats large and some \
             day.",
        ))
        .add(suggestions(&priorities, picked.as_ref()))
        .all(adding(desk))
        .add(element("h2").text("What you will do"))
        .add(table(&action_table(desk.pack, &assessment.actions), ACTIONS))
        .all(forms)
        .add(element("p").add(back.text("Back to the results")))
}

/// The suggestions as a choice of one.
fn suggestions(priorities: &[Priority], picked: Option<&StatementId>) -> Element {
    if priorities.is_empty() {
        return element("p").text("Nothing to suggest so far: answer some statements.");
    }
    let options = priorities.iter().map(|one| {
        let title = element("strong").text(format!("{}. ", one.title));
        (one.statement.to_string(), element("label").add(title).text(one.why.as_str()))
    });
    let picked = picked.map(StatementId::as_str);
    radios("pick", "Suggested priorities, and why", options, picked)
}

/// The button that adds, or what to do for more.
fn adding(desk: &Desk<'_>) -> Vec<Element> {
    let wants_more = desk.memory.ends_with(MORE);
    if desk.assessment.actions.len() >= ENOUGH && !wants_more {
        return vec![
            element("p").text("You have three. That is plenty to do well."),
            button(MORE, "", false, "We want more than three"),
        ];
    }
    vec![button("add", "", true, "Add action")]
}

/// The statement that is picked: by the person, or the first that has no action.
fn picked(desk: &Desk<'_>, priorities: &[Priority]) -> Option<StatementId> {
    let chosen = desk.memory.split(' ').next().unwrap_or_default();
    let chosen = priorities.iter().find(|one| one.statement.as_str() == chosen);
    let has_action = |one: &&Priority| {
        desk.assessment
            .actions
            .iter()
            .any(|action| action.statement.as_ref() == Some(&one.statement))
    };
    let first = priorities.iter().find(|one| !has_action(one)).or_else(|| priorities.first());
    chosen.or(first).map(|one| one.statement.clone())
}

pub(super) fn act(desk: &mut Desk<'_>, Act { what, value, fresh }: Act<'_>) -> Option<()> {
    match what {
        "pick" => {
            let more = if desk.memory.ends_with(MORE) { MORE } else { "" };
            desk.memory = format!("{value} {more}");
        }
        MORE => desk.memory = format!(" {MORE}"),
        "add" => {
            let results = Results::of(desk.pack, &desk.assessment);
            let statement = picked(desk, &wording::priorities(desk.pack, &results));
            let action = filled_in(desk, fresh, statement);
            desk.assessment.actions.push(action);
            desk.memory = String::new();
        }
        _ => action_form::act(desk, what, value)?,
    }
    Some(())
}

/// An action for a statement, with what is known filled in.
fn filled_in(desk: &Desk<'_>, id: &str, statement: Option<StatementId>) -> Action {
    let mut action = Action::new(id.into());
    action.review_on = desk.today.months_later(3);
    let rating = statement.as_ref().and_then(|id| desk.assessment.rating(id));
    if let Some((_, one)) = statement.as_ref().and_then(|id| desk.pack.statement(id)) {
        let level = rating.and_then(Rating::level);
        action.from = level;
        action.to = level.and_then(|level| level.next().or(Some(level)));
        let what = what(desk.pack, one, level, rating == Some(&Rating::DontKnow));
        *action.text_mut(ActionText::What) = what.as_str().into();
        if let Some(next) = level.and_then(Level::next) {
            let measure = format!("We will be able to say: {}", one.descriptor(next));
            *action.text_mut(ActionText::Measure) = measure.as_str().into();
        }
    }
    action.statement = statement;
    action
}

fn what(
    _: &Pack,
    statement: &crate::domain::Statement,
    level: Option<Level>,
    unknown: bool,
) -> String {
    if unknown {
        return format!("Find out: {}", statement.stem);
    }
    match level {
        Some(Level::Embedded | Level::Leading) => {
            "Share what we do: show it on AHPs' Day (14 October), tell your AHP council or \
             faculty, or put it forward for the Chief AHP Officer's Awards."
                .to_owned()
        }
        Some(level) => statement.step_from(level).map(ToString::to_string).unwrap_or_default(),
        None => String::new(),
    }
}
