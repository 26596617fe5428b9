//! The Excel workbook: that it says what the engine says, as numbers, days and texts, and that another
//! program reads it so.

mod book;
mod expected;
mod hostile;
mod looks;
mod office;
mod values;

use ahp_maturity::domain::{Answer, Assessment, Date, Form, Pack, Rating};
use ahp_maturity::xlsx::write_xlsx;

use crate::samples::provider_pack;

fn day() -> Date {
    Date::new(2026, 11, 23).expect("a day")
}

fn written(pack: &Pack, assessment: &Assessment) -> Vec<u8> {
    write_xlsx(pack, assessment, day()).expect("a workbook")
}

/// Every statement of the provider pack with the same rating and note.
fn with(rating: Option<&Rating>, note: &str) -> (Pack, Assessment) {
    let pack = provider_pack();
    let mut assessment = Assessment::new("one".into(), pack.reference.clone(), Form::Full);
    for statement in pack.statements() {
        let answer = Answer { rating: rating.cloned(), note: note.into(), ..Answer::default() };
        assessment.answers.insert(statement.id.clone(), answer);
    }
    (pack, assessment)
}
