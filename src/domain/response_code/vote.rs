//! What one person says to one statement.

use crate::domain::Level;

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
