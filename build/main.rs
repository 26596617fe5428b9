//! Turns each pack from the TOML that its authors edit into the JSON that the app reads, so that
//! the app needs no reader for TOML; and the words of the help pages into Rust. Whether a pack keeps its shape is a matter for the app's own
//! reader, which the tests run over every pack.

mod compose;
mod words;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

const PACKS: [&str; 4] = ["provider", "system", "individual", "regional"];
/// What the packs have in common: resources and terms.
const SHARED: &str = "shared";
/// The order of the statements in every version that was released.
const RELEASED: &str = "released";
const FOLDER: &str = "packs";
/// Names a folder whose files are taken first: the bench builds the app with more statements.
const OTHER_FOLDER: &str = "AHP_MATURITY_PACKS";

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={OTHER_FOLDER}");
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={}", words::FOLDER);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let shared = read(SHARED)?;
    for name in PACKS {
        let whole = compose::whole(read(name)?, &shared);
        fs::write(out.join(format!("{name}.json")), whole.to_string())?;
        let for_rooms = compose::for_rooms(whole.clone());
        fs::write(out.join(format!("{name}-for-rooms.json")), for_rooms.to_string())?;
        let to_answer = compose::to_answer(whole);
        fs::write(out.join(format!("{name}-to-answer.json")), to_answer.to_string())?;
    }
    fs::write(out.join("released.json"), read(RELEASED)?.to_string())?;
    fs::write(out.join("words.rs"), words::source()?)?;
    Ok(())
}

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn read(name: &str) -> Result<Value, Box<dyn Error>> {
    let other = env::var_os(OTHER_FOLDER).map(PathBuf::from);
    let folders = other.iter().map(PathBuf::as_path).chain([Path::new(FOLDER)]);
    let file = folders.map(|folder| folder.join(format!("{name}.toml"))).find(|file| file.exists());
    let file = file.ok_or_else(|| format!("there is no pack {name}"))?;
    println!("cargo::rerun-if-changed={}", file.display());
    let text = fs::read_to_string(&file)?;
    Ok(toml::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?)
}
