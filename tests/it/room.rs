//! A workshop as a test makes it: a small pack, votes written as signs, and what follows.

use ahp_maturity::domain::{
    Asked, Date, Fingerprint, Happened, Level, Opening, Pack, PackRef, Person, Receipt, Released,
    ResponseCode, Reveal, Role, RoundNumber, Shown, SmallNumbers, StatementId, Taken, Tally, Vote,
    Workshop, WorkshopLog, WorkshopTag,
};

use crate::samples::{pack_of_one_domain, statement_id};

/// A workshop that goes on.
#[derive(Clone)]
pub(crate) struct Room {
    pub(crate) log: WorkshopLog,
    pub(crate) pack: Pack,
    pub(crate) released: Vec<Released>,
}

/// The workshop of every [`Room`].
pub(crate) fn tag() -> WorkshopTag {
    WorkshopTag::parse("7QM2").expect("a tag")
}

/// The votes that signs stand for: 1 to 5, `?` for don't know, `n` for not applicable, `-` for none.
pub(crate) fn votes(signs: &str) -> Vec<Option<Vote>> {
    let vote = |sign| match sign {
        '-' => None,
        '?' => Some(Vote::DontKnow),
        'n' => Some(Vote::NotApplicable),
        level => {
            let number = level.to_digit(10).and_then(|number| u8::try_from(number).ok());
            Some(Vote::Level(
                number.and_then(|number| Level::try_from(number).ok()).expect("a level"),
            ))
        }
    };
    signs.chars().map(vote).collect()
}

/// A code for a round of the workshop.
pub(crate) fn code(
    pack: &PackRef,
    round: u8,
    person: u32,
    role: Role,
    signs: &str,
) -> ResponseCode {
    ResponseCode {
        fingerprint: Fingerprint::of(pack),
        workshop: tag(),
        round: RoundNumber::new(round).expect("a round"),
        role,
        person: Person::of_random(person),
        votes: votes(signs),
    }
}

pub(crate) fn reveal(position: usize) -> Happened {
    Happened::Revealed(Reveal::Statement(statement_id(position)))
}

pub(crate) const ALL: Happened = Happened::Revealed(Reveal::All);
pub(crate) const NEXT: Happened = Happened::RoundStarted { on: None };

impl Room {
    /// A room that answers a pack of one domain, with the usual rule.
    pub(crate) fn new(statements: usize) -> Self {
        Self::with(pack_of_one_domain(statements, 0), SmallNumbers::closed(5))
    }

    pub(crate) fn with(pack: Pack, small_numbers: SmallNumbers) -> Self {
        let opening = Opening {
            id: "a-workshop".into(),
            tag: tag(),
            pack: pack.reference.clone(),
            asked: Asked::Full,
            small_numbers,
            rehearsal: false,
            team: "Riverbank".to_owned(),
            on: Date::parse("2026-12-01").ok(),
        };
        let log = WorkshopLog { opening, happened: Vec::new() };
        Self { log, pack, released: Vec::new() }
    }

    pub(crate) fn then(&mut self, happened: Happened) -> &mut Self {
        self.log.happened.push(happened);
        self
    }

    pub(crate) fn take(&mut self, codes: &[ResponseCode]) -> Vec<Receipt> {
        self.then(Happened::CodesTaken(codes.iter().cloned().map(Taken::Code).collect()));
        let workshop = self.workshop();
        workshop.received().last().expect("taken").iter().map(|one| one.receipt).collect()
    }

    /// Each vote of a line is that of one more person, from a number on.
    pub(crate) fn people(&mut self, round: u8, from: u32, signs: &[&str]) -> &mut Self {
        let codes = (from..).zip(signs).map(|(person, signs)| self.code(round, person, signs));
        let codes: Vec<_> = codes.collect();
        self.take(&codes);
        self
    }

    pub(crate) fn code(&self, round: u8, person: u32, signs: &str) -> ResponseCode {
        code(&self.pack.reference, round, person, Role::NotGiven, signs)
    }

    pub(crate) fn hands(&mut self, position: usize, hands: Tally) -> &mut Self {
        self.then(Happened::HandsCounted { statement: statement_id(position), hands })
    }

    pub(crate) fn workshop(&self) -> Workshop<'_> {
        Workshop::of(&self.log, &self.pack, &self.released).expect("the pack of the workshop")
    }

    /// What the room sees of a statement, round by round.
    pub(crate) fn shown(&self, position: usize) -> Vec<Shown> {
        self.workshop().revealed(&statement_id(position)).map(|one| one.shown).collect()
    }
}

/// The tally of votes.
pub(crate) fn tally(signs: &str) -> Tally {
    let mut tally = Tally::default();
    for vote in votes(signs).into_iter().flatten() {
        match vote {
            Vote::Level(level) => tally.counts[usize::from(level.number()) - 1] += 1,
            Vote::DontKnow => tally.dont_know += 1,
            Vote::NotApplicable => tally.not_applicable += 1,
        }
    }
    tally
}

/// The only one of a statement's ids that a room with one statement has.
pub(crate) fn first() -> StatementId {
    statement_id(0)
}
