//! The level of each domain as a table: the same numbers as the step chart and the radar.

use crate::domain::{DomainResult, Outcome};
use crate::studio::node::{Element, element};
use crate::wording::{level_label, level_outcome, list, range_label};

const COLUMNS: [&str; 8] = [
    "Domain",
    "Level",
    "Range",
    "Answered",
    "Held back by",
    "Target",
    "One answer away",
    "Average, for your own trend only",
];

/// The levels of the domains, with what qualifies them.
pub(in crate::studio) fn level_table(domains: &[DomainResult]) -> Element {
    let columns = COLUMNS.map(|name| element("th").with("scope", "col").text(name));
    let table = element("table")
        .class("ms-table")
        .add(element("caption").class("ms-table__caption").text("Level by domain"))
        .add(element("thead").add(element("tr").all(columns)))
        .add(element("tbody").all(domains.iter().map(row)));
    element("div")
        .class("ms-table-scroll")
        .with("role", "region")
        .with("aria-label", "Level by domain, table")
        .with("tabindex", "0")
        .add(table)
}

fn row(domain: &DomainResult) -> Element {
    let score = &domain.score;
    let held: Vec<_> = domain.held_back_by().map(|one| &*one.title).collect();
    let (sensitive, mean) = match score.outcome {
        Outcome::Level(scored) => (
            if scored.sensitive { "yes" } else { "no" },
            format!("{}.{}", scored.mean_tenths / 10, scored.mean_tenths % 10),
        ),
        Outcome::NotEnough | Outcome::NotApplicable => ("", String::new()),
    };
    let cells = [
        level_outcome(domain.level()),
        range_label(score),
        format!("{} of {}", score.coverage.answered, score.coverage.applicable()),
        list(&held),
        domain.target.map(|target| level_label(target.level)).unwrap_or_default(),
        sensitive.to_owned(),
        mean,
    ];
    element("tr")
        .add(element("th").with("scope", "row").text(&*domain.short))
        .all(cells.map(|words| element("td").text(words)))
}
