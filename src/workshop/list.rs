//! What workshops are, and those that are kept here.

use super::room::{self, Room};
use super::{Act, App, Fresh, Order, Route, kept};
use crate::domain::{Date, Invitation};
use crate::tree::{Element, button, element, hidden};
use crate::wording::date;

/// What is said before a workshop is deleted.
const LAST_WORD: &str = "Delete this workshop with every answer in it? It cannot be brought back.";

const WHAT: &str = "Everybody answers alone on a phone, on paper or by a show of hands. This laptop \
                    brings the answers together, and you talk about where they differ most. Nothing \
                    is sent to a server.";

pub(super) fn page(app: &App) -> (String, Element) {
    let kept = app.shelf.texts().iter().filter(|(key, _)| kept::is_workshop(key));
    let mut rooms: Vec<_> = kept.filter_map(|(_, text)| Room::read(text)).collect();
    // The latest first; those of a day by name.
    rooms.sort_by(|one, other| (other.day(), one.name()).cmp(&(one.day(), other.name())));
    let list = match rooms.len() {
        0 => element("p").text("None so far."),
        _ => element("ul").class("ms-kept__list").all(
            rooms.iter().map(|room| item(room, app.doomed.as_deref() == Some(room.id().as_str()))),
        ),
    };
    let page = element("div")
        .add(element("p").class("ms-lede").text(WHAT))
        .add(
            element("div")
                .class("ms-actions")
                .add(button("start", "", true, "Start a workshop"))
                .add(button("rehearse", "", false, "Rehearse with a made-up room")),
        )
        .add(
            element("p")
                .text("Are you asked to take part in one? ")
                .add(element("a").with("href", Invitation::BY_HAND).text("Join a workshop"))
                .text("."),
        )
        .add(element("h2").text("Kept in this browser"))
        .add(list);
    ("Workshops".to_owned(), page)
}

fn item(room: &Room, asked: bool) -> Element {
    let id = room.id();
    let day = room.day().map(|day| format!("{}, ", date(day))).unwrap_or_default();
    let name = element("a")
        .class("ms-kept__name")
        .with("href", Route::Room(id.clone()).to_string())
        .text(room.name());
    let detail = element("span").class("ms-kept__detail").text(format!("{day}{}", room.state()));
    let of_it = || hidden(format!(" {}", room.name()));
    let delete = if asked {
        // What keeps it stands where one has just pressed.
        element("div")
            .class("ms-kept__actions")
            .add(button("keep", "", false, "Keep it").add(of_it()))
            .add(button(&format!("delete {id}"), "", false, "Delete it").add(of_it()))
    } else {
        element("div")
            .class("ms-kept__actions")
            .add(button("ask", id.as_str(), false, "Delete").add(of_it()))
    };
    // It is there before anything is in it, so that assistive technology hears of it.
    let last_word = room::status(if asked { LAST_WORD } else { "" });
    element("li").class("ms-kept__item").add(name).text(" ").add(detail).add(last_word).add(delete)
}

pub(super) fn act(
    act: &Act,
    doomed: &mut Option<String>,
    today: Date,
    fresh: &Fresh,
) -> Vec<Order> {
    match act.what.as_str() {
        "start" => room::opened(today, fresh),
        "rehearse" => room::rehearsal(today, fresh),
        "ask" => {
            *doomed = Some(act.value.clone());
            Vec::new()
        }
        "keep" => {
            *doomed = None;
            Vec::new()
        }
        what => match what.strip_prefix("delete ").filter(|id| doomed.as_deref() == Some(id)) {
            Some(id) => {
                *doomed = None;
                let id = id.into();
                vec![
                    Order::Forget(kept::workshop(&id)),
                    Order::Forget(kept::scene(&id)),
                    Order::Focus("h1".to_owned()),
                ]
            }
            None => Vec::new(),
        },
    }
}

/// A page that is not there.
pub(super) fn missing() -> (String, Element) {
    let page = element("p")
        .text("This address leads to no workshop that is kept in this browser. ")
        .add(element("a").with("href", "#/workshops").text("See those that are"))
        .text(".");
    ("Page not found".to_owned(), page)
}
