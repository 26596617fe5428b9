//! Several hundred reports of made-up assessments, from a seed: each conforms, and none is lost.

use ahp_maturity::pdf::write_pdf;
use ahp_maturity::report::{Extent, Report};
use ahp_maturity::storage::packs;
use proptest::test_runner::TestRunner;

use super::checks::judged;
use super::day;
use crate::generated;

/// To each test; two run at once.
const REPORTS: u32 = 56;

fn check(extent: Extent, attached: bool) {
    let mut runner = TestRunner::deterministic();
    let (mut breaches, mut alarms) = (Vec::new(), 0);
    for number in 0..REPORTS {
        let pack = packs().iter().cycle().nth(number as usize % 4).expect("a pack");
        let assessment = generated::of_pack(&mut runner, pack, number);
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
