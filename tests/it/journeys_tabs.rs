//! One assessment in two tabs: who may edit it, and that nothing is lost whoever does.

use ahp_maturity::domain::{AssessmentId, Form, Level};
use ahp_maturity::session::{Access, AnswerEdit, Effect, Fact, How, SaveState, Shelves};

use crate::device::Device;
use crate::samples::provider_pack;

/// The same disk, in front of another tab.
fn hand_over(from: &mut Device, to: &mut Device) {
    std::mem::swap(&mut from.stored, &mut to.stored);
}

/// Two tabs that show the same assessment, the disk in front of the first.
fn two_tabs() -> (Device, Device, AssessmentId) {
    let mut one = Device::new();
    let id = one.start(Form::Full);
    let mut two = Device::new();
    hand_over(&mut one, &mut two);
    let mut two = two.restarted();
    two.happens(Fact::AddressChanged(format!("#/assessments/{id}")));
    hand_over(&mut two, &mut one);
    (one, two, id)
}

fn writes(device: &mut Device, other: &mut Device, id: &AssessmentId, what: &[(&str, Level)]) {
    for (statement, level) in what {
        device.answer(id, statement, *level);
    }
    device.all_is_written();
    hand_over(device, other);
}

#[test]
fn answers_of_two_tabs_to_different_statements_all_stay() {
    let (mut one, mut two, id) = two_tabs();
    writes(&mut one, &mut two, &id, &[("P1.1", Level::Leading), ("P1.2", Level::Starting)]);
    // The second tab has not seen them, and writes its own.
    writes(&mut two, &mut one, &id, &[("P2.1", Level::Building), ("P2.2", Level::NotYet)]);
    writes(&mut one, &mut two, &id, &[("F1.1", Level::Embedded)]);
    let all = [
        ("P1.1", Level::Leading),
        ("P1.2", Level::Starting),
        ("P2.1", Level::Building),
        ("P2.2", Level::NotYet),
        ("F1.1", Level::Embedded),
    ];
    let mut read = two.restarted();
    for (statement, level) in all {
        assert_eq!(one.level(&id, statement), Some(level), "{statement} in the first tab");
        assert_eq!(read.level(&id, statement), Some(level), "{statement} on the disk");
    }
    assert_eq!(read.state(&id), SaveState::Saved);
    read.answer(&id, "F1.2", Level::NotYet);
}

#[test]
fn two_hundred_answers_in_each_of_two_tabs_by_turns_all_stay() {
    let (mut one, mut two, id) = two_tabs();
    let statements: Vec<_> =
        provider_pack().statements().map(|one| one.id.as_str().to_owned()).collect();
    let (first, second) = statements.split_at(statements.len() / 2);
    for round in 0..200 {
        let level = Level::ALL[round % 5];
        writes(&mut one, &mut two, &id, &[(&first[round % first.len()], level)]);
        writes(&mut two, &mut one, &id, &[(&second[round % second.len()], level)]);
    }
    let read = one.restarted();
    let last = |of: &[String], at: usize| {
        let round = (0..200).rev().find(|round| round % of.len() == at).expect("a round");
        Some(Level::ALL[round % 5])
    };
    for half in [first, second] {
        for (at, statement) in half.iter().enumerate() {
            assert_eq!(read.level(&id, statement), last(half, at), "{statement}");
        }
    }
}

#[test]
fn where_both_tabs_answer_the_same_statement_what_is_written_last_stays() {
    let (mut one, mut two, id) = two_tabs();
    writes(&mut one, &mut two, &id, &[("P1.1", Level::Leading)]);
    writes(&mut two, &mut one, &id, &[("P1.1", Level::NotYet)]);
    let revision = two.kept(&id).revision;
    assert!(revision > one.kept(&id).revision, "the later write has the later revision");
    assert_eq!(one.restarted().level(&id, "P1.1"), Some(Level::NotYet));
}

#[test]
fn an_answer_taken_away_in_one_tab_does_not_come_back_from_the_other() {
    let (mut one, mut two, id) = two_tabs();
    writes(&mut one, &mut two, &id, &[("P1.1", Level::Leading)]);
    let mut two = two.restarted();
    two.edit(&id, "P1.1", AnswerEdit::Cleared);
    two.all_is_written();
    hand_over(&mut two, &mut one);
    one.tells_of_team(&id, "name", "Hillside");
    one.all_is_written();
    let read = one.restarted();
    assert_eq!(read.level(&id, "P1.1"), None);
    assert_eq!(read.assessment(&id).team.name, "Hillside");
}

#[test]
fn an_assessment_deleted_in_another_tab_is_written_again_when_it_is_edited_here() {
    let (mut one, _, id) = two_tabs();
    one.stored.clear();
    one.answer(&id, "P1.1", Level::Leading);
    one.all_is_written();
    assert_eq!(one.state(&id), SaveState::Saved);
    assert_eq!(one.restarted().level(&id, "P1.1"), Some(Level::Leading));
}

#[test]
fn the_page_of_an_assessment_claims_it_and_leaving_releases_it() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    assert_eq!(device.waiting, [Effect::WatchClaim(id.clone())]);
    device.happens(Fact::AddressChanged(format!("#/assessments/{id}/results")));
    assert_eq!(device.waiting.len(), 1, "another place in it is no other claim");
    device.happens(Fact::AddressChanged(String::new()));
    assert_eq!(device.waiting[1..], [Effect::Release]);
    device.happens(Fact::ClaimAnswered(id.clone(), true));
    assert_eq!(device.waiting[2..], [Effect::Release], "an answer too late is given back");
}

#[test]
fn the_example_is_nobodys_to_claim() {
    let mut device = Device::new();
    device.happens(Fact::AddressChanged("#/assessments/example".to_owned()));
    assert!(device.waiting.is_empty());
}

#[test]
fn what_another_tab_is_editing_cannot_be_changed_here_until_it_is_taken_over() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.answer(&id, "P1.1", Level::Leading);
    device.all_is_written();
    let mut device = device.restarted();
    device.claimed_elsewhere.insert(id.clone());
    device.happens(Fact::AddressChanged(format!("#/assessments/{id}")));
    assert_eq!(device.kept(&id).access, Access::Elsewhere);
    assert_eq!(device.waiting, [Effect::Claim(id.clone(), How::InTurn)]);
    device.answer(&id, "P1.1", Level::NotYet);
    device.happens(Fact::UndoAsked(id.clone()));
    assert_eq!(device.level(&id, "P1.1"), Some(Level::Leading));
    assert!(device.writing.is_empty());

    // Meanwhile the other tab has written.
    let mut other = Device::new();
    hand_over(&mut device, &mut other);
    let mut other = other.restarted();
    other.answer(&id, "P1.2", Level::Building);
    other.all_is_written();
    hand_over(&mut other, &mut device);

    device.happens(Fact::TakeOverAsked(id.clone()));
    assert_eq!(device.kept(&id).access, Access::Free);
    assert_eq!(device.level(&id, "P1.2"), Some(Level::Building), "it is read again");
    device.answer(&id, "P1.1", Level::NotYet);
    device.all_is_written();
    assert_eq!(device.level(&id, "P1.1"), Some(Level::NotYet));
}

#[test]
fn a_tab_that_loses_its_claim_waits_for_it_and_goes_on_when_it_is_free() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.happens(Fact::ClaimLost(id.clone()));
    assert_eq!(device.kept(&id).access, Access::Elsewhere);
    assert_eq!(device.waiting.last(), Some(&Effect::Claim(id.clone(), How::InTurn)));
    device.happens(Fact::ClaimAnswered(id.clone(), true));
    device.answer(&id, "P1.1", Level::Leading);
    assert_eq!(device.level(&id, "P1.1"), Some(Level::Leading));
}

#[test]
fn a_later_reading_that_fails_does_not_stop_the_saving() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.happens(Fact::StorageRead(None));
    device.answer(&id, "P1.1", Level::Leading);
    device.all_is_written();
    assert_eq!(device.state(&id), SaveState::Saved);
    assert_eq!(device.restarted().level(&id, "P1.1"), Some(Level::Leading));
}

#[test]
fn the_start_page_shows_what_another_tab_has_kept_and_never_an_older_state() {
    let (mut one, mut two, id) = two_tabs();
    writes(&mut one, &mut two, &id, &[("P1.1", Level::Leading)]);
    two.happens(Fact::AddressChanged(String::new()));
    assert_eq!(two.level(&id, "P1.1"), Some(Level::Leading));
    // A reading that was under way when the tab wrote comes late, with what was there before.
    let earlier = two.stored.clone();
    two.answer(&id, "P1.1", Level::NotYet);
    two.all_is_written();
    let records = earlier.into_iter().collect();
    two.happens(Fact::StorageRead(Some(Shelves { records, aside: Vec::new() })));
    assert_eq!(two.level(&id, "P1.1"), Some(Level::NotYet));
}
