//! Starts the second module: what a script can call of it.

use ahp_maturity::browser::elements;
use ahp_maturity::studio::{self, Node};
use wasm_bindgen::prelude::*;
use web_sys::Element;

fn main() {}

/// What the results page shows, as an element for the page.
#[wasm_bindgen]
pub fn results(document: &str) -> Option<Element> {
    built(&studio::results(document)?, None).ok()
}

/// What leads from a level of a statement to the next, as an element for the page.
#[wasm_bindgen]
pub fn steps(statement: &str, level: Option<u8>) -> Option<Element> {
    built(&studio::steps(statement, level)?, None).ok()
}

/// What could be shown for a statement, as an element for the page.
#[wasm_bindgen]
pub fn prompts(statement: &str) -> Option<Element> {
    built(&studio::prompts(statement)?, None).ok()
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

/// Joins the tree, which knows no browser, to elements, which know no tree.
fn built(element: &studio::Element, parent: Option<&Element>) -> Result<Element, JsValue> {
    let made = elements::element(parent, element.tag, &element.attributes)?;
    for child in &element.children {
        match child {
            Node::Text(text) => elements::add_text(&made, text)?,
            Node::Element(child) => {
                built(child, Some(&made))?;
            }
        }
    }
    Ok(made)
}
