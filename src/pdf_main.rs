//! Starts the fourth module, which writes PDF files in a worker: what the worker can call of it.

use ahp_maturity::domain::Date;
use ahp_maturity::pdf::pdf_of;
use ahp_maturity::report::Extent;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

fn main() {}

/// The report of an assessment as a PDF file, and the characters that it could not show. The
/// questionnaire is given unless the document carries it. None if the text is no assessment or the
/// day is none.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "bindings take optional texts by value")]
pub fn write(
    document: &str,
    pack: Option<String>,
    today: &str,
    full: bool,
    attached: bool,
) -> Option<Vec<JsValue>> {
    let extent = if full { Extent::Full } else { Extent::Short };
    let pdf = pdf_of(document, pack.as_deref(), Date::parse(today).ok()?, extent, attached)?;
    let replaced = String::from_iter(pdf.replaced);
    Some(vec![Uint8Array::from(pdf.bytes.as_slice()).into(), replaced.into()])
}
