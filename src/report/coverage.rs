//! What the levels rest on: how much is answered, and what is worth a second look.

use super::summary::points;
use super::{Block, Point, Section, Table, named, section, text};
use crate::domain::{DomainResult, Results};
use crate::wording;

const NOTHING_TO_CHECK: &str =
    "No high level rests on your view only, and nothing is left to find out.";

/// Both, domain by domain.
pub(super) fn sections(results: &Results) -> [Section; 2] {
    let answered = Table {
        caption: "Answers by domain".to_owned(),
        columns: named(&[
            ("Domain", 32),
            ("Answered", 17),
            ("Don't know", 17),
            ("Not answered", 17),
            ("Not applicable", 17),
        ]),
        rows: results.domains.iter().map(row).collect(),
    };
    let to_check = wording::worth_a_look(results).into_iter();
    let to_check = to_check.map(|one| Point::new(one.title, one.detail));
    [
        section("How much is answered", vec![Block::Table(answered)]),
        section("Worth checking", vec![points(to_check, NOTHING_TO_CHECK)]),
    ]
}

fn row(domain: &DomainResult) -> Vec<String> {
    let of = domain.score.coverage;
    let counts = [of.answered, of.dont_know, of.open, of.not_applicable];
    [domain.short.to_string()].into_iter().chain(counts.map(|one| one.to_string())).collect()
}

/// How much is worth a second look.
pub(super) fn to_check_in_short(results: &Results) -> Section {
    let (checks, unknown) = (results.worth_checking().count(), results.coverage.dont_know);
    let counts = [
        (checks, "rated high on your view only"),
        (unknown, "answered with \u{201c}don't know\u{201d}"),
    ];
    let counts = counts.into_iter().filter(|(number, _)| *number > 0);
    let parts: Vec<_> = counts.map(|(number, what)| format!("{number} {what}")).collect();
    let words = if parts.is_empty() {
        NOTHING_TO_CHECK.to_owned()
    } else {
        format!("Statements: {}. The full report lists them.", wording::list(&parts))
    };
    section("Worth checking", vec![text(words)])
}
