//! The browser for the tests: the one that is there, or Debian's.

use crate::debian;
use anyhow::{Context, Result, ensure};
use std::{env, path::PathBuf};
use xshell::Shell;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const WINDOWS: &str = r"C:\Program Files\Google\Chrome\Application\chrome.exe";

/// Finds Chromium, or installs it where that is permitted without a question.
pub(crate) fn find_or_install(sh: &Shell) -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").map(PathBuf::from) {
        ensure!(named.exists(), "CHROMIUM is set to {}, which is not there.", named.display());
        return Ok(named);
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    debian::install(sh, &["chromium"])
        .and_then(|()| find().context("Chromium is still not found."))
        .context(
            "The browser tests need Chromium: install it (on Debian `apt-get install chromium`), \
         or set CHROMIUM to the path of a Chromium or Chrome.",
        )
}

fn find() -> Option<PathBuf> {
    let on_path = NAMES.iter().find_map(|name| which::which(name).ok());
    on_path.or_else(|| [MAC, WINDOWS].map(PathBuf::from).into_iter().find(|path| path.exists()))
}
