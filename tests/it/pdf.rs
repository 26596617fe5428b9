//! The PDF report: that it conforms to what it claims, says all that the report says, and shows
//! whatever people write.

mod carried;
mod checks;
mod defects;
mod hostile;
mod pages;
mod reports;
mod spoken;

use ahp_maturity::domain::Date;
use ahp_maturity::pdf::{Pdf, pdf_of};
use ahp_maturity::report::Extent;

use crate::samples::FIXTURE_1;

fn day() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}

/// The report of the fixture, which has a list, tables, charts and an action.
fn fixture(extent: Extent) -> Pdf {
    report_of(FIXTURE_1, extent, true).expect("a report")
}

/// The report of an assessment, as the studio asks for it.
fn report_of(document: &str, extent: Extent, attached: bool) -> Option<Pdf> {
    let pack = ahp_maturity::studio::whole_pack(document);
    pdf_of(document, pack, day(), extent, attached)
}
