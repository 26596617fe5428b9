//! Each statement by facet: a real table in which colour only helps.

use yew::prelude::*;

use crate::domain::{
    AssessmentId, DomainResult, Facet, Group, Level, Outcome, Rating, Results, StatementResult,
};
use crate::session::Place;
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
pub(in crate::views) fn heat_table(results: &Results, assessment: &AssessmentId) -> Html {
    let Results { domains, facets, .. } = results;
    let row = |domain: &DomainResult| {
        html! {
            <tr>
                <th scope="row" class="ms-heat__domain">
                    { domain.short.clone() }
                </th>
                { for Facet::ALL.into_iter().map(|facet| {
                    let one = domain.statements.iter().find(|one| one.facet == Some(facet));
                    cell(assessment, one)
                }) }
            </tr>
        }
    };
    let group = |group: Group| {
        let mut rows = domains.iter().filter(|domain| domain.group == group).peekable();
        rows.peek()?;
        Some(html! {
            <tbody>
                <tr>
                    <th scope="colgroup" colspan="4" class="ms-heat__group">{ group_name(group) }</th>
                </tr>
                { for rows.map(row) }
            </tbody>
        })
    };
    html! {
        <table class="ms-heat">
            <caption class="nhsuk-u-visually-hidden">{ "Level by statement and facet" }</caption>
            <thead>
                <tr>
                    <td></td>
                    { for Facet::ALL.into_iter().map(|facet| html! {
                        <th scope="col">{ facet_name(facet) }</th>
                    }) }
                </tr>
            </thead>
            { for Group::ALL.into_iter().filter_map(group) }
            <tfoot>
                <tr>
                    <th scope="row" class="ms-heat__domain">{ "Typically" }</th>
                    { for facets.iter().map(|facet| typical(facet.level)) }
                </tr>
            </tfoot>
        </table>
    }
}

fn typical(level: Outcome<Level>) -> Html {
    let number =
        level.known().map_or_else(|| "\u{2013}".to_owned(), |one| one.number().to_string());
    html! {
        <td class="ms-heat__typical">
            <span aria-hidden="true">{ number }</span>
            <span class="nhsuk-u-visually-hidden">{ level_outcome(level) }</span>
        </td>
    }
}

fn cell(assessment: &AssessmentId, one: Option<&StatementResult>) -> Html {
    let Some(one) = one else { return html! { <td class="ms-heat__cell"></td> } };
    let rating = one.answer.rating.as_ref();
    let (class, shown) = match rating {
        Some(Rating::Level(level)) => (*level.pick(&LEVEL_CLASSES), level.number().to_string()),
        Some(Rating::DontKnow) => (OPEN_CLASS, "don't know".to_owned()),
        Some(Rating::NotApplicable { .. }) => (OPEN_CLASS, "n/a".to_owned()),
        None => (OPEN_CLASS, "open".to_owned()),
    };
    html! {
        <td {class}>
            <a
                class="ms-heat__link"
                href={Place::Statement(one.id.clone()).of(assessment).to_string()}
            >
                <span aria-hidden="true">{ shown }</span>
                <span class="nhsuk-u-visually-hidden">
                    { format!("{}: {}", one.title, answer_label(rating)) }
                </span>
            </a>
        </td>
    }
}
