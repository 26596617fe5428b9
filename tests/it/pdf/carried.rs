//! A report that comes back: the assessment that it carries can be read out of it.

use ahp_maturity::report::Extent;
use ahp_maturity::storage::{ANSWERS_LEFT_OUT, PdfProblem, carried, carried_by_pdf};
use lopdf::Document;
use proptest::prelude::*;

use super::{fixture, report_of};
use crate::generated::cases;
use crate::samples::{FIXTURE_1, read};

fn assessment_of(bytes: &[u8]) -> ahp_maturity::domain::Assessment {
    read(&carried_by_pdf(bytes).expect("an assessment")).assessment
}

/// The file as another program writes it.
fn rewritten(change: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(&fixture(Extent::Short).bytes).expect("a PDF file");
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a PDF file");
    bytes
}

#[test]
fn the_answers_come_back_from_a_report_and_from_one_that_others_have_written_anew() {
    let expected = read(FIXTURE_1).assessment;
    for extent in [Extent::Short, Extent::Full] {
        let bytes = fixture(extent).bytes;
        assert_eq!(assessment_of(&bytes), expected);
        assert_eq!(carried(&bytes), carried_by_pdf(&bytes).ok());
    }
    assert_eq!(assessment_of(&rewritten(|_| {})), expected);
    assert_eq!(assessment_of(&rewritten(Document::decompress)), expected);
    let mut modern = Vec::new();
    let mut document = Document::load_mem(&fixture(Extent::Full).bytes).expect("a PDF file");
    document.save_modern(&mut modern).expect("a PDF file");
    assert_eq!(assessment_of(&modern), expected);
}

#[test]
fn a_report_without_the_answers_carries_nothing() {
    let pdf = report_of(FIXTURE_1, Extent::Full, false).expect("a report");
    assert_eq!(carried_by_pdf(&pdf.bytes), Err(PdfProblem::WithoutAnswers));
    assert_eq!(carried(&pdf.bytes), Some(ANSWERS_LEFT_OUT.to_string()));
    assert_eq!(carried(&file("/Length 2", "{}")), None, "no report of ours");
}

/// A file with one stream, as short as can be.
fn file(dictionary: &str, data: &str) -> Vec<u8> {
    format!("%PDF-1.7\n1 0 obj\n<<{dictionary}>>\nstream\n{data}\nendstream\nendobj\n").into_bytes()
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    let plain = file("/Length 2/Type/EmbeddedFile", "{}");
    assert_eq!(carried_by_pdf(&plain), Ok("{}".to_owned()));
    let spaced = file("/Type /EmbeddedFile /Params << /Size 2 >> /Length 2", "{}");
    assert_eq!(carried_by_pdf(&spaced), Ok("{}".to_owned()));
    let cases = [
        ("{}".into(), PdfProblem::NotPdf),
        (Vec::new(), PdfProblem::NotPdf),
        (file("/Length 2/Type/EmbeddedFiles", "{}"), PdfProblem::NothingAttached),
        (file("/Length 2 0 R/Type/EmbeddedFile", "{}"), PdfProblem::NotReadable),
        (file("/Length 2000/Type/EmbeddedFile", "{}"), PdfProblem::NotReadable),
        (file("/Length 99999999999999999999/Type/EmbeddedFile", "{}"), PdfProblem::NotReadable),
        (file("/Length 2/Filter/LZWDecode/Type/EmbeddedFile", "{}"), PdfProblem::NotReadable),
        (file("/Length 2/Filter/FlateDecode/Type/EmbeddedFile", "{}"), PdfProblem::NotReadable),
        (b"%PDF-1.7 /EmbeddedFile".to_vec(), PdfProblem::NotReadable),
        (b"%PDF-1.7 /Encrypt 3 0 R".to_vec(), PdfProblem::Encrypted),
    ];
    for (bytes, problem) in cases {
        assert_eq!(carried_by_pdf(&bytes), Err(problem), "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn what_would_fill_the_memory_is_refused() {
    let bytes = rewritten(|document| {
        let mut streams = document.objects.values_mut().filter_map(|one| one.as_stream_mut().ok());
        let stream = streams.find(|stream| stream.dict.has_type(b"EmbeddedFile"));
        let stream = stream.expect("the answers");
        stream.set_plain_content(vec![b' '; 2 * 1024 * 1024]);
        stream.compress().expect("a stream");
    });
    assert!(bytes.len() < 200_000);
    assert_eq!(carried_by_pdf(&bytes), Err(PdfProblem::NotReadable));
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn no_bytes_make_the_reader_fail(
        at in 0..60_000_usize,
        with in proptest::collection::vec(any::<u8>(), 0..40),
        cut in 0..90_000_usize,
    ) {
        thread_local! {
            static GOOD: Vec<u8> = fixture(Extent::Short).bytes;
        }
        let mut bytes = GOOD.with(Clone::clone);
        bytes.truncate(cut);
        let at = at.min(bytes.len());
        let end = (at + with.len()).min(bytes.len());
        bytes.splice(at..end, with);
        let _ = carried_by_pdf(&bytes);
    }
}
