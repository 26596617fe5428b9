//! One person in a workshop, as the person's own device knows them.

use litemap::LiteMap;

use super::{
    Fingerprint, Person, Released, ResponseCode, Role, RoundNumber, StatementId, Vote, WorkshopTag,
};

/// Who answers on this device, and what they have said. The person is the same in all rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Respondent {
    /// A number and nothing else.
    pub person: Person,
    /// The part that they play; none until they were asked.
    pub role: Option<Role>,
    /// Whether they read the questions in Easy Read.
    pub easy: bool,
    /// What they have said in each round.
    pub rounds: LiteMap<RoundNumber, Ballot>,
}

/// What one person says in one round, and how far they have come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// The answers that there are.
    pub votes: LiteMap<StatementId, Vote>,
    /// Where they are.
    pub place: Place,
}

/// Where somebody is who answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// At a question.
    Statement(StatementId),
    /// Where they say which part they play.
    Role,
    /// Where they check what they have said.
    Check,
    /// At their code.
    Code,
}

impl Ballot {
    /// Somebody is at a place, and has said nothing yet.
    pub fn at(place: Place) -> Self {
        Self { votes: LiteMap::new(), place }
    }
}

impl Respondent {
    /// Somebody who has said nothing yet.
    pub fn new(person: Person) -> Self {
        Self { person, role: None, easy: false, rounds: LiteMap::new() }
    }

    /// What they have said in a round, as a code for a version of a pack.
    pub fn code(&self, of: &Released, workshop: WorkshopTag, round: RoundNumber) -> ResponseCode {
        let vote = |id| self.rounds.get(&round)?.votes.get(id).copied();
        ResponseCode {
            fingerprint: Fingerprint::of(&of.pack),
            workshop,
            round,
            role: self.role.unwrap_or(Role::NotGiven),
            person: self.person,
            votes: of.statements.iter().map(vote).collect(),
        }
    }
}
