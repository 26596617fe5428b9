//! `LibreOffice` opens the workbooks and shows in each cell what the engine says.

use std::path::Path;
use std::process::Command;
use std::{env, fs, process};

use ahp_maturity::domain::{Answer, Assessment, Evidence, Level, Pack, Rating};
use ahp_maturity::wording;

use super::book::{Rows, SHEETS, Value};
use super::{expected, hostile, with, written};
use crate::samples::{FIXTURE_1, not_applicable};

/// Commas, quotes around every text, UTF-8, cells as they are shown, every sheet as a file.
const AS_SHOWN: &str =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1";

/// Writes each sheet of each workbook in a folder as CSV beside it.
fn convert(folder: &Path, books: &[&str]) {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let done = Command::new("soffice")
        .current_dir(folder)
        .args([&profile, "--headless", "--norestore", "--convert-to", AS_SHOWN])
        .args(books)
        .output()
        .expect("the tests need LibreOffice: on Debian `apt-get install libreoffice-calc-nogui`");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// The rows of a sheet, without the cells at their ends that hold nothing.
fn shown(folder: &Path, book: &str, sheet: &str) -> Vec<Vec<String>> {
    let file = folder.join(format!("{book}-{sheet}.csv"));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_path(&file)
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

/// Whether a cell shows a value: a number may have more decimal places than it needs.
fn shows(cell: &str, value: &Value) -> bool {
    match value {
        Value::Nothing => cell.is_empty(),
        Value::Words(words) => cell.trim_end() == words.trim_end(),
        Value::Number(number) => cell.parse() == Ok(*number),
        Value::Day(day) => cell == wording::date(*day),
    }
}

fn breaches(place: &str, shown: &[Vec<String>], expected: &Rows) -> Vec<String> {
    let mut found = Vec::new();
    if shown.len() != expected.len() + 1 {
        found.push(format!("{place}: {} rows of {}", shown.len(), expected.len() + 1));
    }
    for (at, (shown, expected)) in (2..).zip(shown.iter().skip(1).zip(expected)) {
        for (column, value) in expected.iter().enumerate() {
            let cell = shown.get(column).map_or("", |cell| cell);
            if !shows(cell, value) {
                found.push(format!("{place}, row {at}, column {column}: {cell:?} for {value:?}"));
            }
        }
    }
    found
}

/// Assessments that between them have every kind of answer.
fn samples() -> Vec<(&'static str, Pack, Assessment)> {
    let opened = crate::samples::read(FIXTURE_1);
    let pack = ahp_maturity::storage::pack_for(&opened).expect("a pack").into_owned();
    let (of_all, mut all) = with(None, "");
    for (at, statement) in of_all.statements().enumerate() {
        let rating = Level::ALL.into_iter().cycle().nth(at * 7 / 3).map(Rating::Level);
        let evidence = Evidence::ALL.into_iter().cycle().nth(at);
        let answer = Answer { rating, evidence, note: format!("Note {at}, \"so\"").into() };
        all.answers.insert(statement.id.clone(), answer);
    }
    let (hostile_pack, hostile) = hostile::assessment();
    let (none_applies_pack, none_applies) = with(Some(&not_applicable()), "");
    let (no_answers_pack, no_answers) = with(None, "");
    vec![
        ("fixture", pack, opened.assessment),
        ("all", of_all, all),
        ("hostile", hostile_pack, hostile),
        ("none-applies", none_applies_pack, none_applies),
        ("no-answers", no_answers_pack, no_answers),
    ]
}

#[test]
fn libreoffice_shows_in_each_cell_what_the_engine_says() {
    let folder = env::temp_dir().join(format!("ahp-maturity-office-{}", process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let samples = samples();
    for (name, pack, assessment) in &samples {
        fs::write(folder.join(format!("{name}.xlsx")), written(pack, assessment)).expect("a file");
    }
    let books: Vec<_> = samples.iter().map(|(name, ..)| format!("{name}.xlsx")).collect();
    convert(&folder, &books.iter().map(String::as_str).collect::<Vec<_>>());
    let mut found = Vec::new();
    for (name, pack, assessment) in &samples {
        for (sheet, rows) in [
            ("Domains", expected::domains(pack, assessment)),
            ("Statements", expected::statements(pack, assessment)),
            ("Actions", expected::actions(pack, assessment)),
        ] {
            found.extend(breaches(
                &format!("{name}, {sheet}"),
                &shown(&folder, name, sheet),
                &rows,
            ));
        }
        for sheet in SHEETS {
            assert!(!shown(&folder, name, sheet).is_empty(), "{name}: {sheet} is empty");
        }
    }
    fs::remove_dir_all(&folder).expect("the folder");
    crate::check_none(&found);
}

#[test]
fn a_cell_that_shows_something_else_is_seen() {
    let (pack, assessment) = hostile::assessment();
    let rows = expected::actions(&pack, &assessment);
    let as_shown = |value: &Value| match value {
        Value::Nothing => String::new(),
        Value::Words(words) => words.clone(),
        Value::Number(number) => number.to_string(),
        Value::Day(day) => wording::date(*day),
    };
    let mut shown: Vec<Vec<_>> =
        rows.iter().map(|row| row.iter().map(as_shown).collect()).collect();
    shown.insert(0, Vec::new());
    assert_eq!(breaches("", &shown, &rows), Vec::<String>::new());
    shown[1][4] = "2 February 2027".to_owned();
    shown[3][0].push('0');
    assert_eq!(breaches("", &shown, &rows).len(), 2);
    shown.pop();
    assert_eq!(breaches("", &shown, &rows).len(), 3);
}
