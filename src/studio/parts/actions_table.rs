//! The actions as a table that stands on one page of paper.

use crate::domain::{Action, ActionText, Level, Pack};
use crate::studio::node::{Element, element};
use crate::wording::{date, help_name, level_name, status_name};

const COLUMNS: [&str; 7] =
    ["What we will do", "For", "Level", "Who leads", "Review", "Needs help from", "How far it is"];

/// The actions, a row each.
pub(in crate::studio) fn actions_table(pack: &Pack, actions: &[Action]) -> Element {
    let columns = COLUMNS.map(|name| element("th").with("scope", "col").text(name));
    let rows = actions.iter().map(|one| row(pack, one));
    let none = actions.is_empty().then(|| {
        let cell = element("td").with("colspan", COLUMNS.len().to_string());
        element("tr").add(cell.text("None so far."))
    });
    let table = element("table")
        .class("ms-table ms-table--wrap ms-table--actions")
        .add(element("caption").class("ms-table__caption").text("Actions"))
        .add(element("thead").add(element("tr").all(columns)))
        .add(element("tbody").all(none).all(rows));
    element("div")
        .class("ms-table-scroll")
        .with("role", "region")
        .with("aria-label", "Actions, table")
        .with("tabindex", "0")
        .add(table)
}

fn row(pack: &Pack, action: &Action) -> Element {
    let statement = action.statement.as_ref().and_then(|id| pack.statement(id));
    let statement = statement.map(|(domain, one)| format!("{}: {}", domain.short, one.title));
    let level = |level: Option<Level>| level.map(level_name).unwrap_or_default();
    let levels = match (level(action.from), level(action.to)) {
        ("", to) => to.to_owned(),
        (from, to) if from == to => from.to_owned(),
        (from, to) => format!("{from} to {to}"),
    };
    let cells = [
        statement.unwrap_or_default(),
        levels,
        action.text(ActionText::Lead).to_string(),
        action.review_on.map(date).unwrap_or_default(),
        help_name(action.help).to_owned(),
        status_name(action.status).to_owned(),
    ];
    element("tr")
        .add(element("th").with("scope", "row").text(&**action.text(ActionText::What)))
        .all(cells.map(|words| element("td").text(words)))
}
