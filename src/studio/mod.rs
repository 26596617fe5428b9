//! Charts and files from the text of an assessment: what the app's second module does.
//!
//! A person meets it on the results page only, so it is a module of its own that is fetched in idle
//! time (docs/adr/0012-two-modules.md). It scores by itself, with the same code: what it is given is
//! the document, what it gives back is a drawing or a text. It must not keep anything.

use crate::charts::{Chart, Drawing, Layout, as_slide, on_page};
use crate::domain::{Assessment, Pack, Results};
use crate::storage::{provider_pack, read_assessment, write_csv};

/// A chart for a page. None if there is no such chart or the text is no assessment.
pub fn chart(chart: &str, layout: &str, document: &str) -> Option<Drawing> {
    let chart = chart_named(chart)?;
    let layout = Layout::ALL.into_iter().find(|one| one.name() == layout)?;
    let (_, _, results) = read(document)?;
    Some(on_page(chart, layout, &results))
}

/// A chart as a slide, in SVG. None if there is no such chart or the text is no assessment.
pub fn picture(chart: &str, document: &str) -> Option<String> {
    let chart = chart_named(chart)?;
    let (_, _, results) = read(document)?;
    Some(as_slide(chart, &results).to_svg())
}

/// The tidy table, in CSV. None if the text is no assessment.
pub fn table(document: &str) -> Option<String> {
    let (pack, assessment, results) = read(document)?;
    Some(write_csv(&pack, &assessment, &results))
}

fn chart_named(name: &str) -> Option<Chart> {
    Chart::ALL.into_iter().find(|one| one.name() == name)
}

fn read(document: &str) -> Option<(Pack, Assessment, Results)> {
    let (pack, opened) = (provider_pack(), read_assessment(document).ok()?);
    let results = Results::of(&pack, &opened.assessment);
    Some((pack, opened.assessment, results))
}
