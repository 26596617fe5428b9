//! Claims on names that only one tab can have at a time (the Web Locks API).
//!
//! A browser frees them when a tab closes or crashes. Where there are none, as on a page without
//! HTTPS, every claim is granted.

use std::cell::RefCell;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Locks;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &Locks,
        name: &str,
        options: &Object,
        callback: &Function,
    ) -> Result<Promise, JsValue>;

    type Controller;

    #[wasm_bindgen(constructor, js_class = "AbortController")]
    fn new() -> Controller;

    #[wasm_bindgen(method, getter)]
    fn signal(this: &Controller) -> JsValue;

    #[wasm_bindgen(method)]
    fn abort(this: &Controller);
}

/// How to claim a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// If no other tab has it.
    AtOnce,
    /// When no other tab has it any more.
    InTurn,
    /// Whoever has it.
    ByForce,
}

/// The claim of this tab: one at a time.
#[derive(Default)]
pub struct Claim {
    held: RefCell<Option<Held>>,
    waiting: RefCell<Option<Controller>>,
}

struct Held {
    /// Ends the claim when it is called.
    release: Function,
    /// Settles when the claim ends, in whatever way.
    ended: Promise,
}

impl Claim {
    /// Claims a name. Whether it is granted; [`How::InTurn`] waits until it is, or is given up.
    pub async fn make(&self, name: &str, how: How) -> bool {
        let Some(locks) = locks() else { return true };
        let options = Object::new();
        let (option, value) = match how {
            How::AtOnce => ("ifAvailable", JsValue::TRUE),
            How::ByForce => {
                self.give_up();
                ("steal", JsValue::TRUE)
            }
            How::InTurn => {
                let controller = Controller::new();
                let signal = controller.signal();
                self.waiting.replace(Some(controller));
                ("signal", signal)
            }
        };
        // Setting a field of an object of ours does not fail.
        let _ = Reflect::set(&options, &option.into(), &value);
        let Some((granted, release, ended)) = request(&locks, name, &options) else { return true };
        let granted = matches!(JsFuture::from(granted).await, Ok(granted) if granted.is_truthy());
        if granted {
            let before = self.held.replace(Some(Held { release, ended }));
            let_go(before);
        }
        granted
    }

    /// Waits until the claim ends. Whether another tab has taken it.
    pub async fn taken(&self) -> bool {
        let ended = self.held.borrow().as_ref().map(|held| held.ended.clone());
        match ended {
            None => false,
            Some(ended) => JsFuture::from(ended).await.is_err(),
        }
    }

    /// Lets others have what is claimed, and gives up waiting.
    pub fn release(&self) {
        self.give_up();
        let_go(self.held.take());
    }

    fn give_up(&self) {
        if let Some(controller) = self.waiting.take() {
            controller.abort();
        }
    }
}

fn let_go(held: Option<Held>) {
    if let Some(held) = held {
        // A promise's own function does not throw.
        let _ = held.release.call0(&JsValue::NULL);
    }
}

fn locks() -> Option<Locks> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

/// Asks for a lock: a promise of whether it is granted, what releases it, and a promise of its end.
fn request(locks: &Locks, name: &str, options: &Object) -> Option<(Promise, Function, Promise)> {
    let mut release = None;
    let until = Promise::new(&mut |resolve, _| release = Some(resolve));
    let mut answer = None;
    let granted = Promise::new(&mut |resolve, _| answer = Some(resolve));
    let (release, answer) = (release?, answer?);
    let tell = answer.clone();
    let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let _ = tell.call1(&JsValue::NULL, &lock);
        // A lock is held as long as what this returns is pending.
        if lock.is_null() { JsValue::UNDEFINED } else { until.into() }
    });
    let ended = locks.request(name, options, callback.unchecked_ref()).ok()?;
    // A request that is given up, or a lock that is taken, ends with an error: nobody waits then.
    let refused = Closure::once_into_js(move |_: JsValue| {
        let _ = answer.call1(&JsValue::NULL, &JsValue::FALSE);
    });
    let catch: Function = Reflect::get(&ended, &"catch".into()).ok()?.dyn_into().ok()?;
    let _ = catch.call1(&ended, &refused);
    Some((granted, release, ended))
}
