//! The shell that all commands run in: at the project's root, with our tools first on its path.

use anyhow::{Context, Result};
use std::{env, path::Path};
use xshell::Shell;

pub(crate) fn at_root() -> Result<Shell> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no parent")?;
    let sh = Shell::new()?;
    sh.change_dir(root);
    Ok(sh)
}

pub(crate) fn put_first_on_path(sh: &Shell, folder: &Path) -> Result<()> {
    let path = sh.var_os("PATH").unwrap_or_default();
    let folders = [folder.to_owned()].into_iter().chain(env::split_paths(&path));
    sh.set_var("PATH", env::join_paths(folders)?);
    Ok(())
}
