//! The pieces that the results are made of. They take what they show as arguments.
//!
//! A piece has the name of its stylesheet in `styles/components/`. None may score.

mod action_sheet;
mod compared_table;
mod differences;
mod heat_table;
mod points;
mod sentence;
mod table;
mod words;

pub(super) use action_sheet::action_sheet;
pub(super) use compared_table::compared_table;
pub(super) use differences::differences;
pub(super) use heat_table::heat_table;
pub(super) use points::points;
pub(super) use sentence::finding;
pub(super) use table::{actions_table, level_table, table};
pub(super) use words::words;

pub(super) use crate::tree::{
    Field, answered, button, chart, chart_in_file, checkbox, checkboxes, chosen, easy_levels,
    easy_radios, hidden, radios, steps_beside, way_on,
};

use crate::domain::{AssessmentId, StatementId};
use crate::tree::{Element, element};

/// A link to a statement of an assessment. Its address is the one that `session` reads.
fn link(assessment: &AssessmentId, statement: &StatementId) -> Element {
    element("a").with("href", format!("#/assessments/{assessment}/statements/{statement}"))
}

/// A link that leaves the app. Only we choose where it leads.
pub(super) fn way_out(address: &str, words: &str) -> Element {
    element("a").with("href", address).with("rel", "noreferrer").text(words)
}
