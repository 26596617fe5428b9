//! What the browser's database keeps for one assessment: the document, its revision, the steps that
//! led to it, and a checksum over all of it.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde_json::Value;
use thiserror::Error;

use super::steps::{read_steps, steps_value};
use super::wire::Fields;
use super::{FileProblem, Leftovers, Opened, json, read_assessment, write_assessment};
use crate::domain::{Assessment, Date, History};

/// The newest form of a record that this build reads, and the one that it writes.
const SCHEMA: u64 = 2;

/// A stored assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// How many changes it has seen. Revisions, not clocks, say which is newer.
    pub revision: u64,
    /// The assessment.
    pub assessment: Assessment,
    /// Fields of its document that this version does not know.
    pub leftovers: Leftovers,
    /// The steps that can be undone and done again.
    pub history: History,
    /// The last copy of it that left as a file.
    pub copied: Option<Copied>,
    /// How many earlier versions of it have been put aside.
    pub versions: u64,
    /// Whether a newer version of the app has written it: it may be read, not changed.
    pub newer: bool,
}

/// A copy of an assessment that left as a file. The one of the later revision is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Copied {
    /// The revision that it holds.
    pub revision: u64,
    /// The day on which it was made.
    pub on: Date,
}

/// Why a stored record cannot be read. It is moved aside, and never written over.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RecordProblem {
    /// The record is not of the form that this app writes.
    #[error("not a record of this app")]
    Form,
    /// It is not as it was written.
    #[error("the checksum is wrong")]
    Checksum,
    /// A newer version of the app has written it, and this one understands nothing of it.
    #[error("written by a newer version of the app")]
    Newer,
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
    let (value, _) = json::read(text).map_err(|_| RecordProblem::Form)?;
    let mut envelope = Fields::of(value).ok_or(RecordProblem::Form)?;
    // The first form had no schema and no checksum.
    let schema = envelope.0.get("schema").map_or(Some(1), Value::as_u64);
    let schema = schema.ok_or(RecordProblem::Form)?;
    let newer = schema > SCHEMA;
    let checksum = envelope.take("checksum");
    if schema == SCHEMA && checksum != Some(checksum_of(&envelope.text()).into()) {
        return Err(RecordProblem::Checksum);
    }
    let number = |value: Option<Value>| value.as_ref().and_then(Value::as_u64);
    let (Some(revision), Some(document)) =
        (number(envelope.take("revision")), envelope.take_text("document"))
    else {
        return Err(if newer { RecordProblem::Newer } else { RecordProblem::Form });
    };
    let Opened { assessment, leftovers, refused } = match read_assessment(&document) {
        Err(_) if newer => return Err(RecordProblem::Newer),
        Err(FileProblem::Newer(_)) => return Err(RecordProblem::Newer),
        read => read?,
    };
    if !refused.is_empty() {
        return Err(if newer { RecordProblem::Newer } else { RecordProblem::Parts(refused.len()) });
    }
    let history = History {
        done: read_steps(envelope.take("done")),
        undone: read_steps(envelope.take("undone")),
    };
    let versions = number(envelope.take("versions")).unwrap_or_default();
    let copied = envelope.take_fields("copied").and_then(read_copied);
    Ok(Record { revision, assessment, leftovers, history, copied, versions, newer })
}

fn read_copied(mut fields: Fields) -> Option<Copied> {
    let revision = fields.take("revision")?.as_u64()?;
    let on = Date::parse(fields.take("on")?.as_str()?).ok()?;
    Some(Copied { revision, on })
}

/// Writes a record.
pub fn write_record(record: &Record) -> String {
    let Record { revision, assessment, leftovers, history, copied, versions, .. } = record;
    let mut envelope = Fields::default();
    envelope.put("schema", SCHEMA);
    envelope.put("revision", *revision);
    envelope.put("document", write_assessment(assessment, leftovers, None));
    envelope.put("done", steps_value(&history.done));
    envelope.put("undone", steps_value(&history.undone));
    envelope.put("versions", *versions);
    if let Some(Copied { revision, on }) = copied {
        let mut fields = Fields::default();
        fields.put("revision", *revision);
        fields.put("on", on.to_string());
        envelope.put("copied", fields.0);
    }
    let text = envelope.text();
    let checksum = checksum_of(&text);
    let open = text.strip_suffix('}').unwrap_or(&text);
    format!("{open},\"checksum\":\"{checksum}\"}}")
}

/// Finds what storage or a hand has changed; it is no protection against somebody who means to.
fn checksum_of(text: &str) -> String {
    let sum = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(text.as_bytes());
    format!("{sum:08x}")
}
