//! The fourth module, which writes PDF files: away from the page, in a worker that can reach nothing.
//!
//! `web/boot.js` fetches its script and its module in idle time and promises them as `pdf`, once
//! every connection is shut. The worker is made from the script itself, not from an address, so that
//! the policy of the page binds it too. It writes one file and is gone.

use std::cell::RefCell;

use js_sys::{Array, Function, JsString, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Url};

use super::studio::promised;

/// What the worker does beside the script of the module: one message in, one out.
const ANSWER: &str = "
onmessage = ({ data: [module_or_path, ...asked] }) =>
  wasm_bindgen({ module_or_path }).then(() => wasm_bindgen.write(...asked)).then(postMessage, () => postMessage());
";

/// The one policy for Trusted Types that the page allows.
const POLICY: &str = "ahp-maturity-worker";

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
    fn post_message(this: &Worker, message: &Array) -> Result<(), JsValue>;

    #[wasm_bindgen(method)]
    fn terminate(this: &Worker);

    type TrustedTypes;

    #[wasm_bindgen(method, catch, js_name = createPolicy)]
    fn create_policy(this: &TrustedTypes, name: &str, rules: &Object) -> Result<Policy, JsValue>;

    type Policy;

    #[wasm_bindgen(method, catch, js_name = createScriptURL)]
    fn create_script_url(this: &Policy, url: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    /// The address of the worker's script, which only this page can read. The policy that lets it
    /// be one can be made once.
    static SCRIPT: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// The report of an assessment as a PDF file, and the characters that it could not show. The
/// questionnaire is given unless the document carries it. None if the module could not be fetched,
/// or the text is no assessment.
pub async fn written(
    document: &str,
    pack: Option<&str>,
    today: &str,
    full: bool,
    attached: bool,
) -> Option<(Blob, JsString)> {
    let fetched: Array = promised("pdf").await?.dyn_into().ok()?;
    let worker = Worker::new(&script(&fetched.get(0)).ok()?).ok()?;
    let answered = Promise::new(&mut |resolve, reject| {
        worker.set_onmessage(&resolve);
        worker.set_onerror(&reject);
    });
    let asked =
        [fetched.get(1), document.into(), pack.into(), today.into(), full.into(), attached.into()];
    worker.post_message(&asked.iter().collect()).ok()?;
    let answer = JsFuture::from(answered).await;
    worker.terminate();
    let answer: Array = Reflect::get(&answer.ok()?, &"data".into()).ok()?.dyn_into().ok()?;
    let file = blob(&Array::of1(&answer.get(0)), "application/pdf").ok()?;
    Some((file, answer.get(1).dyn_into().ok()?))
}

fn blob(parts: &Array, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_blob_sequence_and_options(parts, &options)
}

/// The address of the script, in the form in which the browser takes it from nobody else.
fn script(text: &JsValue) -> Result<JsValue, JsValue> {
    if let Some(script) = SCRIPT.with_borrow(Clone::clone) {
        return Ok(script);
    }
    let text = blob(&Array::of2(text, &ANSWER.into()), "text/javascript")?;
    let url = Url::create_object_url_with_blob(&text)?;
    let global = js_sys::global();
    let types = Reflect::get(&global, &"trustedTypes".into())?;
    let script = if types.is_undefined() {
        url.into()
    } else {
        let rules = Object::new();
        // `String` gives the address as it is.
        Reflect::set(&rules, &"createScriptURL".into(), &Reflect::get(&global, &"String".into())?)?;
        types
            .unchecked_into::<TrustedTypes>()
            .create_policy(POLICY, &rules)?
            .create_script_url(&url)?
    };
    SCRIPT.replace(Some(script.clone()));
    Ok(script)
}
