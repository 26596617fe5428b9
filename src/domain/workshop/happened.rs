//! What can happen in a workshop, in the order in which it did. Nothing in the list is ever
//! changed; what is undone stays in it. One exception: when the questionnaire becomes another one,
//! before anybody has answered, no note is about a statement any more.

use super::Tally;
use crate::domain::{
    Date, Domain, DomainCode, Found, Pack, PackRef, Rating, ResponseCode, Role, Statement,
    StatementId, Vote, WorkshopId, WorkshopTag,
};

/// A workshop, whole.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkshopLog {
    /// What opened it.
    pub opening: Opening,
    /// What happened since.
    pub happened: Vec<Happened>,
}

/// What is settled when a workshop is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Which workshop; the assessment that it leads to has the same id.
    pub id: WorkshopId,
    /// What its codes are known by.
    pub tag: WorkshopTag,
    /// The questionnaire.
    pub pack: PackRef,
    /// What people are asked of it.
    pub asked: Asked,
    /// What may be shown of few votes.
    pub small_numbers: SmallNumbers,
    /// Whether it is a rehearsal, with people who are made up.
    pub rehearsal: bool,
    /// The name of the team.
    pub team: String,
    /// The day.
    pub on: Option<Date>,
}

/// How much of a pack people are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Every statement.
    Full,
    /// The headline statement of each domain.
    Quick,
    /// Every statement of some domains.
    Domains(Vec<DomainCode>),
}

impl Asked {
    /// What most rooms ask: the quick start where there is one.
    pub fn usual(pack: &Pack) -> Self {
        if pack.has_quick_start() { Self::Quick } else { Self::Full }
    }

    /// Whether people are asked a statement of a domain.
    pub fn asks(&self, domain: &Domain, statement: &Statement) -> bool {
        match self {
            Self::Full => true,
            Self::Quick => statement.headline,
            Self::Domains(codes) => codes.contains(&domain.code),
        }
    }
}

/// What may be shown of few votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmallNumbers {
    /// Everything: people chose to rate openly, by name.
    Open,
    /// No distribution of fewer levels than this: see [`SmallNumbers::closed`].
    Closed(Fewest),
}

/// The fewest levels of which a distribution is shown: 5, or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fewest(u32);

impl SmallNumbers {
    /// The usual rule, with a bound that may be raised and never lowered.
    pub fn closed(fewest: u32) -> Self {
        Self::Closed(Fewest(fewest.max(5)))
    }

    /// The fewest levels of which a distribution is shown, none if rating is open.
    pub fn fewest(self) -> Option<u32> {
        match self {
            Self::Open => None,
            Self::Closed(Fewest(fewest)) => Some(fewest),
        }
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Happened {
    /// Codes were found in what was pasted, shown or dropped. What stood around them is not kept.
    CodesTaken(Vec<Taken>),
    /// Of several codes of one person, one was chosen.
    CodeChosen(ResponseCode),
    /// A show of hands, in the place of an earlier one for the statement in this round.
    HandsCounted {
        /// For which statement.
        statement: StatementId,
        /// How many hands.
        hands: Tally,
    },
    /// One person's answers, from paper.
    SheetTyped {
        /// The person's role.
        role: Role,
        /// The answers that there are.
        votes: Vec<(StatementId, Vote)>,
    },
    /// Votes of this round were shown to the room.
    Revealed(Reveal),
    /// The next round began.
    RoundStarted {
        /// The day.
        on: Option<Date>,
    },
    /// The room agreed on an answer.
    Agreed {
        /// To which statement.
        statement: StatementId,
        /// What it agreed.
        answer: Rating,
        /// Why.
        reason: String,
    },
    /// Something was written down.
    Noted {
        /// The statement that it is about, if it is about one.
        about: Option<StatementId>,
        /// The words.
        text: String,
    },
    /// Something was put aside for later.
    Parked(String),
    /// The room decided to do something.
    Planned {
        /// What.
        what: String,
        /// Who leads it: a role, not a name.
        lead: String,
        /// By when.
        by: Option<Date>,
    },
    /// The last thing that still stood was taken back: see [`WorkshopLog::undoable`].
    Undone,
}

/// One candidate for a code, as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// A whole code.
    Code(ResponseCode),
    /// A code of a newer version of the app.
    Newer(String),
    /// A code with a mistake in it.
    Damaged(String),
}

impl From<Found> for Taken {
    fn from(found: Found) -> Self {
        match found {
            Found::Whole { code, .. } => Self::Code(code),
            Found::Newer { text } => Self::Newer(text),
            Found::Damaged { text } => Self::Damaged(text),
        }
    }
}

/// How much is revealed at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reveal {
    /// Every statement.
    All,
    /// The statements of a domain.
    Domain(DomainCode),
    /// One statement.
    Statement(StatementId),
}
