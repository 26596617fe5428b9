//! What can happen, in the past tense.

use std::rc::Rc;

use super::{Product, Resolution, Route, Side, WriteEnd};
use crate::domain::{AssessmentId, Date, Evidence, Form, Level, PackRef, StatementId, Timestamp};

/// A fact with the moment at which it was learnt.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// What.
    pub fact: Fact,
}

/// A moment as the shell reads it from the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The day where the person is.
    pub today: Date,
    /// The moment in UTC.
    pub now: Timestamp,
}

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// The address in the browser changed.
    AddressChanged(String),
    /// A page was asked for other than through a link.
    PageAsked(Route),
    /// The storage was read. None if the browser refused.
    StorageRead(Option<Shelves>),
    /// The earlier versions of an assessment were read.
    VersionsRead(AssessmentId, Vec<String>),
    /// An earlier version was chosen to go back to: the one of this revision.
    VersionChosen(AssessmentId, u64),
    /// The last step was to be taken back.
    UndoAsked(AssessmentId),
    /// The step that was taken back last was to be taken again.
    RedoAsked(AssessmentId),
    /// Whether an assessment is this tab's to edit.
    ClaimAnswered(AssessmentId, bool),
    /// Another tab has taken it.
    ClaimLost(AssessmentId),
    /// It was to be edited here although another tab has it.
    TakeOverAsked(AssessmentId),
    /// An assessment was to be duplicated.
    DuplicateAsked(AssessmentId),
    /// A fresh id for the duplicate arrived.
    DuplicateIdMinted {
        /// The assessment to duplicate.
        of: AssessmentId,
        /// The fresh id.
        id: AssessmentId,
    },
    /// An assessment was to be deleted.
    DeleteAsked(AssessmentId),
    /// The assessment that was to be deleted is still there.
    DeletionFailed,
    /// What was deleted last was to come back.
    DeletionUndone,
    /// Everything was to be deleted.
    DeleteEverythingAsked,
    /// Everything was deleted, or could not be.
    EverythingDeleted(bool),
    /// What the browser says about keeping what is stored. None if it says nothing.
    PersistenceAnswered(Option<bool>),
    /// The browser was to be asked to keep what is stored.
    PersistenceAsked,
    /// A record that cannot be read was asked for as it is: the one with this key.
    UnreadableAsked(String),
    /// A new assessment was asked for.
    StartAsked(Form, PackRef),
    /// A fresh id for a new assessment arrived.
    IdMinted(Form, PackRef, AssessmentId),
    /// A questionnaire came, as JSON.
    PackCame(String),
    /// A fresh id for a copy of the opened file arrived.
    CopyIdMinted(AssessmentId),
    /// An answer was changed.
    AnswerEdited(AssessmentId, StatementId, AnswerEdit),
    /// A quick start was grown to the full form.
    FormGrown(AssessmentId),
    /// A record of a revision was written, or could not be.
    RecordWritten {
        /// Which assessment.
        id: AssessmentId,
        /// The revision that was written.
        revision: u64,
        /// How it ended.
        end: WriteEnd,
    },
    /// A write has been under way long enough to say so.
    WriteTookLong(AssessmentId, u64),
    /// Another try at saving was asked for.
    SaveRetried(AssessmentId),
    /// A file was chosen.
    FileChosen,
    /// The chosen file was read.
    FileRead(Result<FileContents, ReadFailure>),
    /// One side of a difference was chosen.
    SideChosen(StatementId, Side),
    /// How the opened file is to be taken over was chosen.
    ResolutionChosen(Resolution),
    /// The opened file was taken over.
    FileAccepted,
    /// The opened file was put away.
    FileDismissed,
    /// The assessment was asked for as a JSON file.
    JsonAsked(AssessmentId),
    /// A copy was asked for where the person chooses.
    CopyAsked(AssessmentId),
    /// A copy of a revision was saved, or not.
    CopySaved(AssessmentId, bool),
    /// A file that the studio makes was asked for.
    ProductAsked(AssessmentId, Product),
    /// It could not be made.
    ProductNotMade(Product),
    /// An assessment was to be finished, or changed again after that.
    FinishAsked(AssessmentId, bool),
    /// Something was done on a page that the studio makes.
    Acted(Act),
    /// The studio has taken it in.
    ActTaken(Taken),
    /// The studio has been fetched, or could not be.
    StudioCame(bool),
}

/// What the database holds: each record's key and text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shelves {
    /// The assessments.
    pub records: Vec<(String, String)>,
    /// What could not be read and was moved aside.
    pub aside: Vec<(String, String)>,
}

/// Something that was done on a page that the studio makes. Only the studio knows what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The page's name.
    pub page: String,
    /// What was done.
    pub what: String,
    /// What was typed or chosen.
    pub value: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The assessment that it was done to.
    pub of: Option<AssessmentId>,
    /// That assessment as it is now, or a new one, if something has changed.
    pub document: Option<String>,
    /// What the page is to remember while it is open.
    pub memory: String,
    /// The address to go on to.
    pub to: Option<String>,
}

/// A change to one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerEdit {
    /// A level was chosen.
    Level(Level),
    /// *Don't know* was chosen.
    DontKnow,
    /// *Not applicable to us* was chosen, or its reason changed.
    NotApplicable(Rc<str>),
    /// The rating was cleared; the note stays.
    Cleared,
    /// The evidence note changed.
    Note(Rc<str>),
    /// The strength of the evidence changed.
    Evidence(Option<Evidence>),
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileContents {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Why a chosen file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadFailure {
    /// It is larger than any assessment.
    TooLarge(String),
    /// It is not text.
    NotText(String),
    /// The browser could not read it.
    Unreadable(String),
}
