//! The programs that read our tables and workbooks in the native tests.

use crate::debian;
use anyhow::{Context, Result};
use xshell::Shell;

/// Installs those that are missing, where that is permitted without a question.
pub(crate) fn find_or_install(sh: &Shell) -> Result<()> {
    for (program, packages) in [
        ("soffice", &["--no-install-recommends", "libreoffice-calc-nogui"][..]),
        ("python3", &["python3"]),
    ] {
        if which::which(program).is_err() {
            debian::install(sh, packages).with_context(|| {
                format!("The native tests need {program}: install LibreOffice Calc and Python 3.")
            })?;
        }
    }
    Ok(())
}
