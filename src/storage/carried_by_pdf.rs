//! An assessment that a PDF report carries, found without reading the rest of the file.
//!
//! What is looked for is the one stream that says it is a file. It must not trust a length.

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use thiserror::Error;

use super::MAKER;

/// Why a PDF file gave no assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PdfProblem {
    /// It is no PDF file.
    #[error("not a PDF file")]
    NotPdf,
    /// It carries no file, and is no report of this app.
    #[error("nothing attached")]
    NothingAttached,
    /// It is a report of this app that was saved without the answers.
    #[error("without answers")]
    WithoutAnswers,
    /// It was locked by another program.
    #[error("encrypted")]
    Encrypted,
    /// Another program has written it in a way that is not read here, or it is damaged.
    #[error("not readable")]
    NotReadable,
}

/// The most that a file of this app may come to, in bytes.
const MOST: usize = 1024 * 1024;
/// How far a stream's dictionary reaches to either side of a name in it.
const DICTIONARY: usize = 2048;

/// The text of the file that a PDF file carries.
///
/// # Errors
/// If there is none that can be read.
pub fn carried_by_pdf(bytes: &[u8]) -> Result<String, PdfProblem> {
    if find(bytes.get(..bytes.len().min(1024)).unwrap_or_default(), b"%PDF-").is_none() {
        return Err(PdfProblem::NotPdf);
    }
    let read = match marked(bytes, b"/EmbeddedFile") {
        Some(at) => text_at(bytes, at).ok_or(PdfProblem::NotReadable),
        None if find(bytes, MAKER.as_bytes()).is_some() => Err(PdfProblem::WithoutAnswers),
        None => Err(PdfProblem::NothingAttached),
    };
    // Whoever encrypts a file changes its streams, and where their dictionaries stand.
    read.map_err(|problem| match marked(bytes, b"/Encrypt") {
        Some(_) => PdfProblem::Encrypted,
        None => problem,
    })
}

/// The text of the stream in whose dictionary a place is.
fn text_at(bytes: &[u8], at: usize) -> Option<String> {
    let before = bytes.get(at.saturating_sub(DICTIONARY)..at)?;
    let start = at - before.len() + before.windows(4).rposition(|four| four == b" obj")?;
    let after = bytes.get(at..bytes.len().min(at + DICTIONARY))?;
    let end = at + find(after, b"stream")?;
    let dictionary = bytes.get(start..end)?;

    let mut content = bytes.get(end + b"stream".len()..)?;
    content = content.strip_prefix(b"\r").unwrap_or(content).strip_prefix(b"\n")?;
    let content = content.get(..length(dictionary)?)?;
    let data = if marked(dictionary, b"/Filter").is_none() {
        content.get(..content.len().min(MOST))?.to_vec()
    } else if marked(dictionary, b"/FlateDecode").is_some() {
        decompress_to_vec_zlib_with_limit(content, MOST).ok()?
    } else {
        return None;
    };
    String::from_utf8(data).ok()
}

/// The length that a dictionary gives. None if it says only where the length stands.
fn length(dictionary: &[u8]) -> Option<usize> {
    let at = marked(dictionary, b"/Length")?;
    let text =
        std::str::from_utf8(dictionary.get(at..)?.get(..32.min(dictionary.len() - at))?).ok();
    let text = text?.strip_prefix("/Length")?.trim_start();
    let digits = text.split(|letter: char| !letter.is_ascii_digit()).next()?;
    let mut rest = text.get(digits.len()..)?.split_ascii_whitespace();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    // `12 0 R` is the length that stands in object 12.
    if rest.next().is_some_and(is_number) && rest.next().is_some_and(|word| word.starts_with('R')) {
        return None;
    }
    digits.parse().ok()
}

/// Where a name stands, and not the beginning of a longer one.
fn marked(bytes: &[u8], name: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + find(bytes.get(from..)?, name)?;
        from = at + name.len();
        if !bytes.get(from).is_some_and(u8::is_ascii_alphanumeric) {
            return Some(at);
        }
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
