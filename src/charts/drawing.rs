//! A chart as shapes, as our SVG backend collects them. It must not know how they are shown.
//!
//! All lengths are tenths of a px, because plotters counts in whole numbers.

use super::{Face, Paint};

/// A chart as shapes, the first at the back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawing {
    /// Which chart: a prefix for ids.
    pub name: &'static str,
    /// The finding, in a sentence.
    pub title: String,
    /// The same numbers in words.
    pub description: String,
    /// Tenths of a px.
    pub width: i32,
    /// Tenths of a px.
    pub height: i32,
    /// What is drawn.
    pub shapes: Vec<Shape>,
}

/// A place on a drawing: right and down from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Down.
    pub y: i32,
}

/// Whether a shape is filled or drawn as a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// The inside.
    Filled,
    /// The edge, so wide.
    Line(i32),
}

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left.
    Start,
    /// The middle.
    Middle,
    /// The right.
    End,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// The part it plays.
    pub paint: Paint,
    /// Its figure.
    pub figure: Figure,
}

/// The figure of a shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// A rectangle.
    Rect {
        /// Its top left corner.
        at: Point,
        /// Its width.
        width: i32,
        /// Its height.
        height: i32,
        /// Inside or edge.
        stroke: Stroke,
    },
    /// A circle.
    Circle {
        /// Its centre.
        at: Point,
        /// Its radius.
        radius: i32,
        /// Inside or edge.
        stroke: Stroke,
    },
    /// Corners one after another; the last is joined to the first if it is closed.
    Path {
        /// The corners.
        points: Vec<Point>,
        /// Whether it comes back to its beginning.
        closed: bool,
        /// Inside or line.
        stroke: Stroke,
    },
    /// One line of text.
    Text {
        /// A point on its baseline.
        at: Point,
        /// Which end of the text stands there.
        anchor: Anchor,
        /// Size and weight.
        face: Face,
        /// The text.
        text: String,
    },
}

impl Drawing {
    /// Width and height in whole px.
    pub fn pixels(&self) -> (u32, u32) {
        let px = |tenths: i32| u32::try_from(tenths).unwrap_or_default().div_ceil(10);
        (px(self.width), px(self.height))
    }
}

impl Shape {
    /// The box around it: top left and bottom right corner. Of text as the table of letters has it.
    pub fn bounds(&self) -> (Point, Point) {
        let grown = |low: Point, high: Point, stroke: Stroke| {
            let by = match stroke {
                Stroke::Filled => 0,
                Stroke::Line(width) => (width + 1) / 2,
            };
            (Point { x: low.x - by, y: low.y - by }, Point { x: high.x + by, y: high.y + by })
        };
        match &self.figure {
            Figure::Rect { at, width, height, stroke } => {
                grown(*at, Point { x: at.x + width, y: at.y + height }, *stroke)
            }
            Figure::Circle { at, radius, stroke } => grown(
                Point { x: at.x - radius, y: at.y - radius },
                Point { x: at.x + radius, y: at.y + radius },
                *stroke,
            ),
            Figure::Path { points, stroke, .. } => {
                let (xs, ys) = (|| points.iter().map(|p| p.x), || points.iter().map(|p| p.y));
                let low = Point { x: xs().min().unwrap_or(0), y: ys().min().unwrap_or(0) };
                let high = Point { x: xs().max().unwrap_or(0), y: ys().max().unwrap_or(0) };
                grown(low, high, *stroke)
            }
            Figure::Text { at, anchor, face, text } => {
                let width = face.width(text);
                let left = match anchor {
                    Anchor::Start => at.x,
                    Anchor::Middle => at.x - width / 2,
                    Anchor::End => at.x - width,
                };
                let top = at.y - face.cap_height();
                let foot = at.y + face.descent();
                (Point { x: left, y: top }, Point { x: left + width, y: foot })
            }
        }
    }
}
