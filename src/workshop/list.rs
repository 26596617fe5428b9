//! What workshops are, and those that are kept here.

use super::{Act, App, Fresh, Order, Storage, kept, room};
use crate::domain::Date;
use crate::tree::{Element, button, element};

const WHAT: &str = "Everybody answers alone on a phone, on paper or by a show of hands. This laptop \
                    brings the answers together, and you talk about where they differ most. Nothing \
                    is sent to a server.";

pub(super) fn page(app: &App) -> (String, Element) {
    let rooms: Vec<_> =
        app.shelf.iter().filter(|(key, _)| kept::is_workshop(key)).filter_map(item).collect();
    let list = match rooms.len() {
        0 => element("p").text("None so far."),
        _ => element("ul").class("ms-kept__list").all(rooms),
    };
    let page = element("div")
        .add(element("p").class("ms-lede").text(WHAT))
        .add(
            element("div")
                .class("ms-actions")
                .add(button("start", "", true, "Start a workshop"))
                .add(button("rehearse", "", false, "Rehearse with a made-up room")),
        )
        .add(element("h2").text("Kept in this browser"))
        .add(list);
    ("Workshops".to_owned(), page)
}

fn item((key, text): (&String, &String)) -> Option<Element> {
    let _ = key;
    Some(room::listed(&room::Room::read(text)?))
}

pub(super) fn act(act: &Act, today: Date, fresh: &Fresh) -> Vec<Order> {
    match act.what.as_str() {
        "start" => room::opened(today, fresh),
        "rehearse" => room::rehearsal(today, fresh),
        _ => match act.what.strip_prefix("delete ") {
            Some(id) => vec![Order::Forget(kept::workshop(&id.into()))],
            None => Vec::new(),
        },
    }
}

/// A page that is not there, or not yet.
pub(super) fn missing(storage: Storage) -> (String, Element) {
    if storage == Storage::Opening {
        let words = "Reading what is kept here\u{2026}";
        return ("Workshops".to_owned(), element("p").text(words));
    }
    let page = element("p")
        .text("This address leads to no workshop that is kept in this browser. ")
        .add(element("a").with("href", "#/workshops").text("See those that are"))
        .text(".");
    ("Page not found".to_owned(), page)
}
