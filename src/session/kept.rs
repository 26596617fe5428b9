//! An assessment that is kept, and how far it is safe.

use std::rc::Rc;

use super::writing::{Stored, Write};
use super::{Effect, SaveState, Storage, Trouble, WriteEnd};
use crate::domain::{Assessment, AssessmentId, Date, History, Patch};
use crate::storage::{
    Copied, Leftovers, Record, RecordProblem, merge_leftovers, read_record, write_record,
};

/// How many earlier versions are kept; the oldest makes room.
const VERSIONS: u64 = 10;

/// An assessment with its revision and what has been written of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The assessment.
    pub assessment: Rc<Assessment>,
    /// Fields of its file that this version does not know.
    pub leftovers: Rc<Leftovers>,
    /// How many changes it has seen.
    pub revision: u64,
    /// What can be undone and done again.
    pub history: Rc<History>,
    /// The last copy that left as a file.
    pub copied: Option<Copied>,
    /// Whether it may be changed here.
    pub access: Access,
    versions: u64,
    /// What the database holds, as far as is known here.
    stored: Option<Stored>,
    write: Write,
}

/// Whether an assessment may be changed in this tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Free,
    /// Another tab is editing it.
    Elsewhere,
    /// A newer version of the app has written it.
    Newer,
}

impl Kept {
    /// An assessment that is not stored yet.
    pub(super) fn new(assessment: Assessment, leftovers: Leftovers) -> Self {
        Self {
            assessment: Rc::new(assessment),
            leftovers: Rc::new(leftovers),
            revision: 0,
            history: Rc::default(),
            copied: None,
            access: Access::Free,
            versions: 0,
            stored: None,
            write: Write::Waiting,
        }
    }

    /// An assessment as it is stored.
    pub(super) fn stored(record: Record, text: &str) -> Self {
        let mut kept = Self::new(record.assessment.clone(), Leftovers::new());
        kept.adopt(record, text);
        kept
    }

    /// The made-up example, which is never written.
    pub(super) fn example(assessment: Assessment) -> Self {
        Self { write: Write::Never, ..Self::new(assessment, Leftovers::new()) }
    }

    /// Whether the assessment has been finished: then it stays as it is.
    pub fn is_finished(&self) -> bool {
        self.assessment.finished_on.is_some()
    }

    /// What a person should see of saving.
    pub fn state(&self, storage: Storage) -> SaveState {
        match (&self.write, storage) {
            (Write::Never, _) => SaveState::Example,
            (_, Storage::Blocked) => SaveState::Blocked,
            (Write::Durable, _) => SaveState::Saved,
            (Write::Waiting, _) => SaveState::Saving { long: true },
            // "Not saved" stays until a save succeeds, also while another try is under way.
            (Write::Failed(trouble), _) => SaveState::Failed(*trouble),
            (Write::UnderWay { failed_before: Some(trouble), .. }, _) => {
                SaveState::Failed(*trouble)
            }
            (Write::UnderWay { long, .. }, _) => SaveState::Saving { long: *long },
        }
    }

    /// How many changes there have been since the last copy that left as a file.
    pub fn since_copy(&self) -> u64 {
        self.revision - self.copied.map_or(0, |copied| copied.revision.min(self.revision))
    }

    /// Takes note of a change and orders it to be written.
    pub(super) fn changed(&mut self, storage: Storage) -> Vec<Effect> {
        self.revision += 1;
        self.save(storage)
    }

    /// Takes note that a copy has left as a file.
    pub(super) fn copy_left(&mut self, on: Date, storage: Storage) -> Vec<Effect> {
        self.copied = Some(Copied { revision: self.revision, on });
        self.save(storage)
    }

    fn save(&mut self, storage: Storage) -> Vec<Effect> {
        if self.access == Access::Newer {
            return Vec::new();
        }
        match &mut self.write {
            // One write at a time; the newest state follows when it is done.
            Write::UnderWay { again, .. } => {
                *again = true;
                Vec::new()
            }
            Write::Never => Vec::new(),
            Write::Durable | Write::Waiting => self.order_write(storage, None),
            Write::Failed(trouble) => {
                let trouble = *trouble;
                self.order_write(storage, Some(trouble))
            }
        }
    }

    /// The storage has opened: what waited for it is written.
    pub(super) fn storage_opened(&mut self) -> Vec<Effect> {
        match self.write {
            Write::Waiting => self.order_write(Storage::Ready, None),
            Write::Durable | Write::UnderWay { .. } | Write::Failed(_) | Write::Never => Vec::new(),
        }
    }

    /// Another try after a failed write.
    pub(super) fn retried(&mut self, storage: Storage) -> Vec<Effect> {
        match self.write {
            Write::Failed(trouble) if self.access != Access::Newer => {
                self.order_write(storage, Some(trouble))
            }
            Write::Failed(_)
            | Write::Durable
            | Write::UnderWay { .. }
            | Write::Waiting
            | Write::Never => Vec::new(),
        }
    }

    /// Takes note of the end of a write.
    pub(super) fn written(&mut self, of: u64, end: WriteEnd, storage: Storage) -> Vec<Effect> {
        let Write::UnderWay { revision, writing, again, .. } = &self.write else {
            return Vec::new();
        };
        if *revision != of {
            return Vec::new();
        }
        match end {
            WriteEnd::Durable => {
                let again = *again;
                self.stored = Some(writing.clone());
                self.write = Write::Durable;
                if again { self.order_write(storage, None) } else { Vec::new() }
            }
            WriteEnd::Failed(trouble) => {
                self.write = Write::Failed(trouble);
                Vec::new()
            }
            WriteEnd::Stale(None) => {
                self.stored = None;
                self.order_write(storage, None)
            }
            WriteEnd::Stale(Some(text)) => match read_record(&text) {
                Ok(record) if record.newer => self.refuse(Trouble::Newer),
                Ok(record) => {
                    self.bring_together(record, &text);
                    self.order_write(storage, None)
                }
                Err(RecordProblem::Newer) => self.refuse(Trouble::Newer),
                Err(_) => {
                    self.stored = None;
                    let key = self.assessment.id.as_str().to_owned();
                    let to = format!("{key}/at-{of}");
                    let mut effects = vec![Effect::MoveAside { key, to, text: text.into() }];
                    effects.extend(self.order_write(storage, None));
                    effects
                }
            },
        }
    }

    fn refuse(&mut self, trouble: Trouble) -> Vec<Effect> {
        if trouble == Trouble::Newer {
            self.access = Access::Newer;
        }
        self.write = Write::Failed(trouble);
        Vec::new()
    }

    /// Takes note of what the database holds now. What is not saved here is not given up for it.
    pub(super) fn found(&mut self, text: &str) {
        let is_known = self.stored.as_ref().is_some_and(|stored| *stored.text == *text);
        if self.write == Write::Durable
            && !is_known
            && let Ok(record) = read_record(text)
            && record.revision > self.revision
        {
            self.adopt(record, text);
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

    /// Orders the state as it is now to be put among the earlier versions.
    pub(super) fn keep_version(&mut self) -> Vec<Effect> {
        if self.write == Write::Never {
            return Vec::new();
        }
        let slot = self.versions % VERSIONS;
        self.versions += 1;
        let id = self.assessment.id.clone();
        vec![Effect::KeepVersion { id, slot, text: write_record(&self.record()) }]
    }

    fn record(&self) -> Record {
        Record {
            revision: self.revision,
            assessment: (*self.assessment).clone(),
            leftovers: (*self.leftovers).clone(),
            history: (*self.history).clone(),
            copied: self.copied,
            versions: self.versions,
            newer: false,
        }
    }

    fn adopt(&mut self, record: Record, text: &str) {
        let Record { revision, assessment, leftovers, history, copied, versions, newer } = record;
        self.assessment = Rc::new(assessment);
        self.leftovers = Rc::new(leftovers);
        self.history = Rc::new(history);
        (self.revision, self.copied, self.versions) = (revision, copied, versions);
        if newer {
            self.access = Access::Newer;
        }
        self.write = Write::Durable;
        self.stored = Some(Stored { text: text.into(), assessment: Rc::clone(&self.assessment) });
    }

    /// Brings what was changed here into what another tab has stored: item by item, and where both
    /// have changed an item, what is written last stays.
    fn bring_together(&mut self, theirs: Record, text: &str) {
        let base = self.stored.as_ref().map(|stored| Rc::clone(&stored.assessment));
        let new = |of: &Assessment| Assessment::new(of.id.clone(), of.pack.clone(), of.form);
        let base = base.unwrap_or_else(|| Rc::new(new(&self.assessment)));
        let ours = Patch::between(&base, &self.assessment);
        let stored = Rc::new(theirs.assessment);
        let mut both = (*stored).clone();
        ours.apply(&mut both);
        both.updated_at.clone_from(&self.assessment.updated_at);
        self.assessment = Rc::new(both);
        self.leftovers = Rc::new(merge_leftovers(theirs.leftovers, &self.leftovers));
        self.revision = self.revision.max(theirs.revision) + 1;
        self.versions = self.versions.max(theirs.versions);
        self.copied = self.copied.max(theirs.copied);
        self.stored = Some(Stored { text: text.into(), assessment: stored });
    }

    fn order_write(&mut self, storage: Storage, failed_before: Option<Trouble>) -> Vec<Effect> {
        match storage {
            Storage::Ready => {}
            Storage::Opening => {
                self.write = Write::Waiting;
                return Vec::new();
            }
            Storage::Blocked => {
                self.write = Write::Failed(Trouble::Refused);
                return Vec::new();
            }
        }
        let (id, revision) = (self.assessment.id.clone(), self.revision);
        let text: Rc<str> = write_record(&self.record()).into();
        let expected = self.stored.as_ref().map(|stored| Rc::clone(&stored.text));
        let writing = Stored { text: Rc::clone(&text), assessment: Rc::clone(&self.assessment) };
        self.write =
            Write::UnderWay { revision, writing, long: false, failed_before, again: false };
        vec![
            Effect::WriteRecord { id: id.clone(), revision, expected, text },
            Effect::WatchWrite(id, revision),
        ]
    }

    /// Whether this is the assessment with an id.
    pub(super) fn is(&self, id: &AssessmentId) -> bool {
        self.assessment.id == *id
    }

    /// An assessment that was deleted, to be written anew.
    pub(super) fn back_from_deletion(&mut self, storage: Storage) -> Vec<Effect> {
        self.stored = None;
        self.order_write(storage, None)
    }
}
