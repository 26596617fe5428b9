//! Our backend for plotters: it collects shapes instead of painting them.
//!
//! It overrides whatever plotters would do by itself, pixel by pixel or by measuring text in a
//! page. It must not draw markup: `markup` does.

use std::convert::Infallible;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::{Drawing, Figure, Paint, Point, Set, Shape, Stroke, whole};

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// Collects what plotters draws. A colour that is no role's is left out.
#[derive(Debug)]
pub struct ShapeCollector<'a>(pub &'a mut Drawing);

impl ShapeCollector<'_> {
    fn collect(&mut self, color: BackendColor, figure: Figure) {
        let paint = Paint::of_rgb(color.rgb);
        debug_assert!(paint.is_some(), "{:?} is no role's colour", color.rgb);
        self.0.shapes.extend(paint.map(|paint| Shape { paint, figure }));
    }
}

impl DrawingBackend for ShapeCollector<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.0.width.unsigned_abs(), self.0.height.unsigned_abs())
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
        let (width, height) = (bottom_right.0 - upper_left.0, bottom_right.1 - upper_left.1);
        let stroke = stroke(style, fill);
        let figure = Figure::Rect { at: point(upper_left), width, height, stroke };
        self.collect(style.color(), figure);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        let mut points: Vec<_> = path.into_iter().map(point).collect();
        // A path that comes back to its beginning is closed, so that the corner there is joined.
        let closed = points.len() > 2 && points.first() == points.last();
        points.truncate(points.len() - usize::from(closed));
        self.collect(style.color(), Figure::Path { points, closed, stroke: stroke(style, false) });
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        let stroke = stroke(style, fill);
        let figure = Figure::Circle { at: point(center), radius: whole(radius), stroke };
        self.collect(style.color(), figure);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Done {
        let points = vert.into_iter().map(point).collect();
        let figure = Figure::Path { points, closed: true, stroke: Stroke::Filled };
        self.collect(style.color(), figure);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Done {
        let Set { face, anchor, down } = Set::of(style);
        let at = Point { x: pos.0, y: pos.1 + down };
        self.collect(style.color(), Figure::Text { at, anchor, face, text: text.to_owned() });
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

fn point((x, y): BackendCoord) -> Point {
    Point { x, y }
}

fn stroke<S: BackendStyle>(style: &S, fill: bool) -> Stroke {
    if fill { Stroke::Filled } else { Stroke::Line(whole(style.stroke_width())) }
}
