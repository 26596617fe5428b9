//! Names the files of index.html by their contents and writes their checksums beside the names.
//!
//! So a browser never mixes files of two releases, and refuses a file that is not the one we built.

use anyhow::{Context, Result, ensure};
use data_encoding::{BASE64, HEXLOWER};
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fs, path::Path};

/// Where index.html names a file: the element, and its attributes for the name and the checksum.
const PLACES: [(&str, &str, &str); 5] = [
    ("link[rel=stylesheet]", "href", "integrity"),
    ("script", "src", "integrity"),
    ("meta[name=app-js]", "content", "data-integrity"),
    ("meta[name=app-wasm]", "content", "data-integrity"),
    ("meta[name=later]", "content", "data-integrity"),
];

/// The list of what web/boot.js fetches later: each name with its file and, once stamped, the
/// checksum of that.
const LIST: &str = "later.json";

pub(crate) fn stamp(dist: &Path) -> Result<()> {
    stamp_list(&dist.join(LIST), dist)?;
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
    // So is the indent of its lines: nothing in it is preformatted.
    let lines: Vec<_> = html.lines().map(str::trim_start).filter(|line| !line.is_empty()).collect();
    Ok(fs::write(page, lines.join("\n"))?)
}

fn stamp_list(list: &Path, dist: &Path) -> Result<()> {
    let text = fs::read_to_string(list).context("there is no list of what comes later")?;
    let files: BTreeMap<String, [String; 1]> = serde_json::from_str(&text)?;
    let stamped = files.into_iter().map(|(name, [file])| Ok((name, rename(dist, &file)?)));
    let stamped: BTreeMap<_, _> = stamped.collect::<Result<_>>()?;
    Ok(fs::write(list, serde_json::to_string(&stamped)?)?)
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

    const PAGE: &str = r#"<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="./app.css"><link rel="icon" href="./icon.svg"><meta name="app-js" content="app.js"><meta name="app-wasm" content="app_bg.wasm"><meta name="later" content="later.json"><script src="./boot.js" type="module"></script>"#;

    fn stamped(wasm: &str, rescue: &str) -> (tempfile::TempDir, String) {
        let dist = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("index.html", PAGE),
            ("app.css", "css"),
            ("icon.svg", "svg"),
            ("app.js", "js"),
            ("app_bg.wasm", wasm),
            ("later.json", r#"{ "rescue-js": ["rescue.js"] }"#),
            ("rescue.js", rescue),
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
        let (dist, html) = stamped("wasm", "rescue");
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
        assert_ne!(stamped("one", "rescue").1, stamped("two", "rescue").1);
    }

    #[test]
    fn the_page_names_the_list_and_the_list_what_comes_later() {
        let list = |rescue| {
            let (dist, html) = stamped("wasm", rescue);
            let (_, after) = html.split_once("name=\"later\" content=\"").unwrap();
            let (list, _) = after.split_once('"').unwrap();
            (list.to_owned(), fs::read_to_string(dist.path().join(list)).unwrap())
        };
        // Made with openssl dgst -sha256.
        let expected = r#"{"rescue-js":["rescue-824ef787.js","sha256-gk73h0FR6cjE98PIIdDl2lY6QLv60WddmRqvq+y3MTk="]}"#;
        assert_eq!(list("rescue").1, expected);
        assert_ne!(list("one").0, list("two").0, "what is checked by the page covers the list");
    }

    #[test]
    fn a_page_that_names_a_missing_file_is_refused() {
        let (dist, _) = stamped("wasm", "rescue");
        fs::write(dist.path().join("index.html"), PAGE).unwrap();
        assert!(stamp(dist.path()).is_err());
    }
}
