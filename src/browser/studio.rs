//! The second module, which draws charts and writes files. `web/boot.js` fetches it in idle time and
//! promises it as `studio`.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The second module, once it has been fetched.
    #[derive(Debug)]
    pub type Studio;

    #[wasm_bindgen(method, catch, js_name = chart)]
    fn try_chart(
        this: &Studio,
        chart: &str,
        layout: &str,
        class: &str,
        document: &str,
    ) -> Result<Option<Element>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = picture)]
    fn try_picture(this: &Studio, chart: &str, document: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = table)]
    fn try_table(this: &Studio, document: &str) -> Result<Option<String>, JsValue>;
}

impl Studio {
    /// Waits until it has been fetched. None if it could not be.
    pub async fn fetched() -> Option<Self> {
        let promised = Reflect::get(&js_sys::global(), &"studio".into()).ok()?;
        let module = JsFuture::from(promised.dyn_into::<Promise>().ok()?).await.ok()?;
        Some(module.unchecked_into())
    }

    /// A chart as an element for the page.
    pub fn chart(&self, chart: &str, layout: &str, class: &str, document: &str) -> Option<Element> {
        self.try_chart(chart, layout, class, document).ok()?
    }

    /// A chart as a picture in SVG.
    pub fn picture(&self, chart: &str, document: &str) -> Option<String> {
        self.try_picture(chart, document).ok()?
    }

    /// The assessment as CSV.
    pub fn table(&self, document: &str) -> Option<String> {
        self.try_table(document).ok()?
    }
}
