//! The sheets of made-up assessments hold what the engine says, cell by cell.

use ahp_maturity::domain::{Assessment, Outcome, Pack, Results};
use ahp_maturity::report::Part;
use ahp_maturity::storage::packs;
use ahp_maturity::xlsx::xlsx_of;
use proptest::test_runner::TestRunner;

use super::book::{Rows, SHEETS, Value, rows, sheets};
use super::{day, expected, written};
use crate::generated;
use crate::samples::FIXTURE_1;

const BOOKS: u32 = 56;

/// Rows without the cells at their ends that hold nothing.
fn trimmed(rows: impl IntoIterator<Item = Vec<Value>>) -> Rows {
    let trim = |mut row: Vec<Value>| {
        while row.last() == Some(&Value::Nothing) {
            row.pop();
        }
        row
    };
    rows.into_iter().map(trim).collect()
}

fn below_the_head(bytes: &[u8], sheet: &str) -> Rows {
    trimmed(rows(bytes, sheet).into_iter().skip(1))
}

fn all_words(bytes: &[u8], sheet: &str) -> Vec<String> {
    let words = |value| if let Value::Words(words) = value { Some(words) } else { None };
    rows(bytes, sheet).into_iter().flatten().filter_map(words).collect()
}

/// What stands beside a label of the first sheet.
fn beside(bytes: &[u8], label: &str) -> Value {
    let rows = rows(bytes, "Summary");
    let label_of = |row: &&Vec<Value>| row.first() == Some(&Value::Words(label.to_owned()));
    let row = rows.iter().find(label_of);
    row.unwrap_or_else(|| panic!("no {label}")).get(1).cloned().unwrap_or(Value::Nothing)
}

/// Whether all of the wanted are there, in their order.
fn stand_in_order(wanted: &[String], all: &[String]) -> bool {
    let mut all = all.iter();
    wanted.iter().all(|one| all.any(|it| it == one))
}

fn check(pack: &Pack, assessment: &Assessment) {
    let bytes = written(pack, assessment);
    assert_eq!(sheets(&bytes), SHEETS);
    let results = Results::of(pack, assessment);
    assert_eq!(below_the_head(&bytes, "Domains"), trimmed(expected::domains(pack, assessment)));
    let statements = trimmed(expected::statements(pack, assessment));
    assert_eq!(below_the_head(&bytes, "Statements"), statements);
    assert_eq!(below_the_head(&bytes, "Actions"), trimmed(expected::actions(pack, assessment)));
    for (sheet, part) in [("Summary", Part::Findings), ("Method", Part::Method)] {
        let said = expected::said(pack, assessment, part);
        assert!(stand_in_order(&said, &all_words(&bytes, sheet)), "{sheet}: {said:#?}");
    }
    let typical = match results.overall {
        Outcome::Level(level) => Value::Number(level.number().into()),
        Outcome::NotEnough | Outcome::NotApplicable => Value::Nothing,
    };
    assert_eq!(beside(&bytes, "Typical level"), typical);
    let answered = u32::try_from(results.coverage.answered).expect("a count");
    assert_eq!(beside(&bytes, "Answered with a level"), Value::Number(answered.into()));
    assert_eq!(beside(&bytes, "Report made"), Value::Day(day()));
}

#[test]
fn the_sheets_of_made_up_assessments_hold_what_the_engine_says() {
    let mut runner = TestRunner::deterministic();
    for number in 0..BOOKS {
        let pack = packs().iter().cycle().nth(number as usize % 4).expect("a pack");
        check(pack, &generated::of_pack(&mut runner, pack, number));
    }
}

#[test]
fn a_table_starts_with_the_names_of_its_columns() {
    let (pack, assessment) = super::with(None, "");
    let bytes = written(&pack, &assessment);
    let head = |sheet| {
        let first = rows(&bytes, sheet).into_iter().next().expect("a row");
        let names: Vec<_> = first
            .into_iter()
            .map(|it| if let Value::Words(words) = it { words } else { panic!("{it:?}") })
            .collect();
        names.join("|")
    };
    assert_eq!(
        head("Domains"),
        "Code|Group|Domain|Level|In words|State|Range from|Range to|\
         Average, for your own trend only|That apply|Answered|Don't know|Open|Not applicable|\
         Held back by|One answer away|Target|Target by"
    );
    assert_eq!(
        head("Statements"),
        "Domain|Id|Statement|Facet|Answer|Level|What that means|Evidence|Note|Reason"
    );
    assert_eq!(
        head("Actions"),
        "What we will do|For|Level|Who leads|Review|Needs help from|How far it is"
    );
}

#[test]
fn a_saved_assessment_gives_the_workbook_and_what_is_none_gives_nothing() {
    let pack = ahp_maturity::studio::whole_pack(FIXTURE_1);
    let bytes = xlsx_of(FIXTURE_1, pack, day()).expect("a workbook");
    let opened = crate::samples::read(FIXTURE_1);
    let pack_of = ahp_maturity::storage::pack_for(&opened).expect("a pack");
    assert_eq!(bytes, written(&pack_of, &opened.assessment));
    assert_eq!(xlsx_of("{}", pack, day()), None);
}
