//! Whether a file conforms to PDF/UA-1 and to PDF/A-3a, as `page_validation` sees it, and in what
//! that does not look at.

use lopdf::{Dictionary, Document, Object};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// The rule that takes a stream's last byte for the end of a line if it is a carriage return.
const LENGTH: &str = "6.1.7.1";

/// What a file does not keep of both standards.
pub(super) fn failures(bytes: &[u8]) -> Vec<String> {
    let mut failures = Vec::new();
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA3a] {
        match validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)) {
            Ok(report) => {
                assert!(report.rules.total > 100, "{profile}: {} rules", report.rules.total);
                failures.extend(report.failures.iter().map(|one| format!("{profile} {one}")));
            }
            Err(error) => failures.push(format!("{profile}: {error}")),
        }
    }
    let document = Document::load_mem(bytes).expect("a PDF file");
    failures.extend(unseen_failures(&document).into_iter().map(str::to_owned));
    failures
}

/// What the checker does not look at: the way from a page to the tree, and the heads of tables.
fn unseen_failures(document: &Document) -> Vec<&'static str> {
    let all: Vec<_> = document.objects.values().filter_map(|one| one.as_dict().ok()).collect();
    let has_role = |one: &Dictionary, role: &[u8]| {
        one.has(b"P") && one.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == role)
    };
    let count = |role: &[u8]| all.iter().filter(|one| has_role(one, role)).count();
    let mut pages = all.iter().filter(|one| one.has_type(b"Page"));
    let mut roots = all.iter().filter(|one| one.has_type(b"StructTreeRoot"));
    let rules = [
        (pages.all(|page| page.has(b"StructParents")), "a page that is not in the tree"),
        (roots.all(|root| root.has(b"ParentTree")), "no way from the pages to the tree"),
        (count(b"Table") == count(b"THead"), "a table without a row of heads"),
        (count(b"Table") == 0 || count(b"TH") > count(b"Table"), "tables without heads"),
    ];
    rules.into_iter().filter(|(holds, _)| !holds).map(|(_, failure)| failure).collect()
}

/// What a file of ours does not keep, and whether the known false alarm was among it: only if the
/// bytes prove that all lengths are right, and that a stream does end in a carriage return.
pub(super) fn judged(bytes: &[u8]) -> (Vec<String>, bool) {
    let (alarms, failures): (Vec<_>, Vec<_>) =
        failures(bytes).into_iter().partition(|failure| failure.contains(LENGTH));
    if alarms.is_empty() || streams_that_end_in_a_return(bytes) == Some(0) {
        return (failures.into_iter().chain(alarms).collect(), false);
    }
    assert_ne!(streams_that_end_in_a_return(bytes), None, "a length is wrong");
    (failures, true)
}

/// How many streams do; None if the length of one is not what stands in its dictionary.
fn streams_that_end_in_a_return(bytes: &[u8]) -> Option<usize> {
    let find = |from: usize, what: &[u8]| {
        bytes[from..].windows(what.len()).position(|window| window == what).map(|at| from + at)
    };
    let (mut from, mut count) = (0, 0);
    while let Some(at) = find(from, b"/Length ") {
        let digits = bytes[at + 8..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let length: usize =
            std::str::from_utf8(&bytes[at + 8..at + 8 + digits]).ok()?.parse().ok()?;
        let start = find(at, b"stream\n")? + 7;
        let end = start + length;
        if !bytes[end..].starts_with(b"\nendstream") {
            return None;
        }
        count += usize::from(bytes[end - 1] == b'\r');
        from = end;
    }
    Some(count)
}

#[test]
fn a_length_that_is_wrong_is_no_false_alarm() {
    let file = |length: usize, data: &str| {
        format!("1 0 obj\n<</Length {length}/Type/X>>\nstream\n{data}\nendstream\nendobj\n")
    };
    let count = |text: &str| streams_that_end_in_a_return(text.as_bytes());
    assert_eq!(count(&file(3, "abc")), Some(0));
    assert_eq!(count(&(file(3, "ab\r") + &file(2, "ab"))), Some(1));
    assert_eq!(count(&file(2, "ab\r")), None);
}
