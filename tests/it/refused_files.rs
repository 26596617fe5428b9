//! What of a file is refused, and how it is said; what is accepted all the same.

use ahp_maturity::domain::{Form, Level, Profession, Rating, Scope, StatementId};
use ahp_maturity::storage::{
    FileProblem, Opened, RecordProblem, Refusal, read_assessment, read_record,
};
use serde_json::json;

use crate::samples::{FIXTURE_1, file_with, read};

fn refused(opened: &Opened) -> Vec<(&str, Refusal)> {
    opened.refused.iter().map(|one| (one.place.as_str(), one.why)).collect()
}

#[test]
fn two_answers_to_one_statement_are_refused_and_listed_and_the_rest_is_accepted() {
    let (level, unknown, not) = (json!(3), json!(true), json!("why"));
    let opened = read(&file_with(&json!({ "answers": {
        "P1.1": { "level": level, "dontKnow": unknown },
        "P1.2": { "level": level, "notApplicable": not },
        "P1.3": { "dontKnow": unknown, "notApplicable": "" },
        "P2.1": { "level": level, "dontKnow": unknown, "notApplicable": not },
        "P2.2": { "level": level, "dontKnow": false, "note": "one answer" },
    } })));
    assert_eq!(
        refused(&opened),
        ["answers.P1.1", "answers.P1.2", "answers.P1.3", "answers.P2.1"]
            .map(|place| (place, Refusal::TwoAnswers))
    );
    let accepted: Vec<_> = opened.assessment.answers.keys().map(StatementId::as_str).collect();
    assert_eq!(accepted, ["P2.2"]);
}

#[test]
fn levels_that_are_none_are_refused_and_listed_and_the_rest_is_accepted() {
    for wrong in [json!(6), json!(0), json!(-1), json!(2.5), json!("3"), json!(true), json!([3])] {
        let opened = read(&file_with(&json!({
            "answers": { "P1.1": { "level": wrong }, "P1.2": { "level": 5 } },
            "targets": { "F1": { "level": wrong }, "F2": { "level": 4 } },
        })));
        assert_eq!(
            refused(&opened),
            [("answers.P1.1", Refusal::NotALevel), ("targets.F1", Refusal::NotALevel)],
            "{wrong}"
        );
        assert_eq!(opened.assessment.answers.len(), 1, "{wrong}");
        assert_eq!(opened.assessment.targets.len(), 1, "{wrong}");
    }
}

#[test]
fn unknown_words_are_refused_and_listed_and_the_rest_is_accepted() {
    let opened = read(&file_with(&json!({
        "form": "medium",
        "team": { "name": "Kept", "scope": "galaxy", "professions": ["dietitians", "alchemists"] },
        "answers": { "P1.1": { "level": 4, "evidence": "overwhelming" } },
    })));
    assert_eq!(
        refused(&opened),
        ["form", "team.professions", "team.scope", "answers.P1.1.evidence"]
            .map(|place| (place, Refusal::NotUnderstood))
    );
    let Opened { assessment, .. } = opened;
    assert_eq!((assessment.form, assessment.team.scope), (Form::Full, Scope::Team));
    assert_eq!(assessment.team.name, "Kept");
    assert_eq!(assessment.team.professions, [Profession::Dietitians]);
    assert_eq!(assessment.rating(&"P1.1".into()), Some(&Rating::Level(Level::Embedded)));
}

#[test]
fn dates_that_are_none_are_refused_and_listed_and_the_rest_is_accepted() {
    for wrong in [json!("2026-02-30"), json!("22/11/2026"), json!("2026-1-2"), json!(20_261_122)] {
        let opened = read(&file_with(&json!({
            "startedOn": wrong,
            "finishedOn": wrong,
            "updatedAt": wrong,
            "targets": { "F2": { "level": 4, "by": wrong } },
        })));
        assert_eq!(
            refused(&opened),
            ["startedOn", "finishedOn", "updatedAt", "targets.F2.by"]
                .map(|place| (place, Refusal::NotADate)),
            "{wrong}"
        );
        assert_eq!(opened.assessment.targets[&"F2".into()].level, Level::Embedded);
    }
}

#[test]
fn items_of_the_wrong_shape_are_refused_and_listed_and_the_rest_is_accepted() {
    for wrong in [json!(3), json!("3"), json!([]), json!({ "dontKnow": 1 })] {
        let opened = read(&file_with(&json!({
            "answers": { "P1.1": wrong, "P1.2": { "level": 5 } },
        })));
        assert_eq!(refused(&opened), [("answers.P1.1", Refusal::NotUnderstood)], "{wrong}");
        assert_eq!(opened.assessment.answers.len(), 1, "{wrong}");
    }
    let note = json!({ "P1.1": { "level": 2, "note": 1 }, "P1.2": { "level": 5 } });
    let opened = read(&file_with(&json!({ "answers": note })));
    assert_eq!(refused(&opened), [("answers.P1.1.note", Refusal::NotUnderstood)]);
    assert_eq!(opened.assessment.answers.len(), 2, "the level can be used");
    let opened = read(&file_with(&json!({ "team": [1], "answers": { "P1.2": { "level": 5 } } })));
    assert_eq!(refused(&opened), [("team", Refusal::NotUnderstood)]);
    assert_eq!(opened.assessment.answers.len(), 1);
}

fn problem(text: &str) -> FileProblem {
    read_assessment(text).expect_err("a problem")
}

#[test]
fn a_file_that_cannot_be_used_says_what_is_wrong_with_it() {
    assert_eq!(problem(""), FileProblem::Empty);
    assert_eq!(problem("\u{feff} \r\n\t"), FileProblem::Empty);
    assert_eq!(
        problem("{\n  answers: 1\n}"),
        FileProblem::NotJson { line: 2, column: 3, found: 'a' }
    );
    for other in ["[]", "{}", "3", r#"{ "format": "another/format", "formatVersion": 1 }"#] {
        assert_eq!(problem(other), FileProblem::NotOurs, "{other}");
    }
    assert_eq!(problem(&file_with(&json!({ "formatVersion": 2 }))), FileProblem::Newer(2));
    for wrong in [json!(0), json!("1"), json!(null), json!(-1)] {
        let expected = FileProblem::Field("formatVersion");
        assert_eq!(problem(&file_with(&json!({ "formatVersion": wrong }))), expected, "{wrong}");
    }
}

#[test]
fn a_file_that_is_nested_without_end_is_refused() {
    for text in ["[".repeat(100_000), "{\"a\":".repeat(100_000)] {
        assert!(matches!(problem(&text), FileProblem::NotJson { line: 1, .. }));
    }
}

#[test]
fn a_newer_file_is_refused_however_little_of_it_is_understood() {
    let text = r#"{ "format": "ahp-maturity/assessment", "formatVersion": 99, "other": [] }"#;
    assert_eq!(problem(text), FileProblem::Newer(99));
}

#[test]
fn a_file_without_its_frame_says_which_field_is_missing() {
    for (field, wrong) in [
        ("id", json!(null)),
        ("id", json!(7)),
        ("id", json!("")),
        ("id", json!("two words")),
        ("id", json!("../up")),
        ("pack", json!(null)),
        ("pack", json!("ahps-deliver-provider")),
        ("pack", json!({ "id": "ahps-deliver-provider" })),
        ("pack", json!({ "id": "", "version": "1.0.0" })),
        ("previous", json!(7)),
        ("answers", json!([])),
        ("targets", json!("F2")),
    ] {
        let text = file_with(&json!({ field: wrong }));
        assert_eq!(problem(&text), FileProblem::Field(field), "{wrong}");
    }
}

#[test]
fn a_file_that_ends_in_the_middle_says_so_wherever_it_ends() {
    let whole = FIXTURE_1.trim_end();
    for (end, _) in whole.char_indices().skip(1) {
        assert_eq!(problem(&whole[..end]), FileProblem::CutShort, "{}", &whole[..end]);
    }
}

#[test]
fn a_stored_record_with_an_unreadable_part_is_refused_whole() {
    let record = |document: &str| json!({ "revision": 3, "document": document }).to_string();
    let two_wrong = file_with(&json!({
        "startedOn": "yesterday",
        "answers": { "P1.1": { "level": 9 }, "P1.2": { "level": 2 } },
    }));
    assert_eq!(read_record(&record(&two_wrong)), Err(RecordProblem::Parts(2)));
    assert_eq!(read_record(&record("")), Err(RecordProblem::Document(FileProblem::Empty)));
    let newer = file_with(&json!({ "formatVersion": 2 }));
    assert_eq!(read_record(&record(&newer)), Err(RecordProblem::Newer));
    for text in ["", "{}", "null", r#"{ "revision": -1, "document": "" }"#, FIXTURE_1] {
        assert_eq!(read_record(text), Err(RecordProblem::Form), "{text}");
    }
}
