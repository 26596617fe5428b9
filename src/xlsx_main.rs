//! Starts the fifth module, which writes Excel workbooks in a worker: what the worker can call of it.

use ahp_maturity::domain::Date;
use ahp_maturity::xlsx::xlsx_of;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

fn main() {}

/// The report of an assessment as an Excel workbook, and the characters that it could not show:
/// none. The questionnaire is given unless the document carries it. None if the text is no
/// assessment or the day is none.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "bindings take optional texts by value")]
pub fn write(document: &str, pack: Option<String>, today: &str) -> Option<Vec<JsValue>> {
    let bytes = xlsx_of(document, pack.as_deref(), Date::parse(today).ok()?)?;
    Some(vec![Uint8Array::from(bytes.as_slice()).into(), "".into()])
}
