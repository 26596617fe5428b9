//! Whatever people write, it is a text in its cell, and nothing is lost.

use ahp_maturity::domain::{
    Action, ActionText, Assessment, Date, Form, Level, Pack, Rating, Target,
};

use super::book::{Value, all, part, rows};
use super::{expected, with, written};
use crate::samples::{not_applicable, provider_pack};

/// Texts that a spreadsheet would run, or that break a file which trusts them.
pub(super) const TEXTS: [&str; 14] = [
    "=cmd|'/C calc'!A0",
    "=HYPERLINK(\"https://example.org\",\"here\")",
    "+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "{=1+1}",
    "'=1",
    "<r><t>a & b</t></r>",
    "<r></si></sst>&</r>",
    "]]> <!-- & \"quoted\"",
    "_x0041_ is no letter",
    "https://example.org/?a=1",
    " Tŷ Ŵyr 🦶🏽 مرحبا\nin two lines ",
];

/// An assessment in which each text stands wherever people can write one.
pub(super) fn assessment() -> (Pack, Assessment) {
    let pack = provider_pack();
    let mut assessment = Assessment::new("one".into(), pack.reference.clone(), Form::Full);
    TEXTS[0].clone_into(&mut assessment.team.name);
    TEXTS[8].clone_into(&mut assessment.team.organisation);
    assessment.reflection.settled = TEXTS[2].into();
    let target = Target { level: Level::Embedded, by: Date::new(2027, 3, 1).ok() };
    assessment.targets.insert("P1".into(), target);
    for (text, statement) in TEXTS.iter().zip(pack.statements()) {
        assessment.change_answer(&statement.id, |answer| {
            answer.rating = Some(Rating::NotApplicable { reason: (*text).into() });
            answer.note = (*text).into();
        });
        let mut action = Action::new((*text).into());
        action.statement = Some(statement.id.clone());
        action.review_on = Date::new(2027, 2, 1).ok();
        for which in ActionText::ALL {
            *action.text_mut(which) = (*text).into();
        }
        assessment.actions.push(action);
    }
    (pack, assessment)
}

/// The notes in the order of the statements.
fn notes(bytes: &[u8]) -> Vec<Value> {
    let rows = rows(bytes, "Statements").into_iter().skip(1);
    rows.map(|row| row.get(8).cloned().unwrap_or(Value::Nothing)).collect()
}

#[test]
fn what_a_spreadsheet_would_run_is_a_text_to_the_letter() {
    let (pack, assessment) = assessment();
    let bytes = written(&pack, &assessment);
    for (text, found) in TEXTS.iter().zip(notes(&bytes)) {
        let Value::Words(found) = found else { panic!("{text}: {found:?}") };
        // A space is what tells it from markup of the writer's own.
        assert_eq!(found.strip_suffix(' ').filter(|it| it == text).unwrap_or(&found), *text);
    }
    let expected = expected::actions(&pack, &assessment);
    assert_eq!(rows(&bytes, "Actions").len(), 1 + expected.len());
    for sheet in 1..=5 {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        assert!(!sheet.contains("<f>") && !sheet.contains("<hyperlink"), "{sheet}");
        roxmltree::Document::parse(&sheet).expect("XML");
    }
    roxmltree::Document::parse(&part(&bytes, "xl/sharedStrings.xml")).expect("XML");
}

#[test]
fn what_looks_like_a_formula_stays_a_text_when_somebody_goes_into_the_cell() {
    let (pack, assessment) = with(None, "=1+1");
    let bytes = written(&pack, &assessment);
    let styles = part(&bytes, "xl/styles.xml");
    let styles = roxmltree::Document::parse(&styles).expect("XML");
    let formats = all(&styles, "cellXfs")[0];
    let formats: Vec<_> = formats.children().filter(roxmltree::Node::is_element).collect();
    let sheet = part(&bytes, "xl/worksheets/sheet3.xml");
    let sheet = roxmltree::Document::parse(&sheet).expect("XML");
    for place in ["I2", "I34"] {
        let cell = sheet.descendants().find(|it| it.attribute("r") == Some(place)).expect("a cell");
        let format: usize = cell.attribute("s").expect("a format").parse().expect("a number");
        assert_eq!(formats[format].attribute("quotePrefix"), Some("1"), "{place}");
    }
}

#[test]
fn a_long_note_is_there_to_its_last_letter_and_the_longest_fills_its_cell() {
    let note = "Aneurin said no. ".repeat(117) + "The end";
    let (pack, assessment) = with(None, &note);
    assert_eq!(notes(&written(&pack, &assessment)), vec![Value::Words(note); 33]);
    let (pack, assessment) = with(None, &"🦶".repeat(40_000));
    let Value::Words(note) = &notes(&written(&pack, &assessment))[0] else { panic!("no note") };
    assert_eq!(note.encode_utf16().count(), 32_766);
    let endless = format!("<r>{}</r>", "a".repeat(32_759));
    let (pack, assessment) = with(None, &endless);
    assert_eq!(notes(&written(&pack, &assessment))[0], Value::Words(endless + " "));
}

#[test]
fn nothing_that_applies_and_no_answers_give_workbooks_without_levels() {
    let (pack, mut assessment) = with(Some(&not_applicable()), "");
    let states = |assessment: &Assessment| {
        let rows = rows(&written(&pack, assessment), "Domains").into_iter().skip(1);
        let found = rows.map(|row| {
            assert_eq!(row[3], Value::Nothing, "no level");
            row[5].clone()
        });
        found.collect::<Vec<_>>()
    };
    let all = |state: &str| vec![Value::Words(state.to_owned()); 11];
    assert_eq!(states(&assessment), all("Not applicable"));
    assessment.answers.clear();
    assert_eq!(states(&assessment), all("Not enough answered"));
}

#[test]
fn a_day_on_which_spreadsheets_do_not_agree_is_said_in_words() {
    let (pack, mut assessment) = with(None, "");
    let mut shown = |year, month, day| {
        let target = Target { level: Level::Leading, by: Date::new(year, month, day).ok() };
        assessment.targets.insert("P1".into(), target);
        rows(&written(&pack, &assessment), "Domains")[1][17].clone()
    };
    for (at, words) in [
        ((1848, 7, 5), "5 July 1848"),
        ((1899, 12, 31), "31 December 1899"),
        ((1900, 2, 28), "28 February 1900"),
    ] {
        assert_eq!(shown(at.0, at.1, at.2), Value::Words(words.to_owned()));
    }
    let first = Date::new(1900, 3, 1).expect("a day");
    assert_eq!(shown(1900, 3, 1), Value::Day(first));
}

#[test]
fn the_same_report_of_the_same_day_is_the_same_file() {
    let (pack, assessment) = assessment();
    assert_eq!(written(&pack, &assessment), written(&pack, &assessment));
}
