//! The step chart as data: the level of each domain with its range, its target and what holds it
//! back. It must not know places or colours.

use super::Layout;
use crate::domain::{DomainResult, Level, Outcome, Results, Text};
use crate::wording;

/// The level of each domain, group by group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepChart {
    /// For what width.
    pub layout: Layout,
    /// What it shows, in a sentence.
    pub finding: String,
    /// The groups that have rows.
    pub groups: Vec<StepGroup>,
}

/// One group of domains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepGroup {
    /// Its name.
    pub heading: &'static str,
    /// Its domains.
    pub rows: Vec<StepRow>,
}

/// One domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// Its short label.
    pub label: Text,
    /// Its level, or why it has none.
    pub level: Outcome<Level>,
    /// Where the level could end up once all is answered, if that is open.
    pub range: Option<(Level, Level)>,
    /// The level that the team aims for.
    pub target: Option<Level>,
    /// The titles of the statements that hold it back.
    pub held_back_by: Vec<Text>,
}

impl StepChart {
    /// The chart of some results.
    pub fn of(results: &Results, layout: Layout) -> Self {
        let rows = |group| results.domains.iter().filter(move |domain| domain.group == group);
        let groups = results.groups.iter().map(|group| StepGroup {
            heading: wording::group_name(group.group),
            rows: rows(group.group).map(StepRow::of).collect(),
        });
        Self { layout, finding: wording::profile_finding(results), groups: groups.collect() }
    }

    /// All rows in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = &StepRow> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// The same in words.
    pub(super) fn words(&self) -> String {
        self.rows().map(StepRow::words).collect::<Vec<_>>().join(" ")
    }
}

impl StepRow {
    fn of(domain: &DomainResult) -> Self {
        let range = domain.score.outcome.known().map(|scored| scored.range);
        Self {
            label: domain.short.clone(),
            level: domain.level(),
            range: range.filter(|(low, high)| low != high),
            target: domain.target.map(|target| target.level),
            held_back_by: domain.held_back_by().map(|one| one.title.clone()).collect(),
        }
    }

    /// What stands beside or under its row: what holds it back, or the target where there is no
    /// level to draw it next to.
    pub(super) fn note(&self) -> Option<String> {
        match (self.level, self.target) {
            (Outcome::NotEnough | Outcome::NotApplicable, Some(target)) => {
                Some(format!("target: {}", wording::level_label(target)))
            }
            _ if self.held_back_by.is_empty() => None,
            _ => Some(format!("held back by: {}", wording::list(&self.held_back_by))),
        }
    }

    fn words(&self) -> String {
        let level = Some(wording::level_outcome(self.level));
        let range = self.range.map(|ends| {
            let (low, high) = (wording::level_label(ends.0), wording::level_label(ends.1));
            format!("could be {low} to {high}")
        });
        let held_back = Some(wording::list(&self.held_back_by)).filter(|titles| !titles.is_empty());
        let held_back = held_back.map(|titles| format!("held back by {titles}"));
        let target = self.target.map(|target| format!("target {}", wording::level_label(target)));
        let parts: Vec<_> = [level, range, held_back, target].into_iter().flatten().collect();
        format!("{}: {}.", self.label, parts.join(", "))
    }
}
