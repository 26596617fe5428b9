//! What is done on the pages that the studio makes. The studio says what comes of it; here it is
//! kept.

use std::rc::Rc;

use super::{Access, Act, Effect, Moment, Place, Session, Taken, Topic};
use crate::domain::{Assessment, AssessmentId};
use crate::storage::{Opened, read_assessment};

impl Session {
    pub(super) fn act(&self, act: Act) -> Effect {
        let of = self.route.assessment().cloned();
        let document = of.as_ref().and_then(|id| self.document(id));
        Effect::TakeAct { act, of, document, memory: Rc::clone(&self.memory) }
    }

    pub(super) fn take_act(&mut self, taken: Taken, at: &Moment) -> Vec<Effect> {
        let Taken { of, document, memory } = taken;
        // Reading a file takes a moment, in which another page may have come.
        if of.as_ref() == self.route.assessment() {
            self.memory = memory.into();
        }
        let Some(Ok(opened)) = document.as_deref().map(read_assessment) else { return Vec::new() };
        if of.as_ref() == Some(&opened.assessment.id) {
            self.take_plan(opened.assessment, at)
        } else {
            self.take_new(opened, at)
        }
    }

    /// Takes over the parts of an assessment that are the studio's to change. The rest may have
    /// changed meanwhile.
    fn take_plan(&mut self, changed: Assessment, at: &Moment) -> Vec<Effect> {
        let Assessment { id, targets, actions, reflection, finished_on, .. } = changed;
        self.edit(&id, at, |assessment| {
            assessment.targets = targets;
            assessment.actions = actions;
            assessment.reflection = reflection;
            assessment.finished_on = finished_on;
        })
    }

    /// Keeps an assessment that the studio has begun, and shows its first page.
    fn take_new(&mut self, opened: Opened, at: &Moment) -> Vec<Effect> {
        if !self.take_content(&opened.assessment.pack, &opened.leftovers) {
            let (what, value) = ("in use".to_owned(), String::new());
            return vec![self.act(Act { page: Topic::Own.name(), what, value })];
        }
        let Opened { assessment, leftovers, .. } = opened;
        let id: AssessmentId = assessment.id.clone();
        let first = if assessment.previous.is_some() { Place::Since } else { Place::Team };
        let mut effects = self.keep(assessment, leftovers, at);
        effects.push(Effect::GoTo(first.of(&id)));
        effects
    }

    /// Whether the shown assessment may be changed here and now.
    pub fn is_open(&self, id: &AssessmentId) -> bool {
        self.kept(id).is_some_and(|kept| kept.access == Access::Free && !kept.is_finished())
    }
}
