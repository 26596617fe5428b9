//! A chart on a page, for every width.
//!
//! It is hidden from assistive technology in favour of the table beside it.

use super::{Element, element};
use crate::charts::{self, Chart, Drawing, Dress, Ground, Layout, on_page};
use crate::domain::Results;

/// Layouts, each with the class that says at which width it is shown.
type Widths = &'static [(Layout, &'static str)];

const STEPS: Widths = &[
    (Layout::Middle, "ms-chart ms-chart--middle"),
    (Layout::Wide, "ms-chart ms-chart--wide"),
    (Layout::Narrow, "ms-chart ms-chart--narrow"),
];
const RADAR: Widths = &[
    (Layout::Narrow, "ms-chart ms-chart--radar-narrow"),
    (Layout::Middle, "ms-chart ms-chart--radar"),
];

const HEAT: Widths = &[(Layout::Middle, "ms-chart ms-chart--report")];

/// A chart of results for a page.
pub(crate) fn chart(chart: Chart, results: &Results) -> impl Iterator<Item = Element> + '_ {
    let widths = match chart {
        Chart::Steps => STEPS,
        Chart::Radar => RADAR,
        Chart::Heat => HEAT,
    };
    widths
        .iter()
        .map(move |&(layout, class)| drawn(&on_page(chart, layout, results), class, Dress::Class))
}

/// The step chart where it stands beside another: narrow at every width.
pub(crate) fn steps_beside(results: &Results) -> Element {
    drawn(
        &on_page(Chart::Steps, Layout::Narrow, results),
        "ms-chart ms-chart--beside",
        Dress::Class,
    )
}

/// The radar where it stands alone: narrow at every width, so that its labels are large.
pub(crate) fn radar_alone(results: &Results) -> Element {
    drawn(&on_page(Chart::Radar, Layout::Narrow, results), "ms-chart ms-chart--alone", Dress::Class)
}

/// A chart of results for a file: as wide as a page of paper, with its own colours.
pub(crate) fn chart_in_file(chart: Chart, results: &Results) -> Element {
    drawn(&on_page(chart, Layout::Middle, results), "ms-chart", Dress::Colour(Ground::Light))
}

fn drawn(drawing: &Drawing, class: &'static str, dress: Dress) -> Element {
    element("svg")
        .class(class)
        .with("viewBox", drawing.view_box())
        .with("aria-hidden", "true")
        .with("focusable", "false")
        .all(drawing.elements(dress).map(shape))
}

fn shape(charts::Element { tag, attributes, text }: charts::Element) -> Element {
    let shape = Element { attributes, ..element(tag) };
    match text {
        None => shape,
        Some(text) => shape.text(text),
    }
}
