//! Draws a heat table: a cell a statement, the number in it, the colour as help.
//!
//! It must not compute a level or choose words; the model has them.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::compose::ChartModel;
use super::pen::{At, Drawn, Ink, Pen};
use super::{Anchor, Face, HeatCell, HeatChart, Layout, Paint, Stroke};

/// The measures of one layout, in tenths of a px.
#[derive(Debug, Clone, Copy)]
struct Measures {
    width: i32,
    cells: i32,
    row: i32,
    cell: i32,
    gap: i32,
    heading: i32,
    label: Face,
    small: Face,
    words: Face,
}

const PAGE: Measures = Measures {
    width: 5_600,
    cells: 1_940,
    row: 400,
    cell: 370,
    gap: 40,
    heading: 380,
    label: Face::px(16),
    small: Face::px(15),
    words: Face::px(13),
};

const SLIDE: Measures = Measures {
    width: 16_800,
    cells: 4_800,
    row: 500,
    cell: 450,
    gap: 60,
    heading: 480,
    label: Face::px(28),
    small: Face::px(24),
    words: Face::px(22),
};

impl ChartModel for HeatChart {
    const NAME: &'static str = "heat";

    fn finding(&self) -> &str {
        &self.finding
    }

    fn words(&self) -> String {
        Self::words(self)
    }

    fn size(&self) -> At {
        let measures = Measures::of(self.layout);
        let rows: i32 =
            self.groups.iter().flat_map(|group| &group.rows).map(|_| measures.row).sum();
        let headings: i32 = self.groups.iter().map(|_| measures.heading).sum();
        let typical = if self.has_typical() { measures.heading / 2 + measures.row } else { 0 };
        (measures.width, headings + rows + typical)
    }

    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>) -> Drawn<DB> {
        draw_heat(area, self)
    }
}

impl Measures {
    const fn of(layout: Layout) -> Self {
        match layout {
            Layout::Slide => SLIDE,
            Layout::Wide | Layout::Middle | Layout::Narrow | Layout::Paper => PAGE,
        }
    }
}

/// Draws a heat table from the top left corner of an area, ten units a px.
///
/// # Errors
/// What the backend of the area refuses.
pub fn draw_heat<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    model: &HeatChart,
) -> Drawn<DB> {
    let (pen, measures) = (Pen(area), Measures::of(model.layout));
    let columns = i32::try_from(model.columns.len()).unwrap_or(i32::MAX).max(1);
    let pitch = (measures.width - measures.cells + measures.gap) / columns;
    let grid = Grid { pen, measures, pitch };
    let heads = Ink::new(measures.small.bold(), Paint::Quiet, Anchor::Middle);
    let middle = measures.heading - measures.small.line() / 2;
    for (x, column) in grid.lefts().zip(&model.columns) {
        grid.pen.text((x + grid.cell_width() / 2, middle), column.head, heads)?;
    }
    let mut y = 0;
    let heading = Ink::new(measures.small.bold(), Paint::Quiet, Anchor::Start);
    for group in &model.groups {
        grid.pen.text((0, y + middle), group.heading, heading)?;
        y += measures.heading;
        for row in &group.rows {
            grid.row(y, &row.label, &row.cells)?;
            y += measures.row;
        }
    }
    if model.has_typical() {
        let (thin, under) = (measures.gap / 4, y + measures.heading / 4);
        let rule = vec![(thin, under), (measures.width - thin, under)];
        grid.pen.path(rule, Paint::Grid, thin)?;
        let typical: Vec<_> = model.columns.iter().map(|column| column.typical.clone()).collect();
        grid.row(y + measures.heading / 2, "Typically", &typical)?;
    }
    Ok(())
}

/// Where the columns stand.
struct Grid<'a, DB: DrawingBackend> {
    pen: Pen<'a, DB>,
    measures: Measures,
    pitch: i32,
}

impl<DB: DrawingBackend> Grid<'_, DB> {
    /// The left edges of the cells.
    fn lefts(&self) -> impl Iterator<Item = i32> {
        let (first, pitch) = (self.measures.cells, self.pitch);
        (0..).map(move |at: i32| first + at * pitch)
    }

    fn cell_width(&self) -> i32 {
        self.pitch - self.measures.gap
    }

    fn row(&self, top: i32, label: &str, cells: &[HeatCell]) -> Drawn<DB> {
        let Measures { label: face, cells: left, row, .. } = self.measures;
        let ink = Ink::new(face, Paint::Ink, Anchor::Start);
        let middle = top + row / 2;
        self.pen.lines((0, middle), &face.wrap(label, left - face.size / 2, 2), ink)?;
        for (x, cell) in self.lefts().zip(cells) {
            self.cell((x, middle - self.measures.cell / 2), cell)?;
        }
        Ok(())
    }

    fn cell(&self, at: At, cell: &HeatCell) -> Drawn<DB> {
        let Measures { cell: height, label, words: face, .. } = self.measures;
        let size = (self.cell_width(), height);
        let middle = (at.0 + size.0 / 2, at.1 + size.1 / 2);
        match cell {
            HeatCell::Level(level) => {
                self.pen.rect(at, size, Paint::Cell(*level), Stroke::Filled)?;
                let ink = Ink::new(label.bold(), Paint::CellText(*level), Anchor::Middle);
                self.pen.text(middle, &level.number().to_string(), ink)
            }
            HeatCell::DontKnow(words) => {
                let edge = height / 24;
                let (at, size) =
                    ((at.0 + edge, at.1 + edge), (size.0 - 2 * edge, size.1 - 2 * edge));
                self.pen.rect(at, size, Paint::Unknown, Stroke::Line(edge))?;
                let ink = Ink::new(face.bold(), Paint::Quiet, Anchor::Middle);
                self.pen.lines(middle, &ink.face.wrap(words, size.0 - face.size, 2), ink)
            }
            HeatCell::NoLevel(words) => {
                self.pen.rect(at, size, Paint::TrackEmpty, Stroke::Filled)?;
                let ink = Ink::new(face, Paint::Quiet, Anchor::Middle);
                self.pen.lines(middle, &face.wrap(words, size.0 - face.size / 2, 2), ink)
            }
            HeatCell::NotAsked => Ok(()),
        }
    }
}
