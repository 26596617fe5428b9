//! From numbers to shapes: chart models, their geometry, any plotters backend; our SVG backend.
//!
//! Here is the public surface; each chart has a model, measures and one function that draws it on
//! whatever plotters can draw on. It must not know a browser or measure text through a page.

mod compose;
mod drawing;
mod heat_chart;
mod heat_drawing;
mod key;
mod letters;
mod markup;
mod paint;
mod pen;
mod radar_chart;
mod radar_drawing;
mod radar_measures;
mod step_chart;
mod step_drawing;
mod step_measures;
mod svg;

pub use drawing::{Anchor, Drawing, Figure, Point, Shape, Stroke};
pub use heat_chart::{HeatCell, HeatChart, HeatColumn, HeatGroup, HeatRow};
pub use heat_drawing::draw_heat;
pub use letters::Face;
pub use markup::{Dress, Element};
pub use paint::{Paint, Rgb};
pub use pen::Drawn;
pub use radar_chart::{RadarAxis, RadarChart};
pub use radar_drawing::draw_radar;
pub use step_chart::{StepChart, StepGroup, StepRow};
pub use step_drawing::draw_steps;
pub use svg::ShapeCollector;

use crate::domain::Results;

/// For what width a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// About 1080 px: what holds a domain back has a column of its own.
    Wide,
    /// About 680 px: it stands under its row.
    Middle,
    /// About 320 px: and the columns are numbers, with a key.
    Narrow,
    /// A slide of 1920 px, to be read from the back of a room.
    Slide,
}

/// The level of each domain.
pub fn steps(results: &Results, layout: Layout) -> Drawing {
    compose::bare(&StepChart::of(results, layout))
}

/// The shape of the whole.
pub fn radar(results: &Results) -> Drawing {
    compose::bare(&RadarChart::of(results, Layout::Wide))
}

/// The shape of the whole, for a narrow screen.
pub fn radar_narrow(results: &Results) -> Drawing {
    compose::bare(&RadarChart::of(results, Layout::Narrow))
}

/// Each statement by facet.
pub fn heat(results: &Results) -> Drawing {
    compose::bare(&HeatChart::of(results, Layout::Middle))
}

/// The level of each domain, as a slide of 1920 px with its finding on top.
pub fn steps_for_picture(results: &Results) -> Drawing {
    compose::slide(&StepChart::of(results, Layout::Slide), results)
}

/// The shape of the whole, as a slide of 1920 px with its finding on top.
pub fn radar_for_picture(results: &Results) -> Drawing {
    compose::slide(&RadarChart::of(results, Layout::Slide), results)
}

/// Each statement by facet, as a slide of 1920 px with its finding on top.
pub fn heat_for_picture(results: &Results) -> Drawing {
    compose::slide(&HeatChart::of(results, Layout::Slide), results)
}
