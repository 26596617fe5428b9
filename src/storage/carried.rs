//! An assessment that a report carries, so that the report can be opened again.

use super::wire::ANSWERS_LEFT_OUT;
use super::{PdfProblem, carried_by_pdf};

/// What made a report, as a PDF file says it.
pub const MAKER: &str = "AHP Maturity";
/// The name of the element of a page that carries an assessment, as `studio/html.rs` writes it.
pub const CARRIER: &str = "ahp-maturity-assessment";

/// The assessment that a report carries, or the sign that it was saved without. None if the bytes
/// are no report that is read here.
pub fn carried(report: &[u8]) -> Option<String> {
    let text = match carried_by_pdf(report) {
        Err(PdfProblem::WithoutAnswers) => None,
        Err(_) => Some(carried_by_page(std::str::from_utf8(report).ok()?)?),
        Ok(text) => Some(text),
    };
    Some(text.filter(|text| !text.is_empty()).unwrap_or_else(|| ANSWERS_LEFT_OUT.to_string()))
}

/// The assessment in a page that was saved as one file: empty if it was saved without. None if it
/// is no such page.
fn carried_by_page(html: &str) -> Option<String> {
    if !html.trim_start().starts_with('<') {
        return None;
    }
    let (_, after) = html.split_once(&format!("name=\"{CARRIER}\" content=\""))?;
    let (content, _) = after.split_once('"')?;
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    Some(
        signs.into_iter().fold(content.to_owned(), |text, (sign, meant)| text.replace(sign, meant)),
    )
}
