//! The level of each domain as a table: the same numbers as the step chart and the radar.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{DomainResult, Outcome};
use crate::wording::{level_outcome, level_label, list, range_label};

#[derive(Properties, PartialEq)]
pub(in crate::views) struct LevelTableProps {
    pub(in crate::views) domains: Vec<DomainResult>,
}

#[component]
pub(in crate::views) fn LevelTable(LevelTableProps { domains }: &LevelTableProps) -> Html {
    let row = |domain: &DomainResult| {
        let score = &domain.score;
        let answered = format!("{} of {}", score.coverage.answered, score.coverage.applicable());
        let held: Vec<_> = domain.held_back_by().map(|one| &*one.title).collect();
        let mean = match score.outcome {
            Outcome::Level(scored) => {
                format!("{}.{}", scored.mean_tenths / 10, scored.mean_tenths % 10)
            }
            Outcome::NotEnough | Outcome::NotApplicable => String::new(),
        };
        let sensitive = match score.outcome {
            Outcome::Level(scored) if scored.sensitive => "yes",
            Outcome::Level(_) => "no",
            Outcome::NotEnough | Outcome::NotApplicable => "",
        };
        html! {
            <tr class="nhsuk-table__row">
                <th scope="row" class="nhsuk-table__header">
                    { AttrValue::from(Rc::clone(&domain.short)) }
                </th>
                <td class="nhsuk-table__cell">{ level_outcome(domain.level()) }</td>
                <td class="nhsuk-table__cell">{ range_label(score) }</td>
                <td class="nhsuk-table__cell">{ answered }</td>
                <td class="nhsuk-table__cell">{ list(&held) }</td>
                <td class="nhsuk-table__cell">
                    { domain.target.map(|target| level_label(target.level)) }
                </td>
                <td class="nhsuk-table__cell">{ sensitive }</td>
                <td class="nhsuk-table__cell">{ mean }</td>
            </tr>
        }
    };
    html! {
        <div class="ms-table-scroll" role="region" aria-label="Level by domain, table" tabindex="0">
            <table class="nhsuk-table ms-table">
                <caption class="nhsuk-table__caption">{ "Level by domain" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Domain" }</th>
                        <th scope="col">{ "Level" }</th>
                        <th scope="col">{ "Range" }</th>
                        <th scope="col">{ "Answered" }</th>
                        <th scope="col">{ "Held back by" }</th>
                        <th scope="col">{ "Target" }</th>
                        <th scope="col">{ "One answer away" }</th>
                        <th scope="col">{ "Average, for your own trend only" }</th>
                    </tr>
                </thead>
                <tbody>{ for domains.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
