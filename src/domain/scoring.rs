//! How ratings become levels. Integers only.
//!
//! The rule: the lower median of the levels, but at most one above the lowest, so that one
//! statement that lags behind is seen. `docs/method.md` says why.

use std::iter::Sum;
use std::ops::Add;

use super::counts::{self, lower_median, lowest};
use super::{Counts, Level, Rating};

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
    pub mean_tenths: u32,
}

/// Scores the ratings of one domain's statements, in any order.
pub fn score<'a>(ratings: impl IntoIterator<Item = Option<&'a Rating>>) -> Score {
    let mut coverage = Coverage::default();
    let levels = counts::count(ratings.into_iter().filter_map(|rating| {
        coverage = coverage + Coverage::of(rating);
        rating.and_then(Rating::level)
    }));
    let (answered, applicable) = (coverage.answered, coverage.applicable());
    let outcome = if applicable == 0 {
        Outcome::NotApplicable
    } else if answered < two_thirds(applicable) {
        Outcome::NotEnough
    } else {
        scored(levels, applicable - answered).map_or(Outcome::NotEnough, Outcome::Level)
    };
    Score { coverage, outcome }
}

/// The level of parts that have levels of their own (a group, a facet, the whole): their lower
/// median without the cap, if two thirds of the parts that apply have one.
pub fn summarise(parts: impl IntoIterator<Item = Outcome<Level>>) -> Outcome<Level> {
    let (mut applicable, mut known) = (0, 0);
    let levels = counts::count(parts.into_iter().filter_map(|part| {
        applicable += usize::from(part != Outcome::NotApplicable);
        known += usize::from(part.known().is_some());
        part.known()
    }));
    match lower_median(levels) {
        _ if applicable == 0 => Outcome::NotApplicable,
        Some(level) if known >= two_thirds(applicable) => Outcome::Level(level),
        _ => Outcome::NotEnough,
    }
}

/// Two thirds of a count, rounded up.
fn two_thirds(count: usize) -> usize {
    (2 * count).div_ceil(3)
}

/// What levels add up to, with some statements still open.
fn scored(levels: Counts, open: usize) -> Option<Scored> {
    let level = capped_level(levels)?;
    let with_all_open_at = |end: Level| {
        let mut levels = levels;
        *end.pick_mut(&mut levels) += u32::try_from(open).ok()?;
        capped_level(levels)
    };
    Some(Scored {
        level,
        lowest: lowest(levels)?,
        held_back: level < lower_median(levels)?,
        range: (with_all_open_at(Level::NotYet)?, with_all_open_at(Level::Leading)?),
        sensitive: is_sensitive(levels, level),
        mean_tenths: mean_tenths(levels),
    })
}

/// The lower median, but at most one above the lowest level.
fn capped_level(levels: Counts) -> Option<Level> {
    let cap = lowest(levels)?.next().unwrap_or(Level::Leading);
    Some(lower_median(levels)?.min(cap))
}

/// Whether the level changes if any one statement moves by one level.
fn is_sensitive(levels: Counts, level: Level) -> bool {
    let moved = |from: Level, to: Option<Level>| {
        let mut levels = levels;
        let Some(to) = to else { return false };
        *from.pick_mut(&mut levels) -= 1;
        *to.pick_mut(&mut levels) += 1;
        capped_level(levels) != Some(level)
    };
    let present = Level::ALL.into_iter().filter(|one| *one.pick(&levels) > 0);
    present.into_iter().any(|one| moved(one, one.next()) || moved(one, one.previous()))
}

/// Ten times the average, halves up. There is at least one level.
fn mean_tenths(levels: Counts) -> u32 {
    let sum: u32 =
        Level::ALL.into_iter().zip(levels).map(|(one, n)| u32::from(one.number()) * n).sum();
    let number = counts::total(levels);
    (20 * sum + number) / (2 * number)
}
