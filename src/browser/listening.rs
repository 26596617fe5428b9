//! What goes on for as long as the page lives: listening to it, and the seconds.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use js_sys::Date;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Calls back whenever one of these events happens anywhere on the page.
pub fn for_ever(events: &[&'static str], callback: impl Fn(&Event) + Clone + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    for name in events {
        let callback = callback.clone();
        EventListener::new(&document, *name, move |event| callback(event)).forget();
    }
}

/// The name of the key that was pressed alone. With others it belongs to the browser.
pub fn key(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let is_alone = !(event.alt_key() || event.ctrl_key() || event.meta_key());
    is_alone.then(|| event.key())
}

/// Calls back each second with the seconds since the last time: a browser calls a hidden page less
/// often.
pub fn each_second(callback: impl Fn(u32) + 'static) {
    let counted = Cell::new(Date::now());
    Interval::new(1_000, move || {
        let passed = ((Date::now() - counted.get()) / 1_000.0).max(0.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole seconds are wanted, and none if the clock was put back"
        )]
        let seconds = passed as u32;
        // What is not a whole second yet counts later.
        counted.set(Date::now() - 1_000.0 * (passed - f64::from(seconds)));
        callback(seconds);
    })
    .forget();
}
