//! What goes on for as long as the page lives: listening to it, and the seconds.

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use web_sys::Event;

/// Calls back whenever one of these events happens anywhere on the page.
pub fn for_ever(events: &[&'static str], callback: impl Fn(&Event) + Clone + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    for name in events {
        let callback = callback.clone();
        EventListener::new(&document, *name, move |event| callback(event)).forget();
    }
}

/// Calls back each second.
pub fn each_second(callback: impl Fn() + 'static) {
    Interval::new(1_000, callback).forget();
}
