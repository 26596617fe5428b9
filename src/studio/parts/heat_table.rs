//! Each statement by facet: a real table in which colour only helps.

use super::{hidden, link};
use crate::domain::{
    AssessmentId, DomainResult, Facet, Group, Level, Outcome, Rating, Results, StatementResult,
};
use crate::tree::{Element, element};
use crate::wording::{answer_label, facet_name, group_name, level_outcome};

const OPEN_CLASS: &str = "ms-heat__cell ms-heat__cell--open";
/// Of the five levels, lowest first.
const LEVEL_CLASSES: [&str; 5] = [
    "ms-heat__cell ms-heat__cell--1",
    "ms-heat__cell ms-heat__cell--2",
    "ms-heat__cell ms-heat__cell--3",
    "ms-heat__cell ms-heat__cell--4",
    "ms-heat__cell ms-heat__cell--5",
];

/// Every statement that counts, by domain and facet.
pub(in crate::studio) fn heat_table(results: &Results, assessment: &AssessmentId) -> Element {
    let columns = columns(results);
    let names = columns.iter().map(|(facet, width)| {
        wide(element("th").with("scope", "col"), *width).text(facet_name(*facet))
    });
    let groups = Group::ALL.into_iter();
    let groups = groups.filter_map(|group| rows(group, &results.domains, &columns, assessment));
    let totals = results.facets.iter().zip(&columns);
    let totals = totals.map(|(one, (_, width))| typical(one.level, *width));
    let typical = element("tr").add(row_name("Typically")).all(totals);
    element("table")
        .class("ms-heat")
        .add(
            element("caption")
                .class("nhsuk-u-visually-hidden")
                .text("Level by statement and facet"),
        )
        .add(element("thead").add(element("tr").add(element("td")).all(names)))
        .all(groups)
        .add(element("tfoot").add(typical))
}

/// The facets, each as wide as any domain has statements of it.
fn columns(results: &Results) -> Vec<(Facet, usize)> {
    let width = |facet: Facet| {
        let counts = results.domains.iter().map(|domain| of_facet(domain, facet).count());
        counts.max().unwrap_or(0).max(1)
    };
    results.facets.iter().map(|one| (one.facet, width(one.facet))).collect()
}

fn of_facet(domain: &DomainResult, facet: Facet) -> impl Iterator<Item = &StatementResult> {
    domain.statements.iter().filter(move |one| one.facet == Some(facet))
}

/// A cell over so many columns.
fn wide(cell: Element, width: usize) -> Element {
    if width > 1 { cell.with("colspan", width.to_string()) } else { cell }
}

/// The domains of a group below its name; nothing if it has none.
fn rows(
    group: Group,
    domains: &[DomainResult],
    columns: &[(Facet, usize)],
    assessment: &AssessmentId,
) -> Option<Element> {
    let mut rows = domains.iter().filter(|domain| domain.group == group).peekable();
    rows.peek()?;
    let name = element("th")
        .with("scope", "rowgroup")
        .with("colspan", (1 + columns.iter().map(|(_, width)| width).sum::<usize>()).to_string())
        .class("ms-heat__group")
        .text(group_name(group));
    let rows = rows.map(|domain| {
        let cells = columns.iter().flat_map(|(facet, width)| {
            let asked = of_facet(domain, *facet).map(Some).chain(std::iter::repeat(None));
            asked.take(*width).map(|one| cell(assessment, one))
        });
        element("tr").add(row_name(&domain.short)).all(cells)
    });
    Some(element("tbody").add(element("tr").add(name)).all(rows))
}

fn row_name(name: &str) -> Element {
    element("th").with("scope", "row").class("ms-heat__domain").text(name)
}

fn typical(level: Outcome<Level>, width: usize) -> Element {
    let number =
        level.known().map_or_else(|| "\u{2013}".to_owned(), |one| one.number().to_string());
    let cell = wide(element("td").class("ms-heat__typical"), width);
    cell.add(shown(number)).add(hidden(level_outcome(level)))
}

fn cell(assessment: &AssessmentId, one: Option<&StatementResult>) -> Element {
    let Some(one) = one else { return element("td").class("ms-heat__cell") };
    let rating = one.answer.rating.as_ref();
    let (class, words) = match rating {
        Some(Rating::Level(level)) => (*level.pick(&LEVEL_CLASSES), level.number().to_string()),
        Some(Rating::DontKnow) => (OPEN_CLASS, "don't know".to_owned()),
        Some(Rating::NotApplicable { .. }) => (OPEN_CLASS, "n/a".to_owned()),
        None => (OPEN_CLASS, "open".to_owned()),
    };
    let link = link(assessment, &one.id)
        .class("ms-heat__link")
        .add(shown(words))
        .add(hidden(format!("{}: {}", one.title, answer_label(rating))));
    element("td").class(class).add(link)
}

/// What is seen of a cell; its hidden words say more.
fn shown(words: String) -> Element {
    element("span").with("aria-hidden", "true").text(words)
}
