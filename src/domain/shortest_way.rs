//! The shortest way to the next level of a domain: which statements would have to come how far.

use std::cmp::Reverse;

use super::{DomainResult, Level, StatementResult};

/// A statement that has to come to a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raise<'a> {
    /// The statement.
    pub statement: &'a StatementResult,
    /// The level that it has.
    pub from: Level,
    /// The level that it has to come to.
    pub to: Level,
}

impl DomainResult {
    /// The fewest steps, each of one level in one statement, that raise the domain by one level.
    /// There are none without a level, or from the highest. What has no level stays as it is.
    ///
    /// A domain has the lower median of its levels, but at most one above the lowest. So it has the
    /// level `next` if every statement is at most one below it, and more than half are at it. Who
    /// is further below has to come to one below in any case, and from there each costs one step:
    /// any of them will do. Those who are nearest are taken, and of two the one that comes first.
    pub fn shortest_way(&self) -> Vec<Raise<'_>> {
        let Some(next) = self.level().known().and_then(Level::next) else { return Vec::new() };
        let almost = next.previous().unwrap_or(next);
        let levelled = || self.statements.iter().filter_map(|one| Some((one, one.level()?)));
        let mut below: Vec<_> = levelled().filter(|(_, level)| *level < next).collect();
        // The sort keeps the order of two with one level.
        below.sort_by_key(|(_, level)| Reverse(*level));
        let may_stay_below = levelled().count().saturating_sub(1) / 2;
        below.truncate(below.len().saturating_sub(may_stay_below));
        let comes = |one: &StatementResult| below.iter().any(|(other, _)| other.id == one.id);
        levelled()
            .filter_map(|(statement, from)| {
                let to = if comes(statement) { next } else { almost };
                (from < to).then_some(Raise { statement, from, to })
            })
            .collect()
    }
}
