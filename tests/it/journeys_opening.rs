//! A file on its way in: what is offered, and that nothing changes before the person says so.

use ahp_maturity::domain::{AssessmentId, Form, Level, Rating};
use ahp_maturity::session::{
    Fact, Opening, Preview, ReadFailure, Resolution, Route, SaveState, Side,
};
use ahp_maturity::storage::FileProblem;
use serde_json::json;

use crate::device::Device;
use crate::samples::{FIXTURE_1, file_with, json_of};

const FIXTURE_ID: &str = "6f1c2b1e-5d0a-4c3e-9a57-0b8f6a1d2e34";

fn preview(device: &Device) -> &Preview {
    let opening = &*device.session.opening;
    let Opening::Ready(preview) = opening else { panic!("no preview: {opening:?}") };
    preview
}

/// An assessment that is kept here, and its file as a colleague has filled it in.
fn kept_and_file() -> (Device, AssessmentId, String) {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    for (statement, level) in
        [("P1.1", Level::NotYet), ("P1.2", Level::Starting), ("P1.3", Level::Building)]
    {
        device.answer(&id, statement, level);
    }
    device.all_is_written();
    let mut file = json_of(&device.saved_file(&id));
    let answers = file["answers"].as_object_mut().expect("answers");
    answers.insert("P1.2".to_owned(), json!({ "level": 5, "note": "theirs" }));
    answers.remove("P1.3");
    answers.insert("P2.1".to_owned(), json!({ "dontKnow": true }));
    file["team"]["name"] = "Theirs".into();
    (device, id, file.to_string())
}

#[test]
fn a_file_that_is_new_here_is_shown_first_and_stored_once_it_is_accepted() {
    let mut device = Device::new();
    device.opens(FIXTURE_1);
    assert_eq!(device.session.route, Route::Open);
    let Preview { name, exists, differences, opened, .. } = preview(&device);
    assert_eq!((name.as_str(), *exists, differences.len()), ("saved.json", false, 0));
    assert_eq!(opened.assessment.answers.len(), 9);
    assert_eq!(device.session.assessments().count(), 0);
    assert_eq!((device.writing.len(), device.stored.len()), (0, 0), "nothing is stored yet");

    device.accepts(Resolution::AsItIs);
    assert_eq!(device.address, format!("#/assessments/{FIXTURE_ID}"));
    assert_eq!(*device.session.opening, Opening::Nothing);
    let id = FIXTURE_ID.into();
    assert_eq!(device.state(&id), SaveState::Saving { long: false });
    device.all_is_written();
    assert_eq!(device.state(&id), SaveState::Saved);
    assert_eq!(device.level(&id, "P1.1"), Some(Level::Building));
}

#[test]
fn a_file_taken_in_and_out_again_keeps_what_this_version_does_not_know() {
    let mut device = Device::new();
    device.opens(FIXTURE_1);
    device.accepts(Resolution::AsItIs);
    device.all_is_written();
    let mut device = device.restarted();
    device.happens(Fact::FinishAsked(FIXTURE_ID.into(), false));
    device.answer(&FIXTURE_ID.into(), "P1.1", Level::Leading);
    device.all_is_written();
    let written = json_of(&device.restarted().saved_file(&FIXTURE_ID.into()));
    let mut expected = json_of(FIXTURE_1);
    expected.as_object_mut().expect("an object").shift_remove("finishedOn");
    expected["answers"]["P1.1"]["level"] = 5.into();
    expected["updatedAt"] = "2026-11-22T10:00:00Z".into();
    expected["results"] = written["results"].clone();
    assert_eq!(written, expected);
}

#[test]
fn a_saved_file_opened_on_another_device_gives_the_same_results() {
    let (mut device, id, _) = kept_and_file();
    let mut other = Device::new();
    other.opens(&device.saved_file(&id));
    other.accepts(Resolution::AsItIs);
    assert_eq!(*other.assessment(&id), *device.assessment(&id));
    assert_eq!(other.results(&id), device.results(&id));
}

#[test]
fn putting_a_file_away_changes_nothing() {
    let (mut device, id, file) = kept_and_file();
    let (before, stored) = (device.kept(&id).clone(), device.stored.clone());
    device.opens(&file);
    device.happens(Fact::SideChosen("P1.2".into(), Side::File));
    device.happens(Fact::FileDismissed);
    assert_eq!(*device.session.opening, Opening::Nothing);
    assert_eq!(device.session.route, Route::Start);
    device.accepts(Resolution::AsItIs);
    device.accepts(Resolution::Merge);
    assert_eq!((device.kept(&id), &device.stored), (&before, &stored));
    assert!(device.writing.is_empty());
}

#[test]
fn a_file_of_an_assessment_that_is_kept_shows_each_difference() {
    let (mut device, id, file) = kept_and_file();
    let before = device.kept(&id).clone();
    device.opens(&file);
    let Preview { exists, differences, .. } = preview(&device);
    assert!(exists);
    let shown: Vec<_> = differences
        .iter()
        .map(|one| {
            let level = |answer: &ahp_maturity::domain::Answer| {
                answer.rating.as_ref().and_then(Rating::level).map(Level::number)
            };
            (one.statement.as_str(), level(&one.kept), level(&one.file), one.side)
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("P1.2", Some(2), Some(5), Side::Kept),
            ("P1.3", Some(3), None, Side::Kept),
            ("P2.1", None, None, Side::File),
        ]
    );
    assert_eq!(*device.kept(&id), before, "nothing is changed yet");
    assert!(device.writing.is_empty(), "nothing is written yet");
}

#[test]
fn a_file_can_take_the_place_of_what_is_kept() {
    let (mut device, id, file) = kept_and_file();
    let revision = device.kept(&id).revision;
    device.opens(&file);
    device.accepts(Resolution::AsItIs);
    device.all_is_written();
    assert_eq!(device.session.assessments().count(), 1);
    assert_eq!(device.level(&id, "P1.2"), Some(Level::Leading));
    assert_eq!(device.level(&id, "P1.3"), None);
    assert_eq!(device.assessment(&id).team.name, "Theirs");
    assert!(device.kept(&id).revision > revision, "revisions only go up");
    assert_eq!(*device.restarted().assessment(&id).team.name, *"Theirs");
}

#[test]
fn a_file_that_takes_the_place_of_what_is_kept_is_being_saved_and_has_not_failed() {
    let (mut device, id, file) = kept_and_file();
    device.opens(&file);
    device.accepts(Resolution::AsItIs);
    assert_eq!(device.state(&id), SaveState::Saving { long: false });
}

#[test]
fn a_file_taken_in_during_a_write_waits_for_its_turn() {
    let (mut device, id, file) = kept_and_file();
    device.answer(&id, "P1.1", Level::Leading);
    device.opens(&file);
    device.accepts(Resolution::AsItIs);
    assert_eq!(device.writing.len(), 1);
    device.all_is_written();
    assert_eq!(device.state(&id), SaveState::Saved);
    assert_eq!(device.restarted().level(&id, "P1.1"), Some(Level::NotYet));
}

#[test]
fn both_can_be_kept_under_ids_of_their_own() {
    let (mut device, id, file) = kept_and_file();
    let before = device.kept(&id).clone();
    device.opens(&file);
    device.accepts(Resolution::KeepBoth);
    device.all_is_written();
    let copy = device.session.route.assessment().expect("the copy's page").clone();
    assert_ne!(copy, id);
    assert_eq!(*device.kept(&id), before);
    assert_eq!(device.level(&copy, "P1.2"), Some(Level::Leading));
    let device = device.restarted();
    assert_eq!(device.session.assessments().count(), 2);
    assert_eq!(device.assessment(&copy).id, copy);
}

#[test]
fn a_merge_takes_what_is_new_and_keeps_what_is_here_unless_told_otherwise() {
    let (mut device, id, file) = kept_and_file();
    device.opens(&file);
    device.accepts(Resolution::Merge);
    device.all_is_written();
    let device = device.restarted();
    assert_eq!(device.level(&id, "P1.1"), Some(Level::NotYet));
    assert_eq!(device.level(&id, "P1.2"), Some(Level::Starting));
    assert_eq!(device.level(&id, "P1.3"), Some(Level::Building));
    assert_eq!(device.assessment(&id).rating(&"P2.1".into()), Some(&Rating::DontKnow));
    assert_eq!(device.assessment(&id).team.name, "", "a merge is by statement");
    assert_eq!(device.session.assessments().count(), 1);
}

#[test]
fn taking_a_file_over_without_choosing_how_loses_nothing_that_is_kept() {
    let (mut device, id, file) = kept_and_file();
    let before = device.assessment(&id).answers.clone();
    device.opens(&file);
    device.happens(Fact::FileAccepted);
    device.all_is_written();
    for (statement, answer) in before {
        assert_eq!(device.assessment(&id).answers[&statement], answer);
    }

    // The same answers, saved before the team was named.
    let earlier = device.saved_file(&id);
    device.tells_of_team(&id, "name", "Ours");
    device.all_is_written();
    device.opens(&earlier);
    device.happens(Fact::FileAccepted);
    assert_eq!(device.assessment(&id).team.name, "Ours");
}

#[test]
fn a_merge_takes_the_side_that_was_chosen() {
    let (mut device, id, file) = kept_and_file();
    device.opens(&file);
    device.happens(Fact::SideChosen("P1.2".into(), Side::File));
    device.happens(Fact::SideChosen("P1.3".into(), Side::File));
    device.happens(Fact::SideChosen("P2.1".into(), Side::Kept));
    device.accepts(Resolution::Merge);
    assert_eq!(device.level(&id, "P1.2"), Some(Level::Leading));
    assert_eq!(&*device.assessment(&id).answers[&"P1.2".into()].note, "theirs");
    assert_eq!(device.level(&id, "P1.3"), None);
    assert_eq!(device.assessment(&id).rating(&"P2.1".into()), None);
}

#[test]
fn a_merge_keeps_what_this_version_does_not_know_of_both() {
    let (mut device, id, file) = kept_and_file();
    let with = |field: &str, value: &str| {
        let mut file = json_of(&file);
        file[field] = value.into();
        file["answers"]["P2.1"][field] = value.into();
        file.to_string()
    };
    device.opens(&with("laterHere", "kept"));
    device.accepts(Resolution::Merge);
    device.all_is_written();
    device.opens(&with("laterThere", "theirs"));
    device.accepts(Resolution::Merge);
    device.all_is_written();
    let written = json_of(&device.restarted().saved_file(&id));
    for part in [&written, &written["answers"]["P2.1"]] {
        assert_eq!((&part["laterHere"], &part["laterThere"]), (&json!("kept"), &json!("theirs")));
    }
}

#[test]
fn an_answer_given_after_the_file_was_opened_is_not_lost_in_a_merge() {
    let (mut device, id, file) = kept_and_file();
    device.opens(&file);
    // Back to the assessment, one more answer, and forward again.
    device.answer(&id, "P2.1", Level::Embedded);
    device.all_is_written();
    device.accepts(Resolution::Merge);
    assert_eq!(device.level(&id, "P2.1"), Some(Level::Embedded));
}

#[test]
fn a_file_that_cannot_be_used_says_why_and_leaves_everything_as_it_was() {
    let (mut device, id, _) = kept_and_file();
    let before = device.kept(&id).clone();
    let other_pack = json!({ "pack": { "id": "another-pack", "version": "1.0.0" } });
    let other_major = json!({ "pack": { "id": "ahps-deliver-provider", "version": "2.0.0" } });
    for (text, expected) in [
        ("{".to_owned(), FileProblem::CutShort),
        (file_with(&other_pack), FileProblem::OtherPack("another-pack@1.0.0".to_owned())),
        (file_with(&other_major), FileProblem::OtherPack("ahps-deliver-provider@2.0.0".to_owned())),
        (file_with(&json!({ "formatVersion": 2 })), FileProblem::Newer(2)),
        (file_with(&json!({ "id": "example" })), FileProblem::Field("id")),
    ] {
        device.opens(&text);
        let name = "saved.json".to_owned();
        assert_eq!(*device.session.opening, Opening::Refused { name, problem: expected });
        device.accepts(Resolution::AsItIs);
        device.accepts(Resolution::Merge);
        device.accepts(Resolution::KeepBoth);
        assert!(device.writing.is_empty());
        assert_eq!(*device.kept(&id), before);
        assert_eq!(device.session.assessments().count(), 1);
    }
    let failure = ReadFailure::TooLarge("film.mov".to_owned());
    device.happens(Fact::FileRead(Err(failure.clone())));
    assert_eq!(*device.session.opening, Opening::Unread(failure));
}

#[test]
fn a_file_for_another_version_of_the_same_questionnaire_is_taken() {
    let minor = json!({ "pack": { "id": "ahps-deliver-provider", "version": "1.9.3" } });
    let mut device = Device::new();
    device.opens(&file_with(&minor));
    assert!(!preview(&device).exists);
}

#[test]
fn a_file_whose_id_could_not_stand_in_an_address_is_not_taken_under_it() {
    for id in ["a/b", "an id", "<script>", "é", "#", "a?b"] {
        let mut device = Device::new();
        device.opens(&file_with(&json!({ "id": id })));
        device.accepts(Resolution::AsItIs);
        let lost = device.session.assessments().any(|one| one.id.as_str() == id);
        assert!(!lost, "an assessment that no address leads to: {id}");
    }
}
