//! How many of each level there are: enough for medians, with no need to sort.

use super::Level;

/// How many there are of each level, lowest level first.
pub type Counts = [u32; 5];

/// The counts of some levels.
pub(super) fn count(levels: impl IntoIterator<Item = Level>) -> Counts {
    let mut counts = Counts::default();
    for level in levels {
        *level.pick_mut(&mut counts) += 1;
    }
    counts
}

/// How many there are of all levels together.
pub(super) fn total(counts: Counts) -> u32 {
    counts.iter().sum()
}

/// The lower median: the middle one, or the lower of the two in the middle.
pub(super) fn lower_median(counts: Counts) -> Option<Level> {
    let middle = total(counts).checked_sub(1)? / 2;
    let mut seen = 0;
    Level::ALL.into_iter().zip(counts).find_map(|(level, count)| {
        seen += count;
        (seen > middle).then_some(level)
    })
}

/// The lowest level that there is.
pub(super) fn lowest(counts: Counts) -> Option<Level> {
    Level::ALL.into_iter().zip(counts).find_map(|(level, count)| (count > 0).then_some(level))
}
