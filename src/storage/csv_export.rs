//! Tidy comma-separated export: one row a statement, for spreadsheets and analysts.

use std::borrow::Cow;

use super::words::Word;
use crate::domain::{
    Assessment, Date, Domain, Evidence, Facet, OperatingLevel, Outcome, Pack, Rating, Results,
    Statement,
};

const COLUMNS: [&str; 22] = [
    "assessment_id",
    "team",
    "organisation",
    "scope",
    "setting",
    "pack",
    "pack_version",
    "operating_level",
    "form",
    "started_on",
    "finished_on",
    "updated_at",
    "domain",
    "statement",
    "facet",
    "answer",
    "level",
    "evidence",
    "domain_state",
    "domain_level",
    "note",
    "not_applicable_reason",
];

/// Writes the tidy export: UTF-8 with a byte order mark, CRLF, RFC 4180 quoting.
pub fn write_csv(pack: &Pack, assessment: &Assessment, results: &Results) -> String {
    let mut text = start(COLUMNS);
    for domain in pack.domains.iter() {
        let (state, level) = domain_cells(results, domain);
        for statement in domain.statements.iter() {
            let mut row = assessment_cells(pack, assessment);
            row.push(domain.code.to_string());
            row.extend(statement_cells(assessment, statement, state, &level));
            add_row(&mut text, row.iter().map(String::as_str));
        }
    }
    text
}

/// A file with its first row, the names of its columns.
pub(super) fn start<const N: usize>(columns: [&str; N]) -> String {
    let mut text = "\u{feff}".to_owned();
    add_row(&mut text, columns);
    text
}

/// By hand, as the crate `csv` brings a reader of decimal numbers: 13 KB of the first load.
pub(super) fn add_row<'a>(text: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (position, cell) in cells.into_iter().enumerate() {
        if position > 0 {
            text.push(',');
        }
        let cell = guarded(cell);
        if cell.contains([',', '"', '\r', '\n']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

fn assessment_cells(pack: &Pack, assessment: &Assessment) -> Vec<String> {
    let team = &assessment.team;
    vec![
        assessment.id.to_string(),
        team.name.clone(),
        team.organisation.clone(),
        team.scope.word().to_owned(),
        team.setting.clone(),
        assessment.pack.id.to_string(),
        assessment.pack.version.to_string(),
        operating_level(pack.level).to_owned(),
        assessment.form.word().to_owned(),
        day(assessment.started_on),
        day(assessment.finished_on),
        assessment.updated_at.as_ref().map(|at| at.as_str().to_owned()).unwrap_or_default(),
    ]
}

pub(super) fn day(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn statement_cells(
    assessment: &Assessment,
    statement: &Statement,
    domain_state: &str,
    domain_level: &str,
) -> [String; 9] {
    let answer = assessment.answers.get(&statement.id).cloned().unwrap_or_default();
    let (kind, level, reason) = match answer.rating {
        Some(Rating::Level(level)) => ("level", level.number().to_string(), String::new()),
        Some(Rating::DontKnow) => ("dontKnow", String::new(), String::new()),
        Some(Rating::NotApplicable { reason }) => {
            ("notApplicable", String::new(), reason.to_string())
        }
        None => ("", String::new(), String::new()),
    };
    [
        statement.id.to_string(),
        statement.facet.map(facet).unwrap_or_default().to_owned(),
        kind.to_owned(),
        level,
        answer.evidence.map(Evidence::word).unwrap_or_default().to_owned(),
        domain_state.to_owned(),
        domain_level.to_owned(),
        answer.note.to_string(),
        reason,
    ]
}

fn domain_cells(results: &Results, domain: &Domain) -> (&'static str, String) {
    let result = results.domains.iter().find(|result| result.code == domain.code);
    match result.map_or(Outcome::NotApplicable, crate::domain::DomainResult::level) {
        Outcome::Level(level) => ("level", level.number().to_string()),
        Outcome::NotEnough => ("notEnough", String::new()),
        Outcome::NotApplicable => ("notApplicable", String::new()),
    }
}

/// Whether a cell starts like a formula, so that a spreadsheet would run it (OWASP, "CSV
/// injection").
pub fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// An apostrophe in front of a formula makes it text.
fn guarded(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) { format!("'{cell}").into() } else { cell.into() }
}

fn operating_level(level: OperatingLevel) -> &'static str {
    match level {
        OperatingLevel::Individual => "individual",
        OperatingLevel::Provider => "provider",
        OperatingLevel::System => "system",
        OperatingLevel::Regional => "regional",
    }
}

fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Lead => "lead",
        Facet::Do => "do",
        Facet::Learn => "learn",
    }
}
