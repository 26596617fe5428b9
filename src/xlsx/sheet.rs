//! A sheet that is filled from the top: lines of words, or one table with a head that stays in view.

use super::cell::{Cell, excel_day, fitting};
use crate::report::{Block, Section};
use crate::storage::is_formula;
use rust_xlsxwriter::{
    Chart, Color, Format, FormatAlign, FormatBorder, FormatPattern, Workbook, Worksheet, XlsxError,
};

/// Of paper, in Excel's numbering.
const A4: u8 = 9;

const INK: u32 = 0x0f_2f_57;

/// How what stands in a cell looks.
pub(super) struct Formats {
    title: Format,
    heading: Format,
    head: Format,
    label: Format,
    value: Format,
    cell: Format,
}

impl Formats {
    pub(super) fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top);
        let bold = || cell().set_bold().set_font_color(Color::RGB(INK));
        Self {
            title: bold().set_font_size(18),
            heading: bold().set_font_size(13),
            head: cell()
                .set_bold()
                .set_text_wrap()
                .set_font_color(Color::White)
                .set_pattern(FormatPattern::Solid)
                .set_background_color(Color::RGB(INK))
                .set_border_bottom(FormatBorder::Thin),
            label: cell().set_bold().set_text_wrap(),
            // Beside a label, numbers and days too stand at the left.
            value: cell().set_text_wrap().set_align(FormatAlign::Left),
            cell: cell().set_text_wrap(),
        }
    }
}

/// A sheet with the line that comes next.
pub(super) struct Sheet<'a> {
    into: &'a mut Worksheet,
    formats: &'a Formats,
    line: u32,
}

impl<'a> Sheet<'a> {
    /// An empty sheet behind those that are there.
    pub(super) fn new(
        workbook: &'a mut Workbook,
        formats: &'a Formats,
        name: &str,
    ) -> Result<Self, XlsxError> {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        Ok(Self { into: sheet, formats, line: 0 })
    }

    /// A table, a row of names first, each with the width of its column in letters.
    pub(super) fn table(
        &mut self,
        columns: &[(&str, u16)],
        rows: &[Vec<Cell>],
    ) -> Result<(), XlsxError> {
        for (at, (name, width)) in (0..).zip(columns) {
            self.into.set_column_width(at, *width)?;
            self.write(at, &Cell::from(*name), &self.formats.head)?;
        }
        for row in rows {
            self.line += 1;
            for (at, cell) in (0..).zip(row) {
                self.write(at, cell, &self.formats.cell)?;
            }
        }
        let last = u16::try_from(columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
        self.into.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
        self.into.autofilter(0, 0, self.line, last)?;
        Ok(())
    }

    /// Columns for labels and what stands beside them.
    pub(super) fn pairs_of_columns(&mut self) -> Result<(), XlsxError> {
        self.into.set_column_width(0, 34)?.set_column_width(1, 80)?;
        Ok(())
    }

    pub(super) fn title(&mut self, words: &str) -> Result<(), XlsxError> {
        self.words(words, &self.formats.title)
    }

    pub(super) fn heading(&mut self, words: &str) -> Result<(), XlsxError> {
        self.line += 1;
        self.words(words, &self.formats.heading)
    }

    pub(super) fn pair(&mut self, label: &str, value: &Cell) -> Result<(), XlsxError> {
        self.write(0, &Cell::from(label), &self.formats.label)?;
        self.write(1, value, &self.formats.value)?;
        self.line += 1;
        Ok(())
    }

    /// What sections say in words. Tables have sheets of their own.
    pub(super) fn sections(&mut self, sections: &[&Section]) -> Result<(), XlsxError> {
        for section in sections {
            let said = said(section);
            if said.is_empty() {
                continue;
            }
            self.heading(&section.heading)?;
            for (label, words) in said {
                self.pair(label, &Cell::from(words))?;
            }
        }
        Ok(())
    }

    /// A chart beside the labels and values that come next: above them may stand a long sentence.
    pub(super) fn chart(&mut self, chart: &Chart) -> Result<(), XlsxError> {
        self.into.insert_chart(self.line + 1, 3, chart)?;
        Ok(())
    }

    fn words(&mut self, words: &str, format: &Format) -> Result<(), XlsxError> {
        self.write(0, &Cell::from(words), format)?;
        self.line += 1;
        Ok(())
    }

    fn write(&mut self, column: u16, cell: &Cell, format: &Format) -> Result<(), XlsxError> {
        let (sheet, line) = (&mut *self.into, self.line);
        match cell {
            Cell::Empty => {}
            Cell::Text(text) if is_formula(text) => {
                // It would be one as soon as somebody has gone into the cell and out again.
                let format = format.clone().set_quote_prefix();
                sheet.write_string_with_format(line, column, fitting(text), &format)?;
            }
            Cell::Text(text) => {
                sheet.write_string_with_format(line, column, fitting(text), format)?;
            }
            Cell::Number(number) => {
                sheet.write_number_with_format(line, column, *number, format)?;
            }
            Cell::Tenths(tenths) => {
                let format = format.clone().set_num_format("0.0");
                sheet.write_number_with_format(line, column, f64::from(*tenths) / 10.0, &format)?;
            }
            Cell::Day(day) => {
                let format = format.clone().set_num_format("d mmmm yyyy");
                sheet.write_date_with_format(line, column, excel_day(*day)?, &format)?;
            }
        }
        Ok(())
    }
}

/// The lines of a section, each a label and what stands beside it.
fn said(section: &Section) -> Vec<(&str, &str)> {
    let mut lines = Vec::new();
    for block in &section.blocks {
        match block {
            Block::Heading(words) => lines.push((&**words, "")),
            Block::Text(words) => lines.push(("", &**words)),
            Block::Points(points) => {
                lines.extend(points.iter().map(|one| (&*one.title, &*one.detail)));
            }
            Block::Table(_) | Block::Chart(_) => {}
        }
    }
    lines
}
