//! Names the files of index.html by their contents and writes their checksums beside the names.
//!
//! So a browser never mixes files of two releases, and refuses a file that is not the one we built.

use anyhow::{Context, Result, ensure};
use data_encoding::{BASE64, HEXLOWER};
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// Where index.html names a file: the element, and its attributes for the name and the checksum.
const PLACES: [(&str, &str, &str); 14] = [
    ("link[rel=stylesheet]", "href", "integrity"),
    ("script", "src", "integrity"),
    ("meta[name=app-js]", "content", "data-integrity"),
    ("meta[name=app-wasm]", "content", "data-integrity"),
    ("meta[name=pdf-js]", "content", "data-integrity"),
    ("meta[name=pdf-wasm]", "content", "data-integrity"),
    ("meta[name=xlsx-js]", "content", "data-integrity"),
    ("meta[name=xlsx-wasm]", "content", "data-integrity"),
    ("meta[name=studio-js]", "content", "data-integrity"),
    ("meta[name=studio-wasm]", "content", "data-integrity"),
    ("meta[name=author-js]", "content", "data-integrity"),
    ("meta[name=author-wasm]", "content", "data-integrity"),
    ("meta[name=studio-css]", "content", "data-integrity"),
    ("meta[name=rescue-js]", "content", "data-integrity"),
];

pub(crate) fn stamp(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).context("Trunk wrote no index.html")?;
    let mut found = [false; PLACES.len()];
    let mut settings = RewriteStrSettings::new();
    for ((selector, name, checksum), found) in PLACES.into_iter().zip(&mut found) {
        settings = settings.append_element_content_handler(element!(selector, |place| {
            let file = place.get_attribute(name).unwrap_or_default();
            let (stamped, integrity) = rename(dist, &file)?;
            place.set_attribute(name, &stamped)?;
            place.set_attribute(checksum, &integrity)?;
            *found = true;
            Ok(())
        }));
    }
    // Comments are for those who edit the page.
    settings = settings.append_document_content_handler(doc_comments!(|comment| {
        comment.remove();
        Ok(())
    }));
    let html = rewrite_str(&html, settings)?;
    for ((selector, ..), found) in PLACES.into_iter().zip(found) {
        ensure!(found, "index.html has no {selector}: boot.js or Trunk.toml has changed.");
    }
    Ok(fs::write(page, html)?)
}

/// Renames the file to `<name>-<hash>.<extension>`, with as much of the hash as tells releases apart:
/// the checksum sees to the rest. Returns that name and the file's checksum.
fn rename(dist: &Path, file: &str) -> Result<(String, String)> {
    let file = file.trim_start_matches("./");
    let bytes = fs::read(dist.join(file))
        .with_context(|| format!("index.html names the file {file:?}, which is not there"))?;
    let (stem, extension) = file.rsplit_once('.').context("a file without extension")?;
    let digest = Sha256::digest(&bytes);
    let stamped = format!("{stem}-{:.8}.{extension}", HEXLOWER.encode(&digest));
    fs::rename(dist.join(file), dist.join(&stamped))?;
    Ok((stamped, format!("sha256-{}", BASE64.encode(&digest))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="./app.css"><link rel="icon" href="./icon.svg"><meta name="app-js" content="app.js"><meta name="app-wasm" content="app_bg.wasm"><meta name="studio-js" content="studio.js"><meta name="studio-wasm" content="studio_bg.wasm"><meta name="pdf-js" content="report-pdf.js"><meta name="pdf-wasm" content="report-pdf_bg.wasm"><meta name="xlsx-js" content="report-xlsx.js"><meta name="xlsx-wasm" content="report-xlsx_bg.wasm"><meta name="author-js" content="author.js"><meta name="author-wasm" content="author_bg.wasm"><meta name="studio-css" content="studio.css"><meta name="rescue-js" content="rescue.js"><script src="./boot.js" type="module"></script>"#;

    fn stamped(wasm: &str) -> (tempfile::TempDir, String) {
        let dist = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("index.html", PAGE),
            ("app.css", "css"),
            ("icon.svg", "svg"),
            ("app.js", "js"),
            ("app_bg.wasm", wasm),
            ("report-pdf.js", "js"),
            ("report-pdf_bg.wasm", "wasm"),
            ("report-xlsx.js", "js"),
            ("report-xlsx_bg.wasm", "wasm"),
            ("studio.js", "js"),
            ("studio_bg.wasm", "wasm"),
            ("author.js", "js"),
            ("author_bg.wasm", "wasm"),
            ("studio.css", "css"),
            ("rescue.js", "rescue"),
            ("boot.js", "boot"),
        ] {
            fs::write(dist.path().join(name), text).unwrap();
        }
        stamp(dist.path()).unwrap();
        let html = fs::read_to_string(dist.path().join("index.html")).unwrap();
        (dist, html)
    }

    #[test]
    fn files_are_named_by_their_contents_with_their_checksums_beside() {
        let (dist, html) = stamped("wasm");
        // Both made with openssl dgst -sha256.
        let name = "app_bg-336154bf.wasm";
        let checksum = "sha256-M2FUv2f3Zfj3XRagrM7mG17l9qdbKikFcD35E71VDz4=";
        assert!(
            html.contains(&format!(r#"content="{name}" data-integrity="{checksum}""#)),
            "{html}"
        );
        assert!(dist.path().join(name).exists());
        assert!(!dist.path().join("app_bg.wasm").exists());
        assert_eq!(html.matches(" integrity=\"sha256-").count(), 2, "style sheet and boot script");
        assert!(html.contains(r#"<link rel="icon" href="./icon.svg">"#), "others stay as they are");
    }

    #[test]
    fn another_content_has_another_name() {
        assert_ne!(stamped("one").1, stamped("two").1);
    }

    #[test]
    fn a_page_that_names_a_missing_file_is_refused() {
        let (dist, _) = stamped("wasm");
        fs::write(dist.path().join("index.html"), PAGE).unwrap();
        assert!(stamp(dist.path()).is_err());
    }
}
