//! The level of each domain as a table: the same numbers as the step chart and the radar.

use yew::prelude::*;

use crate::domain::{DomainResult, Outcome};
use crate::wording::{level_label, level_outcome, list, range_label};

/// The levels of the domains, with what qualifies them.
pub(in crate::views) fn level_table(domains: &[DomainResult]) -> Html {
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
            <tr>
                <th scope="row">
                    { domain.short.clone() }
                </th>
                <td>{ level_outcome(domain.level()) }</td>
                <td>{ range_label(score) }</td>
                <td>{ answered }</td>
                <td>{ list(&held) }</td>
                <td>
                    { domain.target.map(|target| level_label(target.level)) }
                </td>
                <td>{ sensitive }</td>
                <td>{ mean }</td>
            </tr>
        }
    };
    html! {
        <div class="ms-table-scroll" role="region" aria-label="Level by domain, table" tabindex="0">
            <table class="ms-table">
                <caption class="ms-table__caption">{ "Level by domain" }</caption>
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
