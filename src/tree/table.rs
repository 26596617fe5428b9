//! A table on a page: it scrolls by itself where it is wider than the page.

use super::{Element, element};

/// A table under its caption, or what to say where it has no rows.
pub(crate) fn table(
    caption: &str,
    columns: &[&'static str],
    rows: Vec<Element>,
    class: &'static str,
) -> Element {
    let names = columns.iter().map(|name| element("th").with("scope", "col").text(*name));
    let none = rows.is_empty().then(|| {
        let cell = element("td").with("colspan", columns.len().to_string());
        element("tr").add(cell.text("None so far."))
    });
    let made = element("table")
        .class(class)
        .add(element("caption").class("ms-table__caption").text(caption))
        .add(element("thead").add(element("tr").all(names)))
        .add(element("tbody").all(none).all(rows));
    element("div")
        .class("ms-table-scroll")
        .with("role", "region")
        .with("aria-label", format!("{caption}, table"))
        .with("tabindex", "0")
        .add(made)
}

/// A row of texts, of which the first names it.
pub(crate) fn row<S: Into<String>>(cells: impl IntoIterator<Item = S>) -> Element {
    let cells = cells.into_iter().enumerate().map(|(at, words)| {
        let cell = if at == 0 { element("th").with("scope", "row") } else { element("td") };
        cell.text(words)
    });
    element("tr").all(cells)
}
