//! From a fact to what must follow.

use std::rc::Rc;

use super::{
    AnswerEdit, Effect, Event, Fact, Kept, Moment, Opening, Place, Route, Session, Storage, Studio,
    TeamEdit,
};
use crate::domain::{Answer, Assessment, AssessmentId, Form, Profession, Rating, Team};
use crate::storage::{Leftovers, read_record};

impl Session {
    /// Takes in what happened and says what must follow.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let Event { at, fact } = event;
        match fact {
            Fact::AddressChanged(address) => self.arrive(&address),
            Fact::PageAsked(route) => vec![Effect::GoTo(route)],
            Fact::StorageRead(records) => self.take_records(records),
            Fact::StartAsked(form) => vec![Effect::MintId(form)],
            Fact::IdMinted(form, id) => self.start_assessment(&id, form, &at),
            Fact::TeamEdited(id, edit) => {
                self.change(&id, &at, |assessment| edit_team(&mut assessment.team, edit))
            }
            Fact::AnswerEdited(id, statement, edit) => self.change(&id, &at, |assessment| {
                assessment.change_answer(&statement, |answer| edit_answer(answer, edit));
            }),
            Fact::FormGrown(id) => self.change(&id, &at, |assessment| assessment.form = Form::Full),
            Fact::RecordWritten { id, revision, durable } => {
                self.with_kept(&id, |kept, storage| kept.written(revision, durable, storage))
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
            Fact::JsonAsked(id) => self.export_json(&id).into_iter().collect(),
            Fact::ProductAsked(id, product) => {
                self.not_made = None;
                self.export_product(&id, product).into_iter().collect()
            }
            Fact::ProductNotMade(product) => {
                self.not_made = Some(product);
                Vec::new()
            }
            Fact::StudioCame(came) => {
                self.studio = if came { Studio::Ready } else { Studio::Missing };
                Vec::new()
            }
        }
    }

    fn arrive(&mut self, address: &str) -> Vec<Effect> {
        self.route = Route::parse(address);
        self.not_made = None;
        Vec::new()
    }

    fn take_records(&mut self, records: Option<Vec<(String, String)>>) -> Vec<Effect> {
        let Some(records) = records else {
            self.storage = Storage::Blocked;
            return Vec::new();
        };
        self.storage = Storage::Ready;
        let begun_before = self.assessments.iter_mut().flat_map(Kept::storage_opened).collect();
        for (key, text) in records {
            match read_record(&text) {
                Ok(record) if record.opened.assessment.id.as_str() == key => {
                    self.assessments.push(Kept::stored(record));
                }
                Ok(_) | Err(_) => self.unreadable.push(key.as_str().into()),
            }
        }
        self.look_again();
        begun_before
    }

    fn start_assessment(&mut self, id: &AssessmentId, form: Form, at: &Moment) -> Vec<Effect> {
        let mut assessment = Assessment::new(id.clone(), self.pack.reference.clone(), form);
        assessment.started_on = Some(at.today);
        let mut effects = self.keep(assessment, Leftovers::new(), at);
        effects.push(Effect::GoTo(Place::Team.of(id)));
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
                earlier.assessment = kept.assessment;
                earlier.leftovers = kept.leftovers;
                earlier.changed(storage)
            }
        }
    }

    fn change(
        &mut self,
        id: &AssessmentId,
        at: &Moment,
        edit: impl FnOnce(&mut Assessment),
    ) -> Vec<Effect> {
        self.with_kept(id, |kept, storage| {
            let assessment = Rc::make_mut(&mut kept.assessment);
            edit(assessment);
            assessment.updated_at = Some(at.now.clone());
            kept.changed(storage)
        })
    }

    fn with_kept(
        &mut self,
        id: &AssessmentId,
        then: impl FnOnce(&mut Kept, Storage) -> Vec<Effect>,
    ) -> Vec<Effect> {
        let storage = self.storage;
        self.kept_mut(id).map(|kept| then(kept, storage)).unwrap_or_default()
    }
}

fn edit_team(team: &mut Team, edit: TeamEdit) {
    match edit {
        TeamEdit::Name(name) => team.name = name,
        TeamEdit::Organisation(organisation) => team.organisation = organisation,
        TeamEdit::Setting(setting) => team.setting = setting,
        TeamEdit::Scope(scope) => team.scope = scope,
        TeamEdit::Profession(profession, belongs) => {
            let belonged = std::mem::take(&mut team.professions);
            let belongs_now = |one: &Profession| {
                if *one == profession { belongs } else { belonged.contains(one) }
            };
            team.professions = Profession::ALL.into_iter().filter(belongs_now).collect();
        }
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
