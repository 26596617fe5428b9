//! Each statement by facet: a real table in which colour only helps.

use super::{hidden, link};
use crate::domain::{
    AssessmentId, DomainResult, Facet, Group, Level, Outcome, Rating, Results, StatementResult,
};
use crate::studio::node::{Element, element};
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
    let names = Facet::ALL.map(|facet| element("th").with("scope", "col").text(facet_name(facet)));
    let groups = Group::ALL.into_iter();
    let groups = groups.filter_map(|group| rows(group, &results.domains, assessment));
    let typical = element("tr")
        .add(row_name("Typically"))
        .all(results.facets.iter().map(|one| typical(one.level)));
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

/// The domains of a group below its name; nothing if it has none.
fn rows(group: Group, domains: &[DomainResult], assessment: &AssessmentId) -> Option<Element> {
    let mut rows = domains.iter().filter(|domain| domain.group == group).peekable();
    rows.peek()?;
    let name = element("th")
        .with("scope", "colgroup")
        .with("colspan", "4")
        .class("ms-heat__group")
        .text(group_name(group));
    let rows = rows.map(|domain| {
        let cells = Facet::ALL.map(|facet| {
            let one = domain.statements.iter().find(|one| one.facet == Some(facet));
            cell(assessment, one)
        });
        element("tr").add(row_name(&domain.short)).all(cells)
    });
    Some(element("tbody").add(element("tr").add(name)).all(rows))
}

fn row_name(name: &str) -> Element {
    element("th").with("scope", "row").class("ms-heat__domain").text(name)
}

fn typical(level: Outcome<Level>) -> Element {
    let number =
        level.known().map_or_else(|| "\u{2013}".to_owned(), |one| one.number().to_string());
    element("td").class("ms-heat__typical").add(shown(number)).add(hidden(level_outcome(level)))
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
