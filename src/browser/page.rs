//! What a page change does to the window: title, focus, scroll.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Names the window.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Moves focus to the page's heading and shows it from the top, as a new page would.
pub fn focus_heading() {
    let Some(window) = web_sys::window() else { return };
    window.scroll_to_with_x_and_y(0.0, 0.0);
    focus("h1");
}

/// Moves focus to the first element that a selector finds.
pub fn focus(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector(selector).ok()?);
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // Focus can only fail on an element that is being removed.
        let _ = element.focus();
    }
}

/// Whether an event is that of following the link that skips what stands before the page's own
/// part. Pages are named after `#`, so it may not change the address.
pub fn skips(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches("a[href='#main']").unwrap_or_default())
}

/// Prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print does nothing.
        let _ = window.print();
    }
}

/// Puts words into an element with an id, if it is there.
pub fn say(id: &str, words: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(place) = document.and_then(|document| document.get_element_by_id(id)) {
        place.set_text_content(Some(words));
    }
}

/// The element in which the app lives.
pub fn mount_point() -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id("app")
}
