//! What is kept here and comes, goes and comes back: records, earlier versions, deletion.

use std::rc::Rc;

use super::{Effect, Kept, Moment, Place, Route, Session, Shelves, Storage};
use crate::domain::{Assessment, AssessmentId, Timestamp};
use crate::storage::{RecordProblem, read_record};

/// A stored record that cannot be read, as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key.
    pub key: String,
    /// Its text.
    pub text: Rc<str>,
    /// Whether a newer version of the app has written it.
    pub newer: bool,
}

/// What was deleted last, to be shown, and to come back if it was a mistake.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Deleted {
    /// The assessments.
    pub(super) assessments: Vec<Kept>,
    /// How many records that could not be read went with them.
    pub unreadable: usize,
    /// Whether it was everything.
    pub everything: bool,
    /// Whether the browser did not do it.
    pub failed: bool,
}

impl Deleted {
    /// The assessments that were deleted.
    pub fn assessments(&self) -> impl Iterator<Item = &Rc<Assessment>> {
        self.assessments.iter().map(|kept| &kept.assessment)
    }
}

/// An earlier state of an assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Its revision.
    pub revision: u64,
    /// When it was last changed.
    pub at: Option<Timestamp>,
    /// The assessment as it was.
    pub assessment: Rc<Assessment>,
}

impl Session {
    pub(super) fn take_shelves(&mut self, shelves: Option<Shelves>) -> Vec<Effect> {
        let Some(Shelves { records, aside }) = shelves else {
            // Once it has been open, a reading that fails is no reason to give up writing.
            if self.storage == Storage::Opening {
                self.storage = Storage::Blocked;
            }
            return Vec::new();
        };
        let mut effects: Vec<_> =
            self.assessments.iter_mut().flat_map(Kept::storage_opened).collect();
        if self.storage == Storage::Opening {
            effects.extend(self.ask_for_page());
        }
        self.storage = Storage::Ready;
        self.unreadable.clear();
        for (key, text) in records {
            if let Some(kept) = self.kept_mut(&key.as_str().into()) {
                kept.found(&text);
                continue;
            }
            match read_record(&text) {
                Ok(record) if record.assessment.id.as_str() == key => {
                    self.assessments.push(Kept::stored(record, &text));
                }
                Err(RecordProblem::Newer) => self.put_by(key, &text, true),
                Ok(_) | Err(_) => {
                    let number = aside.len() + self.unreadable.len();
                    let to = format!("{key}/{number}");
                    self.put_by(key.clone(), &text, false);
                    effects.push(Effect::MoveAside { key, to, text: text.into() });
                }
            }
        }
        for (key, text) in aside {
            self.put_by(key, &text, false);
        }
        self.look_again();
        effects
    }

    fn put_by(&mut self, key: String, text: &str, newer: bool) {
        self.unreadable.push(Unreadable { key, text: text.into(), newer });
    }

    pub(super) fn take_versions(&mut self, id: AssessmentId, texts: &[String]) {
        let version = |text: &String| {
            let record = read_record(text).ok()?;
            Some(Version {
                revision: record.revision,
                at: record.assessment.updated_at.clone(),
                assessment: Rc::new(record.assessment),
            })
        };
        let mut versions: Vec<Version> = Vec::new();
        for version in texts.iter().filter_map(version) {
            let older = versions.iter().position(|one| one.revision < version.revision);
            versions.insert(older.unwrap_or(versions.len()), version);
        }
        self.versions = Rc::new((Some(id), versions));
    }

    /// The earlier versions of an assessment, the newest first.
    pub fn versions(&self, id: &AssessmentId) -> &[Version] {
        let (of, versions) = &*self.versions;
        if of.as_ref() == Some(id) { versions } else { &[] }
    }

    pub(super) fn go_back_to(
        &mut self,
        id: &AssessmentId,
        revision: u64,
        at: &Moment,
    ) -> Vec<Effect> {
        let found = self.versions(id).iter().find(|version| version.revision == revision);
        let Some(version) = found.map(|version| Rc::clone(&version.assessment)) else {
            return Vec::new();
        };
        let mut effects = self.keep_version(id);
        effects.extend(self.change(id, at, |assessment| {
            *assessment = Assessment { id: assessment.id.clone(), ..(*version).clone() };
        }));
        effects.push(Effect::GoTo(Place::Overview.of(id)));
        effects
    }

    /// Puts the present state among the earlier versions, before something large happens to it.
    pub(super) fn keep_version(&mut self, id: &AssessmentId) -> Vec<Effect> {
        self.with_kept(id, |kept, _| kept.keep_version())
    }

    pub(super) fn duplicate(
        &mut self,
        of: &AssessmentId,
        id: &AssessmentId,
        at: &Moment,
    ) -> Vec<Effect> {
        let Some(kept) = self.kept(of) else { return Vec::new() };
        let mut copy = Assessment { id: id.clone(), ..(*kept.assessment).clone() };
        copy.team.name = match copy.team.name.trim() {
            "" => "Copy".to_owned(),
            name => format!("{name} (copy)"),
        };
        let leftovers = (*kept.leftovers).clone();
        self.keep(copy, leftovers, at)
    }

    pub(super) fn delete(&mut self, id: &AssessmentId) -> Vec<Effect> {
        let (gone, kept) = std::mem::take(&mut self.assessments)
            .into_iter()
            .partition::<Vec<_>, _>(|kept| kept.is(id));
        self.assessments = kept;
        if gone.is_empty() {
            return Vec::new();
        }
        self.deleted = Rc::new(Deleted { assessments: gone, ..Deleted::default() });
        let mut effects = vec![Effect::DeleteAssessment(id.clone())];
        if self.route.assessment() == Some(id) {
            effects.push(Effect::GoTo(Route::Start));
        }
        effects
    }

    pub(super) fn everything_deleted(&mut self, done: bool) {
        let (assessments, unreadable) = if done {
            (std::mem::take(&mut self.assessments), std::mem::take(&mut self.unreadable).len())
        } else {
            (Vec::new(), 0)
        };
        self.deleted =
            Rc::new(Deleted { assessments, unreadable, everything: true, failed: !done });
    }

    /// What the browser did not delete is shown again: nothing is said to be gone that is there.
    pub(super) fn deletion_failed(&mut self) {
        // Where nothing is stored, forgetting it is deleting it.
        if self.storage == Storage::Ready {
            let mut back = std::mem::take(Rc::make_mut(&mut self.deleted)).assessments;
            self.assessments.append(&mut back);
            self.deleted = Rc::new(Deleted { failed: true, ..Deleted::default() });
        }
    }

    pub(super) fn undo_deletion(&mut self) -> Vec<Effect> {
        let storage = self.storage;
        let mut back = std::mem::take(Rc::make_mut(&mut self.deleted)).assessments;
        let effects = back.iter_mut().flat_map(|kept| kept.back_from_deletion(storage)).collect();
        self.assessments.append(&mut back);
        effects
    }
}
