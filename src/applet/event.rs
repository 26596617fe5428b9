//! What can happen to an app, and what it orders.

use std::convert::Infallible;

use crate::domain::Date;

/// Something that happened, with what only the outside world knows of the moment.
#[derive(Debug, Clone)]
pub struct Event<Own = Infallible> {
    /// The day where the person is.
    pub today: Date,
    /// Names and numbers that nobody else has.
    pub fresh: Fresh,
    /// What happened.
    pub fact: Fact<Own>,
}

/// Made at random for one event.
#[derive(Debug, Clone)]
pub struct Fresh {
    /// A UUID version 4.
    pub id: String,
    /// Any number.
    pub number: u32,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact<Own = Infallible> {
    /// What is kept was read: each key with its text. None if the browser keeps nothing.
    ShelfRead(Option<Vec<(String, String)>>),
    /// The address changed, from `#` on.
    AddressChanged(String),
    /// An element of the page was used that says in `data-act` what it does.
    Acted(Act),
    /// Files were chosen or dropped: the text of each in their order. None if it could not be read.
    FilesRead(Vec<Option<String>>),
    /// The file of a questionnaire was chosen: its text, if it could be read.
    PackRead(Option<String>),
    /// Writes ended together: what [`Order::writes`] calls each, and whether they are on the disk.
    Written(Vec<String>, bool),
    /// [`Order::Copy`] ended: whether the text can be pasted now.
    Copied(bool),
    /// [`Order::Claim`] was answered: the name, and whether this tab has it now.
    Claimed(String, bool),
    /// What happens to this app alone.
    Own(Own),
}

/// What was done on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// What, as the element says in `data-act`. Words after the first say about what.
    pub what: String,
    /// What was typed or chosen.
    pub value: String,
}

/// What must follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order<Own = Infallible> {
    /// Keep a text under a key. Ends with [`Fact::Written`].
    Keep {
        /// Under which key.
        key: String,
        /// Which text.
        text: String,
    },
    /// Forget what is under a key. Ends with [`Fact::Written`].
    Forget(String),
    /// Keep an assessment among those of the app. Ends with [`Fact::Written`].
    KeepAssessment {
        /// Its id.
        id: String,
        /// Its record.
        record: String,
    },
    /// Claim a name that one tab can have at a time. Ends with [`Fact::Claimed`], which comes again
    /// if another tab takes it over.
    Claim {
        /// The name.
        name: String,
        /// Whether it is taken from a tab that has it.
        by_force: bool,
    },
    /// Let other tabs have what this one has claimed.
    Release,
    /// Read again what is kept. Ends with [`Fact::ShelfRead`].
    ReadShelf,
    /// Go to an address, in the place of this one: going back does not lead here again.
    GoTo(String),
    /// Copy a text. Ends with [`Fact::Copied`].
    Copy(String),
    /// Hand a file to the person.
    Save {
        /// The name of the file.
        name: String,
        /// What it is, as browsers say it.
        mime: &'static str,
        /// What is in it.
        text: String,
    },
    /// Move focus to the first element that a selector finds; if that is the heading, show the page
    /// from its top, as a new one.
    Focus(String),
    /// Print the page.
    Print,
    /// What this app alone orders.
    Own(Own),
}

/// What [`Order::writes`] calls an assessment, whichever id it has.
pub(crate) const RESULT: &str = "result";

impl<Own> Order<Own> {
    /// What it writes, if it writes: a key, or an assessment.
    pub fn writes(&self) -> Option<&str> {
        match self {
            Self::Keep { key, .. } | Self::Forget(key) => Some(key),
            Self::KeepAssessment { .. } => Some(RESULT),
            Self::Claim { .. }
            | Self::Release
            | Self::ReadShelf
            | Self::GoTo(_)
            | Self::Copy(_)
            | Self::Save { .. }
            | Self::Focus(_)
            | Self::Print
            | Self::Own(_) => None,
        }
    }
}
