//! What users get: built by Trunk, named by contents, compressed, weighed.

use crate::{
    compress::{self, Size},
    node, order, shorten, sizes, stamp,
    tools::{self, trunk_release_command},
};
use anyhow::{Context, Result};
use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};
use walkdir::WalkDir;
use xshell::{Shell, cmd};

pub(crate) const DIST: &str = "dist";

/// What a release is made of and where it goes.
pub(crate) struct Release {
    /// The finished build.
    pub(crate) folder: &'static str,
    /// Trunk writes here, so that `folder` holds a finished build or none.
    pub(crate) staging: &'static str,
    /// Other packs than those of the project: see `build/main.rs`.
    pub(crate) packs: Option<PathBuf>,
}

pub(crate) fn run(sh: &Shell) -> Result<()> {
    prepare(sh)?;
    build(sh)
}

pub(crate) fn prepare(sh: &Shell) -> Result<()> {
    tools::install_wasm_target(sh)?;
    tools::fetch_crates_for_release(sh)?;
    tools::install(sh, &tools::trunk())?;
    tools::install(sh, &tools::wasm_bindgen(sh)?)?;
    node::install_packages(sh)
}

pub(crate) fn build(sh: &Shell) -> Result<()> {
    sizes::report(&release(sh, &Release { folder: DIST, staging: "target/trunk", packs: None })?)
}

/// Every step to what users get, but the limit of its size.
pub(crate) fn release(sh: &Shell, release: &Release) -> Result<Vec<Size>> {
    let Release { folder, staging, packs } = release;
    let mut trunk = trunk_release_command(sh).args(["build", "--release", "--dist", staging]);
    if let Some(packs) = packs {
        trunk = trunk.env("AHP_MATURITY_PACKS", packs);
    }
    trunk.run()?;
    let dist = sh.current_dir().join(folder);
    sh.remove_path(&dist)?;
    copy(&sh.current_dir().join(staging), &dist)?;
    minify(sh, &dist)?;
    for module in sh.read_dir(&dist)? {
        if module.extension().is_some_and(|extension| extension == "wasm") {
            shorten::shorten(&module)?;
            order::order(&module)?;
        }
    }
    stamp::stamp(&dist)?;
    compress::compress(&dist)
}

/// Takes white space and long names out of the scripts that Trunk wrote, and out of stylesheets what
/// can be said more shortly.
fn minify(sh: &Shell, dist: &Path) -> Result<()> {
    for file in sh.read_dir(dist)? {
        let extension = file.extension().and_then(OsStr::to_str);
        // A worker's script is no module: what it declares is seen by what stands beside it.
        let is_worker = file.file_stem().is_some_and(is_worker);
        let format = (extension == Some("js") && !is_worker).then_some("--format=esm");
        if matches!(extension, Some("js" | "css")) {
            cmd!(
                sh,
                "esbuild {file} --minify {format...} --log-level=warning --allow-overwrite --outfile={file}"
            )
            .quiet()
            .run()?;
        }
    }
    Ok(())
}

fn is_worker(stem: &OsStr) -> bool {
    let stem = stem.to_string_lossy();
    ["report-", "qr-"].into_iter().any(|start| stem.starts_with(start))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let copy = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&copy)
        } else {
            fs::copy(entry.path(), &copy).map(|_| ())
        }
        .with_context(|| format!("cannot write {}", copy.display()))?;
    }
    Ok(())
}
