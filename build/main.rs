//! Turns each pack from the TOML that its authors edit into typed data, so that the app needs no
//! reader for it and a pack with a mistake in its shape cannot be built.

mod document;
mod write;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

const PACKS: [&str; 1] = ["provider"];
const FOLDER: &str = "packs";
/// Names another folder with the same files: the bench builds the app with more statements.
const OTHER_FOLDER: &str = "AHP_MATURITY_PACKS";

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::var(OTHER_FOLDER).unwrap_or_else(|_| FOLDER.to_owned());
    println!("cargo::rerun-if-env-changed={OTHER_FOLDER}");
    println!("cargo::rerun-if-changed={folder}");
    println!("cargo::rerun-if-changed=build");
    let out = env::var("OUT_DIR")?;
    for name in PACKS {
        let source = format!("{folder}/{name}.toml");
        let text = fs::read_to_string(&source).map_err(|error| format!("{source}: {error}"))?;
        let pack: document::Pack =
            toml::from_str(&text).map_err(|error| format!("{source}: {error}"))?;
        fs::write(Path::new(&out).join(format!("{name}.rs")), write::packs(name, pack))?;
    }
    Ok(())
}
