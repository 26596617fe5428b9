//! The five maturity levels. Their names for people are in `wording`.

use thiserror::Error;

/// A maturity level, from 1 (Not yet) to 5 (Leading).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Level {
    /// Nobody leads this; any activity is by chance.
    NotYet = 1,
    /// Some people have begun; nothing is agreed.
    Starting = 2,
    /// An agreed approach, a named lead and a plan.
    Building = 3,
    /// Normal practice for nearly everyone, checked with data.
    Embedded = 4,
    /// Improved continuously, with a difference to show.
    Leading = 5,
}

/// A number that is not one of the five levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{0} is not a level from 1 to 5")]
pub struct LevelError(pub u8);

impl Level {
    /// The five levels, lowest first.
    pub const ALL: [Self; 5] =
        [Self::NotYet, Self::Starting, Self::Building, Self::Embedded, Self::Leading];

    /// The level's number, 1 to 5.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The next level up, or `None` from the highest.
    pub fn next(self) -> Option<Self> {
        Self::try_from(self.number() + 1).ok()
    }

    /// The next level down, or `None` from the lowest.
    pub fn previous(self) -> Option<Self> {
        Self::try_from(self.number() - 1).ok()
    }

    /// What one of five things, one a level in order, belongs to this level.
    pub fn pick<T>(self, five: &[T; 5]) -> &T {
        let [one, two, three, four, five] = five;
        match self {
            Self::NotYet => one,
            Self::Starting => two,
            Self::Building => three,
            Self::Embedded => four,
            Self::Leading => five,
        }
    }

    /// As [`Level::pick`], to change it.
    pub(super) fn pick_mut<T>(self, five: &mut [T; 5]) -> &mut T {
        let [one, two, three, four, five] = five;
        match self {
            Self::NotYet => one,
            Self::Starting => two,
            Self::Building => three,
            Self::Embedded => four,
            Self::Leading => five,
        }
    }
}

impl TryFrom<u8> for Level {
    type Error = LevelError;

    fn try_from(number: u8) -> Result<Self, LevelError> {
        match number {
            1 => Ok(Self::NotYet),
            2 => Ok(Self::Starting),
            3 => Ok(Self::Building),
            4 => Ok(Self::Embedded),
            5 => Ok(Self::Leading),
            other => Err(LevelError(other)),
        }
    }
}
