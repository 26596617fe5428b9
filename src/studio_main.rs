//! Starts the second module: what a script can call of it.

use ahp_maturity::{browser::svg, studio};
use wasm_bindgen::prelude::*;
use web_sys::Element;

fn main() {}

/// A chart as an element for the page, of a class.
#[wasm_bindgen]
pub fn chart(chart: &str, layout: &str, class: &str, document: &str) -> Option<Element> {
    let drawing = studio::chart(chart, layout, document)?;
    svg::element(class, &drawing.view_box(), drawing.elements()).ok()
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
