//! Questionnaires that people write themselves: what is wrong in a file is named by line and key.

use ahp_maturity::author::{Reading, SIZE_LIMIT, read};
use ahp_maturity::storage::PackContent;
use proptest::prelude::*;
use serde_json::Value;

use crate::generated::cases;
use crate::spoiled::{change_text, changes};

/// A questionnaire of a team's own, as its authors write it.
pub(crate) const OWN: &str = include_str!("fixtures/own-questionnaire.toml");

/// The same in JSON.
fn own_as_json() -> String {
    serde_json::to_string_pretty(&own_as_value()).expect("JSON")
}

fn own_as_value() -> Value {
    serde_json::from_str(&read(OWN).content.expect("it can be used")).expect("JSON")
}

/// The only sentence of a file in which something was replaced.
fn sentence(from: &str, to: &str) -> String {
    let planted = OWN.replacen(from, to, 1);
    assert_ne!(planted, OWN, "{from} is not in the file");
    let Reading { problems, .. } = read(&planted);
    assert_eq!(problems.len(), 1, "{to}: {problems:#?}");
    problems.into_iter().next().expect("one")
}

#[test]
fn a_questionnaire_of_ones_own_is_read_from_toml_and_from_json() {
    let from_toml = read(OWN);
    assert_eq!(from_toml.problems, Vec::<String>::new());
    let pack = |reading: &Reading| {
        let content = reading.content.as_deref().expect("it can be used");
        PackContent::of_text(content).and_then(|content| content.pack()).expect("a pack")
    };
    let from_json = read(&own_as_json());
    assert_eq!(from_json.problems, Vec::<String>::new());
    assert_eq!(pack(&from_toml), pack(&from_json));
    assert_eq!(pack(&from_toml).statements().count(), 3);
    assert_eq!(&*pack(&from_toml).date, "2026-11-20");
    let text = from_toml.text();
    assert_eq!(text.split('\n').collect::<Vec<_>>(), [from_toml.content.expect("content")]);
    let with_mark = format!("\u{feff}{}", OWN.replace('\n', "\r\n"));
    assert_eq!(read(&with_mark).problems, Vec::<String>::new());
}

/// What is replaced, by what, and the sentence that must come of it.
const REFUSED: [(&str, &str, &str); 20] = [
    (
        "title = \"A bench to rest on\"\n",
        "",
        "Line 60, domain.2.statement.2.title: is missing or empty.",
    ),
    (
        "title = \"A bench to rest on\"",
        "title = \" \"",
        "Line 63, domain.2.statement.2.title: is missing or empty.",
    ),
    (
        "title = \"A bench to rest on\"",
        "title = 5",
        "Line 63, domain.2.statement.2.title: must be a text in quotation marks.",
    ),
    (
        "headline = true",
        "headline = \"true\"",
        "Line 20, domain.1.statement.1.headline: must be true or false, without quotation marks.",
    ),
    (
        "facet = \"do\"",
        "facet = \"try\"",
        "Line 21, domain.1.statement.1.facet: must be one of: lead, do, learn.",
    ),
    (
        "control = \"shared\"",
        "controls = \"shared\"",
        "Line 60, domain.2.statement.2.control: is missing or empty.",
    ),
    (
        "short = \"Harbour\"",
        "short = \"Harbour\"\ncolour = \"blue\"",
        "Line 45, domain.2.colour: no questionnaire has this key. Is it misspelt?",
    ),
    ("version = \"1.0.0\"", "version = 1.0", "Line 5, version: must be a text in quotation marks."),
    (
        "version = \"1.0.0\"",
        "version = \"1.0\"",
        "Line 5, version: must be three whole numbers, such as \"1.0.0\".",
    ),
    (
        "id = \"harbour-therapy\"",
        "id = \"harbour therapy\"",
        "Line 4, id: must be at most 64 letters, digits, hyphens and full stops, without spaces.",
    ),
    (
        "id = \"harbour-therapy\"",
        "id = \"ahps-deliver-system\"",
        "Line 4, id: belongs to a questionnaire that comes with this app. Give yours a name of its own.",
    ),
    (
        "from = \"ahps-deliver-provider@1.0.0\"",
        "from = \"provider\"",
        "Line 10, from: must be an id and a version, such as \"ahps-deliver-provider@1.0.0\".",
    ),
    (
        "id = \"H1.2\"",
        "id = \"H1.1\"",
        "Line 61, domain.2.statement.2.id: stands here a second time. Each needs one of its own.",
    ),
    (
        "code = \"H1\"",
        "code = \"P1\"",
        "Line 41, domain.2.code: stands here a second time. Each needs one of its own.",
    ),
    (
        "year = 2026",
        "year = \"2026\"",
        "Line 77, resource.1.year: must be a whole number of at most five digits.",
    ),
    (
        "stem = \"How far do you know",
        "stem = \u{201c}How far do you know",
        "Line 64, column 8: a text needs straight quotation marks around it, \"like this\", on one line. Nothing after it was read.",
    ),
    (
        "stem = \"How far do you know where people can rest on their way?\"",
        "stem = \"How far",
        "Line 64, column 16: a text needs straight quotation marks around it, \"like this\", on one line. Nothing after it was read.",
    ),
    (
        "other teams copy it.\",\n]",
        "other teams copy it.\",\n",
        "Line 60, column 3: a list starts with [, ends with ], and has a comma between its items. Nothing after it was read.",
    ),
    (
        "short = \"Harbour\"",
        "short = \"Harbour\"\nshort = \"Sea\"",
        "Line 45, column 1: this key stands here a second time. Nothing after it was read.",
    ),
    (
        "[[domain.statement]]",
        "[[domain.statement]",
        "Line 18, column 20: a heading stands between brackets, such as [[domain]], alone on its line. Nothing after it was read.",
    ),
];

#[test]
fn each_fault_is_one_sentence_that_names_its_line_and_its_key() {
    for (from, to, expected) in REFUSED {
        let planted = OWN.replacen(from, to, 1);
        assert_ne!(planted, OWN, "{from} is not in the file");
        let Reading { content, problems } = read(&planted);
        assert_eq!(content, None, "{to}");
        assert_eq!(problems.first().map(String::as_str), Some(expected), "{problems:#?}");
    }
}

#[test]
fn what_could_be_better_is_said_of_a_questionnaire_that_can_be_used_all_the_same() {
    for (from, to, expected) in [
        (
            "Nobody here has looked at where people can rest. ",
            "",
            "Line 66, domain.2.statement.2.levels.1: has 12 words. It should have 15 to 30.",
        ),
        (
            "= \"A bench to rest on\"",
            "= \"Benches\"",
            "Line 63, domain.2.statement.2.title: has 1 word. It should have 2 to 6.",
        ),
        (
            "id = \"H1.2\"",
            "id = \"H2\"",
            "Line 61, domain.2.statement.2.id: H2 should be H1, a full stop and a number, such as H1.1.",
        ),
        (
            "Most people who",
            "Many people who",
            "Line 56, domain.2.statement.1.levels.4: \"many\" can mean anything. Say few, some, most or nearly all.",
        ),
        (
            "= [\"harbour-plan\"]",
            "= [\"plan\"]",
            "Line 38, domain.1.statement.1.resources.1: no resource is called plan.",
        ),
        (
            "date = 2026-11-20",
            "date = \"20 November\"",
            "Line 6, date: 20 November is not a date such as 2026-11-22.",
        ),
        (
            "id = \"H1.1\"\nheadline = true",
            "id = \"H1.1\"",
            "Line 40, domain.2: has 0 headline statements. A quick start asks one of each domain.",
        ),
    ] {
        assert_eq!(sentence(from, to), expected);
        assert!(read(&OWN.replacen(from, to, 1)).content.is_some(), "{to}");
    }
}

#[test]
fn a_fault_in_json_has_its_line_too() {
    let json = own_as_json();
    let line = json.lines().position(|line| line.contains("\"H1.2\"")).expect("it is there") + 1;
    let Reading { problems, .. } = read(&json.replace("\"H1.2\"", "\"H1 2\""));
    let expected = format!("Line {line}, domain.2.statement.2.id: must be at most 64");
    assert!(problems[0].starts_with(&expected), "{problems:#?}");
    let colon = json.replace("Walks by the water", "Walks: by the \\\" water:");
    let content = read(&colon).content.expect("a colon in a text stays one");
    assert!(content.contains("Walks: by the \\\" water:"), "{content}");
}

#[test]
fn the_problems_come_in_the_order_of_the_lines_and_not_without_end() {
    let blank = OWN.replace("title = \"", "title = 1 # \"");
    let lines: Vec<u32> = read(&blank).problems.iter().map(|one| line_of(one)).collect();
    assert_eq!(lines, [9, 23, 50, 63, 75]);
    let statement = "[[domain.statement]]\ncolour = 1\n".repeat(20);
    let problems = read(&format!("{OWN}\n[[domain]]\n{statement}")).problems;
    assert_eq!(problems.len(), 51);
    assert!(problems[50].starts_with("There are "), "{}", problems[50]);
}

fn line_of(problem: &str) -> u32 {
    let rest = problem.strip_prefix("Line ").expect("a line");
    rest.split(',').next().and_then(|number| number.parse().ok()).expect("a number")
}

#[test]
fn what_is_no_questionnaire_is_refused_in_one_sentence() {
    let deep = format!("a = {}", "[".repeat(200_000));
    let deep_json = "{\"a\":".repeat(50_000);
    let large = format!("{OWN}\n#{}", "x".repeat(SIZE_LIMIT));
    let many = many_statements(129);
    for (text, expected) in [
        ("", "This file has no [[domain]], so it is not a questionnaire."),
        ("{}", "This file has no [[domain]], so it is not a questionnaire."),
        ("{\"format\": \"ahp-maturity/assessment\"}", "This file is a saved assessment."),
        ("<!doctype html>", "Line 1, column 1: "),
        ("\0", "Line 1, column 1: "),
        (&deep, "Line 1, column "),
        (&deep_json, "Line 1, column "),
        (&large, "This file is larger than a questionnaire may be, which is 256 KB."),
        (&many, "Line 1, domain: there are 129 statements in all, and there may be 128."),
    ] {
        let Reading { content, problems } = read(text);
        let start: String = text.chars().take(40).collect();
        assert_eq!((content, problems.len()), (None, 1), "{start}: {problems:#?}");
        assert!(problems[0].starts_with(expected), "{start}: {problems:#?}");
    }
    assert!(read(&many_statements(128)).content.is_some());
}

fn many_statements(count: usize) -> String {
    let mut value = own_as_value();
    let second = &mut value["domain"][1]["statement"];
    let one = second[0].clone();
    let rest = (0..count - 1).map(|at| {
        let mut one = one.clone();
        one["id"] = format!("H1.{}", at + 1).into();
        one
    });
    *second = rest.collect();
    // Two lists of at most a hundred.
    let mut third = value["domain"][1].clone();
    third["code"] = "H2".into();
    let half: Vec<_> =
        value["domain"][1]["statement"].as_array_mut().expect("a list").drain(..60).collect();
    third["statement"] = half.into();
    value["domain"].as_array_mut().expect("a list").push(third);
    value.to_string()
}

#[test]
fn what_a_file_says_in_a_key_stands_on_one_line_and_is_cut() {
    let key = format!("\"a\\nb{}\"", "c".repeat(1_000));
    let short = "short = \"Harbour\"";
    let problem = sentence(short, &format!("{short}\n{key} = 1"));
    assert!(problem.starts_with("Line 45, domain.2.a bccc"), "{problem}");
    assert!(problem.chars().count() == 300 && !problem.contains('\n'));
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn no_text_makes_the_reader_panic(changes in changes(), json in any::<bool>()) {
        let text = if json { own_as_json() } else { OWN.to_owned() };
        let spoilt = changes.iter().fold(text, |text, change| change_text(&text, change));
        let Reading { content, problems } = read(&spoilt);
        prop_assert!(content.is_some() || !problems.is_empty());
    }
}
