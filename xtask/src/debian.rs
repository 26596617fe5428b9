//! Programs that are no Rust and no JavaScript: those that are there, or Debian's.

use anyhow::{Result, ensure};
use std::path::Path;
use xshell::{Shell, cmd};

/// Installs packages where that is permitted without a question.
pub(crate) fn install(sh: &Shell, packages: &[&str]) -> Result<()> {
    ensure!(Path::new("/etc/debian_version").exists(), "It cannot be installed from here.");
    let root = cmd!(sh, "id -u").quiet().read()? == "0";
    // -n: fail rather than ask for a password.
    let sudo: &[&str] = if root { &[] } else { &["sudo", "-n"] };
    println!("Installing {} with apt-get: about 2 minutes.", packages.join(" "));
    cmd!(sh, "env {sudo...} apt-get update").run()?;
    cmd!(sh, "env {sudo...} DEBIAN_FRONTEND=noninteractive apt-get install -y {packages...}")
        .run()?;
    Ok(())
}
