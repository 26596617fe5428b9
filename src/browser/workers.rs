//! The modules that work away from the page, each in a worker that can reach nothing.
//!
//! `web/boot.js` fetches their scripts and modules in idle time and promises them as `helpers`, by
//! name, once every connection is shut. A worker is made from the script itself, not from an address,
//! so that the policy of the page binds it too.

use std::cell::{OnceCell, RefCell};

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Url};

use super::studio::promised;

/// What the worker does beside the script of the module: for each message in, one out.
const ANSWER: &str = "
onmessage = ({ data: [module_or_path, what, ...asked] }) =>
  wasm_bindgen({ module_or_path }).then(() => wasm_bindgen[what](...asked)).then(postMessage, () => postMessage());
";

/// The one policy for Trusted Types that the page allows, which can be made once.
const POLICY_NAME: &str = "ahp-maturity-worker";

#[wasm_bindgen]
extern "C" {
    type Worker;

    #[wasm_bindgen(constructor, catch)]
    fn new(script: &JsValue) -> Result<Worker, JsValue>;

    #[wasm_bindgen(method, setter)]
    fn set_onmessage(this: &Worker, then: &Function);

    #[wasm_bindgen(method, setter)]
    fn set_onerror(this: &Worker, then: &Function);

    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post_message(this: &Worker, message: &Array, handed_over: &Array) -> Result<(), JsValue>;

    #[wasm_bindgen(method)]
    fn terminate(this: &Worker);

    type TrustedTypes;

    #[wasm_bindgen(method, catch, js_name = createPolicy)]
    fn create_policy(this: &TrustedTypes, name: &str, rules: &Object) -> Result<Policy, JsValue>;

    #[derive(Clone)]
    type Policy;

    #[wasm_bindgen(method, catch, js_name = createScriptURL)]
    fn create_script_url(this: &Policy, url: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    /// What lets an address be a script, where the browser asks for that.
    static POLICY: OnceCell<Option<Policy>> = const { OnceCell::new() };
    /// The scripts of the workers so far, each with its address, which only this page can read.
    static SCRIPTS: RefCell<Vec<(JsValue, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// A module at work. It is gone when this is dropped, whatever it is doing.
pub(super) struct Helper {
    worker: Worker,
    module: JsValue,
}

impl Helper {
    /// Starts one by its name. None if it could not be fetched.
    pub(super) async fn start(name: &str) -> Option<Self> {
        let fetched = Reflect::get(&promised("helpers").await?, &name.into()).ok()?;
        let fetched: Array = fetched.dyn_into().ok()?;
        let worker = Worker::new(&script(&fetched.get(0)).ok()?).ok()?;
        Some(Self { worker, module: fetched.get(1) })
    }

    /// What a function of the module answers, one question at a time; what is handed over is gone
    /// here. None if it fails, or takes longer than `patience` (ms): then it is of no use any more.
    pub(super) async fn ask(
        &self,
        what: &str,
        asked: &[JsValue],
        handed_over: &Array,
        patience: Option<u32>,
    ) -> Option<Array> {
        let mut timeout = None;
        let answered = Promise::new(&mut |resolve, reject| {
            self.worker.set_onmessage(&resolve);
            self.worker.set_onerror(&reject);
            timeout = patience.map(|patience| {
                Timeout::new(patience, move || {
                    // A promise's own functions do not throw.
                    let _ = reject.call0(&JsValue::NULL);
                })
            });
        });
        let message = [self.module.clone(), what.into()];
        let message = message.into_iter().chain(asked.iter().cloned()).collect();
        self.worker.post_message(&message, handed_over).ok()?;
        let answer = JsFuture::from(answered).await.ok()?;
        Reflect::get(&answer, &"data".into()).ok()?.dyn_into().ok()
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Parts as one file of a kind.
pub(super) fn blob(parts: &Array, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_blob_sequence_and_options(parts, &options)
}

/// The address of the script, in the form in which the browser takes it from nobody else.
fn script(text: &JsValue) -> Result<JsValue, JsValue> {
    let known = SCRIPTS.with_borrow(|all| all.iter().find(|(of, _)| of == text).cloned());
    if let Some((_, script)) = known {
        return Ok(script);
    }
    let whole = blob(&Array::of2(text, &ANSWER.into()), "text/javascript")?;
    let url = Url::create_object_url_with_blob(&whole)?;
    let script = match policy()? {
        Some(policy) => policy.create_script_url(&url)?,
        None => url.into(),
    };
    SCRIPTS.with_borrow_mut(|all| all.push((text.clone(), script.clone())));
    Ok(script)
}

fn policy() -> Result<Option<Policy>, JsValue> {
    if let Some(policy) = POLICY.with(|made| made.get().cloned()) {
        return Ok(policy);
    }
    let global = js_sys::global();
    let types = Reflect::get(&global, &"trustedTypes".into())?;
    let policy = if types.is_undefined() {
        None
    } else {
        let rules = Object::new();
        // `String` gives the address as it is.
        Reflect::set(&rules, &"createScriptURL".into(), &Reflect::get(&global, &"String".into())?)?;
        Some(types.unchecked_into::<TrustedTypes>().create_policy(POLICY_NAME, &rules)?)
    };
    Ok(POLICY.with(|made| made.get_or_init(|| policy).clone()))
}
