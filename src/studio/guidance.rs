//! What helps with a statement and is not needed to answer it: steps, resources, evidence prompts.

use super::node::{Element, element};
use crate::domain::{Level, Pack, Resource, Statement};
use crate::wording::level_name;

/// The step from the level that is given, or every step while none is, and where to read on.
pub(super) fn steps_ahead(pack: &Pack, statement: &Statement, level: Option<Level>) -> Element {
    let from = level.as_ref().map_or(&Level::ALL[..], std::slice::from_ref);
    let steps: Vec<_> = from.iter().filter_map(|from| step(statement, *from)).collect();
    let steps = (!steps.is_empty()).then(|| element("ul").all(steps));
    let resources = statement.resources.iter().filter_map(|key| pack.resource(key));
    element("div")
        .all(steps)
        .add(element("p").text("Read on (these links leave this app):"))
        .add(element("ul").all(resources.map(resource)))
}

fn step(statement: &Statement, from: Level) -> Option<Element> {
    let (step, next) = (statement.step_from(from)?, from.next()?);
    let levels = format!("{} to {}: ", level_name(from), level_name(next));
    Some(element("li").add(element("strong").text(levels)).text(&**step))
}

fn resource(one: &Resource) -> Element {
    let link = element("a").with("href", &*one.url).with("rel", "noreferrer").text(&*one.title);
    element("li").add(link).text(format!(" ({}, {})", one.publisher, one.year))
}

/// What could be shown for a statement.
pub(super) fn evidence_prompts(statement: &Statement) -> Element {
    element("ul").all(statement.evidence.iter().map(|one| element("li").text(&**one)))
}
