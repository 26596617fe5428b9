//! The second module, which shows results and makes files. `web/boot.js` fetches it in idle time and
//! promises it as `studio`.

use std::cell::RefCell;

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// What the module exports.
    #[derive(Debug)]
    type Module;

    #[wasm_bindgen(method, catch, js_name = results)]
    fn try_results(this: &Module, document: &str) -> Result<Option<Element>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = steps)]
    fn try_steps(
        this: &Module,
        statement: &str,
        level: Option<u8>,
    ) -> Result<Option<Element>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = prompts)]
    fn try_prompts(this: &Module, statement: &str) -> Result<Option<Element>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = file)]
    fn try_file(this: &Module, document: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = picture)]
    fn try_picture(this: &Module, chart: &str, document: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = table)]
    fn try_table(this: &Module, document: &str) -> Result<Option<String>, JsValue>;
}

/// A statement, and the level that it has.
type Guided = (String, Option<u8>);

/// The second module, once it has been fetched.
#[derive(Debug)]
pub struct Studio {
    module: Module,
    /// The last document that was shown, with its element.
    shown: RefCell<Option<(String, Element)>>,
    /// The guidance that was shown: for which statement and level, with its element.
    guidance: RefCell<Vec<(Guided, Element)>>,
}

impl Studio {
    /// Waits until it has been fetched. None if it could not be.
    pub async fn fetched() -> Option<Self> {
        let promised = Reflect::get(&js_sys::global(), &"studio".into()).ok()?;
        let module = JsFuture::from(promised.dyn_into::<Promise>().ok()?).await.ok()?;
        Some(Self {
            module: module.unchecked_into(),
            shown: RefCell::default(),
            guidance: RefCell::default(),
        })
    }

    /// The results as an element for the page. The same document gives the same element, so that a
    /// page that renders again takes nobody's focus or place in a table away.
    pub fn results(&self, document: String) -> Option<Element> {
        let shown = self.shown.borrow().as_ref().filter(|(of, _)| *of == document).cloned();
        if let Some((_, element)) = shown {
            return Some(element);
        }
        let element = self.module.try_results(&document).ok()??;
        self.shown.replace(Some((document, element.clone())));
        Some(element)
    }

    /// What leads from a level of a statement to the next: an element for the page, made once.
    pub fn steps(&self, statement: String, level: Option<u8>) -> Option<Element> {
        self.guidance((statement, level), |statement| self.module.try_steps(statement, level))
    }

    /// What could be shown for a statement: an element for the page, made once.
    pub fn prompts(&self, statement: String) -> Option<Element> {
        // No level has this number.
        self.guidance((statement, Some(0)), |statement| self.module.try_prompts(statement))
    }

    fn guidance(
        &self,
        key: Guided,
        make: impl FnOnce(&str) -> Result<Option<Element>, JsValue>,
    ) -> Option<Element> {
        let known = self.guidance.borrow().iter().find(|(of, _)| *of == key).cloned();
        if let Some((_, element)) = known {
            return Some(element);
        }
        let element = make(&key.0).ok()??;
        self.guidance.borrow_mut().push((key, element.clone()));
        Some(element)
    }

    /// The file of an assessment, with its results.
    pub fn file(&self, document: &str) -> Option<String> {
        self.module.try_file(document).ok()?
    }

    /// A chart as a picture in SVG.
    pub fn picture(&self, chart: &str, document: &str) -> Option<String> {
        self.module.try_picture(chart, document).ok()?
    }

    /// The assessment as CSV.
    pub fn table(&self, document: &str) -> Option<String> {
        self.module.try_table(document).ok()?
    }
}
