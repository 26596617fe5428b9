//! What is written down while a room talks, and what it puts aside for later.

use super::{Room, status};
use crate::domain::{Happened, StatementId, Workshop};
use crate::tree::{Element, Field, button, chosen, element, fold};
use crate::workshop::{Act, Order};

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let section = element("section");
    let (notes, parked) = (workshop.notes().len(), workshop.parked().len());
    section
        .add(element("h2").text("Notes"))
        .add(fold(counted("Notes", notes), element("div").all(notes_of(room, workshop))))
        .add(fold(
            counted("Put aside for later", parked),
            element("div").all(parked_of(room, workshop)),
        ))
}

fn counted(name: &str, items: usize) -> String {
    if items == 0 { name.to_owned() } else { format!("{name} ({items})") }
}

fn notes_of(room: &Room, workshop: &Workshop<'_>) -> Vec<Element> {
    let item = |(about, text): &(Option<&StatementId>, &str)| {
        let about = about.map(|id| element("strong").text(format!("{}: ", room.title(id))));
        element("li").all(about).text(*text)
    };
    let list = list(workshop.notes().iter().map(item).collect());
    let about = Field { act: "note-about", label: "What it is about", ..Field::default() };
    let subjects = subjects(workshop);
    let place = chosen(&subjects, room.drafts.get("note-about")).flatten();
    let name = |subject: Option<&StatementId>| subject.map_or("The workshop", |id| room.title(id));
    let text = Field {
        act: "note-text",
        label: "Note",
        hint: Some("It goes into the report. No names, please."),
        nudge: None,
    };
    list.into_iter()
        .chain([
            about.choice(&subjects, place, name),
            text.text_area(room.drafts.get("note-text")),
            button("note", "", false, "Add note"),
            status(room.drafts.get("said note")),
        ])
        .collect()
}

/// What a note can be about: nothing in particular, or something that was asked.
fn subjects<'a>(workshop: &Workshop<'a>) -> Vec<Option<&'a StatementId>> {
    [None].into_iter().chain(workshop.asked().map(Some)).collect()
}

fn parked_of(room: &Room, workshop: &Workshop<'_>) -> Vec<Element> {
    let items = workshop.parked().iter().map(|text| element("li").text(*text));
    let text = Field {
        act: "park-text",
        label: "What is for another day",
        hint: Some("It goes into the report."),
        nudge: None,
    };
    list(items.collect())
        .into_iter()
        .chain([
            text.text_line(room.drafts.get("park-text")),
            button("park", "", false, "Put aside"),
            status(room.drafts.get("said park")),
        ])
        .collect()
}

fn list(items: Vec<Element>) -> Option<Element> {
    (!items.is_empty()).then(|| element("ul").all(items))
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    match act.what.as_str() {
        "note-about" | "note-text" | "park-text" => {
            room.drafts.set(&act.what, &act.value);
            Some(Vec::new())
        }
        "note" => {
            let about = chosen(&subjects(&room.workshop()?), room.drafts.get("note-about"));
            let about = about.flatten().cloned();
            Some(write_down(room, "note", |text| Happened::Noted { about, text }))
        }
        "park" => Some(write_down(room, "park", Happened::Parked)),
        _ => None,
    }
}

/// Takes what was typed, and leaves focus where the next one is typed.
fn write_down(
    room: &mut Room,
    what: &str,
    happened: impl FnOnce(String) -> Happened,
) -> Vec<Order> {
    let (draft, said) = (format!("{what}-text"), format!("said {what}"));
    let text = room.drafts.get(&draft).trim().to_owned();
    let mut orders = if text.is_empty() {
        room.drafts.set(&said, "There is nothing in the field above yet.");
        Vec::new()
    } else {
        room.drafts.clear(&draft);
        room.drafts.set(&said, "Written down.");
        room.happens(happened(text))
    };
    orders.push(Order::Focus(format!("#field-{draft}")));
    orders
}
