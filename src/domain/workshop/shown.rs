//! The small-number rule: what may be shown of the votes on one statement in one round.

use super::{SmallNumbers, Tally};
use crate::domain::{Agreement, Consensus, Level};

/// From so many levels on there is a median.
const FEWEST_FOR_MEDIAN: u32 = 3;

/// What may be shown of the votes on a statement. Where there is no distribution, no number of
/// votes can be read from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Nothing: there are too few votes to say anything.
    Nothing,
    /// The median and how far people agree.
    Brief(Brief),
    /// How many chose what.
    Distribution(Tally),
}

/// What a few votes say without numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brief {
    /// The lower median, from three levels on.
    pub median: Option<Level>,
    /// How far people agree, from two levels on.
    pub agreement: Option<Agreement>,
}

impl Shown {
    /// What is said without numbers.
    pub fn brief(&self) -> Brief {
        match self {
            Self::Nothing => Brief { median: None, agreement: None },
            Self::Brief(brief) => *brief,
            Self::Distribution(tally) => Brief {
                median: tally.median(),
                agreement: tally.consensus().map(|consensus| consensus.agreement),
            },
        }
    }

    /// How far people agree, with the number where there is a distribution.
    pub fn consensus(&self) -> Option<Consensus> {
        match self {
            Self::Nothing => None,
            Self::Brief(brief) => Some(Consensus { agreement: brief.agreement?, micro: None }),
            Self::Distribution(tally) => tally.consensus(),
        }
    }

    fn whole(tally: Tally) -> Self {
        if tally == Tally::default() { Self::Nothing } else { Self::Distribution(tally) }
    }

    fn without_numbers(tally: Tally) -> Self {
        let Some(consensus) = tally.consensus() else { return Self::Nothing };
        let median = tally.median().filter(|_| tally.levels() >= FEWEST_FOR_MEDIAN);
        Self::Brief(Brief { median, agreement: Some(consensus.agreement) })
    }

    /// The same without numbers, unless a distribution of that tally may stand.
    fn if_it(self, may_stand: impl FnOnce(&Tally) -> bool) -> Self {
        match self {
            Self::Distribution(tally) if !may_stand(&tally) => Self::without_numbers(tally),
            Self::Nothing | Self::Brief(_) | Self::Distribution(_) => self,
        }
    }

    /// What may be shown to those who have seen the same statement in earlier rounds: no
    /// distribution that differs from an earlier one by so few votes that these could be told.
    pub(super) fn beside(self, earlier: impl Iterator<Item = Self>, rule: SmallNumbers) -> Self {
        let Some(fewest) = rule.fewest() else { return self };
        let mut earlier = earlier;
        self.if_it(|tally| {
            earlier.all(|one| match one {
                Self::Nothing | Self::Brief(_) => true,
                Self::Distribution(one) => one == *tally || one.differs(tally) >= fewest,
            })
        })
    }

    /// What may leave the room: the rule holds for hands too.
    pub(super) fn outside(self, rule: SmallNumbers) -> Self {
        self.if_it(|tally| rule.fewest().is_none_or(|fewest| tally.levels() >= fewest))
    }
}

/// The votes on a statement: hands, which everybody in the room has seen, and ballots, which
/// nobody has.
#[derive(Clone, Copy)]
pub(super) struct Votes {
    pub(super) hands: Tally,
    pub(super) ballots: Tally,
}

impl Votes {
    /// What the room may be shown.
    pub(super) fn shown(&self, rule: SmallNumbers) -> Shown {
        match rule.fewest() {
            None => Shown::whole(self.hands.and(self.ballots)),
            Some(fewest) if self.ballots.levels() >= fewest => {
                Shown::whole(self.hands.and(self.ballots))
            }
            Some(_) if self.hands_alone() => Shown::whole(self.hands),
            Some(_) => Shown::without_numbers(self.hands.and(self.ballots)),
        }
    }

    /// The level of the team while there is none agreed.
    pub(super) fn level(&self, rule: SmallNumbers) -> Option<Level> {
        let is_open = rule == SmallNumbers::Open;
        let alone = !is_open && self.hands_alone();
        let tally = if alone { self.hands } else { self.hands.and(self.ballots) };
        tally.median().filter(|_| is_open || tally.levels() >= FEWEST_FOR_MEDIAN)
    }

    /// Whether the hands must speak alone. One or two ballots beside hands that all have seen could
    /// be worked out from what is said of both together.
    pub(super) fn hands_alone(&self) -> bool {
        self.hands.levels() > 0 && self.ballots.levels() < FEWEST_FOR_MEDIAN
    }
}
