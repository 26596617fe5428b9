//! What must follow, as orders that the shell carries out.

use crate::domain::{AssessmentId, Form};

use super::{Product, Route};

/// An order to the outside world. Its answer, if it has one, comes back as a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Read every stored record; answered by `StorageRead`.
    ReadStorage,
    /// Write a record durably; answered by `RecordWritten`.
    WriteRecord {
        /// Which assessment.
        id: AssessmentId,
        /// Its revision.
        revision: u64,
        /// The record.
        text: String,
    },
    /// Say so when a write is still under way after a moment; answered by `WriteTookLong`.
    WatchWrite(AssessmentId, u64),
    /// Make a fresh id for a new assessment; answered by `IdMinted`.
    MintId(Form),
    /// Make a fresh id for a copy; answered by `CopyIdMinted`.
    MintCopyId,
    /// Show a page; answered by `AddressChanged`.
    GoTo(Route),
    /// Read the file that was chosen; answered by `FileRead`.
    ReadChosenFile,
    /// Hand an assessment's file to the person.
    Download {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
    /// Wait for the studio; answered by `StudioCame`.
    AwaitStudio,
    /// Have the studio make a file and hand it to the person; answered by `ProductNotMade` if it
    /// could not.
    Make {
        /// What to make.
        product: Product,
        /// Its name.
        name: String,
        /// The assessment.
        document: String,
    },
}
