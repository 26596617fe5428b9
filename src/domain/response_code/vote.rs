//! What one person says to one statement.

use crate::domain::{Level, Rating};

/// What a person says; nothing is the absence of a vote. A reason does not travel in a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vote {
    /// A level.
    Level(Level),
    /// It is not known.
    DontKnow,
    /// It does not apply.
    NotApplicable,
}

impl Vote {
    /// What one says who says the same as a team; without the reason.
    pub fn of(rating: &Rating) -> Self {
        match rating {
            Rating::Level(level) => Self::Level(*level),
            Rating::DontKnow => Self::DontKnow,
            Rating::NotApplicable { .. } => Self::NotApplicable,
        }
    }

    /// What a team says that says the same.
    pub fn rating(self) -> Rating {
        match self {
            Self::Level(level) => Rating::Level(level),
            Self::DontKnow => Rating::DontKnow,
            Self::NotApplicable => Rating::NotApplicable { reason: "".into() },
        }
    }

    /// Its three bits in a code, of which 0 is no vote.
    pub(super) fn number(self) -> u32 {
        match self {
            Self::Level(level) => level.number().into(),
            Self::DontKnow => 6,
            Self::NotApplicable => 7,
        }
    }

    /// The vote that three bits stand for.
    pub(super) fn of_number(number: u32) -> Option<Self> {
        match number {
            6 => Some(Self::DontKnow),
            7 => Some(Self::NotApplicable),
            level => Level::try_from(u8::try_from(level).ok()?).ok().map(Self::Level),
        }
    }
}
