//! Somebody who leads a workshop, and uses its page as it is seen.

use ahp_maturity::domain::{
    Asked, Happened, Level, Opening, Pack, Role, SmallNumbers, StatementId, Vote, WorkshopLog,
    WorkshopTag,
};
use ahp_maturity::storage::{packs_to_answer, write_workshop};
use ahp_maturity::workshop::App;

use crate::visitor::{Visitor, day};

pub(crate) const ID: &str = "6f1c2b1e-5d0a-4c3e-9a57-0b8f6a1d2e34";

/// A workshop on the provider pack that has not begun.
pub(crate) fn opening() -> Opening {
    Opening {
        id: ID.into(),
        tag: WorkshopTag::of_random(7),
        pack: packs_to_answer()[0].reference.clone(),
        asked: Asked::Quick,
        small_numbers: SmallNumbers::closed(0),
        rehearsal: false,
        team: "Riverbank".to_owned(),
        on: Some(day()),
    }
}

pub(crate) fn pack() -> &'static Pack {
    &packs_to_answer()[0]
}

/// The headline statement of a domain of the provider pack.
pub(crate) fn headline(domain: usize) -> StatementId {
    let statements = &pack().domains[domain].statements;
    statements.iter().find(|one| one.headline).expect("a headline").id.clone()
}

/// A vote: 1 to 5, 6 for don't know and 7 for not applicable.
pub(crate) fn vote(number: u8) -> Vote {
    match number {
        6 => Vote::DontKnow,
        7 => Vote::NotApplicable,
        level => Vote::Level(Level::try_from(level).expect("a level")),
    }
}

/// One person's sheet, with a vote on each of some statements.
pub(crate) fn sheet(role: Role, votes: &[(StatementId, u8)]) -> Happened {
    let votes = votes.iter().map(|(id, number)| (id.clone(), vote(*number))).collect();
    Happened::SheetTyped { role, votes }
}

/// The page of a workshop in use.
pub(crate) type Facilitator = Visitor<App>;

impl Facilitator {
    pub(crate) fn opens(opening: Opening, happened: Vec<Happened>) -> Self {
        let address = format!("#/workshops/{}", opening.id);
        let key = format!("workshop/{}", opening.id);
        let text = write_workshop(&WorkshopLog { opening, happened }, None);
        Self::at(&address, Some(vec![(key, text)]))
    }
}
