//! How far several people's levels agree, and what is worth talking about first.
//!
//! From five people on this is the consensus of Tastle and Wierman (2007, "Consensus and
//! dissention: a measure of ordinal dispersion", Int. J. Approximate Reasoning 45(3)); below five
//! it would say no more than the range, so the range is used. The cut-offs are this project's own.

use super::counts::{lower_median, total};
use super::{Counts, Level};

/// How far people agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// Three or more levels apart, or spread as widely.
    FarApart,
    /// Something between.
    Mixed,
    /// The same level or its neighbour.
    Close,
}

/// Agreement, in millionths where enough people rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consensus {
    /// The word.
    pub agreement: Agreement,
    /// `round(1 000 000 * consensus)`, from five people on.
    pub micro: Option<u32>,
}

const CLOSE: u32 = 800_000;
const MIXED: u32 = 600_000;

impl Consensus {
    /// The agreement of a distribution; nothing is said of one person alone.
    pub fn of(counts: Counts) -> Option<Self> {
        match total(counts) {
            0 | 1 => None,
            2..=4 => {
                let agreement = match span(counts)? {
                    0 | 1 => Agreement::Close,
                    2 => Agreement::Mixed,
                    _ => Agreement::FarApart,
                };
                Some(Self { agreement, micro: None })
            }
            _ => {
                let micro = tastle_wierman(counts);
                let agreement = match micro {
                    CLOSE.. => Agreement::Close,
                    MIXED.. => Agreement::Mixed,
                    _ => Agreement::FarApart,
                };
                Some(Self { agreement, micro: Some(micro) })
            }
        }
    }

    /// What distributions are ordered by: with fewer than five people the words count as the
    /// lower bound of their band.
    fn order(self) -> u32 {
        self.micro.unwrap_or(match self.agreement {
            Agreement::FarApart => 0,
            Agreement::Mixed => MIXED,
            Agreement::Close => CLOSE,
        })
    }
}

/// The positions of the distributions worth talking about: least agreement first, then the lowest
/// lower median, then the order given. Those with fewer than two people are left out.
pub fn discussion_order(statements: &[Counts]) -> Vec<usize> {
    order_of(statements.iter().map(|counts| Some((Consensus::of(*counts)?, lower_median(*counts)))))
}

/// The same for those of which only so much is known: no median comes before any.
pub(super) fn order_of(
    known: impl Iterator<Item = Option<(Consensus, Option<Level>)>>,
) -> Vec<usize> {
    let rated = known.enumerate();
    let rated = rated.filter_map(|(at, one)| one.map(|(one, median)| (one.order(), median, at)));
    let mut rated: Vec<_> = rated.collect();
    rated.sort_unstable();
    rated.into_iter().map(|(_, _, at)| at).collect()
}

/// How many levels lie between the lowest and the highest vote.
fn span(counts: Counts) -> Option<usize> {
    let first = counts.iter().position(|count| *count > 0)?;
    let last = counts.iter().rposition(|count| *count > 0)?;
    Some(last - first)
}

/// `1 + sum of p_i * log2(1 - |i - mean| / 4)` over the levels with votes, in millionths.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "consensus lies between 0 and 1, so its millionths fit"
)]
fn tastle_wierman(counts: Counts) -> u32 {
    let people = f64::from(total(counts));
    let levels = || Level::ALL.into_iter().map(|level| f64::from(level.number())).zip(counts);
    let mean = levels().map(|(level, count)| level * f64::from(count)).sum::<f64>() / people;
    let consensus = 1.0
        + levels()
            .filter(|(_, count)| *count > 0)
            .map(|(level, count)| {
                f64::from(count) / people * (1.0 - (level - mean).abs() / 4.0).log2()
            })
            .sum::<f64>();
    (consensus.clamp(0.0, 1.0) * 1_000_000.0).round() as u32
}
