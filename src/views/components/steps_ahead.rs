//! What reaching the next level takes, and where to read on.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Level, Resource, Statement};
use crate::wording::level_name;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct StepsAheadProps {
    pub(in crate::views) statement: Rc<Statement>,
    pub(in crate::views) level: Option<Level>,
    pub(in crate::views) resources: Vec<Resource>,
}

#[component]
pub(in crate::views) fn StepsAhead(props: &StepsAheadProps) -> Html {
    let StepsAheadProps { statement, level, resources } = props;
    let (summary, from): (_, Vec<Level>) = match level.map(|level| (level, level.next())) {
        Some((level, Some(next))) => {
            (format!("What would take you to {}?", level_name(next)), vec![level])
        }
        Some((_, None)) => ("You are at the highest level: read on and share".to_owned(), vec![]),
        None => ("What takes a team from level to level?".to_owned(), Level::ALL.to_vec()),
    };
    let step = |level: Level| {
        let (step, next) = (statement.step_from(level)?, level.next()?);
        Some(html! {
            <li>
                <strong>{ format!("{} to {}: ", level_name(level), level_name(next)) }</strong>
                { AttrValue::from(Rc::clone(step)) }
            </li>
        })
    };
    let resource = |one: &Resource| {
        html! {
            <li>
                <a href={AttrValue::from(Rc::clone(&one.url))} rel="noreferrer">
                    { AttrValue::from(Rc::clone(&one.title)) }
                </a>
                { format!(" ({}, {})", one.publisher, one.year) }
            </li>
        }
    };
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ summary }</span>
            </summary>
            <div class="nhsuk-details__text">
                if !from.is_empty() {
                    <ul>{ for from.into_iter().filter_map(step) }</ul>
                }
                <p>{ "Read on (these links leave this app):" }</p>
                <ul>{ for resources.iter().map(resource) }</ul>
            </div>
        </details>
    }
}
