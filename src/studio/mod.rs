//! Results, pictures and files from the text of an assessment: what the app's second module does.
//!
//! A person meets it on the results page only, so it is a module of its own that is fetched in idle
//! time (docs/adr/0012-two-modules.md). It scores by itself, with the same code: what it is given is
//! the document, what it gives back is a tree or a text. It must not keep anything.

mod node;
mod parts;
mod results;

pub use node::{Element, Node};
pub use results::body;

use crate::charts::{Chart, as_slide};
use crate::domain::{Assessment, Pack, Results};
use crate::storage::{provider_pack, read_assessment, write_csv};

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
