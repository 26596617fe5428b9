//! Starts the second module: what a script can call of it.

use ahp_maturity::author::SIZE_LIMIT;
use ahp_maturity::browser::files::{self, ReadError};
use ahp_maturity::browser::{author, elements, page, writers};
use ahp_maturity::studio::{self, Asked, File, Node, Order, Writer};
use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, Element};

fn main() {}

/// What the results page shows, as an element for the page.
#[wasm_bindgen]
pub fn results(document: &str) -> Option<Element> {
    built(&studio::results(document)?, None).ok()
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
    built(&tree, None).ok()
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

/// A chart as a picture in SVG.
#[wasm_bindgen]
pub fn picture(chart: &str, document: &str) -> Option<String> {
    studio::picture(chart, document)
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
    let had_focus = elements::has_focus(host);
    let is_shown =
        show(host, &tree).and_then(|()| elements::update(host, &tree.attributes)).is_ok();
    if had_focus && !elements::has_focus(host) {
        // What had it is gone.
        page::focus_heading();
    }
    is_shown
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
    if let Some(text) = outcome.copied {
        files::copy(&text);
    }
    Some(vec![outcome.document.into(), outcome.memory.into(), outcome.to.into()])
}

/// Hands the report to the person; what came of it, and the characters that it could not show.
async fn save(order: &Order, document: &str, today: &str) -> (&'static str, String) {
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

/// What the chosen file holds, or why that cannot be said, as something that was done.
async fn chosen() -> (&'static str, String) {
    let Some(file) = files::take_chosen("field-file") else { return ("unread", String::new()) };
    let why = match files::read(file, SIZE_LIMIT as u64, |_| None).await {
        Ok((_, text)) => match author::read(&text).await {
            Some(reading) => return ("read", reading),
            None => "author",
        },
        Err(ReadError::TooLarge(_)) => "large",
        Err(ReadError::NotText(_)) => "text",
        Err(ReadError::Unreadable(_)) => "",
    };
    ("unread", why.to_owned())
}

/// Makes what is in an element what is in a tree, and keeps every element that can stay: with it
/// stay focus, the place in a text, and what is unfolded.
fn show(place: &Element, tree: &studio::Element) -> Result<(), JsValue> {
    let there = place.child_nodes();
    for (at, child) in (0..).zip(&tree.children) {
        match (there.get(at), child) {
            (Some(node), Node::Text(text)) if node.node_type() == web_sys::Node::TEXT_NODE => {
                if node.node_value().as_ref() != Some(text) {
                    node.set_node_value(Some(text));
                }
            }
            (Some(node), Node::Element(child))
                if node.node_name().eq_ignore_ascii_case(child.tag) =>
            {
                let element: Element = node.unchecked_into();
                show(&element, child)?;
                elements::update(&element, &child.attributes)?;
            }
            (Some(node), child) => {
                add(place, child)?;
                let made = place.last_child().ok_or(JsValue::UNDEFINED)?;
                place.replace_child(&made, &node)?;
            }
            (None, child) => add(place, child)?,
        }
    }
    let wanted = u32::try_from(tree.children.len()).unwrap_or_default();
    while let Some(node) = there.get(wanted) {
        place.remove_child(&node)?;
    }
    Ok(())
}

/// Joins the tree, which knows no browser, to elements, which know no tree.
fn built(element: &studio::Element, parent: Option<&Element>) -> Result<Element, JsValue> {
    let made = elements::element(parent, element.tag, &element.attributes)?;
    for child in &element.children {
        add(&made, child)?;
    }
    Ok(made)
}

fn add(parent: &Element, child: &Node) -> Result<(), JsValue> {
    match child {
        Node::Text(text) => elements::add_text(parent, text),
        Node::Element(child) => built(child, Some(parent)).map(drop),
    }
}
