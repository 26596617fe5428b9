//! Draws a step chart: rows of five steps, a disc with the level, what is ahead and behind.
//!
//! It must not compute a level or choose words; the model has them.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::compose::ChartModel;
use super::key::draw_range;
use super::pen::{At, Drawn, Ink, Pen};
use super::step_measures::Measures;
use super::{Anchor, Paint, StepChart, StepRow, Stroke};
use crate::domain::Level;
use crate::wording;

impl ChartModel for StepChart {
    const NAME: &'static str = "steps";

    fn finding(&self) -> &str {
        &self.finding
    }

    fn words(&self) -> String {
        Self::words(self)
    }

    fn size(&self) -> At {
        let measures = Measures::of(self.layout);
        (measures.width, measures.height(self))
    }

    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Drawn<DB> {
        draw_steps(area, self)
    }
}

/// Draws a step chart from the top left corner of an area, ten units a px.
///
/// # Errors
/// What the backend of the area refuses.
pub fn draw_steps<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    model: &StepChart,
) -> Drawn<DB> {
    let (pen, measures) = (Pen(area), Measures::of(model.layout));
    let level_key = measures.level_key();
    level_key.draw(&pen, (0, 0))?;
    let mut y = level_key.height();
    draw_heads(&pen, &measures, y)?;
    for group in &model.groups {
        let ink = Ink::new(measures.small.bold(), Paint::Quiet, Anchor::Start);
        pen.text((0, y + measures.heading_middle()), group.heading, ink)?;
        y += measures.heading;
        for row in &group.rows {
            draw_row(&pen, &measures, row, y)?;
            y += measures.row_height(row);
        }
    }
    measures.sign_key(model).draw(&pen, (measures.key_left(), y))
}

fn draw_heads<DB: DrawingBackend>(pen: &Pen<'_, DB>, measures: &Measures, y: i32) -> Drawn<DB> {
    let ink = Ink::new(measures.small.bold(), Paint::Quiet, Anchor::Middle);
    let middle = y + measures.heading_middle();
    for level in Level::ALL {
        let head =
            if measures.named { wording::level_label(level) } else { level.number().to_string() };
        pen.text((measures.column(level), middle), &head, ink)?;
    }
    Ok(())
}

fn draw_row<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    measures: &Measures,
    row: &StepRow,
    top: i32,
) -> Drawn<DB> {
    let middle = top + measures.row / 2;
    let label = Ink::new(measures.label, Paint::Ink, Anchor::Start);
    pen.lines((0, middle), &measures.label_lines(row), label)?;
    match row.level.known() {
        Some(level) => draw_level(pen, measures, row, level, middle)?,
        None => draw_no_level(pen, measures, row, middle)?,
    }
    let lines = measures.note_lines(row);
    let across = if measures.notes_beside {
        middle
    } else {
        top + measures.row + measures.small.block(&lines) / 2
    };
    let ink = Ink::new(measures.small, Paint::Quiet, Anchor::Start);
    pen.lines((measures.notes(), across), &lines, ink)
}

fn draw_level<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    measures: &Measures,
    row: &StepRow,
    level: Level,
    middle: i32,
) -> Drawn<DB> {
    let width = measures.pitch - measures.gap;
    for step in Level::ALL {
        let paint = if step <= level { Paint::Track } else { Paint::TrackEmpty };
        let at = (measures.column(step) - width / 2, middle - measures.track / 2);
        pen.rect(at, (width, measures.track), paint, Stroke::Filled)?;
    }
    if let Some((low, high)) = row.range {
        let ends = (measures.column(low), measures.column(high));
        draw_range(pen, ends, middle, measures.track / 4)?;
    }
    let at = (measures.column(level), middle);
    pen.circle(at, measures.disc, Paint::Disc, Stroke::Filled)?;
    let ink = Ink::new(measures.number, Paint::DiscText, Anchor::Middle);
    pen.text(at, &level.number().to_string(), ink)?;
    draw_target(pen, measures, row, middle)
}

/// The ring of a target: round the disc where the target is reached.
fn draw_target<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    measures: &Measures,
    row: &StepRow,
    middle: i32,
) -> Drawn<DB> {
    let Some(target) = row.target else { return Ok(()) };
    let line = measures.disc / 7;
    let radius = if row.level.known() == Some(target) {
        measures.disc + 2 * line
    } else {
        measures.disc - line
    };
    pen.circle((measures.column(target), middle), radius, Paint::TargetRing, Stroke::Line(line))
}

fn draw_no_level<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    measures: &Measures,
    row: &StepRow,
    middle: i32,
) -> Drawn<DB> {
    let at = (measures.tracks, middle - measures.track / 2);
    let size = (measures.all_tracks(), measures.track);
    pen.rect(at, size, Paint::TrackEmpty, Stroke::Filled)?;
    let ink = Ink::new(measures.small, Paint::Quiet, Anchor::Start);
    let words = wording::level_outcome(row.level);
    pen.text((measures.tracks + measures.small.size * 4 / 5, middle), &words, ink)
}
