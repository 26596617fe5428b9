//! Tidy comma-separated export of what a team will do: one row an action.

use super::csv_export::{add_row, day, start};
use super::words::Word;
use crate::domain::{Action, ActionText, Assessment, Level, Pack};

const COLUMNS: [&str; 19] = [
    "assessment_id",
    "team",
    "organisation",
    "pack",
    "pack_version",
    "action",
    "domain",
    "statement",
    "from_level",
    "to_level",
    "what",
    "why",
    "lead",
    "with",
    "first_step",
    "measure",
    "review_on",
    "help",
    "status",
];

/// Writes the actions: UTF-8 with a byte order mark, CRLF, RFC 4180 quoting.
pub fn write_actions(pack: &Pack, assessment: &Assessment) -> String {
    let mut text = start(COLUMNS);
    for action in &assessment.actions {
        let of_assessment = [
            assessment.id.to_string(),
            assessment.team.name.clone(),
            assessment.team.organisation.clone(),
            assessment.pack.id.to_string(),
            assessment.pack.version.to_string(),
        ];
        let row = of_assessment.into_iter().chain(cells(pack, action)).collect::<Vec<_>>();
        add_row(&mut text, row.iter().map(String::as_str));
    }
    text
}

fn cells(pack: &Pack, action: &Action) -> impl Iterator<Item = String> {
    let statement = action.statement.as_ref();
    let domain = statement.and_then(|id| pack.statement(id)).map(|(domain, _)| &domain.code);
    let level = |level: Option<Level>| level.map(|one| one.number().to_string());
    let for_what = [
        Some(action.id.to_string()),
        domain.map(ToString::to_string),
        statement.map(ToString::to_string),
        level(action.from),
        level(action.to),
    ];
    let texts = ActionText::ALL.map(|which| action.text(which).to_string());
    let how =
        [day(action.review_on), action.help.word().to_owned(), action.status.word().to_owned()];
    for_what.map(Option::unwrap_or_default).into_iter().chain(texts).chain(how)
}
