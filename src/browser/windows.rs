//! The windows of one workshop: one opens another, and each tells the others.
//!
//! They talk by `postMessage` where one has opened the other, and by a channel of the browser, which
//! is there when that is not so, after a reload say. Both reach windows of this page alone.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Math, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Window};

#[wasm_bindgen]
extern "C" {
    type BroadcastChannel;

    #[wasm_bindgen(constructor, catch)]
    fn new(name: &str) -> Result<BroadcastChannel, JsValue>;

    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post(this: &BroadcastChannel, text: &str) -> Result<(), JsValue>;
}

/// All pages opened from `file://` share their channels, so the name says whose it is.
const NAME: &str = "ahp-maturity-workshop";

/// The other windows, as far as they are known.
#[derive(Default)]
pub struct Windows {
    opened: RefCell<Option<Window>>,
    channel: Option<BroadcastChannel>,
    _listeners: Vec<EventListener>,
}

impl Windows {
    /// Listens to the other windows.
    pub fn listen(hear: impl Fn(String) + Clone + 'static) -> Self {
        let channel = BroadcastChannel::new(NAME).ok();
        // What comes both ways is heard once: it is stamped with a number that nothing else has.
        let last = Rc::new(RefCell::new(String::new()));
        let hear = move |event: &web_sys::Event| {
            let Some(said) = said(event) else { return };
            if let Some((stamp, text)) = said.split_once('\n')
                && last.replace(stamp.to_owned()) != stamp
            {
                hear(text.to_owned());
            }
        };
        let at_channel = channel.as_ref().map(|channel| {
            let hear = hear.clone();
            EventListener::new(channel.unchecked_ref(), "message", move |event| hear(event))
        });
        let at_window = web_sys::window().map(|window| {
            let own = origin(&window);
            EventListener::new(&window, "message", move |event| {
                let from = event.dyn_ref::<MessageEvent>().map(MessageEvent::origin);
                if own.is_some() && from == own {
                    hear(event);
                }
            })
        });
        let listeners = at_channel.into_iter().chain(at_window).collect();
        Self { channel, _listeners: listeners, ..Self::default() }
    }

    /// Opens an address that starts with `#` in a window of its own, or shows that window again.
    /// Whether the browser let us.
    pub fn open(&self, hash: &str) -> bool {
        let opened = web_sys::window().and_then(|window| {
            window.open_with_url_and_target_and_features(hash, NAME, "popup").ok()?
        });
        let is_open = opened.is_some();
        self.opened.replace(opened);
        is_open
    }

    /// Tells the other windows.
    pub fn tell(&self, text: &str) {
        let text = format!("{}\n{text}", Math::random());
        let Some(window) = web_sys::window() else { return };
        let opener = Reflect::get(&window, &"opener".into()).ok();
        let opener = opener.filter(JsValue::is_object).map(JsCast::unchecked_into::<Window>);
        // Who has gone does not hear; a window that comes back reads what is kept.
        if let Some(origin) = origin(&window) {
            for other in self.opened.borrow().iter().chain(&opener) {
                let _ = other.post_message(&text.as_str().into(), &origin);
            }
        }
        if let Some(channel) = &self.channel {
            let _ = channel.post(&text);
        }
    }
}

/// Whose page it is. None where all files are of one and the same origin.
fn origin(window: &Window) -> Option<String> {
    window.location().origin().ok().filter(|origin| origin.starts_with("http"))
}

fn said(event: &web_sys::Event) -> Option<String> {
    event.dyn_ref::<MessageEvent>()?.data().as_string()
}
