//! Our backend for plotters that draws on a page of a PDF file.
//!
//! Like the one for SVG it overrides whatever plotters would do by itself. It must not know a chart.

use std::convert::Infallible;

use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::font::Fonts;
use super::plain::Plain;
use crate::charts::{Anchor, Set, whole};

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// A part of a page, which counts in tenths of a px like the charts.
pub(super) struct Canvas<'s, 'a> {
    pub(super) surface: &'s mut Surface<'a>,
    pub(super) fonts: &'s Fonts,
    pub(super) plain: Plain<'s>,
    pub(super) size: (u32, u32),
}

/// A colour as the format has it.
pub(super) fn fill((red, green, blue): (u8, u8, u8)) -> Fill {
    let paint = krilla::color::rgb::Color::new(red, green, blue).into();
    Fill { paint, ..Fill::default() }
}

impl Canvas<'_, '_> {
    /// Draws a path filled, or as a line so wide.
    fn draw(&mut self, path: PathBuilder, color: BackendColor, line: Option<u32>) {
        let Some(path) = path.finish() else { return };
        let fill = fill(color.rgb);
        match line {
            None => {
                self.surface.set_stroke(None);
                self.surface.set_fill(Some(fill));
            }
            Some(width) => {
                let width = length(whole(width));
                self.surface.set_fill(None);
                self.surface.set_stroke(Some(Stroke {
                    paint: fill.paint,
                    width,
                    ..Stroke::default()
                }));
            }
        }
        self.surface.draw_path(&path);
    }
}

impl DrawingBackend for Canvas<'_, '_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        let (left, top) = place(upper_left);
        let (right, bottom) = place(bottom_right);
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_ltrb(left, top, right, bottom) {
            path.push_rect(rect);
        }
        self.draw(path, style.color(), (!fill).then(|| style.stroke_width()));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        self.draw(through(path), style.color(), Some(style.stroke_width()));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        // How far from its ends a quarter of a circle is pulled, of its radius.
        const PULL: f32 = 0.552_284_8;
        let ((x, y), r) = (place(center), length(whole(radius)));
        let p = PULL * r;
        let mut path = PathBuilder::new();
        path.move_to(x + r, y);
        path.cubic_to(x + r, y + p, x + p, y + r, x, y + r);
        path.cubic_to(x - p, y + r, x - r, y + p, x - r, y);
        path.cubic_to(x - r, y - p, x - p, y - r, x, y - r);
        path.cubic_to(x + p, y - r, x + r, y - p, x + r, y);
        path.close();
        self.draw(path, style.color(), (!fill).then(|| style.stroke_width()));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Done {
        self.draw(through(vert), style.color(), None);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Done {
        let (set, text) = (Set::of(style), &self.plain.text(text));
        let (weight, size) = (self.fonts.weight(set.face.bold), length(set.face.size));
        let left = match set.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => weight.width(text, size) / 2.0,
            Anchor::End => weight.width(text, size),
        };
        let (x, y) = place((pos.0, pos.1 + set.down));
        let (font, glyphs) = (weight.font.clone(), weight.glyphs(text));
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(style.color().rgb)));
        self.surface.draw_glyphs(Point::from_xy(x - left, y), &glyphs, font, text, size, false);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok(Set::of(style).face.room(text))
    }
}

/// Through points; closed if it ends where it began, so that the corner there is joined.
fn through(points: impl IntoIterator<Item = BackendCoord>) -> PathBuilder {
    let mut path = PathBuilder::new();
    let mut first = None;
    for point in points {
        let (x, y) = place(point);
        match first {
            None => path.move_to(x, y),
            Some(first) if first == point => path.close(),
            Some(_) => path.line_to(x, y),
        }
        first = first.or(Some(point));
    }
    path
}

fn place((x, y): BackendCoord) -> (f32, f32) {
    (length(x), length(y))
}

#[expect(clippy::cast_precision_loss, reason = "a chart is far smaller than sixteen million")]
pub(super) fn length(tenths: i32) -> f32 {
    tenths as f32
}
