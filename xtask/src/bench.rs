//! `cargo xtask bench`: the app beside `SurveyJS` and a page without a framework, in one run.
//!
//! A time is never a test: it fails only when something could not be measured. It must not touch
//! `dist/`, nor put anything of the bench into it.

use crate::{
    browser, chromium, compress,
    dist::{self, Release},
    flags::Bench,
};
use anyhow::Result;
use xshell::{Shell, cmd};

const FOLDER: &str = "target/bench";
const RUNS: u32 = 5;

pub(crate) fn run(sh: &Shell, flags: &Bench) -> Result<()> {
    let folder = sh.current_dir().join(FOLDER);
    dist::prepare(sh)?;
    browser::prepare(sh)?;
    println!("Building the pages to compare with.");
    sh.create_dir(&folder)?;
    cmd!(sh, "node bench/build.mjs {folder}").quiet().run()?;
    for page in ["floor", "surveyjs", "report"] {
        compress::compress(&folder.join(page))?;
    }
    println!("Building the app with 55 statements.");
    dist::release(
        sh,
        &Release {
            folder: "target/bench/app",
            staging: "target/bench/trunk",
            packs: Some(folder.join("packs")),
        },
    )?;
    let runs = flags.runs.unwrap_or(RUNS).to_string();
    cmd!(sh, "node bench/run.mjs {folder} {runs}")
        .env("CHROMIUM", chromium::find_or_install(sh)?)
        .quiet()
        .run()?;
    Ok(())
}
