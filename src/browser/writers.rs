//! The modules that write a report as a file: each writes one and is gone.

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;
use web_sys::Blob;

use super::workers::{Helper, blob};

/// What a writer makes of what it is asked: a file of a kind, and the characters that it could not
/// show. None if the writer could not be fetched, or what it is given is no assessment.
pub async fn written(writer: &str, kind: &str, asked: &[JsValue]) -> Option<(Blob, JsString)> {
    let helper = Helper::start(writer).await?;
    let answer = helper.ask("write", asked, &Array::new(), None).await?;
    let file = blob(&Array::of1(&answer.get(0)), kind).ok()?;
    Some((file, answer.get(1).dyn_into().ok()?))
}
