//! A key: what signs mean, one after another in lines. It must not know any chart.

use plotters_backend::DrawingBackend;

use super::pen::{At, Drawn, Ink, Pen};
use super::{Anchor, Face, Paint, Stroke};

/// A sign in a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    /// None: the words explain themselves.
    Words,
    /// A range of levels.
    Range,
    /// A target.
    Target,
}

/// A key, with the width that it may take.
#[derive(Debug, Clone)]
pub(super) struct Key {
    pub(super) width: i32,
    pub(super) face: Face,
    pub(super) items: Vec<(Sample, String)>,
}

impl Key {
    /// Its height with the space above it; none without items.
    pub(super) fn height(&self) -> i32 {
        self.places().last().map_or(0, |((_, y), ..)| y + self.face.line())
    }

    /// Draws it from its top left corner.
    pub(super) fn draw<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>, at: At) -> Drawn<DB> {
        for ((x, y), sample, words) in self.places() {
            let centre = (at.0 + x, at.1 + y);
            self.draw_sample(pen, centre, sample)?;
            let ink = Ink::new(self.face, Paint::Quiet, Anchor::Start);
            pen.text((centre.0 + self.room(sample), centre.1), words, ink)?;
        }
        Ok(())
    }

    /// The left end and the middle line of each item.
    fn places(&self) -> Vec<(At, Sample, &str)> {
        let (mut x, mut y) = (0, self.face.line());
        let mut places = Vec::new();
        for (sample, words) in &self.items {
            let width = self.room(*sample) + self.face.width(words);
            if x > 0 && x + width > self.width {
                (x, y) = (0, y + self.face.line());
            }
            places.push(((x, y), *sample, words.as_str()));
            x += width + self.face.size * 5 / 4 + self.spaced_out(words);
        }
        places
    }

    /// What a reader may add to the width of a text: 0.12 of its size after each letter, and 0.16
    /// after each word (WCAG 1.4.12).
    fn spaced_out(&self, words: &str) -> i32 {
        let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        let (letters, spaces) = (count(words.chars().count()), count(words.matches(' ').count()));
        self.face.size * (12 * letters + 16 * spaces) / 100
    }

    /// The width of a sign with the space after it.
    fn room(&self, sample: Sample) -> i32 {
        match sample {
            Sample::Words => 0,
            Sample::Range => self.face.size * 5 / 2,
            Sample::Target => self.face.size * 9 / 5,
        }
    }

    fn draw_sample<DB: DrawingBackend>(
        &self,
        pen: &Pen<'_, DB>,
        (x, y): At,
        sample: Sample,
    ) -> Drawn<DB> {
        let em = self.face.size;
        match sample {
            Sample::Words => Ok(()),
            Sample::Range => draw_range(pen, (x, x + 2 * em), y, em / 2),
            Sample::Target => {
                let (radius, thick) = (em * 3 / 5, em / 8);
                pen.circle((x + radius + thick, y), radius, Paint::TargetRing, Stroke::Line(thick))
            }
        }
    }
}

/// The bar of a range from end to end, with a stop at each.
pub(super) fn draw_range<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    (from, to): (i32, i32),
    y: i32,
    thick: i32,
) -> Drawn<DB> {
    let (bar, stop) = ((to - from, thick), (thick / 2, thick * 2));
    pen.rect((from, y - bar.1 / 2), bar, Paint::RangeBar, Stroke::Filled)?;
    for x in [from, to - stop.0] {
        pen.rect((x, y - stop.1 / 2), stop, Paint::RangeBar, Stroke::Filled)?;
    }
    Ok(())
}
