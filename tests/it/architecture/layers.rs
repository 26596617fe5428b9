//! What each layer may name: an allow-list, so that a crate or a layer that is new is a breach
//! until it is put here on purpose.

use super::names::{Named, Names};

/// A folder of `src`.
pub(super) struct Layer {
    pub(super) name: &'static str,
    crates: &'static [&'static str],
    layers: &'static [&'static str],
}

pub(super) const LAYERS: [Layer; 20] = [
    Layer { name: "domain", crates: &["crc", "litemap", "sha2", "thiserror"], layers: &[] },
    Layer {
        name: "storage",
        crates: &["crc", "litemap", "miniz_oxide", "serde_json", "sha2", "thiserror"],
        layers: &["domain"],
    },
    Layer { name: "tree", crates: &[], layers: &["domain", "charts"] },
    Layer { name: "wording", crates: &[], layers: &["domain", "storage"] },
    Layer {
        name: "charts",
        crates: &["plotters", "plotters_backend"],
        layers: &["domain", "wording"],
    },
    Layer { name: "report", crates: &[], layers: &["domain", "storage", "charts", "wording"] },
    Layer {
        name: "pdf",
        crates: &["krilla", "plotters", "plotters_backend", "skrifa"],
        layers: &["domain", "storage", "charts", "report"],
    },
    Layer {
        name: "xlsx",
        crates: &["rust_xlsxwriter"],
        layers: &["domain", "storage", "report", "wording"],
    },
    Layer { name: "session", crates: &[], layers: &["domain", "storage", "charts", "wording"] },
    Layer {
        name: "studio",
        crates: &[],
        layers: &["domain", "storage", "charts", "wording", "report", "tree"],
    },
    Layer {
        name: "applet",
        crates: &["qrcodegen"],
        layers: &["domain", "storage", "wording", "tree"],
    },
    Layer {
        name: "answering",
        crates: &[],
        layers: &["domain", "storage", "wording", "tree", "applet"],
    },
    Layer {
        name: "workshop",
        crates: &[],
        layers: &["domain", "storage", "charts", "wording", "tree", "applet"],
    },
    Layer { name: "qr_reader", crates: &["rqrr"], layers: &[] },
    Layer { name: "author", crates: &["serde_json", "toml"], layers: &["domain", "storage"] },
    Layer {
        name: "views",
        crates: &["yew"],
        layers: &["domain", "wording", "charts", "session", "showing"],
    },
    Layer { name: "showing", crates: &["wasm_bindgen", "web_sys"], layers: &["tree", "browser"] },
    Layer {
        name: "hosting",
        crates: &["wasm_bindgen_futures"],
        layers: &["domain", "applet", "showing", "browser"],
    },
    Layer {
        name: "browser",
        crates: &[
            "futures_util",
            "gloo",
            "js_sys",
            "thiserror",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "web_sys",
        ],
        layers: &[],
    },
    Layer {
        name: "shell",
        crates: &["gloo", "wasm_bindgen_futures", "yew"],
        layers: &["domain", "session", "views", "browser"],
    },
];

/// The only file of the views that may name browser types: what an event holds, and focus.
const DOM_EVENTS: &str = "src/views/dom_events.rs";

/// Parts of the standard library that reach a clock, a disk, a network, another process or the
/// environment. Nothing in this app may, and in a browser most of them panic.
const OUTSIDE_WORLD: [&str; 7] = ["env", "fs", "io", "net", "process", "thread", "time"];

/// The layer that a file belongs to.
pub(super) fn layer_of(file: &str) -> Option<&'static Layer> {
    let folder = file.strip_prefix("src/")?.split('/').next()?;
    LAYERS.iter().find(|layer| layer.name == folder)
}

/// What a file names and may not.
pub(super) fn breaches(file: &str, source: &str) -> Vec<String> {
    let layer = layer_of(file).unwrap_or_else(|| panic!("{file} belongs to no layer"));
    let names = Names::of(source);
    names
        .named
        .iter()
        .filter_map(|named| {
            let why = breach(file, layer, &names, named)?;
            Some(format!("{file}:{}: {why}: {}", named.line, named.segments.join("::")))
        })
        .collect()
}

fn breach(file: &str, layer: &Layer, names: &Names, path: &Named) -> Option<&'static str> {
    let [first, rest @ ..] = path.segments.as_slice() else { return None };
    let second = rest.first().map(String::as_str);
    match first.as_str() {
        "self" => None,
        "super" => {
            let ups = path.segments.iter().take_while(|segment| *segment == "super").count();
            (ups > modules_below_layer(file) + path.depth).then_some("super leaves the layer")
        }
        "crate" => {
            let second = second.unwrap_or_default();
            let allowed = second == layer.name || layer.layers.contains(&second);
            (!allowed).then_some("a layer that this one may not know")
        }
        "std" | "core" => {
            let outside = second.is_some_and(|module| OUTSIDE_WORLD.contains(&module));
            outside.then_some("the outside world")
        }
        name if layer.crates.contains(&name) => None,
        "web_sys" if file == DOM_EVENTS => None,
        name if is_own_name(name, names, path.is_use) => None,
        _ => Some("not on the allow-list"),
    }
}

/// A type, a primitive type, or something that this file has declared or imported.
fn is_own_name(name: &str, names: &Names, is_use: bool) -> bool {
    const PRIMITIVE: [&str; 16] = [
        "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "isize", "str", "u8", "u16",
        "u32", "u64", "u128", "usize",
    ];
    let is_type = name.starts_with(char::is_uppercase);
    names.bound.contains(name) || (!is_use && (is_type || PRIMITIVE.contains(&name)))
}

/// How many modules a file stands below its layer: none for `src/domain/mod.rs`.
fn modules_below_layer(file: &str) -> usize {
    let parts = file.trim_start_matches("src/").split('/').count();
    let is_folder = file.ends_with("/mod.rs");
    parts - 1 - usize::from(is_folder)
}

#[test]
fn no_allow_list_names_a_crate_that_the_app_does_not_have() {
    let manifest = crate::sources::read("Cargo.toml");
    for name in LAYERS.iter().flat_map(|layer| layer.crates) {
        let is_there = |name: &str| manifest.contains(&format!("\n{name} = "));
        assert!(is_there(name) || is_there(&name.replace('_', "-")), "{name}");
    }
}

#[test]
fn super_is_counted_from_the_layer() {
    for (file, expected) in [
        ("src/domain/mod.rs", 0),
        ("src/domain/ids.rs", 1),
        ("src/views/pages/mod.rs", 1),
        ("src/views/pages/start.rs", 2),
    ] {
        assert_eq!(modules_below_layer(file), expected, "{file}");
    }
}
