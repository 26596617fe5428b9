//! What assessment files are made of, version 1. `docs/file-format.md` is their reference.

use serde_json::{Map, Value};
use thiserror::Error;

/// What an assessment file says it is.
pub const FORMAT: &str = "ahp-maturity/assessment";
/// The newest version of the file format that this build reads, and the one it writes.
pub const FORMAT_VERSION: u64 = 1;

/// Fields that this version does not know, by the place where they stood: they are kept and
/// written back.
pub type Leftovers = Map<String, Value>;

/// The unknown fields of two documents; where both have one, the second's.
pub fn merge_leftovers(mut first: Leftovers, second: &Leftovers) -> Leftovers {
    for (place, fields) in second {
        match (first.get_mut(place), fields) {
            (Some(Value::Object(there)), Value::Object(here)) => there.extend(here.clone()),
            _ => {
                first.insert(place.clone(), fields.clone());
            }
        }
    }
    first
}

/// The sign that stands in place of an assessment that a report was saved without. No file starts
/// with it: it is the first of those that nobody has given a meaning.
pub const ANSWERS_LEFT_OUT: char = '\u{e000}';

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
    #[error("not JSON: line {line}, column {column}: {found}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What stands there.
        found: char,
    },
    /// Whole, with more behind it.
    #[error("the file goes on after its end in line {line}")]
    GoesOn {
        /// The line, from 1.
        line: usize,
    },
    /// Text of another kind.
    #[error("starts with {start}")]
    Foreign {
        /// Whether it is the table for spreadsheets that this app makes.
        table: bool,
        /// Its first character.
        start: char,
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
    /// What the file says there, if that helps.
    pub found: Value,
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
    /// The file gives it more than once, and nobody knows which one is meant.
    #[error("given twice")]
    GivenTwice,
}

/// The fields of one object. What is taken is known; what remains is kept.
#[derive(Debug, Default)]
pub(super) struct Fields(pub(super) Map<String, Value>);

impl Fields {
    /// The fields of an object, if the value is one. Nothing at all is an object without fields.
    pub(super) fn of(value: Value) -> Option<Self> {
        match value {
            Value::Object(map) => Some(Self(map)),
            Value::Null => Some(Self::default()),
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => None,
        }
    }

    /// The fields that were kept from a place of a file.
    pub(super) fn kept(leftovers: &Leftovers, place: &str) -> Self {
        leftovers.get(place).cloned().and_then(Self::of).unwrap_or_default()
    }

    /// Takes a field. A field that is null says the same as none.
    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        self.0.shift_remove(name).filter(|value| !value.is_null())
    }

    /// Takes a field that is a text: the empty text if it is not there, none if it is no text.
    pub(super) fn take_text(&mut self, name: &str) -> Option<String> {
        match self.take(name) {
            None => Some(String::new()),
            Some(Value::String(text)) => Some(text),
            Some(_) => None,
        }
    }

    /// Takes a field that is an object: empty if it is not there, none if it is no object.
    pub(super) fn take_fields(&mut self, name: &str) -> Option<Self> {
        Self::of(self.take(name).unwrap_or_default())
    }

    /// The object as compact text.
    pub(super) fn text(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    /// Writes a field, if there is something to write.
    pub(super) fn put(&mut self, name: &str, value: impl Into<Value>) {
        let value = value.into();
        if !value.is_null() && value != "" {
            self.0.insert(name.to_owned(), value);
        }
    }
}
