//! From a result to a few owned actions, and on to the next assessment.

use ahp_maturity::domain::{
    ActionText, AssessmentId, Form, Help, Level, Results, StatementId, Status,
};
use ahp_maturity::session::{Act, Fact, Place};
use ahp_maturity::wording::priorities;

use crate::device::Device;
use crate::samples::provider_pack;

/// A team whose anti-racism domain is held back by its third statement, low in digital, and that
/// does not know one thing.
fn rated() -> (Device, AssessmentId) {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    for statement in provider_pack().statements() {
        device.answer(&id, statement.id.as_str(), Level::Building);
    }
    device.answer(&id, "P1.1", Level::Embedded);
    device.answer(&id, "P1.2", Level::Embedded);
    device.answer(&id, "P1.3", Level::NotYet);
    for statement in ["F4.1", "F4.2", "F4.3"] {
        device.answer(&id, statement, Level::NotYet);
    }
    device.edit(&id, "A4.1", ahp_maturity::session::AnswerEdit::DontKnow);
    device.goes_to(&Place::Actions.of(&id));
    (device, id)
}

#[test]
fn priorities_are_at_most_six_each_with_why_and_what_holds_back_comes_first() {
    let (device, id) = rated();
    let found = priorities(&provider_pack(), &device.results(&id));
    assert!(found.len() <= 6 && found.iter().all(|one| !one.why.is_empty()));
    assert_eq!(found[0].statement.as_str(), "P1.3");
    assert!(found.iter().any(|one| one.statement.as_str() == "A4.1"), "{found:?}");
    assert!(found.iter().any(|one| one.statement.as_str().starts_with("F4")), "{found:?}");
}

#[test]
fn where_nothing_is_answered_nothing_is_suggested() {
    let mut device = Device::new();
    let id = device.start(Form::Quick);
    let results = Results::of(&provider_pack(), device.assessment(&id));
    assert_eq!(priorities(&provider_pack(), &results), []);
}

#[test]
fn three_actions_are_filled_in_from_the_pack_and_a_fourth_is_added_on_purpose_only() {
    let (mut device, id) = rated();
    for _ in 0..3 {
        device.acts("add", "");
    }
    let actions = device.assessment(&id).actions.clone();
    let pack = provider_pack();
    let (_, first) = pack.statement(&"P1.3".into()).expect("a statement");
    assert_eq!(actions[0].statement.as_ref(), Some(&first.id));
    assert_eq!((actions[0].from, actions[0].to), (Some(Level::NotYet), Some(Level::Starting)));
    assert_eq!(**actions[0].text(ActionText::What), *first.steps[0]);
    assert!(actions[0].text(ActionText::Measure).contains(&*first.descriptors[1]));
    assert!(actions[0].text(ActionText::Why).contains(&*first.see[0]));
    assert!(!actions[0].text(ActionText::With).is_empty());
    assert_eq!(actions[0].review_on.map(|day| day.to_string()).as_deref(), Some("2027-02-22"));
    let distinct: std::collections::BTreeSet<_> =
        actions.iter().map(|one| one.statement.clone()).collect();
    assert_eq!(distinct.len(), 3, "each is for another statement");
    device.acts("more", "");
    device.acts("add", "");
    assert_eq!(device.assessment(&id).actions.len(), 4);
}

#[test]
fn what_is_picked_is_added_and_what_is_typed_is_kept_and_can_be_undone() {
    let (mut device, id) = rated();
    device.acts("pick", "A4.1");
    device.acts("add", "");
    device.acts("lead 0", "The");
    device.acts("lead 0", "Therapy lead");
    device.acts("review 0", "2027-03-01");
    device.acts("help 0", "2");
    device.acts("status 0", "1");
    let action = device.assessment(&id).actions[0].clone();
    assert_eq!(action.statement.as_ref().map(StatementId::as_str), Some("A4.1"));
    assert!(action.text(ActionText::What).starts_with("Find out"));
    assert_eq!(&**action.text(ActionText::Lead), "Therapy lead");
    assert_eq!((action.help, action.status), (Help::Organisation, Status::Started));
    device.acts("remove 0", "");
    assert_eq!(device.assessment(&id).actions, []);
    device.happens(Fact::UndoAsked(id.clone()));
    assert_eq!(device.assessment(&id).actions, [action]);
}

#[test]
fn a_finished_assessment_takes_no_act_until_somebody_wants_to_change_it() {
    let (mut device, id) = rated();
    device.acts("add", "");
    device.happens(Fact::FinishAsked(id.clone(), true));
    device.all_is_written();
    let finished = device.assessment(&id).clone();
    device.acts("add", "");
    device.acts("lead 0", "Therapy lead");
    assert_eq!(*device.assessment(&id), finished);
    assert_eq!(device.writing, []);
    device.happens(Fact::FinishAsked(id.clone(), false));
    device.acts("lead 0", "Therapy lead");
    assert_eq!(&**device.assessment(&id).actions[0].text(ActionText::Lead), "Therapy lead");
}

#[test]
fn the_next_assessment_has_the_team_and_what_is_still_to_do() {
    let (mut device, id) = rated();
    for _ in 0..3 {
        device.acts("add", "");
    }
    device.acts("status 1", "2");
    device.happens(Fact::FinishAsked(id.clone(), true));
    device.all_is_written();
    let next = Act { page: "actions".to_owned(), what: "next".to_owned(), value: String::new() };
    device.happens(Fact::Acted(next));
    device.all_is_written();
    let new = device.session.route.assessment().expect("an assessment").clone();
    assert_ne!(new, id);
    assert_eq!(device.session.route, Place::Since.of(&new));
    let kept = device.assessment(&new);
    assert_eq!(kept.previous.as_ref(), Some(&id));
    assert_eq!(kept.answers.len(), 0);
    let before = &device.assessment(&id).actions;
    assert_eq!(kept.actions, [before[0].clone(), before[2].clone()], "one of three is done");
    device.acts("status 0", "2");
    device.all_is_written();
    assert_eq!(device.restarted().assessment(&new).actions[0].status, Status::Done);
}
