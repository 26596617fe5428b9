//! Where the parts of a radar stand: its labels in full first, then as much web as they leave.
//!
//! All lengths are tenths of a px. It must not draw.

use std::f64::consts::TAU;

use super::pen::At;
use super::{Anchor, Face, Layout, RadarChart};
use crate::domain::Level;

/// A label, with the middle of its first, middle or last letters.
pub(super) struct Label {
    pub(super) at: At,
    pub(super) lines: Vec<String>,
    pub(super) anchor: Anchor,
}

/// Where the parts of one radar stand.
pub(super) struct Measures {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) centre: At,
    pub(super) line: i32,
    pub(super) face: Face,
    pub(super) small: Face,
    pub(super) labels: Vec<Label>,
    pub(super) caption: Label,
    radius: i32,
    axes: u32,
}

impl Measures {
    pub(super) fn of(chart: &RadarChart) -> Self {
        let (width, radius, face, small) = match chart.layout {
            Layout::Slide => (16_800, 2_900, Face::px(28), Face::px(24)),
            Layout::Wide | Layout::Middle => (5_200, 1_250, Face::px(15), Face::px(14)),
            Layout::Narrow => (3_200, 720, Face::px(14), Face::px(14)),
        };
        let caption = small.wrap(&RadarChart::caption(), width, 3);
        let mut measures = Self {
            width,
            height: 0,
            centre: (width / 2, 0),
            line: face.size / 7,
            face,
            small,
            labels: Vec::new(),
            caption: Label { at: (width / 2, 0), lines: caption, anchor: Anchor::Middle },
            radius,
            axes: u32::try_from(chart.axes.len()).unwrap_or(u32::MAX),
        };
        let texts: Vec<_> = chart.axes.iter().map(super::RadarAxis::text).collect();
        measures.labels =
            measures.turns().zip(&texts).map(|(turn, text)| measures.label(turn, text)).collect();
        measures.move_down();
        measures
    }

    /// The number of each axis.
    pub(super) fn turns(&self) -> std::ops::Range<u32> {
        0..self.axes
    }

    /// Where a level stands on an axis.
    pub(super) fn place(&self, turn: u32, level: Level) -> At {
        self.at(turn, self.radius * i32::from(level.number()) / 5)
    }

    /// A place on an axis, so far from the centre.
    fn at(&self, turn: u32, radius: i32) -> At {
        let (across, up) = self.direction(turn);
        let radius = f64::from(radius);
        (self.centre.0 + rounded(radius * across), self.centre.1 - rounded(radius * up))
    }

    /// How far to the right and up an axis points: the first straight up, the others clockwise.
    fn direction(&self, turn: u32) -> (f64, f64) {
        (TAU * f64::from(turn) / f64::from(self.axes.max(1))).sin_cos()
    }

    fn label(&self, turn: u32, text: &str) -> Label {
        let (across, up) = self.direction(turn);
        let (x, y) = self.at(turn, self.radius + self.face.size * 3 / 5);
        let (anchor, room) = match across {
            // Straight up or down.
            _ if across.abs() < 0.1 => (Anchor::Middle, self.width / 2),
            _ if across > 0.0 => (Anchor::Start, self.width - x),
            _ => (Anchor::End, x),
        };
        let lines = self.face.wrap(text, room, 4);
        // At the top the block stands above its place, at the bottom below it; at the sides beside
        // it, so that the labels there leave room for those.
        let outwards = rounded(f64::from(self.face.block(&lines) / 2) * up.powi(5));
        Label { at: (x, y - outwards), lines, anchor }
    }

    /// Moves all down so that the highest label begins at the top, and sets the height.
    fn move_down(&mut self) {
        let edges = |label: &Label| {
            let half = self.face.block(&label.lines) / 2;
            (label.at.1 - half, label.at.1 + half)
        };
        let highest = self.labels.iter().map(|label| edges(label).0).min().unwrap_or(0);
        let lowest = self.labels.iter().map(|label| edges(label).1).max().unwrap_or(0);
        let caption = self.small.block(&self.caption.lines);
        let above = self.small.line() / 2;
        self.caption.at.1 = lowest - highest + above + caption / 2;
        self.height = lowest - highest + above + caption;
        self.centre.1 -= highest;
        for label in &mut self.labels {
            label.at.1 -= highest;
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a length on a drawing, far below the limit")]
fn rounded(length: f64) -> i32 {
    length.round() as i32
}
