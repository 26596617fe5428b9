//! From a result to two or three things that a team will really do.

use super::{Act, Desk, File, action_form};
use crate::domain::ActionText::{Measure, What, Why, With};
use crate::domain::{Action, Level, OperatingLevel, Pack, Rating, Results, Statement, StatementId};
use crate::storage::{file_name, write_actions, write_calendar};
use crate::studio::parts::{action_sheet, actions_table, button, radios, way_on};
use crate::tree::{Element, element};
use crate::wording::{self, Priority};

/// More than these are chosen on purpose only.
const ENOUGH: usize = 3;
/// The months after which a team looks at an action again.
const REVIEWED_AFTER: u8 = 3;
/// What is good enough to be shared.
const SHARE: &str = "Share what we do: show it on AHPs' Day (14 October), tell your AHP council or \
                     faculty, or put it forward for the Chief AHP Officer's Awards.";

pub(super) fn page(desk: &Desk<'_>) -> Element {
    let actions = &desk.assessment.actions;
    let priorities = priorities(desk);
    let picked = picked(desk, &priorities);
    let forms = actions.iter().enumerate();
    let forms = forms.map(|(at, one)| action_form::form(desk, at, one));
    let mut choosing = vec![suggestions(&priorities, picked.as_ref())];
    choosing.extend(adding(desk));
    let sheets = actions.iter().enumerate();
    let sheets = sheets.map(|(at, one)| action_sheet(&action_form::title(desk, at, one), one));
    let team = match desk.assessment.team.name.trim() {
        "" => String::new(),
        name => format!("{name}, "),
    };
    let to_targets = way_on(desk.place("targets"), false).text("Targets and what if");
    let back = way_on(desk.place("results"), false).text("Back to the results");
    element("div")
        .class("ms-plan")
        .add(element("p").class("ms-lede").text(
            "Pick up to three things that you will really do. Small and soon beats large and some \
             day.",
        ))
        .add(element("p").class("ms-sheet").text(format!("{team}{}", wording::date(desk.today))))
        .all(desk.fields(choosing))
        .add(element("h2").text("What you will do"))
        .add(actions_table(desk.pack, actions))
        .all(sheets)
        .all((!actions.is_empty()).then(|| taking_away(actions)))
        .all(desk.fields(forms.collect()))
        .add(element("p").class("ms-actions ms-actions--foot").add(to_targets).add(back))
}

fn priorities(desk: &Desk<'_>) -> Vec<Priority> {
    wording::priorities(desk.pack, &Results::of(desk.pack, &desk.assessment))
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

/// The button that adds, or one for more: in the same place, so that focus stays there.
fn adding(desk: &Desk<'_>) -> Vec<Element> {
    if desk.assessment.actions.len() >= ENOUGH && !desk.memory.wants_more {
        return vec![
            button("more", "", false, "We want more than three"),
            element("p").class("ms-note").text("You have three. That is plenty to do well."),
        ];
    }
    vec![button("add", "", true, "Add action")]
}

/// The files that can be had of the actions.
fn taking_away(actions: &[Action]) -> Element {
    let dated = actions.iter().any(|one| one.review_on.is_some());
    element("p")
        .class("ms-actions")
        .all(dated.then(|| button("calendar", "", false, "Save calendar")))
        .add(button("table", "", false, "Save actions as CSV"))
}

/// The statement that is picked: by the person, or the first that has no action.
fn picked(desk: &Desk<'_>, priorities: &[Priority]) -> Option<StatementId> {
    let has_action = |id: &StatementId| {
        desk.assessment.actions.iter().any(|action| action.statement.as_ref() == Some(id))
    };
    let all = || priorities.iter().map(|one| &one.statement);
    let chosen = all().find(|id| desk.memory.picked.as_ref() == Some(id));
    let first = all().find(|id| !has_action(id)).or_else(|| all().next());
    chosen.or(first).cloned()
}

pub(super) fn act(desk: &mut Desk<'_>, Act { what, value, fresh }: Act<'_>) -> Option<()> {
    match what {
        "pick" => desk.memory.picked = Some(value.into()),
        "more" => desk.memory.wants_more = true,
        "add" => {
            let action = filled_in(desk, fresh, picked(desk, &priorities(desk)));
            desk.assessment.actions.push(action);
            desk.memory = super::Memory::default();
        }
        "calendar" => {
            let text = write_calendar(desk.pack, &desk.assessment)?;
            let name = file_name(&desk.assessment, "-actions", "ics");
            desk.file = Some(File { name, mime: "text/calendar;charset=utf-8", text });
        }
        "table" => {
            let text = write_actions(desk.pack, &desk.assessment);
            let name = file_name(&desk.assessment, "-actions", "csv");
            desk.file = Some(File { name, mime: "text/csv;charset=utf-8", text });
        }
        _ => action_form::act(desk, what, value)?,
    }
    Some(())
}

/// An action for a statement, with what is known filled in.
fn filled_in(desk: &Desk<'_>, id: &str, statement: Option<StatementId>) -> Action {
    let mut action = Action::new(id.into());
    action.review_on = desk.today.months_later(REVIEWED_AFTER);
    if let Some((_, one)) = statement.as_ref().and_then(|id| desk.pack.statement(id)) {
        let rating = desk.assessment.rating(&one.id);
        action.from = rating.and_then(Rating::level);
        action.to = action.from.map(|level| level.next().unwrap_or(level));
        let mut write = |which, text: String| *action.text_mut(which) = text.into();
        write(What, what(one, rating));
        write(With, "People who use what we offer: ask two or three before you decide.".to_owned());
        if let Some(sign) = one.see.first() {
            write(Why, format!("What people would notice: {sign}"));
        }
        if let Some(next) = rating.and_then(Rating::level).and_then(Level::next) {
            let (who, true_then) = (who(desk.pack), one.descriptor(next));
            write(Measure, format!("{who} will be able to say: {true_then}"));
        }
    }
    action.statement = statement;
    action
}

/// What leads to the next level; from the upper two, to share what is there.
fn what(statement: &Statement, rating: Option<&Rating>) -> String {
    match rating {
        Some(Rating::DontKnow) => format!("Find out: {}", statement.stem),
        Some(Rating::Level(Level::Embedded | Level::Leading)) => SHARE.to_owned(),
        Some(Rating::Level(level)) => {
            statement.step_from(*level).map(ToString::to_string).unwrap_or_default()
        }
        Some(Rating::NotApplicable { .. }) | None => String::new(),
    }
}

const fn who(pack: &Pack) -> &'static str {
    match pack.level {
        OperatingLevel::Individual => "I",
        OperatingLevel::Provider | OperatingLevel::System | OperatingLevel::Regional => "We",
    }
}
