//! What an invitation asks, in which version of which pack.

use crate::domain::{Asked, Domain, Invitation, Released, Statement, StatementId};
use crate::storage::{BUILT_IN, RoomPack};

/// The questions. There is at least one.
#[derive(Debug)]
pub(super) struct Questions {
    pack: RoomPack,
    asked: Asked,
    first: StatementId,
    /// The version that the codes are for. It is the one that the facilitator has, so that the
    /// code can be read there even if the pack here is newer.
    pub(super) version: Released,
}

/// Why nothing can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unknown {
    /// It is no pack that comes with the app, and its file has not been opened here.
    Pack,
    /// The version of the pack is not known here.
    Version,
    /// No statement is asked.
    Nothing,
}

impl Questions {
    /// What is asked of a pack that comes with the app, or else of people's own, whose file is here.
    pub(super) fn of(
        Invitation { pack, asked, .. }: &Invitation,
        own: Option<&str>,
    ) -> Result<Self, Unknown> {
        let pack_here = if BUILT_IN.contains(&&*pack.id) {
            RoomPack::built_in(pack).ok_or(Unknown::Version)?
        } else {
            let own = own.and_then(|text| RoomPack::own(text).ok());
            own.filter(|own| own.reference == *pack).ok_or(Unknown::Pack)?
        };
        let version = pack_here.released(pack).ok_or(Unknown::Version)?;
        let first = all(&pack_here, asked, &version).next().ok_or(Unknown::Nothing)?.1.id.clone();
        Ok(Self { pack: pack_here, asked: asked.clone(), first, version })
    }

    pub(super) fn first(&self) -> &StatementId {
        &self.first
    }

    pub(super) fn last(&self) -> Option<&Statement> {
        self.all().last().map(|(_, one)| one)
    }

    pub(super) fn count(&self) -> usize {
        self.all().count()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (&Domain, &Statement)> {
        all(&self.pack, &self.asked, &self.version)
    }

    /// The position of a question, from 0.
    pub(super) fn place(&self, id: &StatementId) -> Option<usize> {
        self.all().position(|(_, one)| one.id == *id)
    }

    pub(super) fn at(&self, place: usize) -> Option<(&Domain, &Statement)> {
        self.all().nth(place)
    }

    pub(super) fn find(&self, id: &str) -> Option<&Statement> {
        self.all().map(|(_, one)| one).find(|one| one.id.as_str() == id)
    }

    pub(super) fn after(&self, id: &StatementId) -> Option<&Statement> {
        self.at(self.place(id)? + 1).map(|(_, one)| one)
    }

    pub(super) fn before(&self, id: &StatementId) -> Option<&Statement> {
        self.at(self.place(id)?.checked_sub(1)?).map(|(_, one)| one)
    }
}

/// What is asked of a pack, as far as a version has it.
fn all<'a>(
    pack: &'a RoomPack,
    asked: &'a Asked,
    version: &'a Released,
) -> impl Iterator<Item = (&'a Domain, &'a Statement)> {
    let with_domain = |domain| move |statement| (domain, statement);
    let all = pack.domains.iter().flat_map(move |one| one.statements.iter().map(with_domain(one)));
    all.filter(|(domain, one)| asked.asks(domain, one) && version.statements.contains(&one.id))
}
