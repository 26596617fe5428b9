//! The invariants of `ARCHITECTURE.md`, each an absence, each with breaches that the check sees.

mod layers;
mod markup;
mod names;
mod network;
mod state;

use std::collections::BTreeSet;

use crate::check_none;
use crate::sources::{app, read};
use layers::{LAYERS, breaches, layer_of};
use names::Names;

/// Parts of the app that lead to the layers and belong to none.
const ROOTS: [&str; 9] = [
    "src/lib.rs",
    "src/main.rs",
    "src/answering_main.rs",
    "src/author_main.rs",
    "src/pdf_main.rs",
    "src/qr_reader_main.rs",
    "src/studio_main.rs",
    "src/workshop_main.rs",
    "src/xlsx_main.rs",
];

// Invariant 1: the core names no browser.

#[test]
fn every_file_belongs_to_a_layer_and_every_layer_has_files() {
    let files = app();
    for file in files.iter().filter(|file| !ROOTS.contains(&file.path.as_str())) {
        assert!(layer_of(&file.path).is_some(), "{} belongs to no layer", file.path);
    }
    for layer in LAYERS {
        let root = format!("src/{}/mod.rs", layer.name);
        assert!(files.iter().any(|file| file.path == root), "there is no {root}");
    }
}

#[test]
fn each_layer_names_only_what_it_may() {
    let files = app();
    let files = files.iter().filter(|file| !ROOTS.contains(&file.path.as_str()));
    let found: Vec<_> = files.flat_map(|file| breaches(&file.path, &file.text)).collect();
    check_none(&found);
}

#[test]
fn the_starts_of_the_modules_know_what_they_join_and_no_more() {
    let known = |file: &str| -> BTreeSet<String> {
        let names = Names::of(&read(file)).named.into_iter();
        let ours = names.filter(|named| named.segments[0] == "ahp_maturity");
        ours.map(|named| named.segments[1].clone()).collect()
    };
    assert_eq!(known("src/main.rs"), BTreeSet::from(["shell".to_owned()]));
    assert_eq!(
        known("src/studio_main.rs"),
        BTreeSet::from(["author", "browser", "showing", "studio"].map(str::to_owned))
    );
    assert_eq!(
        known("src/workshop_main.rs"),
        BTreeSet::from(["browser", "hosting", "workshop"].map(str::to_owned))
    );
    assert_eq!(
        known("src/answering_main.rs"),
        BTreeSet::from(["answering", "browser", "hosting"].map(str::to_owned))
    );
    assert_eq!(known("src/author_main.rs"), BTreeSet::from(["author".to_owned()]));
    assert_eq!(
        known("src/pdf_main.rs"),
        BTreeSet::from(["domain".to_owned(), "pdf".to_owned(), "report".to_owned()])
    );
    assert_eq!(known("src/qr_reader_main.rs"), BTreeSet::from(["qr_reader".to_owned()]));
    assert_eq!(known("src/xlsx_main.rs"), BTreeSet::from(["domain".to_owned(), "xlsx".to_owned()]));
}

#[test]
fn names_that_a_layer_may_not_know_are_seen_wherever_they_hide() {
    let check = |file: &str, source: &str| {
        assert_eq!(
            breaches(file, source).len(),
            1,
            "{file}: {source}: {:?}",
            breaches(file, source)
        );
    };
    check("src/domain/level.rs", "use web_sys::Window;");
    check("src/domain/level.rs", "use web_sys;");
    check("src/domain/level.rs", "use web_sys as w;");
    check("src/domain/level.rs", "extern crate web_sys;");
    check("src/domain/level.rs", "use {std::rc::Rc, yew::Html};");
    check("src/domain/level.rs", "use ::js_sys::Date;");
    check("src/domain/level.rs", "fn f() { let _ = web_sys::window(); }");
    check("src/domain/level.rs", "fn f() { let _ = web_sys::window()?.document(); }");
    check("src/domain/level.rs", "fn f(w: &web_sys::Window) {}");
    check("src/domain/level.rs", "fn f() -> Vec<gloo::file::File> { vec![] }");
    check("src/domain/level.rs", "fn f() { println!(\"{:?}\", js_sys::Date::now()); }");
    check("src/domain/level.rs", "fn f() { assert!(x(vec![yew::html!()])); }");
    check("src/domain/level.rs", "#[derive(serde::Serialize)] struct S;");
    check("src/domain/level.rs", "use serde::Serialize;");
    check("src/domain/level.rs", "use crate::storage::read_assessment;");
    check("src/domain/level.rs", "fn f() { crate::wording::overall() }");
    check("src/domain/level.rs", "use super::super::storage::Opened;");
    check("src/domain/mod.rs", "use super::storage::Opened;");
    check("src/domain/level.rs", "mod inner { use super::super::super::storage::Opened; }");
    check("src/domain/level.rs", "fn f() { log!(super::super::storage::FORMAT); }");
    check("src/storage/wire.rs", "use crate::session::Session;");
    check("src/storage/wire.rs", "use toml::Value;");
    check("src/wording/names.rs", "use crate::charts::Drawing;");
    check("src/wording/names.rs", "use plotters::prelude::*;");
    check("src/charts/svg.rs", "use crate::session::Session;");
    check("src/charts/svg.rs", "use plotters_svg::SVGBackend;");
    check("src/session/kept.rs", "use crate::browser::database::Database;");
    check("src/session/kept.rs", "use yew::Callback;");
    check("src/answering/app.rs", "use crate::workshop::Route;");
    check("src/workshop/route.rs", "use crate::answering::App;");
    check("src/applet/frame.rs", "use crate::browser::page;");
    check("src/views/app.rs", "use crate::storage::read_record;");
    check("src/views/app.rs", "fn f() -> Html { html! { <p>{ web_sys::window() }</p> } }");
    check(
        "src/views/app.rs",
        "fn f() -> Html { html! { <p>{ crate::browser::clock::now() }</p> } }",
    );
    check("src/views/app.rs", "fn f() -> Html { html! { <crate::shell::Shell /> } }");
    check("src/browser/clock.rs", "use crate::domain::Date;");
    check("src/browser/clock.rs", "use yew::Callback;");
    check("src/browser/clock.rs", "use reqwest::get;");
}

#[test]
fn names_that_a_layer_may_know_are_no_breach() {
    for (file, source) in [
        ("src/domain/level.rs", "use thiserror::Error; use super::Date; use std::{fmt, rc::Rc};"),
        ("src/domain/level.rs", "use std::fmt; fn f(f: &mut fmt::Formatter<'_>) {}"),
        ("src/domain/level.rs", "fn f() { let n = u8::try_from(1); let l = Level::ALL; }"),
        ("src/domain/level.rs", "/// Not `web_sys::window`.\nfn f() { g(\"web_sys::window\"); }"),
        ("src/domain/level.rs", "mod inner { use super::super::Date; }"),
        ("src/domain/mod.rs", "mod level; pub use level::Level;"),
        ("src/storage/wire.rs", "use crate::domain::Date; fn f(value: serde_json::Value) {}"),
        ("src/session/mod.rs", "use crate::charts; fn f() { charts::steps() }"),
        ("src/views/dom_events.rs", "use web_sys::HtmlElement;"),
        ("src/views/app.rs", "use super::pages; fn f() { html! { <pages::start::Start /> } }"),
    ] {
        assert_eq!(breaches(file, source), Vec::<String>::new(), "{source}");
    }
}

/// The crates that know a browser are optional, and the feature `ui` alone brings them.
fn feature_wall_breaches(manifest: &str, library: &str) -> Vec<String> {
    const UI: [&str; 7] = [
        "futures-util",
        "gloo",
        "js-sys",
        "wasm-bindgen",
        "wasm-bindgen-futures",
        "web-sys",
        "yew",
    ];
    const WRITERS: [&str; 3] = ["krilla", "rust_xlsxwriter", "skrifa"];
    let section = |name: &str| {
        let (_, rest) = manifest.split_once(&format!("\n[{name}]\n")).unwrap_or_default();
        rest.split("\n[").next().unwrap_or_default()
    };
    // A dependency may go over several lines, of which the first starts with its name.
    let starts = |line: &str| line.starts_with(char::is_alphabetic);
    let dependencies = section("dependencies");
    let mut entries: Vec<String> = Vec::new();
    for line in dependencies.lines() {
        match entries.last_mut() {
            Some(last) if !starts(line) => last.push_str(line),
            _ => entries.push(line.to_owned()),
        }
    }
    let features = section("features");
    let (others, ui) = features.split_once("ui = [").unwrap_or((features, ""));
    let (ui, after) = ui.split_once(']').unwrap_or((ui, ""));
    let mut breaches = Vec::new();
    for name in UI {
        let own = entries.iter().find(|entry| entry.starts_with(&format!("{name} = ")));
        if own.is_some_and(|entry| !entry.contains("optional = true")) {
            breaches.push(format!("{name} is not optional"));
        }
        let reference = format!("\"dep:{name}\"");
        if own.is_some() != ui.contains(&reference) {
            breaches.push(format!("{name} is not exactly in ui"));
        }
        if others.contains(&reference) || after.contains(&reference) {
            breaches.push(format!("another feature than ui brings {name}"));
        }
    }
    for entry in &entries {
        let name = entry.split(" = ").next().unwrap_or_default();
        let known = UI.contains(&name) || WRITERS.contains(&name);
        if entry.contains("optional = true") && !known {
            breaches.push(format!("{name} is optional and not known to this test"));
        }
    }
    let parts = [
        ("views", "ui"),
        ("shell", "ui"),
        ("hosting", "ui"),
        ("browser", "ui"),
        ("pdf", "pdf"),
        ("xlsx", "xlsx"),
    ];
    for (layer, feature) in parts {
        if !library.contains(&format!("#[cfg(feature = \"{feature}\")]\npub mod {layer};")) {
            breaches.push(format!("{layer} is built without {feature}"));
        }
    }
    breaches
}

#[test]
fn without_the_feature_ui_no_crate_of_the_browser_can_be_found() {
    let (manifest, library) = (read("Cargo.toml"), read("src/lib.rs"));
    check_none(&feature_wall_breaches(&manifest, &library));
    let open = library.replacen("#[cfg(feature = \"ui\")]\n", "", 1);
    assert_eq!(feature_wall_breaches(&manifest, &open).len(), 1);
    for (breach, planted) in [
        ("yew is not optional", manifest.replace("[\"csr\"], optional = true", "[\"csr\"]")),
        ("web-sys is not optional", manifest.replace("\n], optional = true }", "\n] }")),
        ("js-sys is not exactly in ui", manifest.replace("  \"dep:js-sys\",\n", "")),
        (
            "another feature than ui brings yew",
            manifest.replace(
                "default = [\"pdf\", \"ui\", \"xlsx\"]",
                "default = [\"pdf\", \"ui\", \"xlsx\"]\nmore = [\"dep:yew\"]",
            ),
        ),
        (
            "toml is optional and not known",
            manifest.replace(
                "\nserde_json = ",
                "\ntoml = { version = \"1\", optional = true }\nserde_json = ",
            ),
        ),
    ] {
        assert_ne!(planted, manifest, "{breach} could not be planted");
        let found = feature_wall_breaches(&planted, &library);
        assert!(found.iter().any(|one| one.contains(breach)), "{breach}: {found:?}");
    }
}

// Invariant 2: the core has no clock, no randomness, no input or output.

/// Identifiers that reach the outside world without a path.
fn outside_breaches(file: &str, source: &str) -> Vec<String> {
    const WAYS_OUT: [&str; 15] = [
        "Instant",
        "SystemTime",
        "dbg",
        "env",
        "eprint",
        "eprintln",
        "getrandom",
        "include_bytes",
        "option_env",
        "print",
        "println",
        "rand",
        "random",
        "stderr",
        "stdout",
    ];
    let found = Names::of(source).lines_of(&WAYS_OUT);
    found.iter().map(|(name, line)| format!("{file}:{line}: {name}")).collect()
}

/// Where the packs and the pages that the build has made come in, and the fonts of the report.
const BUILT_IN: [&str; 3] =
    ["src/pdf/font.rs", "src/storage/builtin.rs", "src/studio/pages/words.rs"];

#[test]
fn the_core_has_no_clock_no_randomness_and_no_input_or_output() {
    let is_core = |path: &str| !["views", "shell", "hosting", "browser"].contains(&layer(path));
    let files = app();
    let core =
        files.iter().filter(|file| is_core(&file.path) && !BUILT_IN.contains(&file.path.as_str()));
    let found: Vec<_> = core
        .filter(|file| !ROOTS.contains(&file.path.as_str()))
        .flat_map(|file| outside_breaches(&file.path, &file.text))
        .collect();
    check_none(&found);
}

fn layer(path: &str) -> &str {
    path.trim_start_matches("src/").split('/').next().unwrap_or_default()
}

#[test]
fn ways_to_the_outside_world_are_seen() {
    let file = "src/domain/date.rs";
    for source in [
        "use std::time::SystemTime;",
        "use std::fs;",
        "use std::{env, fmt};",
        "use core::time::Duration;",
        "fn f() { std::thread::sleep(d) }",
        "fn f() { std::io::stdout() }",
        "fn f() { g!(std::process::exit(1)) }",
    ] {
        assert_eq!(breaches(file, source).len(), 1, "{source}");
    }
    for source in [
        "fn f() { println!(\"{x}\") }",
        "fn f() { g(|| dbg!(x)) }",
        "use std::time::*; fn f() { Instant::now() }",
        "fn f() { env!(\"HOME\") }",
        "use rand::Rng;",
    ] {
        assert_eq!(outside_breaches(file, source).len(), 1, "{source}");
    }
}
