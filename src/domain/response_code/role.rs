//! The part that a person plays in a team: coarse, and optional.

/// A role, in the order of its numbers in a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Role {
    /// Nothing was said.
    NotGiven = 0,
    /// A support worker.
    SupportWorker = 1,
    /// A registered professional.
    Registered = 2,
    /// A leader.
    Leader = 3,
    /// A partner with lived experience.
    LivedExperience = 4,
    /// Someone else.
    Other = 5,
}

impl Role {
    /// The roles, in order.
    pub const ALL: [Self; 6] = [
        Self::NotGiven,
        Self::SupportWorker,
        Self::Registered,
        Self::Leader,
        Self::LivedExperience,
        Self::Other,
    ];

    /// The role's number in a code.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The role of a number in a code; 6 and 7 are none.
    pub(super) fn of_number(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|role| u32::from(role.number()) == number)
    }
}
