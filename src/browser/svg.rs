//! Pictures on the page, as elements: never as markup in a text.

use wasm_bindgen::JsValue;
use web_sys::Element;

const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");

/// One element: its tag, its attributes and its text.
pub type Part = (&'static str, Vec<(&'static str, String)>, Option<String>);

/// A picture that assistive technology passes over, of a class, in a box of its own measure.
///
/// # Errors
/// What the browser threw.
pub fn element(
    class: &str,
    view_box: &str,
    parts: impl Iterator<Item = Part>,
) -> Result<Element, JsValue> {
    let document =
        web_sys::window().and_then(|window| window.document()).ok_or(JsValue::UNDEFINED)?;
    let picture = document.create_element_ns(SVG, "svg")?;
    for (name, value) in [("class", class), ("viewBox", view_box)] {
        picture.set_attribute(name, value)?;
    }
    for (name, value) in [("aria-hidden", "true"), ("focusable", "false")] {
        picture.set_attribute(name, value)?;
    }
    for (tag, attributes, text) in parts {
        let part = document.create_element_ns(SVG, tag)?;
        for (name, value) in attributes {
            part.set_attribute(name, &value)?;
        }
        part.set_text_content(text.as_deref());
        picture.append_child(&part)?;
    }
    Ok(picture)
}
