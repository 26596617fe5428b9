//! How many votes of each kind there are.

use crate::domain::counts::{lower_median, total};
use crate::domain::{Consensus, Counts, Level, Vote};

/// How many votes of each kind one statement has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many of each level, lowest first.
    pub counts: Counts,
    /// How many do not know.
    pub dont_know: u32,
    /// How many find that it does not apply.
    pub not_applicable: u32,
}

impl Tally {
    /// The tally of some votes.
    pub(super) fn of(votes: impl IntoIterator<Item = Vote>) -> Self {
        let mut tally = Self::default();
        for vote in votes {
            match vote {
                Vote::Level(level) => *level.pick_mut(&mut tally.counts) += 1,
                Vote::DontKnow => tally.dont_know += 1,
                Vote::NotApplicable => tally.not_applicable += 1,
            }
        }
        tally
    }

    /// Two tallies together.
    pub(super) fn and(self, other: Self) -> Self {
        let mut counts = self.counts;
        for (count, more) in counts.iter_mut().zip(other.counts) {
            *count += more;
        }
        Self {
            counts,
            dont_know: self.dont_know + other.dont_know,
            not_applicable: self.not_applicable + other.not_applicable,
        }
    }

    /// How many levels: the number that the small-number rule goes by.
    pub fn levels(&self) -> u32 {
        total(self.counts)
    }

    /// How many votes of any kind.
    pub fn votes(&self) -> u32 {
        self.cells().iter().sum()
    }

    /// The lower median of the levels.
    pub fn median(&self) -> Option<Level> {
        lower_median(self.counts)
    }

    /// How far the levels agree.
    pub fn consensus(&self) -> Option<Consensus> {
        Consensus::of(self.counts)
    }

    /// In how many votes two tallies differ at least: a vote that has changed counts once.
    pub(super) fn differs(&self, other: &Self) -> u32 {
        let more = |one: &Self, than: &Self| -> u32 {
            one.cells().iter().zip(than.cells()).map(|(one, than)| one.saturating_sub(than)).sum()
        };
        more(self, other).max(more(other, self))
    }

    pub(super) fn cells(&self) -> [u32; 7] {
        let [one, two, three, four, five] = self.counts;
        [one, two, three, four, five, self.dont_know, self.not_applicable]
    }
}

/// How many people rated, in bands that do not single anyone out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Raters {
    /// Fewer than 3.
    FewerThan3,
    /// 3 or 4.
    From3,
    /// 5 to 9.
    From5,
    /// 10 to 19.
    From10,
    /// 20 to 49.
    From20,
    /// 50 or more.
    From50,
}

impl Raters {
    /// The bands, smallest first.
    pub const ALL: [Self; 6] =
        [Self::FewerThan3, Self::From3, Self::From5, Self::From10, Self::From20, Self::From50];

    /// The band of a number of people.
    pub fn of(people: usize) -> Self {
        match people {
            0..3 => Self::FewerThan3,
            3..5 => Self::From3,
            5..10 => Self::From5,
            10..20 => Self::From10,
            20..50 => Self::From20,
            50.. => Self::From50,
        }
    }
}
