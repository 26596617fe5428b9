//! Brotli and gzip copies beside every file that they make smaller, for hosts that send them as they are.

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};
use walkdir::WalkDir;
use xshell::{Shell, cmd};

const COMPRESSIBLE: [&str; 9] =
    ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// The bytes of a file of `dist/`, as it is and as sent.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) name: String,
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

/// Writes `<file>.br` and `<file>.gz`; what cannot be made smaller is counted as it is.
pub(crate) fn compress(sh: &Shell, dist: &Path) -> Result<Vec<Size>> {
    // All names first: the copies are not to be found as well.
    let files: Vec<PathBuf> = WalkDir::new(dist)
        .sort_by_file_name()
        .into_iter()
        .filter_map(|entry| match entry {
            Ok(entry) if !entry.file_type().is_file() => None,
            entry => Some(entry.map(walkdir::DirEntry::into_path)),
        })
        .collect::<Result<_, _>>()?;
    let larger: Vec<&PathBuf> = files.iter().filter(|file| can_be_smaller(file)).collect();
    cmd!(sh, "node xtask/brotli.mjs {larger...}").quiet().run()?;
    files.iter().map(|file| size(dist, file)).collect()
}

fn can_be_smaller(file: &Path) -> bool {
    file.extension().is_some_and(|extension| COMPRESSIBLE.iter().any(|one| extension == *one))
}

fn size(dist: &Path, file: &Path) -> Result<Size> {
    let name = file.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
    let bytes = fs::read(file)?;
    let raw = bytes.len();
    if !can_be_smaller(file) {
        return Ok(Size { name, raw, gzip: raw, brotli: raw });
    }
    let gzip = gzip(&bytes)?;
    fs::write(format!("{}.gz", file.display()), &gzip)?;
    let brotli = fs::metadata(format!("{}.br", file.display())).context("no brotli copy")?;
    Ok(Size { name, raw, gzip: gzip.len(), brotli: brotli.len().try_into()? })
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
