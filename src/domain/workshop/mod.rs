//! A workshop: several people rate a pack together, each alone, and then agree.
//!
//! A workshop is a list of what happened; everything else follows from the list. Nothing here may
//! give out a number of votes that the small-number rule keeps back: single ballots never leave
//! [`Workshop`], and what may be shown of them is a [`Shown`].

mod happened;
mod invitation;
mod known;
mod made_up;
mod outcome;
mod received;
mod revealed;
mod round;
mod shown;
mod standing;
mod tally;

pub use happened::{Asked, Fewest, Happened, Opening, Reveal, SmallNumbers, Taken, WorkshopLog};
pub use invitation::Invitation;
pub use outcome::{Agreed, Moved, RoundKept, TeamAnswer};
pub use received::{Receipt, Received, Ways};
pub use revealed::{Part, Revealed};
pub use shown::{Brief, Shown};
pub use tally::{Raters, Tally};

use std::collections::BTreeMap;

use self::known::Known;
use self::round::{Rater, Round};
use self::standing::{Standing, standing};
use super::{Action, ActionText, Date, Pack, Rating, Released, RoundNumber, StatementId};

/// What follows from all that happened in a workshop.
pub struct Workshop<'a> {
    log: &'a WorkshopLog,
    pack: &'a Pack,
    /// The statements, in the order of the pack, in which ballots and tallies stand too.
    statements: Vec<&'a StatementId>,
    known: Known,
    present: RoundNumber,
    /// The rounds up to the present one.
    rounds: Vec<Round>,
    /// What came too late for the present round, for the next one.
    held: Round,
    sheets: usize,
    received: Vec<Vec<Received>>,
    /// What has been revealed of each statement, by its place, oldest first.
    revealed: BTreeMap<usize, Vec<Revealed>>,
    agreed: BTreeMap<usize, Agreed>,
    notes: Vec<(Option<&'a StatementId>, &'a str)>,
    parked: Vec<&'a str>,
    planned: Vec<Action>,
}

impl<'a> Workshop<'a> {
    /// What follows from a list. `released` has every known version of the pack; versions of other
    /// packs in it do no harm. None if the pack is not that of the workshop.
    pub fn of(log: &'a WorkshopLog, pack: &'a Pack, released: &[Released]) -> Option<Self> {
        if !pack.reference.same_meaning(&log.opening.pack) {
            return None;
        }
        let statements: Vec<_> = pack.statements().map(|one| &one.id).collect();
        let mut workshop = Self {
            log,
            pack,
            known: Known::of(&pack.reference, &statements, released),
            statements,
            present: RoundNumber::new(1)?,
            rounds: vec![Round { on: log.opening.on, ..Round::default() }],
            held: Round::default(),
            sheets: 0,
            received: Vec::new(),
            revealed: BTreeMap::new(),
            agreed: BTreeMap::new(),
            notes: Vec::new(),
            parked: Vec::new(),
            planned: Vec::new(),
        };
        for one in standing(&log.happened) {
            match one {
                Standing::Stands(happened) => workshop.take(happened),
                Standing::Seen(what) => workshop.reveal(what, false),
            }
        }
        Some(workshop)
    }

    fn take(&mut self, happened: &'a Happened) {
        match happened {
            Happened::CodesTaken(taken) => self.take_codes(taken),
            Happened::CodeChosen(code) => self.choose(code),
            Happened::HandsCounted { statement, hands } => self.count_hands(statement, *hands),
            Happened::SheetTyped { role, votes } => {
                let vote = |id| votes.iter().find(|(of, _)| of == id).map(|(_, vote)| *vote);
                let votes = self.statements.iter().map(|id| vote(*id)).collect();
                let rater = Rater::Sheet(self.sheets);
                self.sheets += 1;
                self.open_round().put(rater, *role, votes);
            }
            Happened::Revealed(what) => self.reveal(what, true),
            Happened::RoundStarted { on } => self.start_round(*on),
            Happened::Agreed { statement, answer, reason } => {
                self.agree(statement, answer, reason);
            }
            Happened::Noted { about, text } => self.notes.push((about.as_ref(), text)),
            Happened::Parked(text) => self.parked.push(text),
            Happened::Planned { what, lead, by } => self.plan(what, lead, *by),
            // Taken care of before: see `standing`.
            Happened::Undone => {}
        }
    }

    fn agree(&mut self, statement: &StatementId, answer: &Rating, reason: &str) {
        // What one person does is for that person to say.
        if self.is_individual() {
            return;
        }
        if let Some(at) = self.place(statement) {
            let round = self.round();
            let agreed = Agreed { answer: answer.clone(), reason: reason.to_owned(), round };
            self.agreed.insert(at, agreed);
        }
    }

    fn plan(&mut self, what: &str, lead: &str, by: Option<Date>) {
        let number = self.planned.len() + 1;
        let id = format!("{}-{number}", self.log.opening.id);
        let mut action = Action::new(id.as_str().into());
        *action.text_mut(ActionText::What) = what.into();
        *action.text_mut(ActionText::Lead) = lead.into();
        action.review_on = by;
        self.planned.push(action);
    }

    /// What opened it.
    pub fn opening(&self) -> &'a Opening {
        &self.log.opening
    }

    /// The questionnaire.
    pub fn pack(&self) -> &'a Pack {
        self.pack
    }

    /// The present round.
    pub fn round(&self) -> RoundNumber {
        self.present
    }

    /// What was noted, beside the statement that it is about, if there is one.
    pub fn notes(&self) -> &[(Option<&'a StatementId>, &'a str)] {
        &self.notes
    }

    /// What was put aside for later.
    pub fn parked(&self) -> &[&'a str] {
        &self.parked
    }

    /// What the room decided to do.
    pub fn planned(&self) -> &[Action] {
        &self.planned
    }

    /// The statements that people were asked, in order.
    pub fn asked(&self) -> impl Iterator<Item = &'a StatementId> {
        let asked = &self.log.opening.asked;
        self.pack.domains.iter().flat_map(move |domain| {
            let statements = domain.statements.iter();
            statements.filter(move |one| asked.asks(domain, one)).map(|one| &one.id)
        })
    }

    /// Whether each answers for themselves, so that there is nothing to agree on.
    pub fn is_individual(&self) -> bool {
        self.pack.level == super::OperatingLevel::Individual
    }

    fn place(&self, statement: &StatementId) -> Option<usize> {
        self.statements.iter().position(|id| *id == statement)
    }
}
