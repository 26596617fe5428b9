//! Which tab may edit an assessment: the one that shows it first, until another takes it over.

use super::{Access, Effect, How, Session, Storage};
use crate::domain::AssessmentId;

impl Session {
    /// Follows the page that is shown: its assessment is claimed, the one before it is released.
    pub(super) fn follow_claim(&mut self) -> Vec<Effect> {
        let shown = self.route.assessment().filter(|id| {
            self.storage == Storage::Ready && self.assessments.iter().any(|kept| kept.is(id))
        });
        if self.claimed.as_ref() == shown {
            return Vec::new();
        }
        let shown = shown.cloned();
        let before = std::mem::replace(&mut self.claimed, shown.clone());
        let mut effects = Vec::new();
        if let Some(before) = before {
            self.set_access(&before, Access::Free);
            effects.push(Effect::Release);
        }
        effects.extend(shown.map(|id| Effect::Claim(id, How::AtOnce)));
        effects
    }

    pub(super) fn claim_answered(&mut self, id: AssessmentId, granted: bool) -> Vec<Effect> {
        if self.claimed.as_ref() != Some(&id) {
            // The page has changed meanwhile.
            return if granted { vec![Effect::Release] } else { Vec::new() };
        }
        if granted {
            self.set_access(&id, Access::Free);
            // The other tab may have written since it was read here.
            vec![Effect::ReadStorage, Effect::WatchClaim(id)]
        } else {
            self.claim_lost(id)
        }
    }

    pub(super) fn claim_lost(&mut self, id: AssessmentId) -> Vec<Effect> {
        if self.claimed.as_ref() != Some(&id) {
            return Vec::new();
        }
        self.set_access(&id, Access::Elsewhere);
        vec![Effect::Claim(id, How::InTurn)]
    }

    fn set_access(&mut self, id: &AssessmentId, access: Access) {
        // What a newer version has written stays closed, whichever tab shows it.
        if let Some(kept) = self.kept_mut(id).filter(|kept| kept.access != Access::Newer) {
            kept.access = access;
        }
    }
}
