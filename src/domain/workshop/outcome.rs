//! What the room has come to: what was revealed, what is worth talking about, what moved, what is
//! agreed, and the assessment that is made of it.

use std::collections::BTreeMap;

use super::round::Round;
use super::shown::Votes;
use super::{Asked, Brief, Raters, Revealed, Shown, SmallNumbers, Tally, Workshop};
use crate::domain::agreement::order_of;
use crate::domain::{
    Assessment, AssessmentId, Date, Form, Level, Rating, RoundNumber, StatementId, Team,
};

/// What the room agreed on one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// The answer.
    pub answer: Rating,
    /// Why.
    pub reason: String,
    /// In which round.
    pub round: RoundNumber,
}

/// The answer of the team to one statement, as far as there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeamAnswer<'a> {
    /// The room agreed on it.
    Agreed(&'a Agreed),
    /// The lower median of what was revealed, to be agreed.
    ToBeAgreed(Level),
}

/// How a statement moved from an earlier round to the present one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved<'a> {
    /// Which statement.
    pub statement: &'a StatementId,
    /// What was revealed of it before.
    pub before: Brief,
    /// What was revealed of it in this round.
    pub after: Brief,
}

/// What may leave the room of one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundKept {
    /// Which round.
    pub round: RoundNumber,
    /// The day.
    pub on: Option<Date>,
    /// Whether people rated openly, by name.
    pub open: bool,
    /// How many rated, roughly.
    pub raters: Option<Raters>,
    /// What may be shown of each statement that was revealed.
    pub statements: Vec<(StatementId, Shown)>,
}

impl<'a> Workshop<'a> {
    /// What was revealed of a statement, the earliest round first.
    pub fn revealed(&self, statement: &StatementId) -> impl Iterator<Item = &Revealed> {
        self.place(statement).into_iter().flat_map(|at| self.revealed_at(at))
    }

    fn revealed_at(&self, at: usize) -> impl DoubleEndedIterator<Item = &Revealed> {
        self.revealed.get(&at).into_iter().flatten().filter(|one| one.stands)
    }

    /// What was last revealed of a statement. A round in which too few answered it to say anything
    /// leaves what was seen before.
    pub fn last_seen(&self, statement: &StatementId) -> Option<&Revealed> {
        self.place(statement).and_then(|at| self.last_seen_at(at))
    }

    fn last_seen_at(&self, at: usize) -> Option<&Revealed> {
        let mut latest = self.revealed_at(at).rev();
        latest.find(|one| one.says_something()).or_else(|| self.revealed_at(at).next_back())
    }

    /// The statements that were revealed to be worth talking about, those first on which people
    /// agree least. What may not be shown has no part in the order.
    pub fn discussion(&self) -> Vec<&'a StatementId> {
        let known = (0..self.statements.len()).map(|at| {
            let shown = self.last_seen_at(at)?.shown;
            Some((shown.consensus()?, shown.brief().median))
        });
        let order = order_of(known);
        order.into_iter().filter_map(|at| self.statements.get(at).copied()).collect()
    }

    /// What moved since it was last revealed, in the order of the pack.
    pub fn moved(&self) -> Vec<Moved<'a>> {
        let present = self.round();
        let moved = self.statements.iter().enumerate().filter_map(|(at, statement)| {
            let mut latest = self.revealed_at(at).rev().filter(|one| one.says_something());
            let after = latest.next().filter(|one| one.round == present)?.shown.brief();
            let before = latest.next()?.shown.brief();
            (before != after).then_some(Moved { statement, before, after })
        });
        moved.collect()
    }

    /// The answer of the team to a statement.
    pub fn answer(&self, statement: &StatementId) -> Option<TeamAnswer<'_>> {
        self.answer_at(self.place(statement)?)
    }

    fn answer_at(&self, at: usize) -> Option<TeamAnswer<'_>> {
        if self.is_individual() {
            return None;
        }
        let agreed = self.agreed.get(&at).map(TeamAnswer::Agreed);
        agreed.or_else(|| self.level(at).map(TeamAnswer::ToBeAgreed))
    }

    /// The lower median of the latest vote of each person, up to the last round that was revealed. A
    /// round with fewer ballots than may be shown has no part in it: the level would move by votes
    /// that somebody could work out. If all rounds are so small, it is that of the latest round that
    /// has one.
    fn level(&self, at: usize) -> Option<Level> {
        let rule = self.log.opening.small_numbers;
        let last = usize::from(self.revealed_at(at).next_back()?.round.number());
        let rounds: Vec<_> = self.rounds.iter().take(last).rev().collect();
        let fewest = rule.fewest().unwrap_or_default();
        let has_enough = |round: &&&Round| round.ballots_on(at).levels() >= fewest;
        let large: Vec<_> = rounds.iter().filter(has_enough).collect();
        if large.is_empty() {
            return rounds.iter().find_map(|round| round.votes_on(at).level(rule));
        }
        // Hands and sheets have no name that goes from round to round, so the latest of them count.
        let hands = first_with_votes(rounds.iter().map(|round| round.hands(at)));
        let sheets = first_with_votes(large.iter().map(|round| round.sheets(at)));
        let mut persons = BTreeMap::new();
        for (person, vote) in large.iter().flat_map(|round| round.persons(at)) {
            persons.entry(person).or_insert(vote);
        }
        let ballots = Tally::of(persons.into_values()).and(sheets);
        Votes { hands, ballots }.level(rule)
    }

    /// What was agreed, in the order of the pack.
    pub fn agreed(&self) -> impl Iterator<Item = (&'a StatementId, &Agreed)> {
        self.agreed.iter().filter_map(|(at, agreed)| Some((*self.statements.get(*at)?, agreed)))
    }

    /// The answers so far, those to be agreed too: for pictures, and never to be kept.
    pub fn so_far(&self) -> Assessment {
        let answers = (0..self.statements.len()).filter_map(|at| match self.answer_at(at)? {
            TeamAnswer::Agreed(agreed) => Some((at, agreed.answer.clone())),
            TeamAnswer::ToBeAgreed(level) => Some((at, Rating::Level(level))),
        });
        self.with_answers(AssessmentId::from_static("example"), answers.collect())
    }

    /// The assessment that the room has made: what it agreed. None of a rehearsal, and none where
    /// there is nothing to agree.
    pub fn assessment(&self) -> Option<Assessment> {
        if self.log.opening.rehearsal || self.is_individual() {
            return None;
        }
        let answers = self.agreed.iter().map(|(at, agreed)| (*at, agreed.answer.clone()));
        Some(self.with_answers(self.log.opening.id.as_str().into(), answers.collect()))
    }

    fn with_answers(&self, id: AssessmentId, answers: Vec<(usize, Rating)>) -> Assessment {
        let opening = &self.log.opening;
        let form = if opening.asked == Asked::Quick { Form::Quick } else { Form::Full };
        let mut assessment = Assessment::new(id, opening.pack.clone(), form);
        assessment.team = Team { name: opening.team.clone(), ..Team::default() };
        assessment.started_on = opening.on;
        assessment.actions.clone_from(&self.planned);
        for (at, rating) in answers {
            if let Some(statement) = self.statements.get(at) {
                assessment.change_answer(statement, |answer| answer.rating = Some(rating));
            }
        }
        for (about, text) in &self.notes {
            let Some(statement) = about.filter(|id| self.place(id).is_some()) else { continue };
            assessment.change_answer(statement, |answer| {
                let before = Some(&*answer.note).filter(|note| !note.is_empty());
                let notes: Vec<_> = before.into_iter().chain([*text]).collect();
                answer.note = notes.join("\n").into();
            });
        }
        assessment
    }

    /// What may leave the room of each round in which something was revealed.
    pub fn rounds(&self) -> Vec<RoundKept> {
        let kept = (1..).zip(&self.rounds).filter_map(|(number, round)| {
            let number = RoundNumber::new(number)?;
            let statements = self.statements.iter().enumerate().filter_map(|(at, id)| {
                let mut revealed = self.revealed_at(at);
                let of_round = revealed.find(|one| one.round == number)?;
                let outside = Some(of_round.outside).filter(|one| *one != Shown::Nothing)?;
                Some(((*id).clone(), outside))
            });
            Some(RoundKept {
                round: number,
                on: round.on,
                open: self.log.opening.small_numbers == SmallNumbers::Open,
                raters: Some(Raters::of(round.raters())),
                statements: statements.collect(),
            })
        });
        kept.filter(|round| !round.statements.is_empty()).collect()
    }
}

fn first_with_votes(mut tallies: impl Iterator<Item = Tally>) -> Tally {
    tallies.find(|tally| tally.votes() > 0).unwrap_or_default()
}
