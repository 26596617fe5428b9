//! What must follow, as orders that the shell carries out.

use crate::domain::{AssessmentId, Form};

use super::Route;

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
    /// Hand a file to the person.
    Download {
        /// Its name.
        name: String,
        /// Its kind.
        kind: FileKind,
        /// Its text.
        text: String,
    },
    /// Hand a picture, given as SVG, to the person as PNG.
    DownloadPng {
        /// Its name.
        name: String,
        /// The picture.
        svg: String,
        /// Width and height in pixels.
        size: (u32, u32),
    },
}

/// The kinds of text files that leave the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// An assessment.
    Json,
    /// Rows for a spreadsheet.
    Csv,
    /// A picture.
    Svg,
}
