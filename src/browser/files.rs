//! Files that a person chooses, and files handed to a person.

pub use gloo::file::File;
use gloo::file::{Blob, ObjectUrl};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlAnchorElement, HtmlInputElement};

/// No assessment comes near this (bytes); what is larger is something else.
pub const LIMIT: u64 = 1024 * 1024;

/// A chosen file that could not be read, with its name.
#[derive(Debug)]
pub enum ReadError {
    /// Larger than the limit.
    TooLarge(String),
    /// Neither UTF-8 nor UTF-16.
    NotText(String),
    /// The browser gave an error.
    Unreadable(String),
}

/// Takes the file that was chosen in an input, so that the same file can be chosen again.
pub fn take_chosen(input_id: &str) -> Option<File> {
    take_all_chosen(input_id).into_iter().next()
}

/// Takes all files that were chosen in an input.
pub fn take_all_chosen(input_id: &str) -> Vec<File> {
    let document = web_sys::window().and_then(|window| window.document());
    let input = document.and_then(|document| document.get_element_by_id(input_id));
    let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let chosen = input.files();
    let chosen = chosen.iter().flat_map(|files| (0..files.length()).filter_map(|at| files.get(at)));
    let chosen = chosen.map(Into::into).collect();
    input.set_value("");
    chosen
}

/// Reads a file of at most `limit` bytes as text: its name and its text, or what it carries.
///
/// # Errors
/// [`ReadError`] says why it could not be read.
pub async fn read(
    file: File,
    limit: u64,
    carried: impl Fn(&[u8]) -> Option<String>,
) -> Result<(String, String), ReadError> {
    let name = file.name();
    if file.size() > limit {
        return Err(ReadError::TooLarge(name));
    }
    match gloo::file::futures::read_as_bytes(&file).await {
        Err(_) => Err(ReadError::Unreadable(name)),
        Ok(bytes) => match carried(&bytes).or_else(|| text_of(bytes)) {
            None => Err(ReadError::NotText(name)),
            Some(text) => Ok((name, text)),
        },
    }
}

/// The text that bytes hold in UTF-8, or in UTF-16 with the mark that Windows programs put first.
fn text_of(bytes: Vec<u8>) -> Option<String> {
    let unit: fn([u8; 2]) -> u16 = match bytes.as_slice() {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => return String::from_utf8(bytes).ok(),
    };
    let (units, _) = bytes.as_chunks();
    String::from_utf16(&units.iter().copied().map(unit).collect::<Vec<_>>()).ok()
}

/// Hands a file to the person through the browser's own download.
pub fn download(name: &str, mime: &str, text: &str) {
    save(name, &Blob::new_with_options(text, Some(mime)));
}

#[wasm_bindgen]
extern "C" {
    type Picker;

    #[wasm_bindgen(method, catch, js_name = showSaveFilePicker)]
    fn show(this: &Picker, options: &Object) -> Result<Promise, JsValue>;

    type Handle;

    #[wasm_bindgen(method, catch, js_name = createWritable)]
    fn writable(this: &Handle) -> Result<Promise, JsValue>;

    type Writable;

    #[wasm_bindgen(method, catch)]
    fn write(this: &Writable, text: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn close(this: &Writable) -> Result<Promise, JsValue>;
}

/// Lets the person choose where to save a text; where the browser cannot, it downloads it. Whether
/// it was saved, as far as one can know: a download may still be turned away.
pub async fn save_where_chosen(name: &str, text: &str) -> bool {
    match choose_and_write(name, text).await {
        Ok(()) => true,
        Err(error) if was_put_off(&error) => false,
        Err(_) => {
            download(name, "application/json", text);
            true
        }
    }
}

async fn choose_and_write(name: &str, text: &str) -> Result<(), JsValue> {
    let window: JsValue = web_sys::window().ok_or(JsValue::UNDEFINED)?.into();
    let options = Object::new();
    Reflect::set(&options, &"suggestedName".into(), &name.into())?;
    let chosen = window.unchecked_into::<Picker>().show(&options)?;
    let handle: Handle = JsFuture::from(chosen).await?.unchecked_into();
    let writable: Writable = JsFuture::from(handle.writable()?).await?.unchecked_into();
    JsFuture::from(writable.write(text)?).await?;
    JsFuture::from(writable.close()?).await?;
    Ok(())
}

/// Whether the person closed the picker without choosing.
fn was_put_off(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}

/// Copies a text. Whether the browser did.
pub async fn copy(text: &str) -> bool {
    // Elsewhere there is no clipboard.
    let window = web_sys::window().filter(web_sys::Window::is_secure_context);
    let Some(window) = window else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// Hands bytes that the browser already holds to the person.
pub fn save(name: &str, blob: &Blob) {
    let url = ObjectUrl::from(blob.clone());
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|made| made.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // The address must outlive the click; the browser reads it a moment later.
        gloo::timers::callback::Timeout::new(60_000, move || drop(url)).forget();
    }
}
