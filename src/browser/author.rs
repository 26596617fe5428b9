//! The third module, which reads questionnaires that people write. `web/boot.js` fetches it in idle
//! time and promises it as `author`.

use wasm_bindgen::prelude::*;

use super::studio::promised;

#[wasm_bindgen]
extern "C" {
    /// What the module exports.
    type Module;

    #[wasm_bindgen(method, catch, js_name = read)]
    fn try_read(this: &Module, text: &str) -> Result<String, JsValue>;
}

/// What it says of the text of a file. None if it did not arrive.
pub async fn read(text: &str) -> Option<String> {
    promised("author").await?.unchecked_into::<Module>().try_read(text).ok()
}
