//! Results, pictures and files from the text of an assessment: what the app's second module does.
//!
//! A person meets it on the results page only, so it is a module of its own that is fetched in idle
//! time (docs/adr/0012-two-modules.md). It scores by itself, with the same code: what it is given is
//! the document, what it gives back is a tree or a text. It must not keep anything.

mod guidance;
mod node;
mod parts;
mod results;

pub use node::{Element, Node};
pub use results::body;

use guidance::{evidence_prompts, steps_ahead};

use crate::charts::{Chart, as_slide};
use crate::domain::{Assessment, Level, Pack, Results};
use crate::storage::{provider_pack, read_assessment, write_assessment, write_csv};

/// What the results page shows. None if the text is no assessment.
pub fn results(document: &str) -> Option<Element> {
    let (pack, assessment, results) = read(document)?;
    Some(body(&pack, &assessment.id, &results))
}

/// A chart as a slide, in SVG. None if there is no such chart or the text is no assessment.
pub fn picture(chart: &str, document: &str) -> Option<String> {
    let chart = Chart::named(chart)?;
    let (_, _, results) = read(document)?;
    Some(as_slide(chart, &results).to_svg())
}

/// The file of an assessment, with its results. None if the text is no assessment.
pub fn file(document: &str) -> Option<String> {
    let (pack, opened) = (provider_pack(), read_assessment(document).ok()?);
    let results = Results::of(&pack, &opened.assessment);
    Some(write_assessment(&opened.assessment, &opened.leftovers, Some(&results)))
}

/// What leads from a level of a statement to the next, or from each while there is none, and where
/// to read on. None if there is no such statement.
pub fn steps(statement: &str, level: Option<u8>) -> Option<Element> {
    let pack = provider_pack();
    let (_, statement) = pack.statement(&statement.into())?;
    let level = level.and_then(|number| Level::try_from(number).ok());
    Some(steps_ahead(&pack, statement, level))
}

/// What could be shown for a statement. None if there is no such statement.
pub fn prompts(statement: &str) -> Option<Element> {
    let pack = provider_pack();
    let (_, statement) = pack.statement(&statement.into())?;
    Some(evidence_prompts(statement))
}

/// The tidy table, in CSV. None if the text is no assessment.
pub fn table(document: &str) -> Option<String> {
    let (pack, assessment, results) = read(document)?;
    Some(write_csv(&pack, &assessment, &results))
}

fn read(document: &str) -> Option<(Pack, Assessment, Results)> {
    let (pack, opened) = (provider_pack(), read_assessment(document).ok()?);
    let results = Results::of(&pack, &opened.assessment);
    Some((pack, opened.assessment, results))
}
