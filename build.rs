//! Turns each pack from the TOML that its authors edit into the compact JSON that the app reads,
//! through the app's own types: the app then needs no TOML reader, and a pack with a missing or
//! misspelt key cannot be built.

// Only the app reads the fields; here they are written out again.
#[path = "src/storage/pack_document.rs"]
mod document;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

const PACKS: [&str; 1] = ["provider"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=packs");
    println!("cargo::rerun-if-changed=src/storage/pack_document.rs");
    let out = env::var("OUT_DIR")?;
    for name in PACKS {
        let source = format!("packs/{name}.toml");
        let text = fs::read_to_string(&source).map_err(|error| format!("{source}: {error}"))?;
        let pack: document::PackDocument =
            toml::from_str(&text).map_err(|error| format!("{source}: {error}"))?;
        fs::write(Path::new(&out).join(format!("{name}.json")), serde_json::to_string(&pack)?)?;
    }
    Ok(())
}
