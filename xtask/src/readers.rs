//! The programs of others that read our PDF files in the browser tests: qpdf, pdfinfo and outloud.

use crate::{debian, shell::put_first_on_path, tools};
use anyhow::{Context, Result};
use xshell::{Shell, cmd};

/// What outloud is installed with: it, and all that it needs, at pinned versions.
const OUTLOUD: &str = "xtask/outloud.txt";

pub(crate) fn install(sh: &Shell) -> Result<()> {
    if which::which("qpdf").is_err() || which::which("pdfinfo").is_err() {
        debian::install(sh, &["qpdf", "poppler-utils"]).context(
            "The tests of PDF reports need qpdf and pdfinfo: on Debian \
             `apt-get install qpdf poppler-utils`.",
        )?;
    }
    install_outloud(sh).context("The tests of PDF reports need Python 3 with venv and pip.")
}

/// Into an environment of its own, which says at the end with what it was made.
fn install_outloud(sh: &Shell) -> Result<()> {
    let wanted = sh.read_file(OUTLOUD)?;
    let root = tools::cache()?.join("outloud");
    let made_with = root.join("made-with.txt");
    if sh.read_file(&made_with).ok().as_ref() != Some(&wanted) {
        println!("Installing outloud, once: about half a minute.");
        if cmd!(sh, "python3 -c 'import ensurepip, venv'").quiet().ignore_stderr().run().is_err() {
            debian::install(sh, &["python3-venv"])?;
        }
        cmd!(sh, "python3 -m venv --clear {root}").run()?;
        let python = root.join("bin/python");
        cmd!(sh, "{python} -m pip install --quiet --no-deps --requirement {OUTLOUD}").run()?;
        sh.write_file(made_with, wanted)?;
    }
    put_first_on_path(sh, &root.join("bin"))
}
