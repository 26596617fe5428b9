//! How ratings become levels. Integers only.
//!
//! The rule: the lower median of the levels, but at most one above the lowest, so that one
//! statement that lags behind is seen. `docs/method.md` says why.

use std::iter::Sum;
use std::ops::Add;

use super::{Level, Rating};

/// How many statements have which kind of answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Statements with a level.
    pub answered: usize,
    /// Statements answered *Don't know*.
    pub dont_know: usize,
    /// Statements with no answer.
    pub open: usize,
    /// Statements that do not apply.
    pub not_applicable: usize,
}

impl Coverage {
    /// The statements that apply: all but those that do not.
    pub fn applicable(self) -> usize {
        self.answered + self.dont_know + self.open
    }

    fn of(rating: Option<&Rating>) -> Self {
        let mut one = Self::default();
        match rating {
            Some(Rating::Level(_)) => one.answered = 1,
            Some(Rating::DontKnow) => one.dont_know = 1,
            Some(Rating::NotApplicable { .. }) => one.not_applicable = 1,
            None => one.open = 1,
        }
        one
    }
}

impl Add for Coverage {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            answered: self.answered + other.answered,
            dont_know: self.dont_know + other.dont_know,
            open: self.open + other.open,
            not_applicable: self.not_applicable + other.not_applicable,
        }
    }
}

impl Sum for Coverage {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

/// A level, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome<T> {
    /// Nothing under it applies.
    NotApplicable,
    /// Fewer than two thirds of what applies have a level.
    NotEnough,
    /// Enough is known.
    Level(T),
}

impl<T> Outcome<T> {
    /// What is known, if enough is.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Level(known) => Some(known),
            Self::NotApplicable | Self::NotEnough => None,
        }
    }

    /// The same outcome about something else.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Outcome<U> {
        match self {
            Self::NotApplicable => Outcome::NotApplicable,
            Self::NotEnough => Outcome::NotEnough,
            Self::Level(known) => Outcome::Level(change(known)),
        }
    }
}

/// What the ratings of one domain add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// The kinds of answers.
    pub coverage: Coverage,
    /// The level, or why there is none.
    pub outcome: Outcome<Scored>,
}

/// A domain level with what qualifies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scored {
    /// The domain level.
    pub level: Level,
    /// The lowest level among the statements.
    pub lowest: Level,
    /// Whether the lowest level, not the median, decides.
    pub held_back: bool,
    /// The level if every open statement turned out 1, and if every one turned out 5.
    pub range: (Level, Level),
    /// Whether one level changed by one would change the domain level.
    pub sensitive: bool,
    /// Ten times the average of the levels, halves up: for a team's own trend.
    pub mean_tenths: usize,
}

/// Scores the ratings of one domain's statements, in any order.
pub fn score<'a>(ratings: impl IntoIterator<Item = Option<&'a Rating>>) -> Score {
    let mut coverage = Coverage::default();
    let mut levels = Vec::new();
    for rating in ratings {
        coverage = coverage + Coverage::of(rating);
        levels.extend(rating.and_then(Rating::level));
    }
    levels.sort_unstable();
    let applicable = coverage.applicable();
    let outcome = if applicable == 0 {
        Outcome::NotApplicable
    } else if levels.len() < two_thirds(applicable) {
        Outcome::NotEnough
    } else {
        scored(&levels, applicable - levels.len()).map_or(Outcome::NotEnough, Outcome::Level)
    };
    Score { coverage, outcome }
}

/// The level of parts that have levels of their own (a group, a facet, the whole): their lower
/// median without the cap, if two thirds of the parts that apply have one.
pub fn summarise(parts: impl IntoIterator<Item = Outcome<Level>>) -> Outcome<Level> {
    let mut applicable = 0;
    let mut levels = Vec::new();
    for part in parts {
        applicable += usize::from(part != Outcome::NotApplicable);
        levels.extend(part.known());
    }
    levels.sort_unstable();
    match lower_median(&levels) {
        _ if applicable == 0 => Outcome::NotApplicable,
        Some(level) if levels.len() >= two_thirds(applicable) => Outcome::Level(level),
        _ => Outcome::NotEnough,
    }
}

/// Two thirds of a count, rounded up.
fn two_thirds(count: usize) -> usize {
    (2 * count).div_ceil(3)
}

fn scored(sorted: &[Level], open: usize) -> Option<Scored> {
    let lowest = *sorted.first()?;
    let median = lower_median(sorted)?;
    let level = capped_level(sorted)?;
    let filled = |with: Level| {
        let mut all = sorted.to_vec();
        all.extend(std::iter::repeat_n(with, open));
        all.sort_unstable();
        capped_level(&all)
    };
    let total: usize = sorted.iter().map(|level| usize::from(level.number())).sum();
    Some(Scored {
        level,
        lowest,
        held_back: level < median,
        range: (filled(Level::NotYet)?, filled(Level::Leading)?),
        sensitive: is_sensitive(sorted, level),
        mean_tenths: (20 * total + sorted.len()) / (2 * sorted.len()),
    })
}

fn is_sensitive(sorted: &[Level], level: Level) -> bool {
    let changed = |position: usize, to: Option<Level>| {
        let mut all = sorted.to_vec();
        let (Some(slot), Some(to)) = (all.get_mut(position), to) else { return false };
        *slot = to;
        all.sort_unstable();
        capped_level(&all) != Some(level)
    };
    sorted
        .iter()
        .enumerate()
        .any(|(at, one)| changed(at, one.next()) || changed(at, one.previous()))
}

fn capped_level(sorted: &[Level]) -> Option<Level> {
    let lowest = *sorted.first()?;
    let cap = lowest.next().unwrap_or(Level::Leading);
    Some(lower_median(sorted)?.min(cap))
}

fn lower_median(sorted: &[Level]) -> Option<Level> {
    let middle = sorted.len().checked_sub(1)? / 2;
    sorted.get(middle).copied()
}
