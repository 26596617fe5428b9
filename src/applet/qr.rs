//! A text as a picture that a camera reads.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

use crate::tree::{Element, element};

/// The empty border that readers need (modules).
const QUIET: i32 = 4;

/// The picture of a text, black on white whatever the theme, and what it is called. None if the
/// text is too long for one.
pub(crate) fn qr(text: &str, label: &str) -> Option<Element> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = (code.size() + 2 * QUIET).to_string();
    let white = element("rect").with("width", side.as_str()).with("height", side.as_str());
    let black = element("path").with("fill", "#000").with("d", dark(&code));
    let picture = element("svg")
        .class("ms-qr")
        .with("viewBox", format!("0 0 {side} {side}"))
        // Without it, lines show between the rows.
        .with("shape-rendering", "crispEdges")
        .with("role", "img")
        .with("aria-label", label)
        .add(white.with("fill", "#fff"))
        .add(black);
    Some(picture)
}

/// The dark modules as a path: a bar for each run of them in a row.
fn dark(code: &QrCode) -> String {
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        let mut from = 0;
        while from < side {
            // Outside the code it is light.
            let length = (from..=side).take_while(|x| code.get_module(*x, y)).count();
            if length > 0 {
                // A text takes all that is written.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", from + QUIET, y + QUIET);
            }
            from += i32::try_from(length).unwrap_or(side) + 1;
        }
    }
    path
}
