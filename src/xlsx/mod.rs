//! A report as an Excel workbook: numbers as numbers, days as days, and whatever people wrote as
//! text that no spreadsheet runs.
//!
//! Its words are those of the report. The same report of the same day gives the same bytes. It must
//! not score, and must not know a browser or a clock.

mod cell;
mod chart;
mod sheet;
mod summary;
mod tables;

use crate::domain::{Assessment, Date, Pack};
use crate::report::{Extent, Part, Report};
use crate::storage::open_with;
use cell::{excel_day, fitting};
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};
use sheet::{Formats, Sheet};

/// Writes a workbook of five sheets: Summary, Domains, Statements, Actions and Method.
///
/// # Errors
/// If the writer refuses what it is given, which is a fault of ours, or the day it is made on is before
/// 1900.
pub fn write_xlsx(
    pack: &Pack,
    assessment: &Assessment,
    made_on: Date,
) -> Result<Vec<u8>, XlsxError> {
    let report = Report::of(pack, assessment, made_on, Extent::Full);
    let mut workbook = Workbook::new();
    let book = &mut workbook;
    book.set_properties(
        &DocProperties::new()
            .set_title(fitting(&report.title))
            .set_author("AHP Maturity")
            .set_creation_datetime(&excel_day(made_on)?),
    );
    let formats = &Formats::new();
    summary::fill(Sheet::new(book, formats, "Summary")?, &report, pack, assessment, made_on)?;
    tables::domains(Sheet::new(book, formats, chart::NUMBERS)?, &report.results)?;
    tables::statements(Sheet::new(book, formats, "Statements")?, &report.results, pack)?;
    tables::actions(Sheet::new(book, formats, "Actions")?, &assessment.actions, pack)?;
    let mut method = Sheet::new(book, formats, "Method")?;
    method.pairs_of_columns()?;
    method.sections(&report.of_part(Part::Method))?;
    workbook.save_to_buffer()
}

/// The workbook of an assessment in JSON, made on a day. The questionnaire is given in JSON, so that
/// it need not be here, unless the document carries it. None if the text is no assessment, or one of
/// another questionnaire.
pub fn xlsx_of(document: &str, pack: Option<&str>, made_on: Date) -> Option<Vec<u8>> {
    let (pack, opened) = open_with(document, pack)?;
    write_xlsx(&pack, &opened.assessment, made_on).ok()
}
