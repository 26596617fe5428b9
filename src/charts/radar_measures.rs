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
            Layout::Wide | Layout::Middle | Layout::Paper => {
                (5_200, 1_250, Face::px(15), Face::px(14))
            }
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
        measures.spread();
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
        let lines = self.face.wrap(text, room, 3);
        // At the top the block stands above its place, at the bottom below it, at the sides beside.
        let outwards = rounded(f64::from(self.face.block(&lines) / 2) * up);
        Label { at: (x, y - outwards), lines, anchor }
    }

    /// Moves labels away from the middle, nearest first, until none covers another.
    fn spread(&mut self) {
        let face = self.face;
        let mut labels: Vec<_> = self.labels.iter_mut().collect();
        labels.sort_by_key(|label| label.at.1.abs());
        let mut placed: Vec<Extent> = Vec::new();
        for label in labels {
            let downwards = label.at.1 > 0;
            // Each move passes one of those placed, and no move goes back.
            while let Some(other) =
                placed.iter().find(|other| other.meets(&label.extent(face), face.size / 2))
            {
                let half = face.block(&label.lines) / 2;
                label.at.1 = if downwards { other.bottom + half } else { other.top - half };
            }
            placed.push(label.extent(face));
        }
    }

    /// Moves all down so that the highest label begins at the top, and sets the height.
    fn move_down(&mut self) {
        let extents = || self.labels.iter().map(|label| label.extent(self.face));
        let highest = extents().map(|extent| extent.top).min().unwrap_or(0);
        let lowest = extents().map(|extent| extent.bottom).max().unwrap_or(0);
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

/// The room that a label takes.
struct Extent {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Extent {
    /// Whether it covers another, or comes nearer to its side than a gap.
    fn meets(&self, other: &Self, gap: i32) -> bool {
        self.left < other.right + gap
            && other.left < self.right + gap
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

impl Label {
    fn extent(&self, face: Face) -> Extent {
        let width = self.lines.iter().map(|line| face.width(line)).max().unwrap_or(0);
        let left = match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - width / 2,
            Anchor::End => self.at.0 - width,
        };
        let half = face.block(&self.lines) / 2;
        let (top, bottom) = (self.at.1 - half, self.at.1 + half);
        Extent { left, right: left + width, top, bottom }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a length on a drawing, far below the limit")]
fn rounded(length: f64) -> i32 {
    length.round() as i32
}
