//! A show of hands, statement by statement.

use std::fmt::Display;

use super::{Room, status};
use crate::domain::{Happened, Level, StatementId, Tally, Workshop};
use crate::tree::{Element, Field, button, chosen, element, fold};
use crate::wording::level_label;
use crate::workshop::{Act, Order};

/// No room raises more.
const MOST: u32 = 999;
/// What hands can be raised for: the levels, don't know and not applicable.
const CELLS: usize = 7;
/// Where what was counted last is told.
const SAID: &str = "said hands";

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let section = element("section").add(element("h2").text("Show of hands"));
    let asked: Vec<_> = workshop.asked().collect();
    let at = at(room, asked.len());
    let Some(statement) = asked.get(at) else { return section };
    let places: Vec<_> = (0..asked.len()).collect();
    let which = Field { act: "hands-at", label: "Statement", ..Field::default() };
    let name = |at: usize| asked.get(at).map(|id| name(room, workshop, id)).unwrap_or_default();
    let inner = element("div")
        .add(element("p").text(
            "Everybody in the room sees who raises a hand. Read the levels out, count, and go on to \
             the next statement. Whoever has handed in a code or a sheet is counted already, and \
             raises no hand.",
        ))
        .add(which.choice(&places, at, name))
        .all(count(room, workshop, statement));
    section.add(fold("Count hands for one statement after the other", inner))
}

/// Which of the statements is being counted.
fn at(room: &Room, asked: usize) -> usize {
    let at = room.drafts.get("hands-at").parse().unwrap_or_default();
    if at < asked { at } else { 0 }
}

fn name(room: &Room, workshop: &Workshop<'_>, id: &StatementId) -> String {
    let title = room.pack.statement(id).map(|(_, statement)| &*statement.title);
    let counted = if workshop.hands(id).votes() > 0 { " (counted)" } else { "" };
    format!("{id} {}{counted}", title.unwrap_or_default())
}

fn count(room: &Room, workshop: &Workshop<'_>, id: &StatementId) -> Option<Element> {
    let (_, statement) = room.pack.statement(id)?;
    let stem = element("p").class("ms-hands__stem").text(&*statement.stem);
    let said = status(room.drafts.get(SAID));
    if !workshop.takes_hands(id) {
        let seen = "The room has seen answers to this statement. Hands count again in the next \
                    round.";
        return Some(element("div").add(stem).add(element("p").text(seen)).add(said));
    }
    let levels = Level::ALL
        .into_iter()
        .map(|level| (level_label(level), Some(statement.descriptor(level).to_string())));
    let apart = ["Don't know", "Not applicable to us"].map(|name| (name.to_owned(), None));
    let counts = drafted(room, workshop, id);
    let rows = levels.chain(apart).zip(counts).enumerate().map(|(cell, (words, count))| {
        let (name, descriptor) = words;
        row(cell, &name, descriptor, count)
    });
    let sum: u32 = counts.iter().sum();
    let hands = if sum == 1 { "hand" } else { "hands" };
    Some(
        element("div")
            .add(stem)
            .add(element("div").class("ms-hands").all(rows))
            .add(element("p").text(format!("{sum} {hands} in all.")))
            .add(button("hands-count", "", true, "Record this count"))
            .add(said),
    )
}

fn row(cell: usize, name: &str, descriptor: Option<String>, count: u32) -> Element {
    let id = format!("hands-{cell}");
    let label = element("label").class("nhsuk-label ms-hands__label").with("for", id.as_str());
    let words = descriptor.map(|text| element("span").class("ms-hands__words").text(text));
    let step = |act: &str, sign: &str, words: &str| {
        let step = button(act, &cell.to_string(), false, sign);
        step.with("aria-label", format!("{words}: {name}"))
    };
    let field = element("input")
        .class("nhsuk-input ms-hands__count")
        .with("type", "text")
        .with("inputmode", "numeric")
        .with("autocomplete", "off")
        .with("id", id.as_str())
        .with("data-act", format!("hands {cell}"))
        .with("value", count.to_string());
    element("div")
        .class("ms-hands__row")
        .add(element("div").add(label.text(name)).all(words))
        .add(step("hands-less", "\u{2212}", "One fewer"))
        .add(field)
        .add(step("hands-more", "+", "One more"))
}

/// The name of the draft of one count. Each statement has its own, so that one finds them again.
fn draft(id: &StatementId, cell: impl Display) -> String {
    format!("hands {id} {cell}")
}

/// The counts as they stand in the fields: as recorded, and as changed since.
fn drafted(room: &Room, workshop: &Workshop<'_>, id: &StatementId) -> [u32; CELLS] {
    let Tally { counts: [one, two, three, four, five], dont_know, not_applicable } =
        workshop.hands(id);
    let mut counts = [one, two, three, four, five, dont_know, not_applicable];
    for (cell, count) in counts.iter_mut().enumerate() {
        if let Ok(drafted) = room.drafts.get(&draft(id, cell)).parse() {
            *count = drafted;
        }
    }
    counts
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    let (what, cell) = match act.what.split_once(' ') {
        Some((what, cell)) => (what, cell),
        None => (act.what.as_str(), act.value.as_str()),
    };
    if !what.starts_with("hands") {
        return None;
    }
    let workshop = room.workshop()?;
    let asked: Vec<_> = workshop.asked().cloned().collect();
    let at = at(room, asked.len());
    let id = asked.get(at)?.clone();
    let counts = drafted(room, &workshop, &id);
    let count = || cell.parse::<usize>().ok().and_then(|cell| counts.get(cell)).copied();
    let changed = match what {
        "hands" => act.value.trim().parse().unwrap_or_default(),
        "hands-less" => count()?.saturating_sub(1),
        "hands-more" => count()? + 1,
        "hands-at" => {
            let places: Vec<_> = (0..asked.len()).collect();
            go_to(room, chosen(&places, &act.value)?);
            return Some(Vec::new());
        }
        "hands-count" => return Some(record(room, &id, at, asked.len(), counts)),
        _ => return None,
    };
    room.drafts.clear(SAID);
    room.drafts.set(&draft(&id, cell), &changed.min(MOST).to_string());
    Some(Vec::new())
}

fn go_to(room: &mut Room, at: usize) {
    room.drafts.clear(SAID);
    room.drafts.set("hands-at", &at.to_string());
}

/// Records a count and goes on to the next statement, if there is one.
fn record(
    room: &mut Room,
    statement: &StatementId,
    at: usize,
    asked: usize,
    [one, two, three, four, five, dont_know, not_applicable]: [u32; CELLS],
) -> Vec<Order> {
    let counts = [one, two, three, four, five];
    let hands = Tally { counts, dont_know, not_applicable };
    let votes = hands.votes();
    let was_counted = room.workshop().is_some_and(|workshop| workshop.hands(statement).votes() > 0);
    if votes == 0 && !was_counted {
        room.drafts.set(SAID, "No hand is counted yet.");
        return vec![Order::Focus("#hands-0".to_owned())];
    }
    let statement = statement.clone();
    let said = format!("{statement}: {votes} counted.");
    room.drafts.clear(&draft(&statement, ""));
    let mut orders = room.happens(Happened::HandsCounted { statement, hands });
    go_to(room, if at + 1 < asked { at + 1 } else { at });
    room.drafts.set(SAID, &said);
    orders.push(Order::Focus("#field-hands-at".to_owned()));
    orders
}
