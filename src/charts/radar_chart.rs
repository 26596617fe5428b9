//! The radar as data: the level of each domain, all the way round. It must not know places.

use super::Layout;
use super::letters::NO_BREAK;
use crate::domain::{Level, Outcome, Results, Text};
use crate::wording;

/// The shape of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RadarChart {
    /// For what width.
    pub layout: Layout,
    /// What it shows, in a sentence.
    pub finding: String,
    /// The domains, from the top to the right.
    pub axes: Vec<RadarAxis>,
}

/// One domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RadarAxis {
    /// Its short label.
    pub label: Text,
    /// Its level, or why it has none.
    pub level: Outcome<Level>,
}

impl RadarChart {
    /// The chart of some results.
    pub fn of(results: &Results, layout: Layout) -> Self {
        let axes = results.domains.iter();
        let axes = axes.map(|one| RadarAxis { label: one.short.clone(), level: one.level() });
        Self { layout, finding: wording::shape_finding(results), axes: axes.collect() }
    }

    /// What the rings mean.
    pub(super) fn caption() -> String {
        let [inner, outer] = [Level::NotYet, Level::Leading].map(wording::level_label);
        format!("Inner ring {inner}, outer ring {outer}")
    }

    /// The same in words.
    pub(super) fn words(&self) -> String {
        let words =
            |axis: &RadarAxis| format!("{}: {}.", axis.label, wording::level_outcome(axis.level));
        self.axes.iter().map(words).collect::<Vec<_>>().join(" ")
    }
}

impl RadarAxis {
    /// Its label with the level, so that no ring need be counted.
    pub(super) fn text(&self) -> String {
        match self.level {
            Outcome::Level(level) => format!("{}{NO_BREAK}{}", self.label, level.number()),
            Outcome::NotEnough | Outcome::NotApplicable => {
                format!("{}: no{NO_BREAK}level", self.label)
            }
        }
    }
}
