//! Starts the module that reads QR codes in a worker: what the worker can call of it.

use ahp_maturity::qr_reader::{fitted, texts};
use wasm_bindgen::prelude::*;
use web_sys::{ImageBitmap, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

fn main() {}

/// The texts of all codes in a picture.
///
/// # Errors
/// What the browser threw.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "the picture is handed over to the worker")]
pub fn read(picture: ImageBitmap) -> Result<Vec<String>, JsValue> {
    let (width, height) =
        fitted(picture.width(), picture.height()).ok_or("there is nothing in it")?;
    let canvas = OffscreenCanvas::new(width, height)?;
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    let context: OffscreenCanvasRenderingContext2d = context.dyn_into()?;
    let (wide, high) = (f64::from(width), f64::from(height));
    context.draw_image_with_image_bitmap_and_dw_and_dh(&picture, 0.0, 0.0, wide, high)?;
    picture.close();
    let pixels = context.get_image_data(0.0, 0.0, wide, high)?.data();
    Ok(texts(width as usize, height as usize, &pixels))
}
