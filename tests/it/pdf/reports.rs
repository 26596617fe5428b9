//! Several hundred reports of made-up assessments, from a seed: each conforms, and none is lost.

use std::rc::Rc;

use ahp_maturity::domain::{Answer, Assessment, Pack};
use ahp_maturity::pdf::write_pdf;
use ahp_maturity::report::{Extent, Report};
use ahp_maturity::storage::packs;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::checks::judged;
use super::day;
use crate::generated;

/// To each test; two run at once.
const REPORTS: u32 = 56;

/// An assessment of a pack: what is made up, spread over its statements, with some long notes.
fn assessment(runner: &mut TestRunner, pack: &Pack, number: u32) -> Assessment {
    let made_up = (generated::assessment(), proptest::collection::vec(answer(), 0..40));
    let (mut assessment, answers) = made_up.new_tree(runner).expect("an assessment").current();
    let statements = pack.domains.iter().flat_map(|domain| domain.statements.iter());
    for (statement, answer) in statements.zip(answers) {
        assessment.answers.insert(statement.id.clone(), answer);
    }
    if number.is_multiple_of(7) {
        assessment.answers.clear();
    }
    assessment
}

fn answer() -> impl Strategy<Value = Answer> {
    let long = (generated::text(), 1..160_usize).prop_map(|(text, times)| text.repeat(times));
    let note = prop_oneof![4 => generated::text(), 1 => long];
    (proptest::option::of(generated::rating()), note).prop_map(|(rating, note)| Answer {
        rating,
        note: Rc::from(note.as_str()),
        ..Answer::default()
    })
}

fn check(extent: Extent, attached: bool) {
    let mut runner = TestRunner::deterministic();
    let (mut breaches, mut alarms) = (Vec::new(), 0);
    for number in 0..REPORTS {
        let pack = packs().iter().cycle().nth(number as usize % 4).expect("a pack");
        let assessment = assessment(&mut runner, pack, number);
        let report = Report::of(pack, &assessment, day(), extent);
        let pdf = write_pdf(&report, attached.then_some("{}"), day()).expect("a file");
        let (failures, alarm) = judged(&pdf.bytes);
        breaches.extend(failures.iter().map(|failure| format!("{extent:?} {number}: {failure}")));
        alarms += u32::from(alarm);
    }
    crate::check_none(&breaches);
    eprintln!("{REPORTS} reports conform; {alarms} false alarms were proven by their bytes.");
}

#[test]
fn short_reports_conform_to_both_standards() {
    check(Extent::Short, true);
}

#[test]
fn short_reports_without_the_answers_conform_to_both_standards() {
    check(Extent::Short, false);
}

#[test]
fn full_reports_conform_to_both_standards() {
    check(Extent::Full, true);
}

#[test]
fn full_reports_without_the_answers_conform_to_both_standards() {
    check(Extent::Full, false);
}
