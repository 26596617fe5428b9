//! A report as a PDF file: accessible (PDF/UA-1), made to last (PDF/A-3a), and able to come back, as
//! it carries the assessment.
//!
//! A report is set in pieces with a tree that says what they are (`setting`, `table`), the pieces
//! are put on pages (`paging`), and the pages are painted with the tree (`painting`). The same
//! report gives the same bytes. It must not know a browser or a clock.

mod canvas;
mod font;
mod lines;
mod paging;
mod painting;
mod piece;
mod plain;
mod setting;
mod table;
mod tags;

use crate::domain::Date;
use crate::report::{Extent, Report};
use crate::storage::{open_with, write_assessment};
use font::Fonts;
use painting::Painting;

/// The name of the assessment that a file carries.
pub const ATTACHED: &str = "assessment.json";

const LANGUAGE: &str = "en-GB";

/// A PDF file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// The characters that it could not show. It says so on its last page.
    pub replaced: Vec<char>,
}

/// The file could not be written. Whatever people write, it can be: so a test says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unwritten;

/// Writes a report with the assessment that it carries, if any.
///
/// # Errors
/// If the writer refuses what it is given, which is a fault of ours.
pub fn write_pdf(
    report: &Report,
    attachment: Option<&str>,
    made_on: Date,
) -> Result<Pdf, Unwritten> {
    let fonts = Fonts::new().ok_or(Unwritten)?;
    let set = setting::set(&fonts, report);
    let pages = paging::pages(set.pieces);
    let painting = Painting::new(&fonts, &report.results, &set.title, made_on, set.slots);
    let bytes = painting.file(pages, set.tree, attachment)?;
    Ok(Pdf { bytes, replaced: set.replaced })
}

/// The report of an assessment in JSON, made on a day; with the assessment in it if it is wanted.
/// The questionnaire is given in JSON, so that it need not be here, unless the document carries it.
/// None if the text is no assessment, or one of another questionnaire.
pub fn pdf_of(
    document: &str,
    pack: Option<&str>,
    made_on: Date,
    extent: Extent,
    attached: bool,
) -> Option<Pdf> {
    let (pack, opened) = open_with(document, pack)?;
    let (assessment, leftovers) = (&opened.assessment, &opened.leftovers);
    let report = Report::of(&pack, assessment, made_on, extent);
    let report = report.with_room(&pack, assessment, leftovers, extent);
    let file = attached.then(|| write_assessment(assessment, leftovers, Some(&report.results)));
    write_pdf(&report, file.as_deref(), made_on).ok()
}
