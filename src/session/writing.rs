//! How far an assessment has been written, and what people see of it.

use std::rc::Rc;

use crate::domain::Assessment;

/// A record as the database holds it, and the assessment in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stored {
    pub(super) text: Rc<str>,
    pub(super) assessment: Rc<Assessment>,
}

/// What has become of the newest changes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Write {
    /// The newest revision is durable.
    Durable,
    /// A revision is being written.
    UnderWay {
        revision: u64,
        writing: Stored,
        /// Long enough to say so.
        long: bool,
        /// The try before this one failed.
        failed_before: Option<Trouble>,
        /// Something has changed since it was ordered.
        again: bool,
    },
    /// The last write failed.
    Failed(Trouble),
    /// The storage is still being opened; it is written then.
    Waiting,
    /// Never written: the example.
    Never,
}

/// Why something could not be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room left.
    Full,
    /// A newer version of the app has taken the database over.
    Newer,
    /// Anything else.
    Refused,
}

/// How a write ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WriteEnd {
    /// It is on the disk.
    Durable,
    /// Nothing was written: the database holds this instead of what was expected.
    Stale(Option<String>),
    /// Nothing was written.
    Failed(Trouble),
}

/// What a person sees of saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveState {
    /// Every change is durable.
    Saved,
    /// A change is on its way; `true` once it takes noticeably long.
    Saving {
        /// Whether it takes long enough to say so.
        long: bool,
    },
    /// The last change is not saved.
    Failed(Trouble),
    /// The browser keeps nothing at all.
    Blocked,
    /// Nothing of this is meant to be saved.
    Example,
}
