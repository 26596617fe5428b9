//! What is stored and cannot be read: it is moved aside, never written over, and can be had.

use ahp_maturity::domain::{AssessmentId, Form, Level};
use ahp_maturity::session::{Access, Fact, Resolution, SaveState, Trouble, WriteEnd};
use ahp_maturity::storage::read_record;
use serde_json::{Value, json};

use crate::device::Device;
use crate::samples::{FIXTURE_1, file_with};

const FIXTURE_ID: &str = "6f1c2b1e-5d0a-4c3e-9a57-0b8f6a1d2e34";

/// A record as version 1 wrote it, without a checksum.
fn record(document: &str) -> String {
    json!({ "revision": 9, "document": document }).to_string()
}

/// Records of which each cannot be read in another way.
fn unreadable() -> Vec<(&'static str, String)> {
    let sound = sound();
    vec![
        (FIXTURE_ID, record(&file_with(&json!({ "answers": { "P1.1": { "level": 6 } } })))),
        ("rubbish", "\u{fffd}\0{".to_owned()),
        ("empty", String::new()),
        ("cut-short", record(&FIXTURE_1[..200])),
        ("cut-record", sound[..sound.len() - 9].to_owned()),
        ("another-key", record(FIXTURE_1)),
        ("a-letter-changed", sound.replacen("Hillside", "Hillsyde", 1)),
        ("a-number-changed", sound.replacen("\"revision\":2", "\"revision\":3", 1)),
        ("no-checksum", sound.replacen("\"checksum\"", "\"check\"", 1)),
        ("a-list", "[]".to_owned()),
        ("a-number", "5".to_owned()),
        ("wrong-types", json!({ "revision": "2", "document": 5 }).to_string()),
    ]
}

/// A record that this version has written.
fn sound() -> String {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.tells_of_team(&id, "name", "Hillside");
    device.all_is_written();
    device.stored[id.as_str()].clone()
}

fn device_with(records: &[(&str, String)]) -> Device {
    let mut device = Device::new();
    let records = records.iter().map(|(key, text)| ((*key).to_owned(), text.clone()));
    device.stored.extend(records);
    device.restarted()
}

#[test]
fn the_record_that_the_others_are_made_of_is_sound() {
    let text = sound();
    assert!(read_record(&text).is_ok());
    for (key, broken) in unreadable() {
        assert_ne!(text, broken, "{key} is not broken");
    }
}

#[test]
fn twelve_kinds_of_broken_record_are_moved_aside_as_they_are_and_can_be_had() {
    assert_eq!(unreadable().len(), 12);
    for (key, text) in unreadable() {
        let mut device = device_with(&[(key, text.clone())]);
        assert_eq!(device.session.assessments().count(), 0, "{key}");
        assert!(!device.stored.contains_key(key), "{key} is in nobody's way");
        assert_eq!(device.aside.values().collect::<Vec<_>>(), [&text], "{key} is as it was");
        let id = AssessmentId::from(key);
        device.answer(&id, "P1.1", Level::Leading);
        device.happens(Fact::SaveRetried(id.clone()));
        let end = WriteEnd::Failed(Trouble::Refused);
        device.happens(Fact::RecordWritten { id, revision: 9, end });
        device.start(Form::Full);
        let mut device = device.restarted();
        assert_eq!(device.session.unreadable.len(), 1, "{key} is still said to be there");
        let shown = device.session.unreadable[0].key.clone();
        device.happens(Fact::UnreadableAsked(shown));
        assert_eq!(device.downloads[0].text, text, "{key} leaves as it is");
    }
}

#[test]
fn a_file_with_the_id_of_a_record_that_cannot_be_read_is_kept_and_nothing_is_lost() {
    for resolution in [Resolution::AsItIs, Resolution::Merge, Resolution::KeepBoth] {
        let broken = record(&file_with(&json!({ "answers": { "P1.1": { "level": 6 } } })));
        let mut device = device_with(&[(FIXTURE_ID, broken.clone())]);
        device.opens(FIXTURE_1);
        device.accepts(resolution);
        device.all_is_written();
        assert_eq!(device.aside.values().collect::<Vec<_>>(), [&broken]);
        assert_eq!(device.session.assessments().count(), 1);
    }
}

/// A record of a form that is not known yet, and what it holds.
fn from_the_future(document: &str) -> String {
    json!({ "schema": 3, "revision": 4, "document": document, "checksum": "other", "new": [1] })
        .to_string()
}

#[test]
fn a_newer_record_opens_for_reading_and_is_never_written() {
    let text = from_the_future(FIXTURE_1);
    let mut device = device_with(&[(FIXTURE_ID, text.clone())]);
    let id = AssessmentId::from(FIXTURE_ID);
    device.happens(Fact::AddressChanged(format!("#/assessments/{id}")));
    assert_eq!(device.kept(&id).access, Access::Newer);
    let before = device.assessment(&id).clone();
    device.answer(&id, "P1.1", Level::Leading);
    device.happens(Fact::UndoAsked(id.clone()));
    device.happens(Fact::FormGrown(id.clone()));
    device.happens(Fact::TakeOverAsked(id.clone()));
    device.answer(&id, "P1.1", Level::Leading);
    assert_eq!(*device.assessment(&id), before);
    assert!(device.saved_file(&id).contains(FIXTURE_ID), "it can leave as a file");
    assert!(device.writing.is_empty());
    assert_eq!(device.stored[FIXTURE_ID], text);
}

#[test]
fn a_newer_record_that_cannot_be_understood_stays_where_it_is() {
    for text in [
        from_the_future("{}"),
        from_the_future(&file_with(&json!({ "formatVersion": 2 }))),
        json!({ "schema": 9 }).to_string(),
    ] {
        let device = device_with(&[(FIXTURE_ID, text.clone())]);
        assert_eq!(device.stored[FIXTURE_ID], text);
        assert!(device.aside.is_empty());
        let [one] = device.session.unreadable.as_slice() else { panic!("one record") };
        assert!(one.newer);
    }
}

#[test]
fn a_record_that_breaks_while_it_is_edited_is_moved_aside_and_written_anew() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.stored.insert(id.to_string(), "broken".to_owned());
    device.answer(&id, "P1.1", Level::Leading);
    device.all_is_written();
    assert_eq!(device.aside.values().collect::<Vec<_>>(), ["broken"]);
    assert_eq!(device.state(&id), SaveState::Saved);
    let stored = read_record(&device.stored[id.as_str()]).expect("a record");
    assert_eq!(stored.assessment, *device.assessment(&id));
}

#[test]
fn a_newer_version_that_takes_over_while_it_is_edited_stops_this_one_from_writing() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    let theirs = from_the_future(FIXTURE_1);
    device.stored.insert(id.to_string(), theirs.clone());
    device.answer(&id, "P1.1", Level::Leading);
    device.all_is_written();
    assert_eq!(device.state(&id), SaveState::Failed(Trouble::Newer));
    device.happens(Fact::SaveRetried(id.clone()));
    device.all_is_written();
    assert_eq!(device.stored[id.as_str()], theirs);
    assert!(device.saved_file(&id).contains("\"level\": 5"), "what was done here can leave");
}

#[test]
fn a_record_of_version_1_is_read_and_written_back_in_the_newest_form() {
    let mut device = device_with(&[(FIXTURE_ID, record(FIXTURE_1))]);
    let id = AssessmentId::from(FIXTURE_ID);
    assert_eq!(device.kept(&id).revision, 9);
    device.happens(Fact::FinishAsked(id.clone(), false));
    device.answer(&id, "P1.1", Level::Leading);
    device.all_is_written();
    let text = &device.stored[FIXTURE_ID];
    let value: Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(value["schema"], 2);
    assert_eq!(read_record(text).expect("a record").revision, 11);
}
