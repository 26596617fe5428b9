//! Revealing: what the room has seen of each statement, round by round. What was seen once does
//! not change.

use super::{Reveal, Shown, SmallNumbers, Tally, Workshop};
use crate::domain::{Role, RoundNumber, Vote};

/// What was revealed of a statement in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revealed {
    /// The round.
    pub round: RoundNumber,
    /// What the room may see.
    pub shown: Shown,
    /// What may leave the room.
    pub outside: Shown,
    /// The same by role, or nothing where that may not be shown.
    pub parts: Vec<Part>,
    /// Not if the reveal was undone. The room has seen it all the same.
    pub(super) stands: bool,
}

impl Revealed {
    /// Whether the room saw anything.
    pub fn says_something(&self) -> bool {
        self.shown != Shown::Nothing
    }
}

/// The votes of one role, or of several that are few.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Whose votes.
    pub roles: Vec<Role>,
    /// How many chose what.
    pub tally: Tally,
}

impl Workshop<'_> {
    pub(super) fn reveal(&mut self, what: &Reveal, stands: bool) {
        let places: Vec<_> = match what {
            Reveal::All => (0..self.statements.len()).collect(),
            Reveal::Statement(id) => self.place(id).into_iter().collect(),
            Reveal::Domain(code) => {
                let domain = self.pack.domain(code).into_iter();
                let statements = domain.flat_map(|domain| domain.statements.iter());
                statements.filter_map(|statement| self.place(&statement.id)).collect()
            }
        };
        for at in places {
            self.reveal_one(at, stands);
        }
    }

    fn reveal_one(&mut self, at: usize, stands: bool) {
        let present = self.round();
        let rule = self.log.opening.small_numbers;
        let Some(round) = self.rounds.last_mut() else { return };
        let of_statement = self.revealed.entry(at).or_default();
        if let Some(seen) = of_statement.last_mut().filter(|last| last.round == present) {
            seen.stands |= stands;
            // Where nothing was seen, hands may have been counted since.
            if seen.says_something() {
                return;
            }
        }
        let stood = of_statement.pop_if(|last| last.round == present).is_some_and(|one| one.stands);
        let votes = round.votes_on(at);
        let mut shown = votes.shown(rule);
        // Hands that all have seen may be seen again.
        if !votes.hands_alone() {
            shown = shown.beside(of_statement.iter().map(|one| one.shown), rule);
        }
        round.closed |= shown != Shown::Nothing;
        let outside = shown.outside(rule).beside(of_statement.iter().map(|one| one.outside), rule);
        // Hands have no role; and two splits of a statement could be held against each other.
        let split = matches!(shown, Shown::Distribution(_))
            && votes.hands == Tally::default()
            && of_statement.iter().all(|one| one.parts.is_empty());
        let parts = if split { parts(&round.votes(at).collect::<Vec<_>>(), rule) } else { vec![] };
        let stands = stands || stood;
        of_statement.push(Revealed { round: present, shown, outside, parts, stands });
    }

    /// Whether votes on the statement at a place were seen in this round, so that they stay.
    pub(super) fn is_settled(&self, at: usize) -> bool {
        let last = self.revealed.get(&at).and_then(|revealed| revealed.last());
        last.is_some_and(|last| last.round == self.round() && last.says_something())
    }
}

/// The votes by role, or none: every part has enough, and smaller roles stand together.
fn parts(votes: &[(Role, Vote)], rule: SmallNumbers) -> Vec<Part> {
    let of_role = |role: Role| {
        let of_role = votes.iter().filter(|(of, _)| *of == role);
        Part { roles: vec![role], tally: Tally::of(of_role.map(|(_, vote)| *vote)) }
    };
    let parts = Role::ALL.into_iter().map(of_role).filter(|part| part.tally != Tally::default());
    let fewest = rule.fewest().unwrap_or_default();
    let (few, mut parts): (Vec<_>, Vec<_>) = parts.partition(|one| one.tally.levels() < fewest);
    let together = few.into_iter().reduce(|mut together, more| {
        together.roles.extend(more.roles);
        Part { tally: together.tally.and(more.tally), ..together }
    });
    parts.extend(together);
    let is_split = parts.len() > 1 && parts.iter().all(|part| part.tally.levels() >= fewest);
    if is_split { parts } else { Vec::new() }
}
