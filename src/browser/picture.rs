//! Pictures: from SVG to PNG.

use gloo::events::EventListener;
use gloo::file::{Blob, ObjectUrl};
use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// Draws an SVG at its own size and hands it to the person as PNG.
///
/// # Errors
/// What the browser threw, if it cannot draw it.
pub async fn download_png(name: &str, svg: &str) -> Result<(), JsValue> {
    let source = ObjectUrl::from(Blob::new_with_options(svg, Some("image/svg+xml")));
    let image = load(&source).await?;
    let canvas: HtmlCanvasElement = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::UNDEFINED)?
        .create_element("canvas")?
        .dyn_into()?;
    canvas.set_width(image.natural_width());
    canvas.set_height(image.natural_height());
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?.dyn_into()?;
    context.draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    let blob: web_sys::Blob = JsFuture::from(to_png(&canvas)).await?.dyn_into()?;
    super::files::save(name, &Blob::from(blob));
    Ok(())
}

async fn load(source: &ObjectUrl) -> Result<HtmlImageElement, JsValue> {
    let image = HtmlImageElement::new()?;
    let loaded = Promise::new(&mut |resolve, reject| {
        let call = |function: js_sys::Function| {
            move |_: &web_sys::Event| {
                // A promise's own functions do not throw.
                let _ = function.call0(&JsValue::NULL);
            }
        };
        EventListener::once(&image, "load", call(resolve)).forget();
        EventListener::once(&image, "error", call(reject)).forget();
    });
    image.set_src(source);
    JsFuture::from(loaded).await?;
    Ok(image)
}

fn to_png(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        if canvas.to_blob(done.unchecked_ref()).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    })
}
