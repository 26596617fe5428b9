//! What a browser event holds, and focus: the only place in the views that names browser types.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The text of the input or text area that an event comes from.
pub(super) fn text(event: &InputEvent) -> String {
    let target = event.target();
    let input = target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>());
    let area = target.as_ref().and_then(|target| target.dyn_ref::<HtmlTextAreaElement>());
    input
        .map(HtmlInputElement::value)
        .or_else(|| area.map(HtmlTextAreaElement::value))
        .unwrap_or_default()
}

/// What the button that was pressed is to save, if it says so.
pub(super) fn asked_to_save(event: &MouseEvent) -> Option<String> {
    let pressed = event.target_dyn_into::<Element>()?;
    // What is pressed may be the button or words in it.
    pressed.closest("[data-save]").ok()??.get_attribute("data-save")
}

/// Follows a link that looks like a button when Space is pressed, as a button would.
pub(super) fn click_on_space(event: &KeyboardEvent) {
    if event.key() == " "
        && let Some(link) = event.target_dyn_into::<HtmlElement>()
    {
        event.prevent_default();
        link.click();
    }
}

/// Moves focus from where an event happened to what a selector finds in the same group of fields,
/// or outside of any, on the page.
pub(super) fn focus(event: &Event, selector: &str) {
    let origin = event.target_dyn_into::<Element>();
    let around = origin.and_then(|origin| origin.closest("fieldset, body").ok()?);
    let element = around.and_then(|around| around.query_selector(selector).ok()?);
    if let Some(element) = element.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // Focus can only fail on an element that is being removed.
        let _ = element.focus();
    }
}
