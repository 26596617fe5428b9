//! How far what was answered is safe, and what is never written over.

use ahp_maturity::domain::{AssessmentId, Form, Level};
use ahp_maturity::session::{Fact, Product, SaveState, Storage, Trouble};
use ahp_maturity::storage::read_record;

use crate::device::Device;

const FAILED: SaveState = SaveState::Failed(Trouble::Full);
const SAVING: SaveState = SaveState::Saving { long: false };

/// Revisions of the writes that are under way.
fn writing(device: &Device) -> Vec<u64> {
    device.writing.iter().map(|write| write.revision).collect()
}

fn stored_level(device: &Device, id: &AssessmentId, statement: &str) -> Option<Level> {
    let record = read_record(&device.stored[id.as_str()]).expect("a record");
    record.assessment.rating(&statement.into())?.level()
}

#[test]
fn a_change_is_saved_only_once_its_write_is_durable() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    assert_eq!(device.state(&id), SaveState::Saved);
    device.answer(&id, "P1.1", Level::Leading);
    assert_eq!(device.state(&id), SAVING);
    assert_eq!(stored_level(&device, &id, "P1.1"), None);
    device.write_ends(true);
    assert_eq!(device.state(&id), SaveState::Saved);
    assert_eq!(stored_level(&device, &id, "P1.1"), Some(Level::Leading));
    let revision = read_record(&device.stored[id.as_str()]).expect("a record").revision;
    assert_eq!(revision, device.kept(&id).revision);
}

#[test]
fn one_write_is_under_way_at_a_time_and_the_newest_revision_follows() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.answer(&id, "P1.1", Level::NotYet);
    let first = writing(&device);
    device.answer(&id, "P1.1", Level::Starting);
    device.answer(&id, "P1.1", Level::Building);
    device.answer(&id, "P1.1", Level::Embedded);
    assert_eq!(writing(&device), first, "the others wait");
    let newest = device.kept(&id).revision;
    device.write_ends(true);
    assert_eq!(stored_level(&device, &id, "P1.1"), Some(Level::NotYet));
    assert_eq!(device.state(&id), SAVING, "an older revision is not the answer");
    assert_eq!(writing(&device), [newest], "those in between are passed over");
    device.write_ends(true);
    assert_eq!(device.state(&id), SaveState::Saved);
    assert_eq!(stored_level(&device, &id, "P1.1"), Some(Level::Embedded));
    assert!(device.writing.is_empty(), "nothing is left to write");
}

#[test]
fn two_assessments_are_written_side_by_side() {
    let mut device = Device::new();
    let (one, two) = (device.start(Form::Full), device.start(Form::Quick));
    device.answer(&one, "P1.1", Level::NotYet);
    device.answer(&two, "P1.1", Level::Leading);
    assert_eq!(device.writing.len(), 2);
    device.write_ends(false);
    device.write_ends(true);
    assert_eq!((device.state(&one), device.state(&two)), (FAILED, SaveState::Saved));
}

#[test]
fn a_failed_write_stays_failed_until_one_succeeds() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.answer(&id, "P1.1", Level::Leading);
    device.write_ends(false);
    assert_eq!(device.state(&id), FAILED);
    assert!(device.writing.is_empty(), "nothing is tried behind one's back");

    device.happens(Fact::SaveRetried(id.clone()));
    assert_eq!(device.state(&id), FAILED, "a try is not a success");
    device.happens(Fact::SaveRetried(id.clone()));
    assert_eq!(device.writing.len(), 1, "one try at a time");
    device.write_ends(false);
    assert_eq!(device.state(&id), FAILED);

    device.answer(&id, "P1.2", Level::Leading);
    assert_eq!(device.state(&id), FAILED, "a change is not a success");
    device.write_ends(true);
    assert_eq!(device.state(&id), SaveState::Saved);
    assert_eq!(stored_level(&device, &id, "P1.1"), Some(Level::Leading));
    assert_eq!(stored_level(&device, &id, "P1.2"), Some(Level::Leading));

    device.answer(&id, "P1.3", Level::Leading);
    assert_eq!(device.state(&id), SAVING, "after a success the failure is forgotten");
}

#[test]
fn a_change_during_a_write_that_fails_is_not_lost() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.answer(&id, "P1.1", Level::Leading);
    device.answer(&id, "P1.2", Level::Leading);
    device.write_ends(false);
    assert_eq!(device.state(&id), FAILED);
    device.happens(Fact::SaveRetried(id.clone()));
    device.all_is_written();
    assert_eq!(device.state(&id), SaveState::Saved);
    assert_eq!(stored_level(&device, &id, "P1.2"), Some(Level::Leading));
}

#[test]
fn the_very_first_write_can_fail_too() {
    let mut device = Device::new();
    device.asks_to_start(Form::Full);
    let id = device.session.route.assessment().expect("its page").clone();
    assert_eq!(device.state(&id), SAVING);
    device.write_ends(false);
    assert_eq!(device.state(&id), FAILED);
    device.happens(Fact::SaveRetried(id.clone()));
    device.write_ends(true);
    assert_eq!(device.state(&id), SaveState::Saved);
}

#[test]
fn a_write_that_takes_long_says_so_and_an_older_watch_does_not() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.answer(&id, "P1.1", Level::Leading);
    let (watched, revision) = device.watched.last().expect("the write is watched").clone();
    assert_eq!((&watched, revision), (&id, device.kept(&id).revision));
    device.happens(Fact::WriteTookLong(id.clone(), revision - 1));
    assert_eq!(device.state(&id), SAVING);
    device.happens(Fact::WriteTookLong(id.clone(), revision));
    assert_eq!(device.state(&id), SaveState::Saving { long: true });
    device.write_ends(true);
    assert_eq!(device.state(&id), SaveState::Saved);
    device.happens(Fact::WriteTookLong(id.clone(), revision));
    assert_eq!(device.state(&id), SaveState::Saved);
}

#[test]
fn where_the_browser_keeps_nothing_no_write_is_ordered_and_files_still_leave() {
    let mut device = Device::blocked();
    assert_eq!(device.session.storage, Storage::Blocked);
    device.asks_to_start(Form::Full);
    let id = device.session.route.assessment().expect("its page").clone();
    device.answer(&id, "P1.1", Level::Leading);
    device.happens(Fact::SaveRetried(id.clone()));
    assert_eq!(device.state(&id), SaveState::Blocked);
    assert_eq!((writing(&device), device.watched.len()), (Vec::new(), 0));
    assert!(device.saved_file(&id).contains(r#""level": 5"#));
    device.happens(Fact::ProductAsked(id, Product::Csv));
    assert_eq!(device.downloads.len(), 1);
}

#[test]
fn what_is_started_before_the_database_is_open_is_written_once_it_is() {
    let mut device = Device::new().restarted_slowly();
    device.asks_to_start(Form::Full);
    let id = device.session.route.assessment().expect("its page").clone();
    device.answer(&id, "P1.1", Level::Leading);
    let state = device.state(&id);
    assert!(matches!(state, SaveState::Saving { .. }), "nothing has failed: {state:?}");
    device.database_answers();
    device.all_is_written();
    assert_eq!(device.state(&id), SaveState::Saved);
    assert_eq!(stored_level(&device, &id, "P1.1"), Some(Level::Leading));
}

#[test]
fn a_file_opened_before_the_database_is_open_is_not_written_over_what_is_stored() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    let file = device.saved_file(&id);
    device.answer(&id, "P1.1", Level::Leading);
    device.all_is_written();
    let mut device = device.restarted_slowly();
    device.opens(&file);
    device.happens(Fact::FileAccepted);
    device.database_answers();
    device.all_is_written();
    assert_eq!(stored_level(&device, &id, "P1.1"), Some(Level::Leading));
}
