//! What must follow, as orders that the shell carries out.

use std::rc::Rc;

use crate::domain::{AssessmentId, Form, PackRef};

use super::{Act, Product, Route};

/// An order to the outside world. Its answer, if it has one, comes back as a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Read every stored record; answered by `StorageRead`.
    ReadStorage,
    /// Write a record durably, if the database holds what is expected; answered by
    /// `RecordWritten`.
    WriteRecord {
        /// Which assessment.
        id: AssessmentId,
        /// Its revision.
        revision: u64,
        /// The record that it takes the place of.
        expected: Option<Rc<str>>,
        /// The record.
        text: Rc<str>,
    },
    /// Put a record among the earlier versions of an assessment.
    KeepVersion {
        /// Which assessment.
        id: AssessmentId,
        /// Its place, whose earlier version makes room.
        slot: u64,
        /// The record.
        text: String,
    },
    /// Read the earlier versions of an assessment; answered by `VersionsRead`.
    ReadVersions(AssessmentId),
    /// Move a record that cannot be read to where it is in nobody's way.
    MoveAside {
        /// Its key.
        key: String,
        /// Its key there.
        to: String,
        /// Its text.
        text: Rc<str>,
    },
    /// Delete an assessment with its earlier versions; answered by `DeletionFailed` if it could not
    /// be.
    DeleteAssessment(AssessmentId),
    /// Delete everything that this app keeps; answered by `EverythingDeleted`.
    DeleteEverything,
    /// Claim an assessment for this tab; answered by `ClaimAnswered`.
    Claim(AssessmentId, How),
    /// Wait until another tab takes it; answered by `ClaimLost`.
    WatchClaim(AssessmentId),
    /// Let others have what this tab has claimed.
    Release,
    /// Learn whether the browser promises to keep what is stored; answered by
    /// `PersistenceAnswered`.
    LearnPersistence {
        /// Whether to ask it to.
        ask: bool,
    },
    /// Say so when a write is still under way after a moment; answered by `WriteTookLong`.
    WatchWrite(AssessmentId, u64),
    /// Make a fresh id for a new assessment; answered by `IdMinted`.
    MintId(Form, PackRef),
    /// Have the studio hand over a questionnaire that is built in, by its id; answered by
    /// `PackCame`.
    FetchPack(&'static str),
    /// Make a fresh id for a copy of the opened file; answered by `CopyIdMinted`.
    MintCopyId,
    /// Make a fresh id for a duplicate; answered by `DuplicateIdMinted`.
    MintDuplicateId(AssessmentId),
    /// Show a page; answered by `AddressChanged`.
    GoTo(Route),
    /// Read the file that was chosen; answered by `FileRead`.
    ReadChosenFile,
    /// Hand a text to the person, as it is.
    DownloadText {
        /// Its name.
        name: String,
        /// The text.
        text: String,
    },
    /// Hand an assessment's file to the person, with its results where the studio can add them.
    Download {
        /// Its name.
        name: String,
        /// The assessment.
        document: String,
    },
    /// Let the person choose where to save it, where the browser can; answered by `CopySaved`.
    SaveCopy {
        /// Which assessment.
        id: AssessmentId,
        /// Its name.
        name: String,
        /// The assessment.
        document: String,
    },
    /// Have the studio take in what was done on a page of its making; answered by `ActTaken`.
    TakeAct {
        /// What was done.
        act: Act,
        /// The assessment.
        of: Option<AssessmentId>,
        /// The same as a document.
        document: Option<String>,
        /// What the page remembers.
        memory: Rc<str>,
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

/// How to claim an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// If no other tab has it.
    AtOnce,
    /// When no other tab has it any more.
    InTurn,
    /// Although another tab has it.
    ByForce,
}
