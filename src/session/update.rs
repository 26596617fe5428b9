//! From a fact to what must follow.

use std::rc::Rc;

use super::{
    Access, AnswerEdit, Effect, Event, Fact, How, Kept, Moment, Opening, Place, Route, Session,
    Storage, Studio,
};
use crate::domain::{Answer, Assessment, AssessmentId, Domain, Form, History, PackRef, Rating};
use crate::storage::Leftovers;

impl Session {
    /// Takes in what happened and says what must follow.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let mut effects = self.take_in(event);
        effects.extend(self.follow_claim());
        effects.extend(self.follow_packs());
        effects
    }

    fn take_in(&mut self, Event { at, fact }: Event) -> Vec<Effect> {
        match fact {
            Fact::AddressChanged(address) => self.arrive(&address),
            Fact::PageAsked(route) => vec![Effect::GoTo(route)],
            Fact::StorageRead(shelves) => self.take_shelves(shelves),
            Fact::VersionsRead(id, texts) => {
                self.take_versions(id, &texts);
                Vec::new()
            }
            Fact::VersionChosen(id, revision) => self.go_back_to(&id, revision, &at),
            Fact::UndoAsked(id) => self.step(&id, &at, History::undo),
            Fact::RedoAsked(id) => self.step(&id, &at, History::redo),
            Fact::ClaimAnswered(id, granted) => self.claim_answered(id, granted),
            Fact::ClaimLost(id) => self.claim_lost(id),
            Fact::TakeOverAsked(id) => vec![Effect::Claim(id, How::ByForce)],
            Fact::DuplicateAsked(id) => vec![Effect::MintDuplicateId(id)],
            Fact::DuplicateIdMinted { of, id } => self.duplicate(&of, &id, &at),
            Fact::DeleteAsked(id) => self.delete(&id),
            Fact::DeletionFailed => {
                self.deletion_failed();
                Vec::new()
            }
            Fact::DeletionUndone => self.undo_deletion(),
            Fact::DeleteEverythingAsked => vec![Effect::DeleteEverything],
            Fact::EverythingDeleted(done) => {
                self.everything_deleted(done);
                Vec::new()
            }
            Fact::PersistenceAsked => vec![Effect::LearnPersistence { ask: true }],
            Fact::PersistenceAnswered(promised) => {
                self.persistence = promised;
                Vec::new()
            }
            Fact::UnreadableAsked(key) => self.export_unreadable(&key).into_iter().collect(),
            Fact::StartAsked(form, pack) => vec![Effect::MintId(form, pack)],
            Fact::IdMinted(form, pack, id) => self.start_assessment(&id, form, pack, &at),
            Fact::AnswerEdited(id, statement, edit) => self.change(&id, &at, |assessment| {
                assessment.change_answer(&statement, |answer| edit_answer(answer, edit));
            }),
            Fact::FormGrown(id) => self.change(&id, &at, |assessment| assessment.form = Form::Full),
            Fact::RecordWritten { id, revision, end } => {
                self.with_kept(&id, |kept, storage| kept.written(revision, end, storage))
            }
            Fact::WriteTookLong(id, revision) => self.with_kept(&id, |kept, _| {
                kept.took_long(revision);
                Vec::new()
            }),
            Fact::SaveRetried(id) => self.with_kept(&id, Kept::retried),
            Fact::FileChosen => vec![Effect::ReadChosenFile],
            Fact::FileRead(read) => self.preview_file(read),
            Fact::SideChosen(statement, side) => {
                Rc::make_mut(&mut self.opening).choose(&statement, side);
                Vec::new()
            }
            Fact::ResolutionChosen(resolution) => {
                Rc::make_mut(&mut self.opening).resolve(resolution);
                Vec::new()
            }
            Fact::FileAccepted => self.accept_file(&at),
            Fact::CopyIdMinted(id) => self.accept_copy(&id, &at),
            Fact::FileDismissed => {
                self.opening = Rc::new(Opening::Nothing);
                vec![Effect::GoTo(Route::Start)]
            }
            Fact::JsonAsked(id) => {
                let Some(download) = self.export_json(&id) else { return Vec::new() };
                let mut effects = self.copy_left(&id, &at);
                effects.push(download);
                effects
            }
            Fact::CopyAsked(id) => self.export_copy(&id).into_iter().collect(),
            Fact::CopySaved(id, true) => self.copy_left(&id, &at),
            Fact::CopySaved(_, false) => Vec::new(),
            Fact::ProductAsked(id, product) => {
                self.not_made = None;
                self.export_product(&id, product).into_iter().collect()
            }
            Fact::ProductNotMade(product) => {
                self.not_made = Some(product);
                Vec::new()
            }
            Fact::PackCame(text) => {
                self.take_pack(&text);
                Vec::new()
            }
            Fact::FinishAsked(id, finish) => self.edit(&id, &at, |assessment| {
                assessment.finished_on = finish.then_some(at.today);
            }),
            Fact::Acted(act) => vec![self.act(act)],
            Fact::ActTaken(taken) => self.take_act(taken, &at),
            Fact::StudioCame(came) => {
                self.studio = if came { Studio::Ready } else { Studio::Missing };
                Vec::new()
            }
        }
    }

    fn arrive(&mut self, address: &str) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.route, Route::parse(address));
        if before != self.route {
            self.memory = Rc::default();
        }
        self.not_made = None;
        if !matches!(self.route, Route::Start | Route::Keeping) {
            self.deleted = Rc::default();
        }
        if self.route == Route::Start && self.storage == Storage::Ready {
            // Another tab may have changed what is kept.
            return vec![Effect::ReadStorage];
        }
        self.ask_for_page()
    }

    /// What the shown page needs to know besides what is kept. The page that the app starts at asks
    /// once the storage is open.
    pub(super) fn ask_for_page(&self) -> Vec<Effect> {
        match &self.route {
            Route::Keeping => vec![Effect::LearnPersistence { ask: false }],
            Route::Assessment(id, Place::Versions) => vec![Effect::ReadVersions(id.clone())],
            Route::Start
            | Route::New
            | Route::Open
            | Route::About(_)
            | Route::Assessment(..)
            | Route::Workshop
            | Route::NotFound => Vec::new(),
        }
    }

    fn start_assessment(
        &mut self,
        id: &AssessmentId,
        form: Form,
        pack: PackRef,
        at: &Moment,
    ) -> Vec<Effect> {
        let leftovers = self.leftovers_of(&pack);
        let mut assessment = Assessment::new(id.clone(), pack, form);
        assessment.started_on = Some(at.today);
        let mut effects = self.keep(assessment, leftovers, at);
        effects.push(Effect::GoTo(Place::Overview.of(id)));
        effects
    }

    /// Keeps an assessment, in place of one with the same id, and orders it to be written.
    pub(super) fn keep(
        &mut self,
        mut assessment: Assessment,
        leftovers: Leftovers,
        at: &Moment,
    ) -> Vec<Effect> {
        assessment.updated_at = Some(at.now.clone());
        let mut kept = Kept::new(assessment, leftovers);
        let storage = self.storage;
        match self.kept_mut(&kept.assessment.id) {
            None => {
                let effects = kept.changed(storage);
                self.assessments.push(kept);
                effects
            }
            Some(earlier) => {
                let mut effects = earlier.keep_version();
                Rc::make_mut(&mut earlier.history).changed(&earlier.assessment, &kept.assessment);
                earlier.assessment = kept.assessment;
                earlier.leftovers = kept.leftovers;
                effects.extend(earlier.changed(storage));
                effects
            }
        }
    }

    pub(super) fn change(
        &mut self,
        id: &AssessmentId,
        at: &Moment,
        edit: impl FnOnce(&mut Assessment),
    ) -> Vec<Effect> {
        if self.kept(id).is_some_and(Kept::is_finished) {
            return Vec::new();
        }
        self.edit(id, at, edit)
    }

    /// The same, also of an assessment that has been finished.
    pub(super) fn edit(
        &mut self,
        id: &AssessmentId,
        at: &Moment,
        edit: impl FnOnce(&mut Assessment),
    ) -> Vec<Effect> {
        let pack = self.kept(id).and_then(|kept| self.pack_of(&kept.assessment)).cloned();
        self.with_kept(id, |kept, storage| {
            if kept.access != Access::Free {
                return Vec::new();
            }
            let before = Rc::clone(&kept.assessment);
            let assessment = Rc::make_mut(&mut kept.assessment);
            edit(assessment);
            Rc::make_mut(&mut kept.history).changed(&before, assessment);
            assessment.updated_at = Some(at.now.clone());
            let completed = |one: &Domain| !before.has_all_of(one) && assessment.has_all_of(one);
            let mut effects = Vec::new();
            if pack.is_some_and(|pack| pack.domains.iter().any(completed)) {
                effects = kept.keep_version();
            }
            effects.extend(kept.changed(storage));
            effects
        })
    }

    fn step(
        &mut self,
        id: &AssessmentId,
        at: &Moment,
        step: fn(&mut History, &mut Assessment) -> bool,
    ) -> Vec<Effect> {
        self.with_kept(id, |kept, storage| {
            let assessment = Rc::make_mut(&mut kept.assessment);
            let free = kept.access == Access::Free;
            if !free || !step(Rc::make_mut(&mut kept.history), assessment) {
                return Vec::new();
            }
            assessment.updated_at = Some(at.now.clone());
            kept.changed(storage)
        })
    }

    fn copy_left(&mut self, id: &AssessmentId, at: &Moment) -> Vec<Effect> {
        self.with_kept(id, |kept, storage| kept.copy_left(at.today, storage))
    }

    pub(super) fn with_kept(
        &mut self,
        id: &AssessmentId,
        then: impl FnOnce(&mut Kept, Storage) -> Vec<Effect>,
    ) -> Vec<Effect> {
        let storage = self.storage;
        self.kept_mut(id).map(|kept| then(kept, storage)).unwrap_or_default()
    }
}

fn edit_answer(answer: &mut Answer, edit: AnswerEdit) {
    match edit {
        AnswerEdit::Level(level) => answer.rating = Some(Rating::Level(level)),
        AnswerEdit::DontKnow => answer.rating = Some(Rating::DontKnow),
        AnswerEdit::NotApplicable(reason) => {
            answer.rating = Some(Rating::NotApplicable { reason });
        }
        AnswerEdit::Cleared => answer.rating = None,
        AnswerEdit::Note(note) => answer.note = note,
        AnswerEdit::Evidence(evidence) => answer.evidence = evidence,
    }
}
