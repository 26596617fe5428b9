//! What one round has of votes. Nobody outside the workshop sees a ballot.

use std::collections::BTreeMap;

use super::Tally;
use super::shown::Votes;
use crate::domain::{Date, Person, ResponseCode, Role, Vote};

/// Whose ballot it is. A sheet of paper has no name, so each is a person of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Rater {
    /// The person of a code.
    Person(Person),
    /// A sheet, by the order in which it was typed.
    Sheet(usize),
}

/// One person's votes in the order of the workshop's pack.
pub(super) struct Ballot {
    pub(super) role: Role,
    pub(super) votes: Vec<Option<Vote>>,
}

impl Ballot {
    pub(super) fn vote(&self, at: usize) -> Option<Vote> {
        self.votes.get(at).copied().flatten()
    }
}

/// One round, or what waits for the next one.
#[derive(Default)]
pub(super) struct Round {
    pub(super) on: Option<Date>,
    pub(super) ballots: BTreeMap<Rater, Ballot>,
    /// The codes that were ever accepted, with whether each is in use now.
    pub(super) codes: Vec<(ResponseCode, bool)>,
    /// Shows of hands, by the place of the statement.
    pub(super) hands: BTreeMap<usize, Tally>,
    /// Whether the room has seen any of its votes: then codes and sheets wait for the next round.
    pub(super) closed: bool,
}

impl Round {
    /// Whether a code is in use, if it was ever accepted.
    pub(super) fn in_use(&self, code: &ResponseCode) -> Option<bool> {
        self.codes.iter().find(|(one, _)| one == code).map(|(_, in_use)| *in_use)
    }

    /// Puts a ballot, in the place of an earlier one of that person. Whether there was one.
    pub(super) fn put(&mut self, rater: Rater, role: Role, votes: Vec<Option<Vote>>) -> bool {
        self.ballots.insert(rater, Ballot { role, votes }).is_some()
    }

    /// Accepts a code and puts its ballot, in the place of an earlier one. Whether there was one.
    pub(super) fn accept(&mut self, code: &ResponseCode, votes: Vec<Option<Vote>>) -> bool {
        for (earlier, in_use) in &mut self.codes {
            *in_use &= earlier.person != code.person;
        }
        match self.codes.iter_mut().find(|(one, _)| one == code) {
            Some((_, in_use)) => *in_use = true,
            None => self.codes.push((code.clone(), true)),
        }
        self.put(Rater::Person(code.person), code.role, votes)
    }

    /// The votes on the statement at a place, with their roles.
    pub(super) fn votes(&self, at: usize) -> impl Iterator<Item = (Role, Vote)> {
        self.ballots.values().filter_map(move |ballot| Some((ballot.role, ballot.vote(at)?)))
    }

    /// The tally of the ballots on the statement at a place.
    pub(super) fn ballots_on(&self, at: usize) -> Tally {
        Tally::of(self.votes(at).map(|(_, vote)| vote))
    }

    /// All votes on the statement at a place.
    pub(super) fn votes_on(&self, at: usize) -> Votes {
        Votes { hands: self.hands(at), ballots: self.ballots_on(at) }
    }

    /// The votes of those who have sent codes on the statement at a place.
    pub(super) fn persons(&self, at: usize) -> impl Iterator<Item = (Person, Vote)> {
        self.ballots.iter().filter_map(move |(rater, ballot)| match rater {
            Rater::Person(person) => Some((*person, ballot.vote(at)?)),
            Rater::Sheet(_) => None,
        })
    }

    /// The votes on sheets on the statement at a place.
    pub(super) fn sheets(&self, at: usize) -> Tally {
        Tally::of(self.ballots.iter().filter_map(|(rater, ballot)| match rater {
            Rater::Person(_) => None,
            Rater::Sheet(_) => ballot.vote(at),
        }))
    }

    /// The show of hands on the statement at a place.
    pub(super) fn hands(&self, at: usize) -> Tally {
        self.hands.get(&at).copied().unwrap_or_default()
    }

    /// Who has a vote on anything.
    pub(super) fn voters(&self) -> impl Iterator<Item = &Rater> {
        let has_vote = |ballot: &Ballot| ballot.votes.iter().any(Option::is_some);
        self.ballots.iter().filter(move |(_, ballot)| has_vote(ballot)).map(|(rater, _)| rater)
    }

    /// How many people rated. Nobody knows whose hands were raised again: the most at once count.
    pub(super) fn raters(&self) -> usize {
        let hands = self.hands.values().map(Tally::votes).max().unwrap_or_default();
        self.voters().count() + usize::try_from(hands).unwrap_or(usize::MAX)
    }
}
