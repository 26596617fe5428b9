//! What a team says to one statement.

use std::rc::Rc;

use super::Level;

/// What a statement is rated as. Nothing yet is the absence of a rating.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rating {
    /// The highest level that is fully true.
    Level(Level),
    /// To be found out; it never counts as a level.
    DontKnow,
    /// Not for this team, with its reason, which may be empty.
    NotApplicable {
        /// Why it does not apply.
        reason: Rc<str>,
    },
}

impl Rating {
    /// The level, if the rating is one.
    pub fn level(&self) -> Option<Level> {
        match self {
            Self::Level(level) => Some(*level),
            Self::DontKnow | Self::NotApplicable { .. } => None,
        }
    }

    /// Whether the statement does not apply, for whatever reason.
    pub fn is_not_applicable(&self) -> bool {
        matches!(self, Self::NotApplicable { .. })
    }
}

/// How strong the evidence behind a rating is. It never changes a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Our view and nothing more.
    View,
    /// Some evidence.
    Some,
    /// Strong evidence of the last twelve months.
    Strong,
}

impl Evidence {
    /// All strengths, weakest first.
    pub const ALL: [Self; 3] = [Self::View, Self::Some, Self::Strong];
}

/// A rating with what stands beside it. A note may stand alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// The rating, if there is one.
    pub rating: Option<Rating>,
    /// What the rating rests on, in the team's own words.
    pub note: Rc<str>,
    /// How strong that is.
    pub evidence: Option<Evidence>,
}

impl Answer {
    /// Whether nothing has been said at all.
    pub fn is_empty(&self) -> bool {
        self.rating.is_none() && self.note.is_empty() && self.evidence.is_none()
    }
}
