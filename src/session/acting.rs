//! What is done on the pages that the studio makes. The studio says what comes of it; here it is
//! kept.

use std::rc::Rc;

use super::{Access, Act, Effect, Moment, Route, Session, Taken, Topic};
use crate::domain::AssessmentId;
use crate::storage::{Opened, read_assessment};

impl Session {
    pub(super) fn act(&self, act: Act) -> Effect {
        let of = self.route.assessment().cloned();
        let document = of.as_ref().and_then(|id| self.document(id));
        Effect::TakeAct { act, of, document, memory: Rc::clone(&self.memory) }
    }

    pub(super) fn take_act(&mut self, taken: Taken, at: &Moment) -> Vec<Effect> {
        let Taken { of, document, memory, to } = taken;
        // Reading a file takes a moment, in which another page may have come.
        if of.as_ref() == self.route.assessment() {
            self.memory = memory.into();
        }
        let mut effects = match document.as_deref().map(read_assessment) {
            Some(Ok(Opened { assessment, .. })) if of.as_ref() == Some(&assessment.id) => {
                let id = assessment.id.clone();
                self.change(&id, at, |current| *current = assessment)
            }
            Some(Ok(Opened { assessment, leftovers, .. })) => {
                if !self.take_content(&assessment.pack, &leftovers) {
                    let page = Topic::Own.name().to_owned();
                    let (what, value) = ("in use".to_owned(), String::new());
                    return vec![self.act(Act { page, what, value })];
                }
                self.keep(assessment, leftovers, at)
            }
            Some(Err(_)) | None => Vec::new(),
        };
        effects.extend(to.map(|to| Effect::GoTo(Route::parse(&to))));
        effects
    }

    /// Whether the shown assessment may be changed here and now.
    pub fn is_open(&self, id: &AssessmentId) -> bool {
        self.kept(id).is_some_and(|kept| kept.access == Access::Free && !kept.is_finished())
    }
}
