//! Shapes as elements of SVG: for a file, with its colours, or for a page, with classes.
//!
//! It must not trust text: whatever comes from people is escaped here, or stays a text.

use std::fmt::Write;

use super::{Anchor, Drawing, Figure, Ground, Rgb, Shape, Stroke};

/// Where the colours of an element come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dress {
    /// From the stylesheet of the page, by class.
    Class,
    /// From the element itself, as a file needs it, for what it stands on.
    Colour(Ground),
}

/// One element of SVG without children but text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// Its text, as it is to be read: not escaped.
    pub text: Option<String>,
}

impl Drawing {
    /// A file of its own: its title and description named, on a ground.
    pub fn to_svg(&self, ground: Ground) -> String {
        let Self { name, width, height, .. } = self;
        let (px_width, px_height) = self.pixels();
        let (title, description) = (escaped(&self.title), escaped(&self.description));
        let behind = hex(ground.rgb());
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{px_width}\" height=\"{px_height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"ms-{name}-title ms-{name}-desc\" \
             font-family=\"Inter, Arial, sans-serif\">\n\
             <title id=\"ms-{name}-title\">{title}</title>\n\
             <desc id=\"ms-{name}-desc\">{description}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{behind}\"/>\n"
        );
        for shape in &self.shapes {
            shape.element(Dress::Colour(ground)).write(&mut svg);
        }
        svg.push_str("</svg>\n");
        svg
    }

    /// What a page draws it with.
    pub fn elements(&self, dress: Dress) -> impl Iterator<Item = Element> + '_ {
        self.shapes.iter().map(move |shape| shape.element(dress))
    }

    /// The box that the shapes are measured in, for `viewBox`.
    pub fn view_box(&self) -> String {
        format!("0 0 {} {}", self.width, self.height)
    }
}

impl Shape {
    /// The element that draws it.
    pub fn element(&self, dress: Dress) -> Element {
        let (tag, mut attributes, stroke) = self.geometry();
        match dress {
            Dress::Class => attributes.push(("class", self.paint.class().to_owned())),
            Dress::Colour(ground) => {
                let part = if stroke == Stroke::Filled { "fill" } else { "stroke" };
                attributes.push((part, hex(self.paint.on(ground))));
            }
        }
        if let Stroke::Line(width) = stroke {
            attributes.push(("fill", "none".to_owned()));
            attributes.push(("stroke-width", width.to_string()));
            if self.paint.is_dashed() {
                attributes.push(("stroke-dasharray", self.dashes(width)));
            } else {
                attributes.push(("stroke-linejoin", "round".to_owned()));
            }
        }
        let text = match &self.figure {
            Figure::Text { text, .. } => Some(text.clone()),
            Figure::Rect { .. } | Figure::Circle { .. } | Figure::Path { .. } => None,
        };
        Element { tag, attributes, text }
    }

    fn geometry(&self) -> (&'static str, Vec<(&'static str, String)>, Stroke) {
        let number = |name, number: i32| (name, number.to_string());
        match &self.figure {
            Figure::Rect { at, width, height, stroke } => {
                let [x, y] = [number("x", at.x), number("y", at.y)];
                let [width_, height_] = [number("width", *width), number("height", *height)];
                let corner = number("rx", width.min(height) / 9);
                ("rect", vec![x, y, width_, height_, corner], *stroke)
            }
            Figure::Circle { at, radius, stroke } => {
                let centre = [number("cx", at.x), number("cy", at.y), number("r", *radius)];
                ("circle", centre.into(), *stroke)
            }
            Figure::Path { points, closed, stroke } => {
                let places: Vec<_> = points.iter().map(|p| format!("{},{}", p.x, p.y)).collect();
                let tag = if *closed { "polygon" } else { "polyline" };
                (tag, vec![("points", places.join(" "))], *stroke)
            }
            Figure::Text { at, anchor, face, .. } => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                };
                let weight = if face.bold { "700" } else { "400" };
                let mut attributes = vec![number("x", at.x), number("y", at.y)];
                attributes.push(number("font-size", face.size));
                attributes.push(("font-weight", weight.to_owned()));
                attributes.push(("text-anchor", anchor.to_owned()));
                ("text", attributes, Stroke::Filled)
            }
        }
    }

    /// Dashes nearly twice as long as the line is wide; round a circle, a whole number of them.
    fn dashes(&self, width: i32) -> String {
        let (dash, gap) = (width * 9 / 5, width * 7 / 5);
        let Figure::Circle { radius, .. } = &self.figure else { return format!("{dash} {gap}") };
        let round = radius * 710 / 113;
        let step = round / (round / (dash + gap)).max(1);
        format!("{} {}", step * 9 / 16, step - step * 9 / 16)
    }
}

impl Element {
    fn write(&self, svg: &mut String) {
        svg.push('<');
        svg.push_str(self.tag);
        for (name, value) in &self.attributes {
            // Writing to a string cannot fail.
            let _ = write!(svg, " {name}=\"{}\"", escaped(value));
        }
        match &self.text {
            Some(text) => {
                let _ = writeln!(svg, ">{}</{}>", escaped(text), self.tag);
            }
            None => svg.push_str("/>\n"),
        }
    }
}

fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// Text as XML 1.0 can hold it. Letters that it cannot hold at all become spaces.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\u{FFFE}' | '\u{FFFF}' => safe.push(' '),
            control if control.is_control() => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}
