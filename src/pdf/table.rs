//! Sets a table: its caption, a row of heads that each page repeats, and rows that are not divided
//! unless one is higher than a page. It must not know what the table is about.

use std::rc::Rc;

use super::font::Fonts;
use super::lines::{Line, Style, wrap};
use super::paging::{HEIGHT, WIDTH};
use super::piece::{Branch, Header, Mark, Part, Piece, Role, marks};
use super::setting::{Setting, baseline, leading};
use crate::charts::Paint;
use crate::domain::Text;
use crate::report::Table;

const CAPTION: Style = Style::new(10.0, 14.5, Paint::Ink).bold();
const HEAD: Style = Style::new(8.5, 11.0, Paint::Quiet).bold();
const CELL: Style = Style::new(8.5, 11.5, Paint::Ink);
/// Above and below the text of a row.
const PADDING: f32 = 3.5;
/// Between two columns.
const GUTTER: f32 = 7.0;

/// Where a column begins, and how wide its text is.
type Column = (f32, f32);

/// The lines of each cell of a row, with what the cell is.
type Cells = Vec<(Vec<Line>, Branch)>;

impl Setting<'_> {
    /// A table, which has a number.
    pub(super) fn table(&mut self, table: &Table, number: usize) -> Branch {
        let columns = columns(self.fonts, table);
        let caption = self.plain(&table.caption);
        let mut branch = Branch::new(Role::Table(caption.clone()));
        branch.add(self.caption(&caption));

        let heads = table.columns.iter().zip(&columns).enumerate();
        let heads: Cells = heads
            .map(|(at, ((name, _), column))| {
                let role = Role::ColumnHead(format!("table-{number}-column-{at}"));
                let name = self.plain(name);
                (wrap(self.fonts, &[(HEAD, &name)], column.1), Branch::new(role))
            })
            .collect();
        let header = header(&heads, &columns);
        let (row, pieces) = self.row(heads, &columns, HEIGHT);
        for piece in pieces {
            self.push(Piece { keep: true, ..piece });
        }
        branch.add(Branch::new(Role::TableHead).with(row));

        let mut body = Branch::new(Role::TableBody);
        for (at, cells) in table.rows.iter().enumerate() {
            // The only row of a table needs no name.
            let name = (table.rows.len() > 1).then(|| format!("table-{number}-row-{at}"));
            let cells = self.cells(cells, &columns, number, name.as_ref());
            let (row, pieces) = self.row(cells, &columns, HEIGHT - header.height);
            for piece in pieces {
                // No row stands alone on the first or the last page of a table.
                let keep = at == 0 || at + 2 == table.rows.len();
                self.push(Piece { keep, header: Some(Rc::clone(&header)), ..piece });
            }
            body.add(row);
        }
        branch.with(body)
    }

    fn caption(&mut self, words: &str) -> Branch {
        let mut caption = Branch::new(Role::Caption);
        for (at, line) in wrap(self.fonts, &[(CAPTION, words)], WIDTH).into_iter().enumerate() {
            let (y, height) = (baseline(&line), leading(&line));
            let marks = marks(line, 0.0, y, || Part::Content(self.slot(&mut caption.children)));
            let marks = marks.collect();
            let before = if at == 0 { 10.0 } else { 0.0 };
            self.push(Piece { before, height, keep: true, marks, ..Piece::default() });
        }
        caption
    }

    /// The cells of a row, of which the first names it, if it has a name.
    fn cells(
        &mut self,
        cells: &[String],
        columns: &[Column],
        number: usize,
        name: Option<&String>,
    ) -> Cells {
        let cells = cells.iter().zip(columns).enumerate();
        cells
            .map(|(at, (words, column))| {
                let head = format!("table-{number}-column-{at}");
                let role = match name {
                    Some(name) if at == 0 => Role::RowHead(name.clone()),
                    _ => Role::Cell([head].into_iter().chain(name.cloned()).collect()),
                };
                let words = self.plain(words);
                (wrap(self.fonts, &[(CELL, &words)], column.1), Branch::new(role))
            })
            .collect()
    }

    /// A row, in one piece unless it is higher than a page.
    fn row(&mut self, cells: Cells, columns: &[Column], most: f32) -> (Branch, Vec<Piece>) {
        let mut row = Branch::new(Role::Row);
        let mut pieces: Vec<Piece> = Vec::new();
        for ((lines, mut cell), column) in cells.into_iter().zip(columns) {
            let (mut at, mut y) = (0, PADDING);
            for line in lines {
                let height = leading(&line);
                if y + height + PADDING > most {
                    (at, y) = (at + 1, PADDING);
                }
                let down = y + baseline(&line);
                y += height;
                if pieces.len() <= at {
                    pieces.push(Piece::default());
                }
                if let Some(piece) = pieces.get_mut(at) {
                    let part = || Part::Content(self.slot(&mut cell.children));
                    piece.marks.extend(marks(line, column.0, down, part));
                    piece.height = piece.height.max(y + PADDING);
                }
            }
            row.add(cell);
        }
        for piece in &mut pieces {
            piece.marks.push(rule(piece.height));
        }
        (row, pieces)
    }
}

/// Each column takes its share of the width, twice of it if a long text stands in it, and at least
/// as much as its longest word needs, unless that is more than all have on average.
fn columns(fonts: &Fonts, table: &Table) -> Vec<Column> {
    const LONG: usize = 500;
    let count = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    let most = WIDTH / f32::from(count) - GUTTER;
    let cells = |at: usize| table.rows.iter().filter_map(move |row| row.get(at));
    let share = |(at, (_, share)): (usize, &(Text, u16))| {
        let long = cells(at).any(|cell| cell.len() > LONG);
        f32::from(*share) * if long { 2.0 } else { 1.0 }
    };
    let shares: Vec<f32> = table.columns.iter().enumerate().map(share).collect();
    let least = |(at, (name, _)): (usize, &(Text, u16))| {
        let words = |style: Style, text: &str| {
            let weight = fonts.weight(style.bold);
            let words = text.split(' ').map(|word| weight.width(word, style.size));
            words.fold(0.0, f32::max)
        };
        let widest = cells(at).map(|cell| words(CELL, cell)).fold(words(HEAD, name), f32::max);
        widest.min(most) + GUTTER
    };
    let least: Vec<f32> = table.columns.iter().enumerate().map(least).collect();
    let all: f32 = shares.iter().sum();
    let widths: Vec<f32> =
        shares.iter().zip(&least).map(|(share, least)| least.max(WIDTH * share / all)).collect();
    // What some take more than their share, those with room to spare give.
    let over = widths.iter().sum::<f32>() - WIDTH;
    let spare: f32 = widths.iter().zip(&least).map(|(width, least)| width - least).sum();
    let mut left = 0.0;
    let column = |(width, least): (&f32, &f32)| {
        let width = width - over * (width - least) / spare.max(f32::EPSILON);
        let x = left;
        left += width;
        (x, width - GUTTER)
    };
    widths.iter().zip(&least).map(column).collect()
}

/// The row of heads as it is seen on the pages that follow.
fn header(heads: &Cells, columns: &[Column]) -> Rc<Header> {
    let mut header = Header { height: 0.0, marks: Vec::new() };
    for ((lines, _), column) in heads.iter().zip(columns) {
        let mut y = PADDING;
        for line in lines {
            let down = y + baseline(line);
            header.marks.extend(marks(line.clone(), column.0, down, || Part::Repeated));
            y += leading(line);
        }
        header.height = header.height.max(y + PADDING);
    }
    header.marks.push(rule(header.height));
    Rc::new(header)
}

fn rule(y: f32) -> Mark {
    Mark::Rule { x: 0.0, y, width: WIDTH, paint: Paint::Grid }
}
