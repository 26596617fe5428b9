//! The QR codes in pictures, read away from the page.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlVideoElement, ImageBitmap};

use super::workers::Helper;

/// No screenshot and no photo comes near this (bytes).
const LIMIT: f64 = 64.0 * 1024.0 * 1024.0;
/// A picture that takes longer is given up (ms): a pattern that is all corners of codes would take
/// for ever.
const PATIENCE: u32 = 10_000;

/// The module that reads, which stays for the next picture.
pub struct Reader(Option<Helper>);

impl Reader {
    /// None if it could not be fetched.
    pub async fn start() -> Option<Self> {
        Some(Self(Some(Helper::start("qr").await?)))
    }

    /// The texts of the codes in a file. None if the browser shows no picture of it.
    pub async fn read_file(&mut self, file: &Blob) -> Option<Vec<String>> {
        if file.size() > LIMIT {
            return None;
        }
        self.read(web_sys::window()?.create_image_bitmap_with_blob(file)).await
    }

    /// The texts of the codes in what a video shows now.
    pub(super) async fn read_frame(&mut self, video: &HtmlVideoElement) -> Option<Vec<String>> {
        self.read(web_sys::window()?.create_image_bitmap_with_html_video_element(video)).await
    }

    async fn read(&mut self, picture: Result<Promise, JsValue>) -> Option<Vec<String>> {
        let picture: ImageBitmap = JsFuture::from(picture.ok()?).await.ok()?.dyn_into().ok()?;
        // One that fails is of no use any more: the next picture gets another.
        let helper = match self.0.take() {
            Some(helper) => helper,
            None => Helper::start("qr").await?,
        };
        let picture = JsValue::from(picture);
        let handed_over = Array::of1(&picture);
        let texts = helper.ask("read", &[picture], &handed_over, Some(PATIENCE)).await?;
        self.0 = Some(helper);
        Some(texts.iter().filter_map(|text| text.as_string()).collect())
    }
}
