//! What the team will do, and what it says of the time before.

use super::method::read_on;
use super::summary::points;
use super::{Block, Point, Section, Table, named, section, text};
use crate::domain::{Action, ActionText, Assessment, Level, Pack, Results};
use crate::wording::{self, date, help_name, level_name, status_name};

/// What is worth working on, why, and where to read on; then the steps of all domains.
pub(super) fn priorities(pack: &Pack, results: &Results) -> [Section; 2] {
    let found = wording::priorities(pack, results);
    let keys = found.iter().filter_map(|one| pack.statement(&one.statement));
    let keys: Vec<_> = keys.flat_map(|(_, statement)| statement.resources.iter()).collect();
    let resources = pack.resources.iter().filter(|one| keys.contains(&&one.key));
    let resources: Vec<_> = resources.map(|one| read_on(pack, one)).collect();
    let found = found.into_iter().map(|one| Point::new(one.title, one.why));
    let mut blocks = vec![points(found, "Nothing to suggest so far: answer some statements.")];
    if !resources.is_empty() {
        blocks.push(Block::Heading("National resources for these".to_owned()));
        blocks.push(Block::Points(resources));
    }
    let steps = wording::next_steps(pack, results).into_iter();
    let steps = points(
        steps.map(|one| Point::new(one.title, one.detail)),
        "Nothing to show so far: answer two of three statements in a domain.",
    );
    [
        section("Suggested priorities, and why", blocks),
        section("What the next level asks", vec![steps]),
    ]
}

/// All actions.
pub(super) fn actions(pack: &Pack, assessment: &Assessment) -> Section {
    planned(action_table(pack, &assessment.actions))
}

/// What will be done, by whom and by when.
pub(super) fn actions_in_short(pack: &Pack, assessment: &Assessment) -> Section {
    let columns = [("What we will do", 57), ("Who leads", 22), ("Review", 21)];
    planned(action_table(pack, &assessment.actions).only(&columns))
}

fn planned(actions: Table) -> Section {
    let block =
        if actions.rows.is_empty() { text("No actions so far.") } else { Block::Table(actions) };
    section("What we will do", vec![block])
}

/// What the table has no room for. Nothing if nothing was written.
pub(super) fn details(assessment: &Assessment) -> Option<Section> {
    let actions = assessment.actions.iter().zip(1..);
    let written = actions.map(|(action, number)| (number, points_of(action)));
    let blocks: Vec<_> = written
        .filter(|(_, points)| !points.is_empty())
        .flat_map(|(number, points)| {
            [Block::Heading(format!("Action {number}")), Block::Points(points)]
        })
        .collect();
    (!blocks.is_empty()).then(|| section("The actions in detail", blocks))
}

/// The column of the actions that holds days.
pub const REVIEW: &str = "Review";

/// The actions, a row each.
pub fn action_table(pack: &Pack, actions: &[Action]) -> Table {
    Table {
        caption: "Actions".to_owned(),
        columns: named(&[
            ("What we will do", 28),
            ("For", 18),
            ("Level", 12),
            ("Who leads", 12),
            (REVIEW, 10),
            ("Needs help from", 10),
            ("How far it is", 10),
        ]),
        rows: actions.iter().map(|action| action_row(pack, action)).collect(),
    }
}

fn action_row(pack: &Pack, action: &Action) -> Vec<String> {
    let statement = action.statement.as_ref().and_then(|id| pack.statement(id));
    let statement = statement.map(|(domain, one)| format!("{}: {}", domain.short, one.title));
    let level = |level: Option<Level>| level.map(level_name).unwrap_or_default();
    let levels = match (level(action.from), level(action.to)) {
        ("", to) => to.to_owned(),
        (from, to) if from == to => from.to_owned(),
        (from, to) => format!("{from} to {to}"),
    };
    vec![
        action.text(ActionText::What).to_string(),
        statement.unwrap_or_default(),
        levels,
        action.text(ActionText::Lead).to_string(),
        action.review_on.map(date).unwrap_or_default(),
        help_name(action.help).to_owned(),
        status_name(action.status).to_owned(),
    ]
}

fn points_of(action: &Action) -> Vec<Point> {
    let texts = [
        ("Why it matters to people", ActionText::Why),
        ("Who with", ActionText::With),
        ("First step", ActionText::FirstStep),
        ("How we will know", ActionText::Measure),
    ];
    let texts = texts.map(|(title, which)| (title, action.text(which).trim().to_owned()));
    let written = texts.into_iter().filter(|(_, text)| !text.is_empty());
    written.map(|(title, detail)| Point::new(title, detail)).collect()
}

/// Nothing if nothing was written.
pub(super) fn reflection(assessment: &Assessment) -> Option<Section> {
    let parts = [
        ("Business as usual since then", &assessment.reflection.settled),
        ("Still room to grow", &assessment.reflection.room),
    ];
    let written = parts.into_iter().filter(|(_, words)| !words.trim().is_empty());
    let blocks: Vec<_> =
        written.flat_map(|(title, words)| [Block::Heading(title.into()), text(&**words)]).collect();
    (!blocks.is_empty()).then(|| section("Looking back at AHPs into Action", blocks))
}
