//! Brotli and gzip copies beside every file that they make smaller, for hosts that send them as they are.

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::{fs, io::Write, path::Path};
use walkdir::WalkDir;

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
pub(crate) fn compress(dist: &Path) -> Result<Vec<Size>> {
    // All names first: the copies are not to be found as well.
    let files =
        WalkDir::new(dist).sort_by_file_name().into_iter().collect::<Result<Vec<_>, _>>()?;
    let mut sizes = Vec::new();
    for file in files.iter().filter(|file| file.file_type().is_file()) {
        let path = file.path();
        let name = path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
        let bytes = fs::read(path)?;
        let mut size = Size { name, raw: bytes.len(), gzip: bytes.len(), brotli: bytes.len() };
        let extension = path.extension().unwrap_or_default();
        if COMPRESSIBLE.iter().any(|compressible| extension == *compressible) {
            let (brotli, gzip) = (brotli(&bytes)?, gzip(&bytes)?);
            (size.brotli, size.gzip) = (brotli.len(), gzip.len());
            fs::write(format!("{}.br", path.display()), brotli)?;
            fs::write(format!("{}.gz", path.display()), gzip)?;
        }
        sizes.push(size);
    }
    Ok(sizes)
}

fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let best = BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &best)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
