//! What the browser's database keeps for one assessment: the document and its revision.

use serde_json::Value;
use thiserror::Error;

use super::wire::Fields;
use super::{FileProblem, Leftovers, Opened, read_assessment, write_assessment};
use crate::domain::Assessment;

/// A stored assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// How many changes it has seen. Revisions, not clocks, say which is newer.
    pub revision: u64,
    /// The document.
    pub opened: Opened,
}

/// Why a stored record cannot be read. It stays where it is, untouched.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RecordProblem {
    /// The record is not of the form that this app writes.
    #[error("not a record of this app")]
    Form,
    /// The document inside cannot be read.
    #[error("the document: {0}")]
    Document(#[from] FileProblem),
    /// Parts of the document cannot be read; writing it back would lose them.
    #[error("{0} parts of the document cannot be read")]
    Parts(usize),
}

/// Reads a stored record whole, or not at all.
///
/// # Errors
/// [`RecordProblem`] if any part of it cannot be read.
pub fn read_record(text: &str) -> Result<Record, RecordProblem> {
    let value: Value = serde_json::from_str(text).map_err(|_| RecordProblem::Form)?;
    let mut envelope = Fields::of(value).ok_or(RecordProblem::Form)?;
    let revision = envelope.take("revision").as_ref().and_then(Value::as_u64);
    let (Some(revision), Some(document)) = (revision, envelope.take_text("document")) else {
        return Err(RecordProblem::Form);
    };
    let opened = read_assessment(&document)?;
    if opened.refused.is_empty() {
        Ok(Record { revision, opened })
    } else {
        Err(RecordProblem::Parts(opened.refused.len()))
    }
}

/// Writes a record.
pub fn write_record(revision: u64, assessment: &Assessment, leftovers: &Leftovers) -> String {
    let mut envelope = Fields::default();
    envelope.put("revision", revision);
    envelope.put("document", write_assessment(assessment, leftovers, None));
    Value::Object(envelope.0).to_string()
}
