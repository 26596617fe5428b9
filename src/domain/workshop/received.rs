//! Taking codes in: each is reported as exactly one thing, and none is dropped silently.

use super::round::{Rater, Round};
use super::{Happened, Taken, Tally, Workshop};
use crate::domain::{Date, Fingerprint, ResponseCode, RoundNumber, StatementId, Vote};

/// What became of something that looked like a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The code in its usual form, or what was found in its place.
    pub text: String,
    /// What became of it.
    pub receipt: Receipt,
}

/// What became of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receipt {
    /// It counts in this round.
    Added,
    /// It counts in this round, in the place of an earlier one of that person.
    Replaced,
    /// It came before, in this round or an earlier one. If another one of that person is in use, it
    /// can be chosen.
    Repeated {
        /// Whether it is in use.
        in_use: bool,
    },
    /// The room has seen votes of this round: it counts in the next one.
    Held,
    /// It is for another workshop.
    OtherWorkshop,
    /// It is for another round.
    OtherRound(RoundNumber),
    /// It is for another questionnaire, or for one with other meanings.
    OtherQuestionnaire,
    /// It is from a newer version of the app.
    Newer,
    /// It has a mistake in it.
    Damaged,
}

/// How many people have rated in each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ways {
    /// By a code.
    pub codes: usize,
    /// On a sheet of paper.
    pub sheets: usize,
    /// By a show of hands: the most at once.
    pub hands: usize,
}

impl Workshop<'_> {
    /// How many answers the codes of a questionnaire have, for whoever looks for codes in a text.
    pub fn length(&self, fingerprint: Fingerprint) -> Option<usize> {
        self.known.length(fingerprint)
    }

    /// What became of the codes, each time that some were taken in.
    pub fn received(&self) -> &[Vec<Received>] {
        &self.received
    }

    /// Whether an answer was ever handed in that could count, also if that was undone: it was given
    /// under what was set then, and who may see it is not changed afterwards.
    pub fn has_been_answered(&self) -> bool {
        let is_for_it = |code: &ResponseCode| {
            code.workshop == self.log.opening.tag && self.length(code.fingerprint).is_some()
        };
        self.log.happened.iter().any(|one| match one {
            Happened::CodesTaken(taken) => {
                taken.iter().any(|one| matches!(one, Taken::Code(code) if is_for_it(code)))
            }
            Happened::HandsCounted { .. }
            | Happened::SheetTyped { .. }
            | Happened::Revealed(_)
            | Happened::RoundStarted { .. } => true,
            Happened::CodeChosen(_)
            | Happened::Agreed { .. }
            | Happened::Noted { .. }
            | Happened::Parked(_)
            | Happened::Planned { .. }
            | Happened::Undone => false,
        })
    }

    /// How many people have rated in this round.
    pub fn raters(&self) -> usize {
        self.rounds.last().map_or(0, Round::raters)
    }

    /// The same by the way in which they rated.
    pub fn ways(&self) -> Ways {
        let Some(round) = self.rounds.last() else { return Ways::default() };
        let is_sheet = |rater: &&Rater| matches!(rater, Rater::Sheet(_));
        let sheets = round.voters().filter(is_sheet).count();
        let codes = round.voters().count() - sheets;
        Ways { codes, sheets, hands: round.raters() - codes - sheets }
    }

    /// The show of hands on a statement in this round.
    pub fn hands(&self, statement: &StatementId) -> Tally {
        let round = self.place(statement).zip(self.rounds.last());
        round.map(|(at, round)| round.hands(at)).unwrap_or_default()
    }

    /// Whether hands count on a statement: not once the room has seen votes on it in this round.
    pub fn takes_hands(&self, statement: &StatementId) -> bool {
        self.place(statement).is_some_and(|at| !self.is_settled(at))
    }

    /// How many ballots wait for the next round.
    pub fn held(&self) -> usize {
        self.held.voters().count()
    }

    /// Whether the room has seen votes of this round, so that codes and sheets wait for the next.
    pub fn is_closed(&self) -> bool {
        self.rounds.last().is_some_and(|round| round.closed)
    }

    /// The round in which a ballot counts that comes now.
    pub(super) fn open_round(&mut self) -> &mut Round {
        match self.rounds.last_mut() {
            Some(round) if !round.closed => round,
            _ => &mut self.held,
        }
    }

    pub(super) fn take_codes(&mut self, taken: &[Taken]) {
        let received = taken.iter().map(|one| match one {
            Taken::Code(code) => Received { text: code.to_text(), receipt: self.receive(code) },
            Taken::Newer(text) => Received { text: text.clone(), receipt: Receipt::Newer },
            Taken::Damaged(text) => Received { text: text.clone(), receipt: Receipt::Damaged },
        });
        let received = received.collect();
        self.received.push(received);
    }

    fn receive(&mut self, code: &ResponseCode) -> Receipt {
        if code.workshop != self.log.opening.tag {
            return Receipt::OtherWorkshop;
        }
        let Some(votes) = self.votes_of(code) else { return Receipt::OtherQuestionnaire };
        if let Some(in_use) = self.in_use(code) {
            return Receipt::Repeated { in_use };
        }
        if self.rounds.iter().any(|round| round.in_use(code).is_some()) {
            return Receipt::Repeated { in_use: false };
        }
        if code.round != self.round() {
            return Receipt::OtherRound(code.round);
        }
        let replaced = self.open_round().accept(code, votes);
        match (self.is_closed(), replaced) {
            (true, _) => Receipt::Held,
            (false, true) => Receipt::Replaced,
            (false, false) => Receipt::Added,
        }
    }

    pub(super) fn choose(&mut self, code: &ResponseCode) {
        if let (Some(votes), Some(false)) = (self.votes_of(code), self.in_use(code)) {
            self.open_round().accept(code, votes);
        }
    }

    fn votes_of(&self, code: &ResponseCode) -> Option<Vec<Option<Vote>>> {
        self.known.in_order(code.fingerprint, &code.votes)
    }

    /// Whether a code is in use, if it was accepted before: for the next round, once this one is
    /// closed, if that person has a code there.
    pub fn in_use(&self, code: &ResponseCode) -> Option<bool> {
        let present = self.rounds.last()?;
        let next = self.held.ballots.contains_key(&Rater::Person(code.person));
        match (present.in_use(code), self.held.in_use(code)) {
            (_, Some(in_use)) => Some(in_use),
            (Some(in_use), None) => Some(in_use && !next),
            (None, None) => None,
        }
    }

    /// Whether a code is in use for the next round.
    pub fn waits(&self, code: &ResponseCode) -> bool {
        self.held.in_use(code) == Some(true)
    }

    pub(super) fn count_hands(&mut self, statement: &StatementId, hands: Tally) {
        // A number that is not of a room; and hands after the reveal would tell others' votes.
        const MOST: u32 = 9_999;
        let Some(at) = self.place(statement) else { return };
        if hands.cells().iter().any(|count| *count > MOST) || self.is_settled(at) {
            return;
        }
        if let Some(round) = self.rounds.last_mut() {
            round.hands.insert(at, hands);
        }
    }

    pub(super) fn start_round(&mut self, on: Option<Date>) {
        // The codes can name no more than fifteen.
        let Some(next) = RoundNumber::new(self.present.number() + 1) else { return };
        self.present = next;
        let held = std::mem::take(&mut self.held);
        self.rounds.push(Round { on, ..held });
    }
}
