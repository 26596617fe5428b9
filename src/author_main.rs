//! Starts the third module: what a script can call of it.

use ahp_maturity::author;
use wasm_bindgen::prelude::*;

fn main() {}

/// What the text of a file holds: the questionnaire on the first line, if it can be used, and a
/// problem on each other.
#[wasm_bindgen]
pub fn read(text: &str) -> String {
    author::read(text).text()
}
