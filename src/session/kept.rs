//! An assessment that is kept, and how far it is safe.

use std::rc::Rc;

use super::{Effect, Storage};
use crate::domain::Assessment;
use crate::storage::{Leftovers, Record, write_record};

/// An assessment with its revision and what has been written of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The assessment.
    pub assessment: Rc<Assessment>,
    /// Fields of its file that this version does not know.
    pub leftovers: Rc<Leftovers>,
    /// How many changes it has seen.
    pub revision: u64,
    write: Write,
}

/// What has become of the newest changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Write {
    /// The newest revision is durable.
    Durable,
    /// A revision is being written, for long enough to say so or not.
    UnderWay { revision: u64, long: bool, failed_before: bool },
    /// The last write failed.
    Failed,
    /// The storage is still being opened; it is written then.
    Waiting,
    /// Never written: the example.
    Never,
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
    Failed,
    /// The browser keeps nothing at all.
    Blocked,
    /// Nothing of this is meant to be saved.
    Example,
}

impl Kept {
    /// An assessment that is not stored yet.
    pub(super) fn new(assessment: Assessment, leftovers: Leftovers) -> Self {
        Self {
            assessment: Rc::new(assessment),
            leftovers: Rc::new(leftovers),
            revision: 0,
            write: Write::Waiting,
        }
    }

    /// An assessment as it was stored.
    pub(super) fn stored(record: Record) -> Self {
        Self {
            revision: record.revision,
            write: Write::Durable,
            ..Self::new(record.opened.assessment, record.opened.leftovers)
        }
    }

    /// The made-up example, which is never written.
    pub(super) fn example(assessment: Assessment) -> Self {
        Self { write: Write::Never, ..Self::new(assessment, Leftovers::new()) }
    }

    /// What a person should see of saving.
    pub fn state(&self, storage: Storage) -> SaveState {
        match (self.write, storage) {
            (Write::Never, _) => SaveState::Example,
            (_, Storage::Blocked) => SaveState::Blocked,
            (Write::Durable, _) => SaveState::Saved,
            (Write::Waiting, _) => SaveState::Saving { long: true },
            // "Not saved" stays until a save succeeds, also while another try is under way.
            (Write::Failed | Write::UnderWay { failed_before: true, .. }, _) => SaveState::Failed,
            (Write::UnderWay { long, .. }, _) => SaveState::Saving { long },
        }
    }

    /// Takes note of a change and orders it to be written.
    pub(super) fn changed(&mut self, storage: Storage) -> Vec<Effect> {
        self.revision += 1;
        match self.write {
            // One write at a time; the newest revision follows when it is done.
            Write::UnderWay { .. } | Write::Never => Vec::new(),
            Write::Durable | Write::Waiting => self.order_write(storage, false),
            Write::Failed => self.order_write(storage, true),
        }
    }

    /// The storage has opened: what waited for it is written.
    pub(super) fn storage_opened(&mut self) -> Vec<Effect> {
        match self.write {
            Write::Waiting => self.order_write(Storage::Ready, false),
            Write::Durable | Write::UnderWay { .. } | Write::Failed | Write::Never => Vec::new(),
        }
    }

    /// Another try after a failed write.
    pub(super) fn retried(&mut self, storage: Storage) -> Vec<Effect> {
        match self.write {
            Write::Failed => self.order_write(storage, true),
            Write::Durable | Write::UnderWay { .. } | Write::Waiting | Write::Never => Vec::new(),
        }
    }

    /// Takes note of the end of a write.
    pub(super) fn written(
        &mut self,
        revision: u64,
        durable: bool,
        storage: Storage,
    ) -> Vec<Effect> {
        let ordered =
            matches!(self.write, Write::UnderWay { revision: ordered, .. } if ordered == revision);
        if !ordered {
            return Vec::new();
        }
        match (durable, revision == self.revision) {
            (true, true) => {
                self.write = Write::Durable;
                Vec::new()
            }
            (true, false) => self.order_write(storage, false),
            (false, _) => {
                self.write = Write::Failed;
                Vec::new()
            }
        }
    }

    /// Takes note that a write has been under way for a while.
    pub(super) fn took_long(&mut self, watched: u64) {
        if let Write::UnderWay { revision, long, .. } = &mut self.write
            && *revision == watched
        {
            *long = true;
        }
    }

    fn order_write(&mut self, storage: Storage, failed_before: bool) -> Vec<Effect> {
        match storage {
            Storage::Ready => {}
            Storage::Opening => {
                self.write = Write::Waiting;
                return Vec::new();
            }
            Storage::Blocked => {
                self.write = Write::Failed;
                return Vec::new();
            }
        }
        self.write = Write::UnderWay { revision: self.revision, long: false, failed_before };
        let id = self.assessment.id.clone();
        let text = write_record(self.revision, &self.assessment, &self.leftovers);
        vec![
            Effect::WriteRecord { id: id.clone(), revision: self.revision, text },
            Effect::WatchWrite(id, self.revision),
        ]
    }
}
