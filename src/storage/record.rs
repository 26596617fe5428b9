//! What the browser's database keeps for one assessment: the document and its revision.

use serde::{Deserialize, Serialize};
use thiserror::Error;

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

#[derive(Serialize, Deserialize)]
struct Envelope {
    revision: u64,
    document: String,
}

/// Reads a stored record whole, or not at all.
///
/// # Errors
/// [`RecordProblem`] if any part of it cannot be read.
pub fn read_record(text: &str) -> Result<Record, RecordProblem> {
    let envelope: Envelope = serde_json::from_str(text).map_err(|_| RecordProblem::Form)?;
    let opened = read_assessment(&envelope.document)?;
    if opened.refused.is_empty() {
        Ok(Record { revision: envelope.revision, opened })
    } else {
        Err(RecordProblem::Parts(opened.refused.len()))
    }
}

/// Writes a record.
pub fn write_record(revision: u64, assessment: &Assessment, leftovers: &Leftovers) -> String {
    let document = write_assessment(assessment, leftovers, None);
    serde_json::json!({ "revision": revision, "document": document }).to_string()
}
