//! The part of the address after `#`, in which pages are named.

use gloo::events::EventListener;

/// The whole address.
pub fn whole() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The address from `#` on.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to an address that starts with `#`.
pub fn go_to(hash: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a hash can only fail in a document that is being torn down.
        let _ = window.location().set_hash(hash);
    }
}

/// Goes to an address that starts with `#`, in the place of the present one.
pub fn replace(hash: &str) {
    if let Some(window) = web_sys::window() {
        // As above.
        let _ = window.location().replace(hash);
    }
}

/// Calls back whenever the address after `#` changes, for as long as the listener lives.
pub fn on_change(callback: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| callback(hash())))
}
