//! Starts the second module: what a script can call of it.

use ahp_maturity::author::SIZE_LIMIT;
use ahp_maturity::browser::files::{self, ReadError};
use ahp_maturity::browser::{author, elements, page, writers};
use ahp_maturity::showing::{built, show};
use ahp_maturity::studio::{self, Asked, File, Ground, Order, Writer};
use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, Element};

fn main() {}

/// What the results page shows, as an element for the page.
#[wasm_bindgen]
pub fn results(document: &str) -> Option<Element> {
    built(&studio::results(document)?).ok()
}

/// A part of what helps with a statement, as an element for the page.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "bindings take optional texts by value")]
pub fn guidance(
    pack: &str,
    content: Option<String>,
    statement: &str,
    part: &str,
    level: Option<u8>,
) -> Option<Element> {
    let tree = studio::guidance(pack, content.as_deref(), statement, part, level)?;
    built(&tree).ok()
}

/// A pack that is built in, as far as it is needed to answer, in JSON.
#[wasm_bindgen]
pub fn pack(id: &str) -> Option<String> {
    studio::pack(id).map(str::to_owned)
}

/// The assessment that a report carries.
#[wasm_bindgen]
pub fn carried(report: &[u8]) -> Option<String> {
    studio::carried(report)
}

/// The file of an assessment, with its results.
#[wasm_bindgen]
pub fn file(document: &str) -> Option<String> {
    studio::file(document)
}

/// A chart as a picture in SVG, on a dark ground if the box beside it is ticked.
#[wasm_bindgen]
pub fn picture(chart: &str, document: &str) -> Option<String> {
    let is_dark = elements::is_ticked(&studio::dark_box(chart));
    studio::picture(chart, if is_dark { Ground::Dark } else { Ground::Light }, document)
}

/// The assessment as CSV.
#[wasm_bindgen]
pub fn table(document: &str) -> Option<String> {
    studio::table(document)
}

/// The report of an assessment as a PDF file, and the characters that it could not show. A worker
/// writes it.
#[wasm_bindgen]
pub async fn pdf(
    document: String,
    today: String,
    full: bool,
    attached: bool,
) -> Option<Vec<JsValue>> {
    let (file, replaced) = written(Writer::Pdf { full, attached }, &document, &today).await?;
    Some(vec![file.into(), replaced.into()])
}

/// The report of an assessment as an Excel workbook. A worker writes it.
#[wasm_bindgen]
pub async fn xlsx(document: String, today: String) -> Option<Blob> {
    Some(written(Writer::Xlsx, &document, &today).await?.0)
}

/// Makes an element of the page show a page of the studio. Whether there is such a page.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "bindings take optional texts by value")]
pub fn page(
    host: &Element,
    page: &str,
    document: Option<String>,
    memory: &str,
    today: &str,
    open: bool,
) -> bool {
    let asked = Asked::new(page, document.as_deref(), memory, today, open);
    let Some(tree) = asked.and_then(studio::page) else { return false };
    show(host, &tree).is_ok()
}

/// What comes of something that was done on a page: the document, if it has changed, what the page
/// remembers, and the address to go on to. A file or a copy that was asked for is handed to the
/// person.
#[wasm_bindgen]
pub async fn act(
    page: String,
    document: Option<String>,
    memory: String,
    today: String,
    what: String,
    value: String,
    fresh: String,
) -> Option<Vec<JsValue>> {
    let (what, value) = match what.as_str() {
        "file" if page == "verify" => chosen_to_verify().await,
        "file" => chosen().await,
        _ => (what.as_str(), value),
    };
    let asked = Asked::new(&page, document.as_deref(), &memory, &today, true)?;
    let mut outcome = studio::act(asked, studio::Act { what, value: &value, fresh: &fresh })?;
    if let Some(order) = &outcome.order {
        let (how, value) = save(order, document.as_deref()?, &today).await;
        let what = &format!("{} {how}", order.writer.name());
        outcome = studio::act(asked, studio::Act { what, value: &value, fresh: &fresh })?;
    }
    if let Some(File { name, mime, text }) = outcome.file {
        files::download(&name, mime, &text);
    }
    if let Some(text) = &outcome.copied {
        let what = if files::copy(text).await { "copied" } else { "not copied" };
        outcome = studio::act(asked, studio::Act { what, value: &value, fresh: &fresh })?;
    }
    Some(vec![outcome.document.into(), outcome.memory.into(), outcome.to.into()])
}

/// Hands the report to the person; what came of it, and the characters that it could not show.
async fn save(order: &Order, document: &str, today: &str) -> (&'static str, String) {
    let (words, place) = order.meanwhile;
    page::say(place, words);
    match written(order.writer, document, today).await {
        Some((file, replaced)) => {
            files::save(&order.name, &file.into());
            ("written", replaced.into())
        }
        None => ("missing", String::new()),
    }
}

/// The report as a file, and the characters that it could not show.
async fn written(writer: Writer, document: &str, today: &str) -> Option<(Blob, JsString)> {
    let mut asked = vec![document.into(), studio::whole_pack(document).into(), today.into()];
    if let Writer::Pdf { full, attached } = writer {
        asked.extend([full.into(), attached.into()]);
    }
    writers::written(writer.name(), writer.mime(), &asked).await
}

/// What the chosen questionnaire holds, or why that cannot be said, as something that was done.
async fn chosen() -> (&'static str, String) {
    let reading = match read(SIZE_LIMIT as u64, |_| None).await {
        Ok((_, text)) => author::read(&text).await.ok_or("author"),
        Err(why) => Err(why),
    };
    reading.map_or_else(|why| ("unread", why.to_owned()), |reading| ("read", reading))
}

/// The name and the text of the chosen file, or of what it carries, as something that was done.
async fn chosen_to_verify() -> (&'static str, String) {
    match read(files::LIMIT, studio::carried).await {
        Ok((name, text)) => ("read", format!("{}\n{text}", name.replace('\n', " "))),
        Err(why) => ("unread", why.to_owned()),
    }
}

async fn read(
    limit: u64,
    carried: impl Fn(&[u8]) -> Option<String>,
) -> Result<(String, String), &'static str> {
    let file = files::take_chosen("field-file").ok_or("")?;
    files::read(file, limit, carried).await.map_err(|error| match error {
        ReadError::TooLarge(_) => "large",
        ReadError::NotText(_) => "text",
        ReadError::Unreadable(_) => "",
    })
}
