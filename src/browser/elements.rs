//! Elements of a page, made one by one: never from markup in a text.

use wasm_bindgen::JsValue;
use web_sys::Element;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element, the last one in its parent if it has one. From `svg` down it is one of SVG.
///
/// # Errors
/// What the browser threw.
pub fn element(
    parent: Option<&Element>,
    tag: &str,
    attributes: &[(&'static str, String)],
) -> Result<Element, JsValue> {
    let document =
        web_sys::window().and_then(|window| window.document()).ok_or(JsValue::UNDEFINED)?;
    let made = match (tag, parent) {
        ("svg", _) => document.create_element_ns(Some(SVG), tag)?,
        (_, None) => document.create_element(tag)?,
        (_, Some(parent)) => document.create_element_ns(parent.namespace_uri().as_deref(), tag)?,
    };
    for (name, value) in attributes {
        made.set_attribute(name, value)?;
    }
    if let Some(parent) = parent {
        parent.append_child(&made)?;
    }
    Ok(made)
}

/// Adds a text, as it is to be read, at the end of an element.
///
/// # Errors
/// What the browser threw.
pub fn add_text(parent: &Element, text: &str) -> Result<(), JsValue> {
    parent.append_with_str_1(text)
}
