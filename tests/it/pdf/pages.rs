//! How many pages a report takes: the short one, filled in as teams do, two.

use std::rc::Rc;

use ahp_maturity::domain::{
    Action, ActionText, Answer, Assessment, Evidence, Form, Rating, Target,
};
use ahp_maturity::pdf::write_pdf;
use ahp_maturity::report::{Extent, Report};
use lopdf::Document;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::{day, fixture};
use crate::generated;
use crate::samples::provider_pack;

const WHAT: [&str; 5] = [
    "Ask the information team for waiting times by ethnicity and by deprivation, every quarter",
    "Put AHP job planning on the agenda of the monthly leads' meeting",
    "Agree with the integrated care board who speaks for AHPs on the workforce group, and who \
     stands in for them, before the next round of planning begins",
    "Invite two people who have used the service to the next review of our leaflets",
    "Start a monthly half hour for research questions from practice",
];
const LEAD: [&str; 3] = ["Therapy lead", "Chief AHP", "Head of dietetics and nutrition"];

fn rating() -> impl Strategy<Value = Rating> {
    let not_applicable = Rating::NotApplicable { reason: "We see no children".into() };
    prop_oneof![
        10 => generated::level().prop_map(Rating::Level),
        1 => Just(Rating::DontKnow),
        1 => Just(not_applicable),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let evidence = option::of(select(&Evidence::ALL[..]));
    (option::weighted(0.95, rating()), evidence).prop_map(|(rating, evidence)| Answer {
        rating,
        evidence,
        note: "Minutes of the quality meeting".into(),
    })
}

fn action(number: usize) -> impl Strategy<Value = Action> {
    (select(&WHAT[..]), select(&LEAD[..])).prop_map(move |(what, lead)| {
        let mut action = Action::new(format!("action-{number}").as_str().into());
        *action.text_mut(ActionText::What) = Rc::from(what);
        *action.text_mut(ActionText::Lead) = Rc::from(lead);
        action.review_on = Some(day());
        action
    })
}

/// An assessment as teams fill it in: nearly all is answered, with some targets and actions.
fn filled_in() -> impl Strategy<Value = Assessment> {
    let pack = provider_pack();
    let statements: Vec<_> = pack.statements().map(|one| one.id.clone()).collect();
    let domains: Vec<_> = pack.domains.iter().map(|one| one.code.clone()).collect();
    let target = (generated::level(), any::<bool>());
    let target = target.prop_map(|(level, by)| Target { level, by: by.then(day) });
    let answers = vec(answer(), statements.len());
    let targets = vec(option::of(target), domains.len());
    let actions = (0..5).map(action).collect::<Vec<_>>();
    (answers, targets, actions, 0..=5_usize).prop_map(move |(answers, targets, actions, some)| {
        let mut one = Assessment::new("a".into(), pack.reference.clone(), Form::Full);
        one.team.name = "Riverbank community rehabilitation team".into();
        one.team.organisation = "Riverbank Community NHS Foundation Trust".into();
        (one.started_on, one.finished_on) = (Some(day()), Some(day()));
        one.answers = statements.iter().cloned().zip(answers).collect();
        let targets = domains.iter().cloned().zip(targets);
        one.targets = targets.filter_map(|(code, target)| Some((code, target?))).collect();
        one.actions = actions.into_iter().take(some).collect();
        one
    })
}

fn page_count(bytes: &[u8]) -> usize {
    Document::load_mem(bytes).expect("a PDF file").get_pages().len()
}

#[test]
fn a_short_report_that_is_filled_in_as_teams_do_takes_two_pages() {
    let (mut runner, pack) = (TestRunner::deterministic(), provider_pack());
    assert_eq!(page_count(&fixture(Extent::Short).bytes), 2);
    let mut counts = Vec::new();
    for _ in 0..60 {
        let assessment = filled_in().new_tree(&mut runner).expect("an assessment").current();
        let report = Report::of(&pack, &assessment, day(), Extent::Short);
        let pdf = write_pdf(&report, None, day()).expect("a file");
        counts.push(page_count(&pdf.bytes));
    }
    assert!(counts.iter().all(|count| *count == 2), "{counts:?}");
}
