//! The tables of a report on a page.

use crate::domain::{Action, Pack, Results};
use crate::report::{self, Table};
use crate::tree::{self, Element};

/// The level of each domain: the same numbers as the step chart and the radar.
pub(in crate::studio) fn level_table(results: &Results) -> Element {
    table(&report::levels(results), "ms-table")
}

/// The actions, a row each.
pub(in crate::studio) fn actions_table(pack: &Pack, actions: &[Action]) -> Element {
    table(&report::action_table(pack, actions), "ms-table ms-table--wrap ms-table--actions")
}

/// A table of a report.
pub(in crate::studio) fn table(table: &Table, class: &'static str) -> Element {
    let columns: Vec<_> = table.columns.iter().map(|(name, _)| *name).collect();
    let rows = table.rows.iter().map(tree::row).collect();
    tree::table(&table.caption, &columns, rows, class)
}
