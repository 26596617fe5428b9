//! Our reader of JSON against `serde_json`: the same texts are read, to the same values, and a text
//! that only ends too early is told from one that is wrong.

use ahp_maturity::storage::{FileProblem, Refusal, read_assessment};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use serde_json::error::Category;

use crate::generated::cases;
use crate::samples::file_with;

/// A file with a text in the place of a value that this version does not know.
fn file_around(text: &str) -> String {
    file_with(&serde_json::json!({ "later": "HERE" })).replace("\"HERE\"", text)
}

/// What a file is found to be: no JSON, JSON that ends too early, or a value.
#[derive(Debug, PartialEq)]
enum Found {
    Wrong,
    CutShort,
    Value(Option<Value>),
    /// Two fields have one name: what that means is not `serde_json`'s to say.
    Twice,
}

fn ours(file: &str) -> Found {
    match read_assessment(file) {
        Err(FileProblem::CutShort) => Found::CutShort,
        Err(
            FileProblem::NotJson { .. } | FileProblem::GoesOn { .. } | FileProblem::Foreign { .. },
        ) => Found::Wrong,
        Err(other) => panic!("{other}: {file}"),
        Ok(opened) if opened.refused.iter().any(|one| one.why == Refusal::GivenTwice) => {
            Found::Twice
        }
        Ok(opened) => Found::Value(opened.leftovers.get("").map(|fields| fields["later"].clone())),
    }
}

fn theirs(file: &str) -> Found {
    match serde_json::from_str::<Value>(file) {
        Err(error) if error.classify() == Category::Eof => Found::CutShort,
        Err(_) => Found::Wrong,
        Ok(value) => Found::Value(value.get("later").cloned()),
    }
}

fn check_same(text: &str) -> Found {
    let file = file_around(text);
    let found = ours(&file);
    match (&found, theirs(&file)) {
        // An escape that is wrong before it ends is wrong, however soon the text ends.
        (Found::Twice, _) | (Found::Wrong, Found::CutShort) if text.contains("\\u") => {}
        (Found::Twice, theirs) => assert!(matches!(theirs, Found::Value(_)), "{file}"),
        (_, theirs) => assert_eq!(found, theirs, "{file}"),
    }
    found
}

#[test]
fn values_are_read_as_others_read_them() {
    for text in [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "12",
        "-12",
        "0.5",
        "1e5",
        "1E+5",
        "1.5e-5",
        "1e999",
        "18446744073709551616",
        "3.14159265358979323846264338327950288",
        "\"\"",
        "\"a\\\"b\\\\c\\/d\"",
        "\"\\b\\f\\n\\r\\t\"",
        "\"\\u0041\\u00e9\\uFFFF\"",
        "\"\\ud83e\\uddb6\"",
        "\"🦶\u{7f}\u{2028}\"",
        "[]",
        "[ ]",
        "[1,[2,[3]]]",
        "{}",
        "{ \"a\" : { \"\" : [ ] } }",
        " \r\n\t1 \r\n\t",
    ] {
        assert!(matches!(check_same(text), Found::Value(Some(_))), "{text}");
    }
}

#[test]
fn what_is_no_value_is_refused_as_others_refuse_it() {
    for text in [
        "",
        "nul",
        "null0",
        "True",
        "NaN",
        "-",
        "+1",
        "01",
        "1.",
        ".5",
        "1e",
        "1e+",
        "0x1",
        "--1",
        "1-1",
        "'a'",
        "\"\u{1}\"",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u00g0\"",
        "\"\\ud83e\"",
        "\"\\ud83e\\n\"",
        "\"\\ud83e\\ud83e\"",
        "\"\\uddb6\"",
        "[1",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{,}",
        "{1:2}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "]",
        "}",
        "1}",
        "\u{a0}1",
        "\u{feff}1",
        "// x\n1",
        "1 /* x */",
    ] {
        assert_eq!(check_same(text), Found::Wrong, "{text}");
    }
}

#[test]
fn brackets_nest_as_deep_as_others_let_them() {
    for deep in [1, 50, 126, 127, 128, 200] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let inside = if open == "[" { "" } else { "1" };
            let found = check_same(&format!("{}{inside}{}", open.repeat(deep), close.repeat(deep)));
            assert_eq!(matches!(found, Found::Value(_)), deep < 127, "{deep}");
        }
    }
}

const PIECES: [&str; 34] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\"a\":",
    "\"b\":",
    "\"a\"",
    "null",
    "t",
    "true",
    "-",
    "0",
    "1",
    ".",
    "e",
    "E+",
    "\\u",
    "d83e",
    "ddb6",
    "\\ud83e\\uddb6",
    "\\n",
    " ",
    "\n",
    "\t",
    "\u{0}",
    "é",
    "🦶",
    "\u{2028}",
    "12.50",
    "[1,",
];

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn every_text_is_read_as_others_read_it(pieces in vec(select(&PIECES[..]), 0..9)) {
        check_same(&pieces.concat());
    }

    #[test]
    fn every_text_that_is_quoted_is_read_as_others_read_it(pieces in vec(select(&PIECES[..]), 0..9)) {
        check_same(&format!("\"{}\"", pieces.concat()));
    }

    #[test]
    fn every_list_is_read_as_others_read_it(pieces in vec(select(&PIECES[..]), 0..9)) {
        check_same(&format!("[{}]", pieces.concat()));
        check_same(&format!("{{\"a\":{}}}", pieces.concat()));
    }
}

/// Its reader is 20 KB of the module, and keeps the last of two answers without a word.
#[test]
fn nothing_of_the_app_reads_json_in_another_way() {
    let readers = |text: &str| {
        ["from_str", "from_slice", "from_reader"]
            .iter()
            .filter(|name| text.contains(&format!("serde_json::{name}")))
            .count()
    };
    for file in crate::sources::below("src", ".rs") {
        assert_eq!(readers(&file.text), 0, "{}", file.path);
    }
    assert_eq!(readers("let value: Value = serde_json::from_str(text)?;"), 1);
}
