//! The few strokes that all charts are made of, on any backend of plotters.
//!
//! It must not know any chart. It leaves out what plotters would measure in a page: its `Text`
//! element, its legends, its text of several lines.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::DrawingBackend;

use super::{Anchor, Face, Paint, Stroke};

/// Whether it could be drawn.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A place: right and down, in tenths of a px.
pub(super) type At = (i32, i32);

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink {
    pub(super) face: Face,
    pub(super) paint: Paint,
    pub(super) anchor: Anchor,
}

/// Draws on an area.
pub(super) struct Pen<'a, DB: DrawingBackend>(pub(super) &'a DrawingArea<DB, Shift>);

impl<DB: DrawingBackend> Pen<'_, DB> {
    /// A rectangle from its top left corner.
    pub(super) fn rect(&self, at: At, size: At, paint: Paint, stroke: Stroke) -> Drawn<DB> {
        let corner = (at.0 + size.0, at.1 + size.1);
        self.0.draw(&Rectangle::new([at, corner], style(paint, stroke)))
    }

    /// A circle round its centre.
    pub(super) fn circle(&self, at: At, radius: i32, paint: Paint, stroke: Stroke) -> Drawn<DB> {
        self.0.draw(&Circle::new(at, radius, style(paint, stroke)))
    }

    /// A line from point to point; closed if it ends where it began.
    pub(super) fn path(&self, points: Vec<At>, paint: Paint, width: i32) -> Drawn<DB> {
        self.0.draw(&PathElement::new(points, style(paint, Stroke::Line(width))))
    }

    /// What lies between points.
    pub(super) fn polygon(&self, points: Vec<At>, paint: Paint) -> Drawn<DB> {
        self.0.draw(&Polygon::new(points, style(paint, Stroke::Filled)))
    }

    /// One line of text, its capitals centred on the height of the place.
    pub(super) fn text(&self, at: At, text: &str, ink: Ink) -> Drawn<DB> {
        let weight = if ink.face.bold { FontStyle::Bold } else { FontStyle::Normal };
        let across = match ink.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let style = TextStyle {
            font: FontDesc::new(FontFamily::SansSerif, f64::from(ink.face.size), weight),
            color: colour(ink.paint).to_backend_color(),
            pos: Pos::new(across, VPos::Center),
        };
        self.0.draw_text(text, &style, at)
    }

    /// Lines of text, the block of them centred on the height of the place.
    pub(super) fn lines(&self, at: At, lines: &[String], ink: Ink) -> Drawn<DB> {
        let mut y = at.1 - ink.face.block(lines) / 2 + ink.face.line() / 2;
        for line in lines {
            self.text((at.0, y), line, ink)?;
            y += ink.face.line();
        }
        Ok(())
    }
}

impl Ink {
    pub(super) const fn new(face: Face, paint: Paint, anchor: Anchor) -> Self {
        Self { face, paint, anchor }
    }
}

fn style(paint: Paint, stroke: Stroke) -> ShapeStyle {
    match stroke {
        Stroke::Filled => colour(paint).filled(),
        Stroke::Line(width) => colour(paint).stroke_width(width.unsigned_abs()),
    }
}

fn colour(paint: Paint) -> RGBColor {
    let (red, green, blue) = paint.rgb();
    RGBColor(red, green, blue)
}
