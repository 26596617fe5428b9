//! The level of each domain as it is, and as it would be.

use crate::domain::DomainResult;
use crate::tree::{Element, element};
use crate::wording::level_outcome;

const COLUMNS: [&str; 3] = ["Domain", "As it is", "What if"];

/// A row for each domain.
pub(in crate::studio) fn compared_table<'a>(
    domains: impl Iterator<Item = (&'a DomainResult, &'a DomainResult)>,
) -> Element {
    let columns = COLUMNS.map(|name| element("th").with("scope", "col").text(name));
    let rows = domains.map(|(now, then)| {
        let level = |of: &DomainResult| element("td").text(level_outcome(of.level()));
        element("tr")
            .add(element("th").with("scope", "row").text(&*now.short))
            .add(level(now))
            .add(level(then))
    });
    element("table")
        .class("ms-table ms-compared")
        .add(element("caption").class("ms-table__caption").text("Level by domain, and what if"))
        .add(element("thead").add(element("tr").all(columns)))
        .add(element("tbody").all(rows))
}
