//! The npm packages: wasm-opt, the styles of nhsuk-frontend, and what drives the browser tests.

use crate::shell::put_first_on_path;
use anyhow::{Context, Result, ensure};
use std::{fs, path::Path, time::SystemTime};
use xshell::{Shell, cmd};

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
const OLDEST_NODE: u32 = 20;

/// Installs the packages of package-lock.json where missing, and puts their commands on the path.
pub(crate) fn install_packages(sh: &Shell) -> Result<()> {
    let root = sh.current_dir();
    // npm writes this one at the end of every installation.
    let installed = changed(&root.join("node_modules/.package-lock.json"));
    if installed.is_none() || installed < changed(&root.join("package-lock.json")) {
        check_version(sh)?;
        cmd!(sh, "{NPM} ci --no-audit --no-fund").run()?;
    }
    put_first_on_path(sh, &root.join("node_modules/.bin"))
}

fn check_version(sh: &Shell) -> Result<()> {
    let wanted = format!("Node {OLDEST_NODE} or newer, with npm, has to be installed: nodejs.org");
    let version = cmd!(sh, "node --version").quiet().read().context(wanted.clone())?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|n| n.parse().ok());
    ensure!(major.is_some_and(|major: u32| major >= OLDEST_NODE), "{wanted}. This is {version}.");
    Ok(())
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|facts| facts.modified()).ok()
}
