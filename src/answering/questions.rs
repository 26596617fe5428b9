//! What an invitation asks, in which version of which pack.

use crate::domain::{Domain, Invitation, Released, Statement, StatementId};
use crate::storage::{BUILT_IN, packs_to_answer, released};

/// The questions. There is at least one.
#[derive(Debug)]
pub(super) struct Questions {
    asked: Vec<(&'static Domain, &'static Statement)>,
    first: StatementId,
    /// The version that the codes are for. It is the one that the facilitator has, so that the
    /// code can be read there even if the pack here is newer.
    pub(super) version: Released,
}

/// Why nothing can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unknown {
    /// It is no pack that comes with the app.
    Pack,
    /// The version of the pack is not known here.
    Version,
    /// No statement is asked.
    Nothing,
}

impl Questions {
    pub(super) fn of(Invitation { pack, asked, .. }: &Invitation) -> Result<Self, Unknown> {
        if !BUILT_IN.contains(&&*pack.id) {
            return Err(Unknown::Pack);
        }
        let own = packs_to_answer().iter().find(|one| one.reference.same_meaning(pack));
        let version = released().into_iter().find(|one| one.pack == *pack);
        let (own, version) = own.zip(version).ok_or(Unknown::Version)?;
        let with_domain = |domain| move |statement| (domain, statement);
        let all = own.domains.iter().flat_map(|one| one.statements.iter().map(with_domain(one)));
        let is_asked = |(domain, statement): &(&Domain, &Statement)| {
            asked.asks(domain, statement) && version.statements.contains(&statement.id)
        };
        let asked: Vec<_> = all.filter(is_asked).collect();
        let (_, first) = asked.first().ok_or(Unknown::Nothing)?;
        Ok(Self { first: first.id.clone(), asked, version })
    }

    pub(super) fn first(&self) -> &StatementId {
        &self.first
    }

    pub(super) fn last(&self) -> Option<&'static Statement> {
        self.asked.last().map(|(_, one)| *one)
    }

    pub(super) fn count(&self) -> usize {
        self.asked.len()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (&'static Domain, &'static Statement)> {
        self.asked.iter().copied()
    }

    /// The position of a question, from 0.
    pub(super) fn place(&self, id: &StatementId) -> Option<usize> {
        self.asked.iter().position(|(_, one)| one.id == *id)
    }

    pub(super) fn at(&self, place: usize) -> Option<(&'static Domain, &'static Statement)> {
        self.asked.get(place).copied()
    }

    pub(super) fn find(&self, id: &str) -> Option<&'static Statement> {
        self.all().map(|(_, one)| one).find(|one| one.id.as_str() == id)
    }

    pub(super) fn after(&self, id: &StatementId) -> Option<&'static Statement> {
        self.at(self.place(id)? + 1).map(|(_, one)| one)
    }

    pub(super) fn before(&self, id: &StatementId) -> Option<&'static Statement> {
        self.at(self.place(id)?.checked_sub(1)?).map(|(_, one)| one)
    }
}
