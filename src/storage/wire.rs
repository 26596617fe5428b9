//! The JSON shapes of assessment files, version 1. `docs/file-format.md` is their reference.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;

/// What an assessment file says it is.
pub const FORMAT: &str = "ahp-maturity/assessment";
/// The newest version of the file format that this build reads, and the one it writes.
pub const FORMAT_VERSION: u64 = 1;

/// Fields that this version does not know, by the place where they stood: they are kept and
/// written back.
pub type Leftovers = BTreeMap<String, Map<String, Value>>;

/// Why a file cannot be opened at all.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FileProblem {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Ends in the middle.
    #[error("the file ends in the middle")]
    CutShort,
    /// Not JSON.
    #[error("not JSON: line {line}, column {column}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// JSON, and not an assessment.
    #[error("not an assessment file")]
    NotOurs,
    /// Written by a newer version of the app.
    #[error("format version {0} is newer than this app")]
    Newer(u64),
    /// An assessment whose frame is broken.
    #[error("the field {0} is missing or wrong")]
    Field(&'static str),
    /// For a questionnaire that is not built in.
    #[error("for the questionnaire {0}")]
    OtherPack(String),
}

/// One item of a file that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it stood, such as `answers.P1.1`.
    pub place: String,
    /// Why it was left out.
    pub why: Refusal,
}

/// Why an item was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refusal {
    /// More than one of level, don't know and not applicable.
    #[error("more than one answer")]
    TwoAnswers,
    /// A level other than 1 to 5.
    #[error("not a level from 1 to 5")]
    NotALevel,
    /// Not a day of the calendar.
    #[error("not a date")]
    NotADate,
    /// Not of the expected shape, or a word that is not known.
    #[error("not understood")]
    NotUnderstood,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AssessmentFile {
    pub(super) format: String,
    pub(super) format_version: u64,
    pub(super) id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) previous: Option<String>,
    #[serde(default)]
    pub(super) form: Value,
    pub(super) pack: Value,
    #[serde(default)]
    pub(super) team: Value,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) started_on: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) finished_on: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<Value>,
    #[serde(default)]
    pub(super) answers: BTreeMap<String, Value>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) targets: BTreeMap<String, Value>,
    /// Written for people who verify a file, never read to score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) results: Option<Value>,
    #[serde(flatten)]
    pub(super) unknown: Map<String, Value>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct PackField {
    pub(super) id: String,
    pub(super) version: String,
    #[serde(flatten)]
    pub(super) unknown: Map<String, Value>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct TeamField {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) organisation: String,
    #[serde(default)]
    pub(super) scope: Value,
    #[serde(default)]
    pub(super) setting: String,
    #[serde(default)]
    pub(super) professions: Vec<Value>,
    #[serde(flatten)]
    pub(super) unknown: Map<String, Value>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AnswerField {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) level: Option<Value>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) dont_know: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) not_applicable: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) note: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) evidence: Option<Value>,
    #[serde(flatten)]
    pub(super) unknown: Map<String, Value>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct TargetField {
    pub(super) level: Value,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) by: Option<Value>,
    #[serde(flatten)]
    pub(super) unknown: Map<String, Value>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}
