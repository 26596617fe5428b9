//! A chart as a drawing: by itself for a page that gives it a heading, or as a slide that stands
//! alone. It must not know what a chart shows.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_backend::DrawingBackend;

use super::pen::{At, Drawn, Ink, Pen};
use super::{Anchor, Drawing, Face, Paint, ShapeCollector};
use crate::domain::{Form, Results};
use crate::wording;

/// What can be drawn on any backend of plotters.
pub trait ChartModel {
    /// Which chart: a prefix for ids.
    const NAME: &'static str;

    /// The finding, in a sentence.
    fn finding(&self) -> &str;

    /// The same numbers in words.
    fn words(&self) -> String;

    /// The room that it takes, in tenths of a px.
    fn size(&self) -> At;

    /// Draws it.
    ///
    /// # Errors
    /// What the backend of the area refuses.
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Drawn<DB>;
}

const WIDTH: i32 = 19_200;
const HEIGHT: i32 = 10_800;
const MARGIN: i32 = 1_200;
const TOP: i32 = 560;
const TITLE: Face = Face::px(52).bold();
const SUBTITLE: Face = Face::px(28);

/// The chart alone.
pub(super) fn bare<C: ChartModel>(chart: &C) -> Drawing {
    collected(chart, chart.size(), chart.words(), |area| chart.draw(area))
}

/// The chart under its finding and how much of the questionnaire it rests on.
pub(super) fn slide<C: ChartModel>(chart: &C, results: &Results) -> Drawing {
    let inner = WIDTH - 2 * MARGIN;
    let title = TITLE.wrap(chart.finding(), inner, 2);
    let subtitle = basis(results);
    let top = TOP + TITLE.block(&title) + 2 * SUBTITLE.line();
    let (width, height) = chart.size();
    // A pack with more rows makes a taller slide; nothing is cut off.
    let whole = (WIDTH, HEIGHT.max(top + height + TOP / 2));
    let left = (WIDTH - width) / 2;
    let words = format!("{subtitle}. {}", chart.words());
    collected(chart, whole, words, |area| {
        let pen = Pen(area);
        let middle = TOP + TITLE.block(&title) / 2;
        pen.lines((MARGIN, middle), &title, Ink::new(TITLE, Paint::Ink, Anchor::Start))?;
        let under = TOP + TITLE.block(&title) + SUBTITLE.line() * 3 / 4;
        pen.text((MARGIN, under), &subtitle, Ink::new(SUBTITLE, Paint::Quiet, Anchor::Start))?;
        // The chart stands in the middle of what is left below the words.
        let down = top + (whole.1 - top - height - TOP / 2) / 2;
        chart.draw(&area.clone().shrink((left, down), (width, height)))
    })
}

/// `Quick start: 10 of 11 that apply answered; 1 don't know`.
fn basis(results: &Results) -> String {
    let coverage = wording::coverage(results.coverage);
    match results.form {
        Form::Full => coverage,
        Form::Quick => format!("{}: {coverage}", wording::form_name(Form::Quick)),
    }
}

fn collected<C: ChartModel>(
    chart: &C,
    (width, height): At,
    description: String,
    draw: impl FnOnce(&DrawingArea<ShapeCollector<'_>, Shift>) -> Drawn<ShapeCollector<'static>>,
) -> Drawing {
    let title = chart.finding().to_owned();
    let mut drawing =
        Drawing { name: C::NAME, title, description, width, height, shapes: Vec::new() };
    let drawn = draw(&ShapeCollector(&mut drawing).into_drawing_area());
    debug_assert!(drawn.is_ok(), "collecting shapes cannot fail");
    drawing
}
