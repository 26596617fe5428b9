//! Which questionnaires the codes of a workshop may answer, and in which order each has its
//! statements.

use crate::domain::{Fingerprint, PackRef, Released, StatementId, Vote};

/// Every version of the workshop's pack that means the same.
pub(super) struct Known(Vec<Version>);

struct Version {
    fingerprint: Fingerprint,
    /// For each of its statements, the place in the workshop's pack.
    places: Vec<Option<usize>>,
}

impl Known {
    /// The pack itself and what was released of it with the same meaning.
    pub(super) fn of(pack: &PackRef, statements: &[&StatementId], released: &[Released]) -> Self {
        let place = |id: &StatementId| statements.iter().position(|one| *one == id);
        let itself = Version {
            fingerprint: Fingerprint::of(pack),
            places: (0..statements.len()).map(Some).collect(),
        };
        let others = released
            .iter()
            .filter(|one| one.pack != *pack && one.pack.same_meaning(pack))
            .map(|one| Version {
                fingerprint: Fingerprint::of(&one.pack),
                places: one.statements.iter().map(place).collect(),
            });
        Self([itself].into_iter().chain(others).collect())
    }

    /// How many statements a version has, if it is known.
    pub(super) fn length(&self, fingerprint: Fingerprint) -> Option<usize> {
        self.version(fingerprint).map(|version| version.places.len())
    }

    /// The votes of a code in the order of the workshop's pack, if it answers a version of it.
    pub(super) fn in_order(
        &self,
        fingerprint: Fingerprint,
        votes: &[Option<Vote>],
    ) -> Option<Vec<Option<Vote>>> {
        let version = self.version(fingerprint).filter(|one| one.places.len() == votes.len())?;
        let vote = |at| {
            let of_code = version.places.iter().position(|place| *place == Some(at))?;
            votes.get(of_code).copied().flatten()
        };
        // The first version is the workshop's own and has every statement.
        let statements = self.0.first().map_or(0, |own| own.places.len());
        Some((0..statements).map(vote).collect())
    }

    fn version(&self, fingerprint: Fingerprint) -> Option<&Version> {
        self.0.iter().find(|version| version.fingerprint == fingerprint)
    }
}
