//! Tidy comma-separated export: one row a statement, for spreadsheets and analysts.

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
///
/// # Errors
/// None in practice: the writer writes to memory.
pub fn write_csv(
    pack: &Pack,
    assessment: &Assessment,
    results: &Results,
) -> Result<String, csv::Error> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for domain in &pack.domains {
        let (state, level) = domain_cells(results, domain);
        for statement in &domain.statements {
            let mut row = assessment_cells(pack, assessment);
            row.push(domain.code.to_string());
            row.extend(statement_cells(assessment, statement, state, &level));
            writer.write_record(row.iter().map(|cell| guarded(cell)))?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(format!("\u{feff}{}", String::from_utf8_lossy(&bytes)))
}

fn assessment_cells(pack: &Pack, assessment: &Assessment) -> Vec<String> {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
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

/// A spreadsheet would run a cell that starts like a formula (OWASP, "CSV injection"): an
/// apostrophe in front makes it text.
fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
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
