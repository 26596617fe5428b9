//! What helps with a statement and is not needed to answer it: what one would see, steps,
//! resources, evidence prompts, words explained.

use super::parts::{way_out, words};
use crate::domain::{Level, Pack, Resource, Statement, Term};
use crate::tree::{Element, element};
use crate::wording::level_name;

/// The part of the guidance that has a name. None if there is nothing to show.
pub(super) fn guidance(
    pack: &Pack,
    statement: &Statement,
    part: &str,
    level: Option<Level>,
    links: bool,
) -> Option<Element> {
    match part {
        "see" => listed(statement.see.iter().map(|one| element("li").text(&**one))),
        "steps" => Some(steps_ahead(pack, statement, level, links)),
        "prompts" => listed(statement.evidence.iter().map(|one| element("li").text(&**one))),
        "words" => explained(pack, statement),
        _ => None,
    }
}

fn listed(items: impl Iterator<Item = Element>) -> Option<Element> {
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| element("ul").all(items))
}

/// The step from the level that is given, or every step while none is, and where to read on.
fn steps_ahead(pack: &Pack, statement: &Statement, level: Option<Level>, links: bool) -> Element {
    let from = level.as_ref().map_or(&Level::ALL[..], std::slice::from_ref);
    let steps = listed(from.iter().filter_map(|from| step(statement, *from)));
    let resources = statement.resources.iter().filter_map(|key| pack.resource(key));
    let resources = listed(resources.map(|one| resource(one, links))).map(|resources| {
        let lead = if links { "Read on (these links leave this app):" } else { "Read on:" };
        let lead = element("p").text(lead);
        element("div").add(lead).add(resources)
    });
    element("div").all(steps).all(resources)
}

fn step(statement: &Statement, from: Level) -> Option<Element> {
    let (step, next) = (statement.step_from(from)?, from.next()?);
    let levels = format!("{} to {}: ", level_name(from), level_name(next));
    Some(element("li").add(element("strong").text(levels)).text(&**step))
}

fn resource(one: &Resource, links: bool) -> Element {
    if !links {
        let Resource { title, publisher, year, url, .. } = one;
        return element("li").text(format!("{title} ({publisher}, {year}): {url}"));
    }
    element("li")
        .add(way_out(&one.url, &one.title))
        .text(format!(" ({}, {})", one.publisher, one.year))
}

/// The terms that a statement uses, each with its meaning.
fn explained(pack: &Pack, statement: &Statement) -> Option<Element> {
    let texts = [&statement.title, &statement.stem].into_iter().chain(&statement.descriptors);
    let texts: String = texts.flat_map(|text| [&**text, "\n"]).collect::<String>().to_lowercase();
    let used: Vec<_> = pack.terms.iter().filter(|term| is_used(term, &texts)).collect();
    (!used.is_empty()).then(|| words(used))
}

/// Whether a term stands in a text in lower case, in any of its forms, as whole words.
fn is_used(term: &Term, text: &str) -> bool {
    term.also.iter().chain([&term.word]).any(|form| {
        let form = form.to_lowercase();
        text.match_indices(&form).any(|(at, _)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + form.len()..).and_then(|after| after.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
    })
}
