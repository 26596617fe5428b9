//! Assessment files and stored records: what is written, what is read, what is kept.

use ahp_maturity::domain::{
    Assessment, AssessmentId, Date, Evidence, Form, Level, Profession, Rating, Results, Scope,
    Timestamp,
};
use ahp_maturity::storage::{
    Copied, Leftovers, Opened, read_assessment, read_record, write_assessment, write_record,
};
use proptest::prelude::*;
use serde_json::json;

use crate::generated::{assessment_with_leftovers, cases};
use crate::samples::{FIXTURE_1, file_with, json_of, provider_pack, read, record};

#[test]
fn a_file_of_version_1_is_read_as_it_was_meant() {
    let Opened { assessment, refused, .. } = read(FIXTURE_1);
    assert_eq!(refused, []);
    let rating = |id: &str| assessment.rating(&id.into()).cloned();
    assert_eq!(assessment.id.as_str(), "6f1c2b1e-5d0a-4c3e-9a57-0b8f6a1d2e34");
    assert_eq!(
        assessment.previous.as_ref().map(AssessmentId::as_str),
        Some("0d9a4f2c-7e61-4b8f-8c15-3f2a9b7c6d10")
    );
    assert_eq!(assessment.form, Form::Full);
    assert_eq!(assessment.pack.to_string(), "ahps-deliver-provider@1.0.0");
    assert_eq!(assessment.team.name, "Hillside \"rehab\" team");
    assert_eq!(assessment.team.organisation, "Example NHS Trust");
    assert_eq!(assessment.team.scope, Scope::Service);
    assert_eq!(assessment.team.setting, "Community, and two clinics");
    assert_eq!(
        assessment.team.professions,
        [
            Profession::Dietitians,
            Profession::Physiotherapists,
            Profession::SpeechAndLanguageTherapists
        ]
    );
    assert_eq!(assessment.started_on.map(|day| day.to_string()).as_deref(), Some("2026-11-22"));
    assert_eq!(assessment.finished_on.map(|day| day.to_string()).as_deref(), Some("2026-12-01"));
    assert_eq!(
        assessment.updated_at.as_ref().map(Timestamp::as_str),
        Some("2026-12-01T10:00:00.250Z")
    );
    assert_eq!(rating("P1.1"), Some(Rating::Level(Level::Building)));
    assert_eq!(rating("P1.2"), Some(Rating::DontKnow));
    assert_eq!(
        rating("P1.3"),
        Some(Rating::NotApplicable { reason: "We employ nobody ourselves".into() })
    );
    assert_eq!(rating("P2.3"), Some(Rating::NotApplicable { reason: "".into() }));
    assert_eq!(rating("F1.1"), None);
    assert_eq!(&*assessment.answers[&"F1.1".into()].note, "Ask Sam before rating this");
    assert_eq!(assessment.answers[&"P2.1".into()].evidence, Some(Evidence::View));
    assert_eq!(rating("X9.9"), Some(Rating::Level(Level::Starting)), "of a newer pack version");
    assert_eq!(assessment.targets[&"F2".into()].level, Level::Embedded);
    assert_eq!(
        assessment.targets[&"F2".into()].by.map(|day| day.to_string()).as_deref(),
        Some("2027-06-30")
    );
    assert_eq!(assessment.targets[&"A4".into()].by, None);
}

#[test]
fn a_file_of_version_1_is_written_back_with_every_field_known_or_not() {
    let Opened { assessment, leftovers, .. } = read(FIXTURE_1);
    let written = json_of(&write_assessment(&assessment, &leftovers, None));
    let mut expected = json_of(FIXTURE_1);
    // Results are written anew at every export.
    expected.as_object_mut().expect("an object").remove("results");
    assert_eq!(written, expected);
}

#[test]
fn what_a_browser_stores_keeps_every_field_too() {
    let Opened { assessment, leftovers, .. } = read(FIXTURE_1);
    let record = record(7, assessment, leftovers);
    assert_eq!(read_record(&write_record(&record)), Ok(record));
}

#[test]
fn fields_of_later_versions_stay_where_nothing_else_is_said() {
    let text = file_with(&json!({ "answers": { "P1.1": { "later": 1 } } }));
    let Opened { assessment, leftovers, refused } = read(&text);
    assert_eq!(refused, []);
    let written = json_of(&write_assessment(&assessment, &leftovers, None));
    assert_eq!(written["answers"], json!({ "P1.1": { "later": 1 } }));
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn what_is_written_is_read_back_the_same(
        (assessment, leftovers) in assessment_with_leftovers(),
    ) {
        let text = write_assessment(&assessment, &leftovers, None);
        let expected = Opened { assessment, leftovers, refused: Vec::new() };
        prop_assert_eq!(read_assessment(&text), Ok(expected), "{}", text);
    }

    #[test]
    fn a_stored_record_is_read_back_the_same(
        (assessment, leftovers) in assessment_with_leftovers(),
        (other, _) in assessment_with_leftovers(),
        revision: u64,
    ) {
        let mut record = record(revision, assessment, leftovers);
        let before = record.assessment.clone();
        record.history.changed(&other, &record.assessment);
        record.history.changed(&record.assessment, &other);
        record.history.undo(&mut record.assessment);
        record.copied = Some(Copied { revision, on: Date::parse("2026-11-22").expect("a day") });
        prop_assert_eq!(read_record(&write_record(&record)), Ok(record.clone()));
        record.history.redo(&mut record.assessment);
        record.history.undo(&mut record.assessment);
        prop_assert_eq!(record.assessment.answers, before.answers);
    }

    #[test]
    fn no_text_makes_a_reader_panic(
        text in any::<String>(),
        position in 0..FIXTURE_1.len(),
        byte in 0x20..0x7f_u8,
    ) {
        prop_assert!(read_assessment(&text).is_err());
        prop_assert!(read_record(&text).is_err());
        let mut bytes = FIXTURE_1.as_bytes().to_vec();
        bytes[position] = byte;
        // One wrong character may or may not matter; reading it must end either way.
        let mistyped = String::from_utf8(bytes).expect("ASCII");
        if let Ok(opened) = read_assessment(&mistyped) {
            let text = write_assessment(&opened.assessment, &opened.leftovers, None);
            let again = read(&text);
            prop_assert_eq!(again.assessment, opened.assessment);
            prop_assert_eq!(again.leftovers, opened.leftovers);
        }
    }
}

#[test]
fn absent_fields_take_their_defaults() {
    let opened = read(&file_with(&json!({})));
    let pack = opened.assessment.pack.clone();
    let id = "6f1c2b1e-5d0a-4c3e-9a57-0b8f6a1d2e34".into();
    let assessment = Assessment::new(id, pack, Form::Full);
    let leftovers = Leftovers::new();
    assert_eq!(opened, Opened { assessment, leftovers, refused: Vec::new() });
}

#[test]
fn a_field_that_is_null_says_the_same_as_none() {
    let opened = read(&file_with(&json!({
        "previous": null,
        "form": null,
        "team": null,
        "startedOn": null,
        "answers": {
            "P1.1": null,
            "P1.2": {
                "level": 2,
                "dontKnow": null,
                "notApplicable": null,
                "note": null,
                "evidence": null,
            },
        },
        "targets": null,
    })));
    assert_eq!(opened, read(&file_with(&json!({ "answers": { "P1.2": { "level": 2 } } }))));
}

#[test]
fn numbers_of_later_versions_are_kept() {
    for number in ["0.30000000000000004", "907.3038322028689", "1.0", "18446744073709551615"] {
        let text = file_with(&json!({ "later": "NUMBER" })).replace("\"NUMBER\"", number);
        let Opened { assessment, leftovers, .. } = read(&text);
        let written = write_assessment(&assessment, &leftovers, None);
        assert!(written.contains(&format!("\"later\": {number}")), "{written}");
    }
}

/// Without one of these features `serde_json` reads one number in ten a little off. `jsonschema`
/// turns one on wherever these tests run, so that they cannot see what the app does.
#[test]
fn the_app_reads_numbers_as_exactly_as_its_tests_do() {
    let is_exact = |manifest: &str| {
        let mut lines = manifest.lines().filter(|line| line.starts_with("serde_json = "));
        lines.any(|line| line.contains("float_roundtrip") || line.contains("arbitrary_precision"))
    };
    assert!(is_exact(&crate::sources::read("Cargo.toml")));
    assert!(is_exact("serde_json = { version = \"1\", features = [\"float_roundtrip\"] }"));
    assert!(!is_exact("serde_json = { version = \"1\", features = [\"preserve_order\"] }"));
}

#[test]
fn a_byte_order_mark_before_the_file_does_no_harm() {
    assert_eq!(read(&format!("\u{feff}{FIXTURE_1}")), read(FIXTURE_1));
}

#[test]
fn a_file_that_lies_about_its_results_is_scored_by_its_answers() {
    let answers = json!({
        "P1.1": { "level": 1 }, "P1.2": { "level": 1 }, "P1.3": { "level": 1 },
    });
    let lie = json!({ "engine": "1.0.0", "domains": { "P1": { "state": "level", "level": 5 } } });
    let honest = read(&file_with(&json!({ "answers": answers })));
    let opened = read(&file_with(&json!({ "answers": answers, "results": lie })));
    assert_eq!(opened, honest, "nothing of the results is taken over");
    let results = Results::of(&provider_pack(), &opened.assessment);
    assert_eq!(results.domains[0].level().known(), Some(Level::NotYet));
    let written = write_assessment(&opened.assessment, &opened.leftovers, Some(&results));
    let expected = json!({ "state": "level", "level": 1 });
    assert_eq!(json_of(&written)["results"]["domains"]["P1"], expected);
}

#[test]
fn results_are_written_when_a_file_leaves_with_the_engine_that_made_them() {
    let Opened { assessment, leftovers, .. } = read(FIXTURE_1);
    let results = Results::of(&provider_pack(), &assessment);
    let results = &json_of(&write_assessment(&assessment, &leftovers, Some(&results)))["results"];
    assert_eq!(results["engine"], "1.0.0");
    let domains = results["domains"].as_object().expect("domains");
    assert_eq!(domains.len(), 11);
    // P1: 3, don't know, not applicable. P2: 5, 1, not applicable.
    assert_eq!(domains["P1"], json!({ "state": "notEnough" }));
    assert_eq!(domains["P2"], json!({ "state": "level", "level": 1 }));
}
