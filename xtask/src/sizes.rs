//! The table of sizes, and the gate: how much a person waits for at the first visit.

use crate::compress::Size;
use anyhow::{Result, ensure};

/// What the first load may come to, in bytes of brotli: half of what the leanest comparable tool
/// sends.
const FIRST_LOAD_LIMIT: usize = 150_000;
/// What is fetched in idle time once the app has started may come to: four questionnaires with all
/// their help, results, charts, files, and what reads questionnaires that people write.
const LATER_LIMIT: usize = 290_000;
/// The writer of PDF files with its two fonts, fetched with the rest, may come to.
const PDF_LIMIT: usize = 400_000;
/// The writer of Excel workbooks, likewise, may come to.
const XLSX_LIMIT: usize = 220_000;

/// The reader of QR codes, fetched with a workshop, may come to.
const QR_LIMIT: usize = 86_000;

/// A workshop, which is an app of its own with its charts, may come to.
const WORKSHOP_LIMIT: usize = 214_000;
/// Answering in one, which is all that a phone in the room fetches, may come to.
const ANSWERING_LIMIT: usize = 101_000;

/// What the page runs or draws text with. It fetches all of these before start-up ends.
const FETCHED: [&str; 6] = [".html", ".css", ".js", ".json", ".wasm", ".woff2"];
/// What web/boot.js fetches only when the app has started.
const LATER: [&str; 5] = ["author", "later", "studio", "rescue", "fonts/"];

/// When a file is fetched.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Answering,
    First,
    Later,
    Pdf,
    Qr,
    Workshop,
    Xlsx,
    Never,
}

/// Prints the sizes; an error when one of the limits is passed.
pub(crate) fn report(sizes: &[Size]) -> Result<()> {
    println!(
        "{:<48}{:>10}{:>10}{:>10}",
        "file (* first load, + later), bytes", "raw", "gzip", "brotli"
    );
    for size in sizes {
        let mark = match when(size) {
            When::First => '*',
            When::Answering | When::Later | When::Pdf | When::Qr | When::Workshop | When::Xlsx => {
                '+'
            }
            When::Never => ' ',
        };
        let Size { name, raw, gzip, brotli } = size;
        println!("{mark} {name:<46}{raw:>10}{gzip:>10}{brotli:>10}");
    }
    for (what, at, limit) in [
        ("The first load", When::First, FIRST_LOAD_LIMIT),
        ("What is fetched later", When::Later, LATER_LIMIT),
        ("The writer of PDF files", When::Pdf, PDF_LIMIT),
        ("A workshop", When::Workshop, WORKSHOP_LIMIT),
        ("Answering in a workshop", When::Answering, ANSWERING_LIMIT),
        ("The reader of QR codes", When::Qr, QR_LIMIT),
        ("The writer of Excel workbooks", When::Xlsx, XLSX_LIMIT),
    ] {
        let sum = sum(sizes, at);
        println!("{what} is {sum} bytes in brotli; the limit is {limit}.");
        ensure!(sum <= limit, "{what} is {} bytes over the limit of {limit}.", sum - limit);
    }
    Ok(())
}

fn sum(sizes: &[Size], at: When) -> usize {
    sizes.iter().filter(|size| when(size) == at).map(|size| size.brotli).sum()
}

fn when(size: &Size) -> When {
    let starts = |start: &str| size.name.starts_with(start);
    if !is_fetched(size) {
        When::Never
    } else if starts("report-pdf") {
        When::Pdf
    } else if starts("report-xlsx") {
        When::Xlsx
    } else if starts("qr-reader") {
        When::Qr
    } else if starts("workshop") {
        When::Workshop
    } else if starts("answering") {
        When::Answering
    } else if LATER.into_iter().any(starts) {
        When::Later
    } else {
        When::First
    }
}

fn is_fetched(size: &Size) -> bool {
    FETCHED.iter().any(|extension| size.name.ends_with(extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, brotli: usize) -> Size {
        Size { name: name.into(), raw: 9 * brotli, gzip: 2 * brotli, brotli }
    }

    #[test]
    fn the_first_load_is_page_styles_scripts_and_module_and_the_rest_comes_later() {
        let sizes = [
            size("index.html", 1),
            size("app-0.css", 20),
            size("boot-0.js", 300),
            size("ahp-maturity_bg-0.wasm", 4_000),
            size("fonts/text.woff2", 50_000),
            size("fonts/licence.txt", 7),
            size("report-pdf-0.js", 30),
            size("report-pdf_bg-0.wasm", 5_000),
            size("report-xlsx_bg-0.wasm", 6_000),
            size("qr-reader_bg-0.wasm", 3_000),
            size("studio-0.js", 600_000),
            size("studio_bg-0.wasm", 8_000_000),
            size("author_bg-0.wasm", 90_000_000),
            size("workshop-0.css", 40),
            size("workshop_bg-0.wasm", 6_000),
            size("answering-0.js", 50),
            size("answering_bg-0.wasm", 7_000),
        ];
        assert_eq!(sum(&sizes, When::First), 4_321);
        assert_eq!(sum(&sizes, When::Later), 98_650_000);
        assert_eq!(sum(&sizes, When::Pdf), 5_030);
        assert_eq!(sum(&sizes, When::Workshop), 6_040);
        assert_eq!(sum(&sizes, When::Answering), 7_050);
        assert_eq!(sum(&sizes, When::Qr), 3_000);
        assert_eq!(sum(&sizes, When::Xlsx), 6_000);
    }

    #[test]
    fn one_byte_over_a_limit_is_refused() {
        for (name, limit) in [
            ("index.html", FIRST_LOAD_LIMIT),
            ("studio.js", LATER_LIMIT),
            ("report-pdf.js", PDF_LIMIT),
            ("workshop.js", WORKSHOP_LIMIT),
            ("answering.js", ANSWERING_LIMIT),
            ("qr-reader.js", QR_LIMIT),
            ("report-xlsx.js", XLSX_LIMIT),
        ] {
            assert!(report(&[size(name, limit)]).is_ok());
            assert!(report(&[size(name, limit + 1)]).is_err());
        }
    }
}
