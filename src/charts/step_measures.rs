//! How large the parts of a step chart are, for each layout, and so how large it is as a whole.
//!
//! All lengths are tenths of a px. It must not draw.

use super::key::{Key, Sample};
use super::{Face, Layout, StepChart, StepRow};
use crate::domain::Level;
use crate::wording;

/// The measures of one layout.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    /// The whole width.
    pub width: i32,
    /// Where the tracks begin.
    pub tracks: i32,
    /// From one column to the next.
    pub pitch: i32,
    /// Between two columns.
    pub gap: i32,
    /// The height of a track.
    pub track: i32,
    /// From one row to the next.
    pub row: i32,
    /// The height of a group's heading; beside the first stand the names of the columns.
    pub heading: i32,
    /// The radius of the mark of a level.
    pub disc: i32,
    /// Labels of rows.
    pub label: Face,
    /// Headings, notes, keys.
    pub small: Face,
    /// The number on the mark.
    pub number: Face,
    /// Whether notes have a column of their own, or stand under their row.
    pub notes_beside: bool,
    /// Whether columns have names, or numbers with a key.
    pub named: bool,
}

impl Measures {
    pub(super) const fn of(layout: Layout) -> Self {
        match layout {
            Layout::Wide => WIDE,
            Layout::Middle => MIDDLE,
            Layout::Narrow => NARROW,
            Layout::Paper => PAPER,
            Layout::Slide => SLIDE,
        }
    }

    /// The middle of a level's column.
    pub(super) fn column(&self, level: Level) -> i32 {
        let left = self.tracks + self.pitch * (i32::from(level.number()) - 1);
        left + (self.pitch - self.gap) / 2
    }

    /// The middle line of a heading: nearer to what it heads than to what stands above.
    pub(super) fn heading_middle(&self) -> i32 {
        self.heading - self.small.line() / 2
    }

    /// The width of all tracks of a row.
    pub(super) fn all_tracks(&self) -> i32 {
        5 * self.pitch - self.gap
    }

    /// Where notes begin.
    pub(super) fn notes(&self) -> i32 {
        if self.notes_beside {
            self.tracks + self.all_tracks() + self.small.size
        } else if self.named {
            self.tracks
        } else {
            0
        }
    }

    /// The lines of a row's label.
    pub(super) fn label_lines(&self, row: &StepRow) -> Vec<String> {
        self.label.wrap(&row.label, self.tracks - self.label.size / 2, 2)
    }

    /// The lines of a row's note.
    pub(super) fn note_lines(&self, row: &StepRow) -> Vec<String> {
        let most = if self.notes_beside { 2 } else { 3 };
        let note = row.note().unwrap_or_default();
        self.small.wrap(&note, self.width - self.notes(), most)
    }

    /// The height of a row with its note.
    pub(super) fn row_height(&self, row: &StepRow) -> i32 {
        let note = if self.notes_beside { 0 } else { self.small.block(&self.note_lines(row)) };
        if note == 0 { self.row } else { self.row + note + self.small.size / 2 }
    }

    /// The names of the columns, where they are numbers.
    pub(super) fn level_key(&self) -> Key {
        let names = Level::ALL.into_iter().filter(|_| !self.named);
        let items = names.map(|level| (Sample::Words, wording::level_label(level)));
        Key { width: self.width, face: self.small, items: items.collect() }
    }

    /// What the signs mean that occur in a chart.
    pub(super) fn sign_key(&self, chart: &StepChart) -> Key {
        let range = chart.rows().any(|row| row.range.is_some());
        let target = chart.rows().any(|row| row.target.is_some() && row.level.known().is_some());
        let mut items = Vec::new();
        if range {
            items.push((Sample::Range, "range until all is answered".to_owned()));
        }
        if target {
            items.push((Sample::Target, "target".to_owned()));
        }
        Key { width: self.width - self.key_left(), face: self.small, items }
    }

    /// Where the key of signs begins.
    pub(super) fn key_left(&self) -> i32 {
        if self.named { self.tracks } else { 0 }
    }

    /// The height of a chart.
    pub(super) fn height(&self, chart: &StepChart) -> i32 {
        let headings: i32 = chart.groups.iter().map(|_| self.heading).sum();
        let rows: i32 = chart.rows().map(|row| self.row_height(row)).sum();
        self.level_key().height() + headings + rows + self.sign_key(chart).height()
    }
}

const WIDE: Measures = Measures {
    width: 10_800,
    tracks: 2_200,
    pitch: 1_040,
    gap: 20,
    track: 300,
    row: 400,
    heading: 380,
    disc: 140,
    label: Face::px(16),
    small: Face::px(15),
    number: Face::px(15).bold(),
    notes_beside: true,
    named: true,
};

const MIDDLE: Measures =
    Measures { width: 6_800, tracks: 1_900, pitch: 980, notes_beside: false, ..WIDE };

const NARROW: Measures = Measures {
    width: 3_200,
    tracks: 1_220,
    pitch: 396,
    row: 440,
    heading: 360,
    disc: 130,
    label: Face::px(14),
    small: Face::px(14),
    notes_beside: false,
    named: false,
    ..WIDE
};

const PAPER: Measures = Measures {
    width: 8_850,
    tracks: 1_760,
    pitch: 940,
    row: 370,
    heading: 330,
    small: Face::px(14),
    ..WIDE
};

const SLIDE: Measures = Measures {
    width: 16_800,
    tracks: 3_800,
    pitch: 1_640,
    gap: 40,
    track: 430,
    row: 520,
    heading: 480,
    disc: 200,
    label: Face::px(28),
    small: Face::px(24),
    number: Face::px(22).bold(),
    notes_beside: true,
    named: true,
};
