//! Pages as a file: every mark is painted and tagged, then the tree, the outline, what the file says
//! of itself and the assessment that it carries are added.
//!
//! It must not decide where anything stands.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, BBox, ContentTag, SpanTag};
use krilla::{Document, SerializeSettings};
use plotters::drawing::IntoDrawingArea;

use super::canvas::{Canvas, fill, length};
use super::font::Fonts;
use super::lines::{Run, Style};
use super::paging::{PAGE, Page, SIDE, WIDTH};
use super::piece::{Branch, Mark, Part, Slot};
use super::plain::Plain;
use super::tags::{self, Painted};
use super::{ATTACHED, LANGUAGE, Unwritten};
use crate::charts::{ChartModel, HeatChart, Layout, Paint, StepChart};
use crate::domain::{Date, Results};
use crate::report::Picture;
use crate::storage::MAKER;

const FOOTER: Style = Style::new(8.0, 10.0, Paint::Quiet);
/// The baseline of the footer, from the top of the page.
const FOOTER_BASELINE: f32 = PAGE.1 - 34.0;
const RULE: f32 = 0.5;

/// What is painted.
pub(super) struct Painting<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) results: &'a Results,
    pub(super) title: &'a str,
    pub(super) made_on: Date,
    /// What was painted for each slot so far.
    painted: Vec<Option<Painted>>,
}

impl<'a> Painting<'a> {
    pub(super) fn new(
        fonts: &'a Fonts,
        results: &'a Results,
        title: &'a str,
        made_on: Date,
        slots: usize,
    ) -> Self {
        Self { fonts, results, title, made_on, painted: vec![None; slots] }
    }

    /// The bytes of the file.
    pub(super) fn file(
        mut self,
        pages: Vec<Page>,
        tree: Vec<Branch>,
        attachment: Option<&str>,
    ) -> Result<Vec<u8>, Unwritten> {
        let mut document = Document::new_with(settings()?);
        let (mut outline, count) = (Outline::new(), pages.len());
        for (at, page) in pages.into_iter().enumerate() {
            for (title, y) in page.bookmarks {
                let place = XyzDestination::new(at, Point::from_xy(SIDE, y));
                outline.push_child(OutlineNode::new(title, place));
            }
            let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(Unwritten)?;
            let mut paper = document.start_page_with(size);
            let mut surface = paper.surface();
            let footer = self.footer(at + 1, count);
            let mut links = Vec::new();
            for mark in page.marks.into_iter().chain(footer) {
                links.extend(self.mark(&mut surface, at, mark));
            }
            surface.finish();
            for (slot, link) in links {
                let identifier = paper.add_tagged_annotation(link);
                self.keep(slot, Painted { identifier, bounds: None });
            }
            paper.finish();
        }
        document.set_tag_tree(tags::tree(tree, &self.painted));
        document.set_outline(outline);
        document.set_metadata(self.metadata());
        if let Some(attachment) = attachment {
            document.embed_file(self.attached(attachment)).ok_or(Unwritten)?;
        }
        document.finish().map_err(|_| Unwritten)
    }

    /// Paints a mark. A link is no paint: it is given back, to be laid over the page.
    fn mark(
        &mut self,
        surface: &mut Surface<'_>,
        page: usize,
        mark: Mark,
    ) -> Option<(Slot, Annotation)> {
        match mark {
            Mark::Text { y, run, part } => self.text(surface, y, &run, part),
            Mark::Rule { x, y, width, paint } => {
                let rule = Rect::from_xywh(SIDE + x, y - RULE, width, RULE);
                surface.start_tagged(artifact(ArtifactType::Layout));
                surface.set_stroke(None);
                surface.set_fill(Some(fill(paint.rgb())));
                let mut path = PathBuilder::new();
                if let Some(rule) = rule {
                    path.push_rect(rule);
                }
                if let Some(path) = path.finish() {
                    surface.draw_path(&path);
                }
                surface.end_tagged();
            }
            Mark::Chart { y, picture, width, height, slot } => {
                let bounds = Rect::from_xywh(SIDE, y, width, height);
                let identifier = surface.start_tagged(ContentTag::Other);
                self.chart(surface, y, picture, width);
                surface.end_tagged();
                let bounds = bounds.map(|rect| BBox::new(page, rect));
                self.keep(slot, Painted { identifier, bounds });
            }
            Mark::Link { x, y, width, height, slot, way } => {
                let area = Rect::from_xywh(SIDE + x, y, width, height)?;
                let leads_to = Action::Link(LinkAction::new(way.address.clone()));
                let link = LinkAnnotation::new(area, Target::Action(leads_to));
                return Some((slot, Annotation::new_link(link, Some(way.words.clone()))));
            }
        }
        None
    }

    fn text(&mut self, surface: &mut Surface<'_>, y: f32, run: &Run, part: Part) {
        let identifier = surface.start_tagged(match part {
            Part::Content(_) => ContentTag::Span(SpanTag::empty()),
            Part::Repeated => artifact(ArtifactType::PaginationOther),
            Part::Footer => artifact(ArtifactType::Footer),
        });
        let Run { x, style, text } = run;
        let weight = self.fonts.weight(style.bold);
        let (start, font) = (Point::from_xy(SIDE + x, y), weight.font.clone());
        surface.set_stroke(None);
        surface.set_fill(Some(fill(style.paint.rgb())));
        surface.draw_glyphs(start, &weight.glyphs(text), font, text, style.size, false);
        surface.end_tagged();
        if let Part::Content(slot) = part {
            self.keep(slot, Painted { identifier, bounds: None });
        }
    }

    fn keep(&mut self, slot: Slot, painted: Painted) {
        if let Some(place) = self.painted.get_mut(slot) {
            *place = Some(painted);
        }
    }

    fn chart(&self, surface: &mut Surface<'_>, y: f32, picture: Picture, width: f32) {
        let (results, layout) = (self.results, Layout::Paper);
        match picture {
            Picture::Steps => self.draw(surface, y, width, &StepChart::of(results, layout)),
            Picture::Heat => self.draw(surface, y, width, &HeatChart::of(results, layout)),
        }
    }

    /// Draws a chart as wide as asked for, with the code that draws it everywhere.
    fn draw(&self, surface: &mut Surface<'_>, y: f32, width: f32, model: &impl ChartModel) {
        let (across, down) = model.size();
        let size = (across.unsigned_abs(), down.unsigned_abs());
        let scale = width / length(across);
        surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, SIDE, y));
        let plain = Plain::new(self.fonts);
        let area = Canvas { surface, fonts: self.fonts, plain, size }.into_drawing_area();
        let drawn = model.draw(&area);
        debug_assert!(drawn.is_ok(), "drawing on a page cannot fail");
        drop(area);
        surface.pop();
    }

    /// Whose report it is, and on which page one is.
    fn footer(&self, page: usize, of: usize) -> [Mark; 2] {
        let place = format!("Page {page} of {of}");
        let end = WIDTH - self.fonts.weight(FOOTER.bold).width(&place, FOOTER.size);
        [(0.0, self.title.to_owned()), (end, place)].map(|(x, text)| Mark::Text {
            y: FOOTER_BASELINE,
            run: Run { x, style: FOOTER, text },
            part: Part::Footer,
        })
    }

    fn metadata(&self) -> Metadata {
        Metadata::new()
            .title(self.title.to_owned())
            .language(LANGUAGE.to_owned())
            .creator(MAKER.to_owned())
            .creation_date(moment(self.made_on))
    }

    fn attached(&self, document: &str) -> EmbeddedFile {
        EmbeddedFile {
            path: ATTACHED.to_owned(),
            mime_type: MimeType::new("application/json"),
            description: Some("The answers, to be opened again in AHP Maturity".to_owned()),
            association_kind: AssociationKind::Data,
            data: document.as_bytes().to_vec().into(),
            modification_date: Some(moment(self.made_on)),
            compress: Some(true),
            location: None,
        }
    }
}

/// An archive that is accessible: both standards at once.
fn settings() -> Result<SerializeSettings, Unwritten> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish();
    let configuration = configuration.map_err(|_| Unwritten)?;
    Ok(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() })
}

const fn artifact<'a>(kind: ArtifactType) -> ContentTag<'a> {
    ContentTag::Artifact(Artifact { kind, bbox: None })
}

/// The beginning of a day: the same report of the same day is the same file.
fn moment(day: Date) -> DateTime {
    DateTime::new(day.year())
        .month(day.month())
        .day(day.day())
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}
