//! What reaching the next level takes, and where to read on.

use yew::prelude::*;

use crate::domain::{Level, Pack, Resource, Statement};
use crate::wording::level_name;

/// The step from the level that is given, or every step while none is.
pub(super) fn steps_ahead(pack: &Pack, statement: &Statement, level: Option<Level>) -> Html {
    let (summary, from): (_, &[Level]) = match (level, level.and_then(Level::next)) {
        (Some(_), Some(next)) => {
            (format!("What would take you to {}?", level_name(next)), level.as_slice())
        }
        (Some(_), None) => ("You are at the highest level: read on and share".to_owned(), &[]),
        (None, _) => ("What takes a team from level to level?".to_owned(), &Level::ALL),
    };
    let step = |level: &Level| {
        let (step, next) = (statement.step_from(*level)?, level.next()?);
        let levels = format!("{} to {}: ", level_name(*level), level_name(next));
        Some(html! { <li><strong>{ levels }</strong>{ step.clone() }</li> })
    };
    let resource = |one: &Resource| {
        html! {
            <li>
                <a href={one.url.clone()} rel="noreferrer">{ one.title.clone() }</a>
                { format!(" ({}, {})", one.publisher, one.year) }
            </li>
        }
    };
    let resources = statement.resources.iter().filter_map(|key| pack.resource(key));
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ summary }</span>
            </summary>
            <div class="nhsuk-details__text">
                if !from.is_empty() {
                    <ul>{ for from.iter().filter_map(step) }</ul>
                }
                <p>{ "Read on (these links leave this app):" }</p>
                <ul>{ for resources.map(resource) }</ul>
            </div>
        </details>
    }
}
