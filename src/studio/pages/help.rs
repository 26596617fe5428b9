//! The help pages, and the example that the engine works out for one of them.

use crate::domain::{Level, Outcome, Rating, Score, score};
use crate::tree::{Element, element};
use crate::wording::level_outcome;

pub(super) fn page(words: Vec<Element>) -> Element {
    element("div").all(words)
}

/// Answers to the three statements of a domain, with the level that they give and why.
pub(super) fn worked_example() -> Element {
    let level = |level| Some(Rating::Level(level));
    let rows = [
        [level(Level::Embedded), level(Level::Embedded), level(Level::NotYet)],
        [level(Level::Leading), level(Level::Embedded), level(Level::Building)],
        [level(Level::Leading), Some(Rating::DontKnow), None],
    ];
    let columns =
        ["Answers", "Level", "Why"].map(|name| element("th").with("scope", "col").text(name));
    let table = element("table")
        .class("ms-table ms-table--wrap")
        .add(element("thead").add(element("tr").all(columns)))
        .add(element("tbody").all(rows.iter().map(row)));
    element("div")
        .class("ms-table-scroll")
        .with("role", "region")
        .with("aria-label", "Worked example, table")
        .with("tabindex", "0")
        .add(table)
}

fn row(ratings: &[Option<Rating>; 3]) -> Element {
    let score = score(ratings.iter().map(Option::as_ref));
    let answers = ratings.each_ref().map(|rating| match rating {
        Some(Rating::Level(level)) => level.number().to_string(),
        Some(Rating::DontKnow) => "don't know".to_owned(),
        Some(Rating::NotApplicable { .. }) => "not applicable".to_owned(),
        None => "open".to_owned(),
    });
    element("tr")
        .add(element("th").with("scope", "row").text(answers.join(", ")))
        .add(element("td").text(level_outcome(score.outcome.map(|scored| scored.level))))
        .add(element("td").text(why(&score)))
}

fn why(score: &Score) -> String {
    match score.outcome {
        Outcome::Level(scored) if scored.held_back => {
            format!("Held back by the statement at level {}", scored.lowest.number())
        }
        Outcome::Level(_) => "The middle answer".to_owned(),
        Outcome::NotEnough => {
            let coverage = score.coverage;
            format!("{} of {} have a level", coverage.answered, coverage.applicable())
        }
        Outcome::NotApplicable => "No statement applies".to_owned(),
    }
}
