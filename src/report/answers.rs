//! Every statement that counts, with its level in words and what was written beside it.

use super::{Block, Section, Table, section, text};
use crate::domain::{DomainResult, Form, Pack, Rating, Results, StatementResult};
use crate::wording::{answer_label, evidence_name, level_outcome};

/// All answers under one heading.
pub(super) fn section_of(pack: &Pack, results: &Results) -> Section {
    let mut blocks = Vec::new();
    if results.form == Form::Quick {
        blocks.push(text(
            "This is a quick start: the main statement of each domain, and any other that was \
             answered.",
        ));
    }
    blocks.extend(results.domains.iter().map(|domain| Block::Table(answers(pack, domain))));
    section("Every answer", blocks)
}

fn answers(pack: &Pack, domain: &DomainResult) -> Table {
    Table {
        caption: format!("{}: {}", domain.short, level_outcome(domain.level())),
        // Where a table goes on, its heads say what it is about.
        columns: vec![
            (domain.short.clone(), 22),
            ("Answer".into(), 14),
            ("What that means".into(), 36),
            ("Evidence".into(), 28),
        ],
        rows: domain.statements.iter().map(|one| row(pack, one)).collect(),
    }
}

fn row(pack: &Pack, one: &StatementResult) -> Vec<String> {
    let statement = pack.statement(&one.id).map(|(_, statement)| statement);
    let meaning = match (&one.answer.rating, statement) {
        (Some(Rating::Level(level)), Some(statement)) => statement.descriptor(*level).to_string(),
        (Some(Rating::NotApplicable { reason }), _) => reason.to_string(),
        _ => String::new(),
    };
    let strength = one.answer.evidence.map(evidence_name).unwrap_or_default();
    let evidence = [strength, one.answer.note.trim()];
    let evidence: Vec<_> = evidence.into_iter().filter(|words| !words.is_empty()).collect();
    vec![
        one.title.to_string(),
        answer_label(one.answer.rating.as_ref()),
        meaning,
        evidence.join(". "),
    ]
}
