//! What was done to a page, as its elements say it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// What was done to an element, and with which value, if the element says so in `data-act`: a
/// button was pressed, a text typed, or something chosen.
pub fn acted(event: &Event) -> Option<(String, String)> {
    let element = event.target()?.dyn_into::<Element>().ok()?.closest("[data-act]").ok()??;
    let does = match (element.tag_name().as_str(), event.type_().as_str()) {
        ("BUTTON", kind) => kind == "click",
        ("SELECT", kind) => kind == "change",
        (_, kind) => kind == "input",
    };
    let what = element.get_attribute("data-act").filter(|_| does)?;
    let value = match element.dyn_ref::<HtmlInputElement>() {
        Some(input) if input.type_() == "checkbox" && !input.checked() => None,
        Some(input) => Some(input.value()),
        None => written(&element),
    };
    Some((what, value.unwrap_or_default()))
}

fn written(element: &Element) -> Option<String> {
    let area = element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
    let select = element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    area.or(select).or_else(|| element.get_attribute("value"))
}
