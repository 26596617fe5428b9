//! What still stands of what happened, after all that was undone.

use super::{Happened, Reveal, WorkshopLog};

/// One thing that still matters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Standing<'a> {
    /// It happened and was not undone.
    Stands(&'a Happened),
    /// A reveal that was undone. Votes that were seen once stay as they were.
    Seen(&'a Reveal),
}

/// What still stands, in order.
pub(super) fn standing(happened: &[Happened]) -> Vec<Standing<'_>> {
    let mut standing = Vec::new();
    for one in happened {
        match (one, last(&standing)) {
            (Happened::Undone, None) => {}
            (Happened::Undone, Some((at, Happened::Revealed(what)))) => {
                standing.splice(at..=at, [Standing::Seen(what)]);
            }
            (Happened::Undone, Some((at, _))) => {
                standing.remove(at);
            }
            (one, _) => standing.push(Standing::Stands(one)),
        }
    }
    standing
}

/// What can be undone next, with its place. Votes that the room has seen cannot: whoever saw them
/// with and without one person's vote knows that vote.
fn last<'a>(standing: &[Standing<'a>]) -> Option<(usize, &'a Happened)> {
    let (at, one) = standing.iter().enumerate().rev().find_map(|(at, one)| match one {
        Standing::Stands(happened) => Some((at, *happened)),
        Standing::Seen(_) => None,
    })?;
    let was_seen = at + 1 < standing.len();
    (!was_seen || !one.changes_votes()).then_some((at, one))
}

impl WorkshopLog {
    /// What [`Happened::Undone`] would take back.
    pub fn undoable(&self) -> Option<&Happened> {
        last(&standing(&self.happened)).map(|(_, happened)| happened)
    }
}

impl Happened {
    fn changes_votes(&self) -> bool {
        match self {
            Self::CodesTaken(_)
            | Self::CodeChosen(_)
            | Self::HandsCounted { .. }
            | Self::SheetTyped { .. }
            | Self::RoundStarted { .. } => true,
            Self::Revealed(_)
            | Self::Agreed { .. }
            | Self::Noted { .. }
            | Self::Parked(_)
            | Self::Planned { .. }
            | Self::Undone => false,
        }
    }
}
