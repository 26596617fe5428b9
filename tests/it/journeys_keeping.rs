//! Going back and forth, earlier versions, copies, duplicates, and being rid of it all.

use ahp_maturity::domain::{AssessmentId, Form, Level};
use ahp_maturity::session::{AnswerEdit, Fact, Resolution, SaveState};

use crate::device::Device;

fn undo(device: &mut Device, id: &AssessmentId) {
    device.happens(Fact::UndoAsked(id.clone()));
    device.all_is_written();
}

fn redo(device: &mut Device, id: &AssessmentId) {
    device.happens(Fact::RedoAsked(id.clone()));
    device.all_is_written();
}

#[test]
fn steps_are_undone_and_done_again_also_after_a_restart() {
    let mut device = Device::new();
    let id = device.start(Form::Quick);
    device.answer(&id, "P1.1", Level::Starting);
    device.answer(&id, "P1.1", Level::Leading);
    device.edit(&id, "P1.2", AnswerEdit::DontKnow);
    device.happens(Fact::FormGrown(id.clone()));
    device.all_is_written();
    let end = device.assessment(&id).clone();

    let mut device = device.restarted();
    undo(&mut device, &id);
    assert_eq!(device.assessment(&id).form, Form::Quick);
    undo(&mut device, &id);
    assert!(device.assessment(&id).rating(&"P1.2".into()).is_none());
    let mut device = device.restarted();
    undo(&mut device, &id);
    assert_eq!(device.level(&id, "P1.1"), Some(Level::Starting));
    undo(&mut device, &id);
    assert_eq!(device.level(&id, "P1.1"), None);
    let revision = device.kept(&id).revision;
    undo(&mut device, &id);
    assert_eq!(device.kept(&id).revision, revision, "there is nothing further back");

    let mut device = device.restarted();
    for _ in 0..4 {
        redo(&mut device, &id);
    }
    assert_eq!(*device.assessment(&id), end);
    assert!(device.kept(&id).history.undone.is_empty());
}

#[test]
fn a_new_step_ends_what_could_be_done_again() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.answer(&id, "P1.1", Level::Starting);
    undo(&mut device, &id);
    device.answer(&id, "P1.2", Level::Leading);
    redo(&mut device, &id);
    assert_eq!(
        (device.level(&id, "P1.1"), device.level(&id, "P1.2")),
        (None, Some(Level::Leading))
    );
}

#[test]
fn typing_in_one_field_is_one_step() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    for text in ["H", "Hi", "Hil", "Hill"] {
        device.tells_of_team(&id, "name", text);
    }
    for text in ["W", "Wa", "Ward"] {
        device.tells_of_team(&id, "setting", text);
    }
    for text in ["a", "au", "audit"] {
        device.edit(&id, "P1.1", AnswerEdit::Note(text.into()));
    }
    device.edit(&id, "P1.2", AnswerEdit::Note("other".into()));
    device.edit(&id, "P1.3", AnswerEdit::NotApplicable("w".into()));
    device.edit(&id, "P1.3", AnswerEdit::NotApplicable("we have none".into()));
    assert_eq!(device.kept(&id).history.done.len(), 6);
    for _ in 0..4 {
        undo(&mut device, &id);
    }
    let team = &device.assessment(&id).team;
    assert_eq!((team.name.as_str(), team.setting.as_str()), ("Hill", "Ward"));
    assert!(device.assessment(&id).answers.is_empty());
}

#[test]
fn an_answer_chosen_again_after_another_is_a_step_of_its_own() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    for level in [Level::NotYet, Level::Leading, Level::NotYet] {
        device.answer(&id, "P1.1", level);
    }
    assert_eq!(device.kept(&id).history.done.len(), 3);
    undo(&mut device, &id);
    assert_eq!(device.level(&id, "P1.1"), Some(Level::Leading));
}

#[test]
fn no_more_steps_than_fifty_are_remembered_and_the_newest_are() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    for round in 0..70 {
        device.answer(&id, "P1.1", Level::ALL[round % 5]);
    }
    device.all_is_written();
    let mut device = device.restarted();
    let mut steps = 0;
    while !device.kept(&id).history.done.is_empty() {
        undo(&mut device, &id);
        steps += 1;
    }
    assert_eq!(steps, 50);
}

#[test]
fn the_example_can_be_played_with_and_taken_back() {
    let mut device = Device::new();
    let id: AssessmentId = "example".into();
    let before = device.assessment(&id).answers.clone();
    device.edit(&id, "P1.1", AnswerEdit::Cleared);
    assert_ne!(device.assessment(&id).answers, before);
    undo(&mut device, &id);
    assert_eq!(device.assessment(&id).answers, before);
    assert!(device.stored.is_empty());
}

/// Answers every statement of the first domain.
fn complete_first_domain(device: &mut Device, id: &AssessmentId, level: Level) {
    for statement in ["P1.1", "P1.2", "P1.3"] {
        device.answer(id, statement, level);
    }
    device.all_is_written();
}

fn shown_versions(device: &mut Device, id: &AssessmentId) -> Vec<u64> {
    device.happens(Fact::AddressChanged(format!("#/assessments/{id}/versions")));
    device.session.versions(id).iter().map(|version| version.revision).collect()
}

#[test]
fn a_completed_domain_is_put_aside_as_an_earlier_version_to_go_back_to() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    complete_first_domain(&mut device, &id, Level::Building);
    device.edit(&id, "P1.1", AnswerEdit::Cleared);
    device.answer(&id, "P2.1", Level::Leading);
    device.all_is_written();
    let mut device = device.restarted();
    let versions = shown_versions(&mut device, &id);
    assert_eq!(versions.len(), 1);
    let there = device.kept(&id).revision;
    device.happens(Fact::VersionChosen(id.clone(), versions[0]));
    device.all_is_written();
    assert_eq!(device.level(&id, "P1.1"), Some(Level::Building));
    assert_eq!(device.level(&id, "P2.1"), None);
    let revisions = shown_versions(&mut device, &id);
    assert!(revisions.contains(&there), "what was there is a version now: {revisions:?}");
    undo(&mut device, &id);
    assert_eq!(device.level(&id, "P2.1"), Some(Level::Leading), "and going back can be undone");
}

#[test]
fn the_last_ten_versions_stay() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    for round in 0..13 {
        complete_first_domain(&mut device, &id, Level::ALL[round % 5]);
        device.edit(&id, "P1.3", AnswerEdit::Cleared);
        device.all_is_written();
    }
    let mut device = device.restarted();
    let versions = shown_versions(&mut device, &id);
    assert_eq!(versions.len(), 10);
    assert!(versions.is_sorted_by(|one, next| one > next), "the newest first: {versions:?}");
    assert!(versions[0] > 35, "the newest is among them: {versions:?}");
}

#[test]
fn a_file_merged_or_put_in_place_leaves_the_earlier_state_as_a_version_and_can_be_undone() {
    for resolution in [Resolution::AsItIs, Resolution::Merge] {
        let mut device = Device::new();
        let id = device.start(Form::Full);
        device.answer(&id, "P1.1", Level::Leading);
        device.all_is_written();
        let file = device.saved_file(&id).replace("\"level\": 5", "\"level\": 2");
        let file = file.replace("\"P1.1\"", "\"P1.2\"");
        device.opens(&file);
        device.accepts(resolution);
        device.all_is_written();
        assert_eq!(device.level(&id, "P1.2"), Some(Level::Starting));
        assert_eq!(shown_versions(&mut device, &id).len(), 1, "{resolution:?}");
        undo(&mut device, &id);
        assert_eq!(device.level(&id, "P1.1"), Some(Level::Leading));
        assert_eq!(device.level(&id, "P1.2"), None);
    }
}

#[test]
fn how_old_the_last_copy_is_is_kept_and_counts_the_changes_since() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    assert!(device.kept(&id).copied.is_none());
    device.answer(&id, "P1.1", Level::Leading);
    device.all_is_written();
    device.saved_file(&id);
    assert_eq!(device.kept(&id).since_copy(), 0);
    device.answer(&id, "P1.2", Level::Leading);
    device.answer(&id, "P1.3", Level::Leading);
    device.all_is_written();
    let mut device = device.restarted();
    assert_eq!(device.kept(&id).since_copy(), 2);
    device.happens(Fact::CopyAsked(id.clone()));
    device.all_is_written();
    assert_eq!(device.restarted().kept(&id).since_copy(), 0);
}

#[test]
fn a_duplicate_has_the_same_answers_and_a_life_of_its_own() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.tells_of_team(&id, "name", "Hillside");
    device.answer(&id, "P1.1", Level::Leading);
    device.happens(Fact::DuplicateAsked(id.clone()));
    device.all_is_written();
    let copy = device.session.assessments().find(|one| one.id != id).expect("a copy").id.clone();
    assert_eq!(device.assessment(&copy).team.name, "Hillside (copy)");
    device.answer(&copy, "P1.1", Level::NotYet);
    device.all_is_written();
    let device = device.restarted();
    assert_eq!(device.level(&id, "P1.1"), Some(Level::Leading));
    assert_eq!(device.level(&copy, "P1.1"), Some(Level::NotYet));
}

#[test]
fn what_is_deleted_is_gone_and_comes_back_if_that_was_a_mistake() {
    let mut device = Device::new();
    let (id, other) = (device.start(Form::Full), device.start(Form::Quick));
    complete_first_domain(&mut device, &id, Level::Building);
    device.happens(Fact::AddressChanged(String::new()));
    device.happens(Fact::DeleteAsked(id.clone()));
    assert!(!device.stored.contains_key(id.as_str()) && device.versions.is_empty());
    assert!(device.session.kept(&id).is_none() && device.session.kept(&other).is_some());
    let names: Vec<_> = device.session.deleted.assessments().map(|one| one.id.clone()).collect();
    assert_eq!(names, std::slice::from_ref(&id));
    device.happens(Fact::DeletionUndone);
    device.all_is_written();
    assert_eq!(device.session.deleted.assessments().count(), 0);
    let mut device = device.restarted();
    assert_eq!(device.level(&id, "P1.1"), Some(Level::Building));
    device.happens(Fact::DeleteAsked(id.clone()));
    device.happens(Fact::AddressChanged(format!("#/assessments/{other}")));
    device.happens(Fact::DeletionUndone);
    assert!(device.session.kept(&id).is_none(), "it is forgotten when one goes on");
}

#[test]
fn everything_that_is_kept_is_deleted_when_it_is_asked_for_and_what_it_was_is_shown() {
    let mut device = Device::new();
    device.stored.insert("broken".to_owned(), "{".to_owned());
    let mut device = device.restarted();
    let id = device.start(Form::Full);
    complete_first_domain(&mut device, &id, Level::Building);
    device.start(Form::Quick);
    device.happens(Fact::AddressChanged("#/kept".to_owned()));
    device.happens(Fact::DeleteEverythingAsked);
    assert!(device.stored.is_empty() && device.versions.is_empty() && device.aside.is_empty());
    let deleted = &device.session.deleted;
    assert_eq!((deleted.assessments().count(), deleted.unreadable), (2, 1));
    assert!(deleted.everything && !deleted.failed);
    assert_eq!(device.session.assessments().count(), 0);
    device.happens(Fact::DeletionUndone);
    device.all_is_written();
    assert_eq!(device.state(&id), SaveState::Saved);
    assert_eq!(device.restarted().session.assessments().count(), 2);
}

#[test]
fn where_the_browser_does_not_delete_nothing_is_said_to_be_gone() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.happens(Fact::EverythingDeleted(false));
    assert!(device.session.deleted.failed);
    assert!(device.session.kept(&id).is_some());
    device.happens(Fact::DeleteAsked(id.clone()));
    assert!(device.session.kept(&id).is_none());
    device.happens(Fact::DeletionFailed);
    assert!(device.session.deleted.failed);
    assert_eq!(device.state(&id), SaveState::Saved);
}

#[test]
fn a_page_that_the_app_starts_at_knows_as_much_as_one_that_is_gone_to() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    complete_first_domain(&mut device, &id, Level::Building);
    let device = device.restarted_at(&format!("#/assessments/{id}/versions"));
    assert_eq!(device.session.versions(&id).len(), 1);
    let device = device.restarted_at("#/kept");
    assert_eq!(device.session.persistence, Some(false));
}

#[test]
fn what_the_browser_promises_is_learnt_and_asked_for() {
    let mut device = Device::new();
    device.happens(Fact::AddressChanged("#/kept".to_owned()));
    assert_eq!(device.session.persistence, Some(false));
    device.happens(Fact::PersistenceAsked);
    assert_eq!(device.session.persistence, Some(true));
}
