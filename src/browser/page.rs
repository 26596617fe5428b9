//! What a page change does to the window: title, focus, scroll.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Names the window.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Moves focus to the page's heading and shows it from the top, as a new page would.
pub fn focus_heading() {
    let Some(window) = web_sys::window() else { return };
    let heading = window.document().and_then(|document| document.query_selector("h1").ok()?);
    if let Some(heading) = heading.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        window.scroll_to_with_x_and_y(0.0, 0.0);
        // Focus can only fail on an element that is being removed.
        let _ = heading.focus();
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
pub fn mount_point() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id("app")
}
