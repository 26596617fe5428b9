//! An assessment that a report carries, so that the report can be opened again.

/// The name of the element of a page that carries an assessment, as `studio/html.rs` writes it.
pub const CARRIER: &str = "ahp-maturity-assessment";

/// The assessment in a page that was saved as one file. None if it carries none.
pub fn carried_by_page(html: &str) -> Option<String> {
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
