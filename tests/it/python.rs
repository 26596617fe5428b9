//! Python reads our tables as they are meant: its module `csv` is what analysts use.

use std::io::Write;
use std::process::{Command, Stdio};

use ahp_maturity::domain::{ActionText, Assessment, Rating, Results};
use ahp_maturity::storage::{packs, write_actions, write_csv};
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::generated;

/// The rows of a table by the names of their columns, in JSON.
const READ: &str = "import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8-sig')
print(json.dumps(list(csv.DictReader(io.StringIO(text, newline=''), strict=True))))";

fn in_python(table: &str) -> Vec<Value> {
    let mut python = Command::new("python3")
        .args(["-c", READ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the tests need python3");
    python.stdin.take().expect("a pipe").write_all(table.as_bytes()).expect("written");
    let done = python.wait_with_output().expect("an answer");
    assert!(done.status.success(), "Python refuses {table}");
    serde_json::from_slice(&done.stdout).expect("JSON")
}

/// Text as it comes back: with an apostrophe in front where a spreadsheet would run it.
fn guarded(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("{guard}{text}")
}

/// What differs, a line each.
fn differences(row: &Value, expected: &[(&str, String)]) -> Vec<String> {
    let found = expected.iter().filter(|(name, text)| row[name] != guarded(text).as_str());
    found.map(|(name, text)| format!("{name}: {} for {text:?}", row[name])).collect()
}

fn level(rating: Option<&Rating>) -> String {
    rating.and_then(Rating::level).map(|it| it.number().to_string()).unwrap_or_default()
}

fn check(assessment: &Assessment, number: usize) {
    let pack = &packs()[number % 4];
    let results = Results::of(pack, assessment);
    let rows = in_python(&write_csv(pack, assessment, &results));
    assert_eq!(rows.len(), pack.statements().count());
    let mut found = Vec::new();
    for (row, statement) in rows.iter().zip(pack.statements()) {
        let answer = assessment.answers.get(&statement.id).cloned().unwrap_or_default();
        let domain = results.domains.iter().find(|it| it.code.to_string() == row["domain"]);
        let domain = domain.expect("a domain").level().known();
        let expected = [
            ("team", assessment.team.name.clone()),
            ("statement", statement.id.to_string()),
            ("level", level(answer.rating.as_ref())),
            ("domain_level", domain.map(|it| it.number().to_string()).unwrap_or_default()),
            ("note", answer.note.to_string()),
        ];
        found.extend(differences(row, &expected));
    }
    let rows = in_python(&write_actions(pack, assessment));
    assert_eq!(rows.len(), assessment.actions.len());
    for (row, action) in rows.iter().zip(&assessment.actions) {
        let expected = [
            ("what", action.text(ActionText::What).to_string()),
            ("measure", action.text(ActionText::Measure).to_string()),
            ("review_on", action.review_on.map(|day| day.to_string()).unwrap_or_default()),
        ];
        found.extend(differences(row, &expected));
    }
    crate::check_none(&found);
}

#[test]
fn python_reads_the_answers_and_the_actions_as_they_were_given() {
    let mut runner = TestRunner::deterministic();
    for number in 0..12 {
        let pack = &packs()[number % 4];
        check(
            &generated::of_pack(&mut runner, pack, 1 + u32::try_from(number).expect("small")),
            number,
        );
    }
}

#[test]
fn a_table_that_says_something_else_is_seen() {
    let rows = in_python("\u{feff}statement,note\r\nP1.1,'=1\r\n");
    let given = |note: &str| differences(&rows[0], &[("note", note.to_owned())]).len();
    assert_eq!((given("=1"), given("'=1"), given("=2")), (0, 0, 1));
}
