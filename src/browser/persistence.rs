//! Whether the browser promises to keep what is stored.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Keeper;

    #[wasm_bindgen(thread_local_v2, js_namespace = ["globalThis", "navigator"], js_name = storage)]
    static STORAGE: Option<Keeper>;

    #[wasm_bindgen(method, catch)]
    fn persisted(this: &Keeper) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn persist(this: &Keeper) -> Result<Promise, JsValue>;
}

/// What the browser says, after asking it to if `ask`. None if it says nothing.
pub async fn promised(ask: bool) -> Option<bool> {
    let answer = STORAGE.with(|storage| {
        let storage = storage.as_ref()?;
        if ask { storage.persist() } else { storage.persisted() }.ok()
    })?;
    JsFuture::from(answer).await.ok()?.as_bool()
}
