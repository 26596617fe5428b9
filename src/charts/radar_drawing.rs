//! Draws a radar: rings for levels, an axis a domain, labels in full around it.
//!
//! Where a domain has no level the shape is open. It must not join what is not known.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::compose::ChartModel;
use super::pen::{At, Drawn, Ink, Pen};
use super::radar_measures::{Label, Measures};
use super::{Anchor, Paint, RadarChart, Stroke};
use crate::domain::Level;

impl ChartModel for RadarChart {
    const NAME: &'static str = "radar";

    fn finding(&self) -> &str {
        &self.finding
    }

    fn words(&self) -> String {
        Self::words(self)
    }

    fn size(&self) -> At {
        let measures = Measures::of(self);
        (measures.width, measures.height)
    }

    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Drawn<DB> {
        draw_radar(area, self)
    }
}

/// Draws a radar from the top left corner of an area, ten units a px.
///
/// # Errors
/// What the backend of the area refuses.
pub fn draw_radar<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    model: &RadarChart,
) -> Drawn<DB> {
    let (pen, measures) = (Pen(area), Measures::of(model));
    let corners: Vec<_> = (0..)
        .zip(&model.axes)
        .map(|(turn, axis)| Some(measures.place(turn, axis.level.known()?)))
        .collect();
    let runs = runs(corners, measures.centre);
    for run in &runs {
        pen.polygon(run.inside.clone(), Paint::RadarFill)?;
    }
    draw_web(&pen, &measures)?;
    for run in &runs {
        if run.outline.len() > 1 {
            pen.path(run.outline.clone(), Paint::RadarLine, measures.line)?;
        }
    }
    for corner in runs.iter().flat_map(|run| &run.corners) {
        pen.circle(*corner, measures.line * 2, Paint::RadarPoint, Stroke::Filled)?;
    }
    let quiet = Ink::new(measures.small, Paint::Quiet, Anchor::Middle);
    pen.lines(measures.caption.at, &measures.caption.lines, quiet)?;
    for Label { at, lines, anchor } in &measures.labels {
        pen.lines(*at, lines, Ink::new(measures.face, Paint::Ink, *anchor))?;
    }
    Ok(())
}

fn draw_web<DB: DrawingBackend>(pen: &Pen<'_, DB>, measures: &Measures) -> Drawn<DB> {
    for level in Level::ALL {
        let mut ring: Vec<_> = measures.turns().map(|turn| measures.place(turn, level)).collect();
        ring.extend(ring.first().copied());
        pen.path(ring, Paint::Grid, measures.line / 2)?;
    }
    for turn in measures.turns() {
        let axis = vec![measures.centre, measures.place(turn, Level::Leading)];
        pen.path(axis, Paint::Grid, measures.line / 2)?;
    }
    Ok(())
}

/// Neighbours that have a level, one after another.
struct Run {
    corners: Vec<At>,
    outline: Vec<At>,
    inside: Vec<At>,
}

/// The corners in runs: one closed one if all are known, else one from gap to gap.
fn runs(mut corners: Vec<Option<At>>, centre: At) -> Vec<Run> {
    let Some(gap) = corners.iter().position(Option::is_none) else {
        let corners: Vec<_> = corners.into_iter().flatten().collect();
        let outline = corners.iter().chain(corners.first()).copied().collect();
        return vec![Run { inside: corners.clone(), outline, corners }];
    };
    corners.rotate_left(gap);
    let known = corners.split(Option::is_none).filter(|run| !run.is_empty());
    known
        .map(|run| {
            let corners: Vec<_> = run.iter().flatten().copied().collect();
            let inside = std::iter::once(centre).chain(corners.iter().copied()).collect();
            Run { outline: corners.clone(), inside, corners }
        })
        .collect()
}
