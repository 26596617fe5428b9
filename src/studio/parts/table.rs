//! A table of a report on a page: it scrolls by itself where it is wider than the page.

use crate::domain::{Action, Pack, Results};
use crate::report::{self, Table};
use crate::tree::{Element, element};

/// The level of each domain: the same numbers as the step chart and the radar.
pub(in crate::studio) fn level_table(results: &Results) -> Element {
    table(&report::levels(results), "ms-table")
}

/// The actions, a row each.
pub(in crate::studio) fn actions_table(pack: &Pack, actions: &[Action]) -> Element {
    table(&report::action_table(pack, actions), "ms-table ms-table--wrap ms-table--actions")
}

/// A table under its caption, or what to say where it has no rows.
pub(in crate::studio) fn table(table: &Table, class: &'static str) -> Element {
    let columns = table.columns.iter();
    let columns = columns.map(|(name, _)| element("th").with("scope", "col").text(&**name));
    let none = table.rows.is_empty().then(|| {
        let cell = element("td").with("colspan", table.columns.len().to_string());
        element("tr").add(cell.text("None so far."))
    });
    let made = element("table")
        .class(class)
        .add(element("caption").class("ms-table__caption").text(table.caption.as_str()))
        .add(element("thead").add(element("tr").all(columns)))
        .add(element("tbody").all(none).all(table.rows.iter().map(|cells| row(cells))));
    element("div")
        .class("ms-table-scroll")
        .with("role", "region")
        .with("aria-label", format!("{}, table", table.caption))
        .with("tabindex", "0")
        .add(made)
}

fn row(cells: &[String]) -> Element {
    let cells = cells.iter().enumerate().map(|(at, words)| {
        let cell = if at == 0 { element("th").with("scope", "row") } else { element("td") };
        cell.text(words.as_str())
    });
    element("tr").all(cells)
}
