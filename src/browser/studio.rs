//! The second module, which shows results and makes files. `web/boot.js` fetches it in idle time and
//! promises it as `studio`.

use std::cell::RefCell;

use js_sys::{Array, Promise, Reflect};
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

    #[wasm_bindgen(method, catch, js_name = guidance)]
    fn try_guidance(
        this: &Module,
        pack: &str,
        content: Option<String>,
        statement: &str,
        part: &str,
        level: Option<u8>,
    ) -> Result<Option<Element>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = pack)]
    fn try_pack(this: &Module, id: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = page)]
    fn try_page(
        this: &Module,
        host: &Element,
        page: &str,
        document: Option<String>,
        memory: &str,
        today: &str,
        open: bool,
    ) -> Result<bool, JsValue>;

    #[wasm_bindgen(method, catch, js_name = act)]
    async fn try_act(
        this: &Module,
        page: &str,
        document: Option<String>,
        memory: &str,
        today: &str,
        what: &str,
        value: &str,
        fresh: &str,
    ) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = carried)]
    fn try_carried(this: &Module, report: &[u8]) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = file)]
    fn try_file(this: &Module, document: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = picture)]
    fn try_picture(this: &Module, chart: &str, document: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(method, catch, js_name = table)]
    fn try_table(this: &Module, document: &str) -> Result<Option<String>, JsValue>;
}

/// What is asked for: the pack, the statement, the part, and the level that the statement has.
type Guided = (String, String, &'static str, Option<u8>);

/// The second module, once it has been fetched.
#[derive(Debug)]
pub struct Studio {
    module: Module,
    /// The last document that was shown, with its element.
    shown: RefCell<Option<(String, Element)>>,
    /// The page that is shown, with its element.
    host: RefCell<Option<(String, Element)>>,
    /// The guidance that was asked for, with its element if there is any.
    guidance: RefCell<Vec<(Guided, Option<Element>)>>,
}

impl Studio {
    /// Waits until it has been fetched. None if it could not be.
    pub async fn fetched() -> Option<Self> {
        Some(Self {
            module: promised("studio").await?.unchecked_into(),
            shown: RefCell::default(),
            host: RefCell::default(),
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

    /// A part of what helps with a statement: an element for the page, made once. A pack that is
    /// not built in is given in full.
    pub fn guidance(
        &self,
        asked: Guided,
        content: impl FnOnce() -> Option<String>,
    ) -> Option<Element> {
        let known = self.guidance.borrow().iter().find(|(of, _)| *of == asked).cloned();
        if let Some((_, element)) = known {
            return element;
        }
        let (pack, statement, part, level) = &asked;
        let made = self.module.try_guidance(pack, content(), statement, part, *level).ok()?;
        self.guidance.borrow_mut().push((asked, made.clone()));
        made
    }

    /// A pack that is built in, as far as it is needed to answer, in JSON.
    pub fn pack(&self, id: &str) -> Option<String> {
        self.module.try_pack(id).ok()?
    }

    /// A page as an element: the same one each time, which changes only where the page does.
    pub fn page(
        &self,
        page: &str,
        document: Option<String>,
        memory: &str,
        today: &str,
        open: bool,
    ) -> Option<Element> {
        let host = self.host.borrow().clone().filter(|(of, _)| *of == page);
        let host = host.or_else(|| Some((page.to_owned(), new_host()?)))?;
        self.host.replace(Some(host.clone()));
        let there = self.module.try_page(&host.1, page, document, memory, today, open).ok()?;
        there.then_some(host.1)
    }

    /// What comes of something that was done on a page: the document, if it has changed, what the
    /// page remembers, and the address to go on to.
    pub async fn act(
        &self,
        (page, document, memory): (&str, Option<String>, &str),
        today: &str,
        (what, value, fresh): (&str, &str, &str),
    ) -> Option<(Option<String>, String, Option<String>)> {
        let done = self.module.try_act(page, document, memory, today, what, value, fresh);
        let done = Array::from(&done.await.ok()?);
        Some((done.get(0).as_string(), done.get(1).as_string()?, done.get(2).as_string()))
    }

    /// The assessment that a report carries.
    pub fn carried(&self, report: &[u8]) -> Option<String> {
        self.module.try_carried(report).ok()?
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

/// A module that `web/boot.js` promises, once it has been fetched. None if it could not be.
pub(super) async fn promised(name: &str) -> Option<JsValue> {
    let promised = Reflect::get(&js_sys::global(), &name.into()).ok()?;
    JsFuture::from(promised.dyn_into::<Promise>().ok()?).await.ok()
}

fn new_host() -> Option<Element> {
    web_sys::window()?.document()?.create_element("div").ok()
}
