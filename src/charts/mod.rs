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
mod setting;
mod step_chart;
mod step_drawing;
mod step_measures;
mod svg;

pub use compose::ChartModel;
pub use drawing::{Anchor, Drawing, Figure, Point, Shape, Stroke};
pub use heat_chart::{HeatCell, HeatChart, HeatColumn, HeatGroup, HeatRow};
pub use heat_drawing::draw_heat;
pub use letters::Face;
pub use markup::{Dress, Element, escaped};
pub use paint::{Ground, Paint, Rgb};
pub use pen::Drawn;
pub use radar_chart::{RadarAxis, RadarChart};
pub use radar_drawing::draw_radar;
pub use setting::{Set, whole};
pub use step_chart::{StepChart, StepGroup, StepRow};
pub use step_drawing::draw_steps;
pub use svg::ShapeCollector;

use crate::domain::Results;

/// What there is to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chart {
    /// The level of each domain.
    Steps,
    /// The shape of the whole.
    Radar,
    /// Each statement by facet.
    Heat,
}

impl Chart {
    /// Every chart.
    pub const ALL: [Self; 3] = [Self::Steps, Self::Radar, Self::Heat];

    /// Its name where a text is needed.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Steps => "steps",
            Self::Radar => "radar",
            Self::Heat => "heat",
        }
    }

    /// The chart of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chart| chart.name() == name)
    }
}

/// For what width a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// About 1080 px: what holds a domain back has a column of its own.
    Wide,
    /// About 680 px: it stands under its row.
    Middle,
    /// About 320 px: and the columns are numbers, with a key.
    Narrow,
    /// A page of A4, about 890 px of which are as wide as its text.
    Paper,
    /// A slide of 1920 px, to be read from the back of a room.
    Slide,
}

/// A chart for a page, which gives it a heading.
pub fn on_page(chart: Chart, layout: Layout, results: &Results) -> Drawing {
    match chart {
        Chart::Steps => compose::bare(&StepChart::of(results, layout)),
        Chart::Radar => compose::bare(&RadarChart::of(results, layout)),
        Chart::Heat => compose::bare(&HeatChart::of(results, layout)),
    }
}

/// A chart as a slide of 1920 px with its finding on top.
pub fn as_slide(chart: Chart, results: &Results) -> Drawing {
    match chart {
        Chart::Steps => compose::slide(&StepChart::of(results, Layout::Slide), results),
        Chart::Radar => compose::slide(&RadarChart::of(results, Layout::Slide), results),
        Chart::Heat => compose::slide(&HeatChart::of(results, Layout::Slide), results),
    }
}
