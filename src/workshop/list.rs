//! What workshops are, and those that are kept here.

use super::room::{self, Room};
use super::{Act, App, Fresh, Order, Route, kept};
use crate::applet::Shelf;
use crate::domain::{Date, Invitation};
use crate::tree::{Element, button, element, hidden};
use crate::wording::date;

/// What is said before a workshop is deleted.
const LAST_WORD: &str = "Delete this workshop with every answer in it? It cannot be brought back.";

const WHAT: &str = "Everybody answers alone on a phone, on paper or by a show of hands. This laptop \
                    brings the answers together, and you talk about where they differ most. Nothing \
                    is sent to a server.";

pub(super) fn page(app: &App) -> (String, Element) {
    let (mut rooms, mut unreadable) = (Vec::new(), Vec::new());
    for (key, text) in app.shelf.texts() {
        match (kept::id(key), Room::read(text)) {
            (Some(_), Some(room)) => rooms.push(room),
            (Some(id), None) => unreadable.push(id),
            (None, _) => {}
        }
    }
    // The latest first; those of a day by name.
    rooms.sort_by(|one, other| (other.day(), one.name()).cmp(&(one.day(), other.name())));
    let is_doomed = |id: &str| app.doomed.as_deref() == Some(id);
    let rooms = rooms.iter().map(|room| of_room(room, is_doomed(room.id().as_str())));
    let unreadable = unreadable.into_iter().map(|id| of_unreadable(id, is_doomed(id)));
    let items: Vec<_> = rooms.chain(unreadable).collect();
    let list = match items.len() {
        0 => element("p").text("None so far."),
        _ => element("ul").class("ms-kept__list").all(items),
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
                .class("ms-note")
                .text("Are you asked to take part in one? ")
                .add(element("a").with("href", Invitation::BY_HAND).text("Join a workshop"))
                .text("."),
        )
        .add(
            element("p")
                .class("ms-note")
                .text("Would you rather divide the domains between you? ")
                .add(element("a").with("href", "#/new").text("Start an assessment"))
                .text(
                    ", save it as a file for each of you, and open the files when they are \
                     answered: they are brought together, and you see where two of you differ.",
                ),
        )
        .add(element("h2").text("Kept in this browser"))
        .add(list);
    ("Workshops".to_owned(), page)
}

fn of_room(room: &Room, asked: bool) -> Element {
    let id = room.id();
    let day = room.day().map(|day| format!("{}, ", date(day))).unwrap_or_default();
    let name = element("a").with("href", Route::Room(id.clone()).to_string()).text(room.name());
    let actions = actions(id.as_str(), room.name(), asked);
    item(name, &format!("{day}{}", room.state()), actions, asked)
}

/// A workshop that a newer version has kept, or that has been damaged: it stays as it is.
fn of_unreadable(id: &str, asked: bool) -> Element {
    let name = "A workshop that cannot be read";
    let why = "A newer version of this page may have kept it: reload the page. If it stays like \
               this, a part of it is damaged. Save it as a file before you delete it. \
               Everybody's answers are in that file: keep it to yourself.";
    let save = button("save-kept", id, false, "Save it as a file");
    let actions = actions(id, name, asked).add(save.add(hidden(format!(" {name}"))));
    item(element("span").text(name), why, actions, asked)
}

fn actions(id: &str, name: &str, asked: bool) -> Element {
    let of_it = || hidden(format!(" {name}"));
    let actions = element("div").class("ms-kept__actions");
    if asked {
        // What keeps it stands where one has just pressed.
        actions
            .add(button("keep", "", false, "Keep it").add(of_it()))
            .add(button(&format!("delete {id}"), "", false, "Delete it").add(of_it()))
    } else {
        actions.add(button("ask", id, false, "Delete").add(of_it()))
    }
}

fn item(name: Element, detail: &str, actions: Element, asked: bool) -> Element {
    let name = name.class("ms-kept__name");
    let detail = element("span").class("ms-kept__detail").text(detail);
    // It is there before anything is in it, so that assistive technology hears of it.
    let last_word = room::status(if asked { LAST_WORD } else { "" });
    element("li").class("ms-kept__item").add(name).text(" ").add(detail).add(last_word).add(actions)
}

pub(super) fn act(
    act: &Act,
    shelf: &Shelf,
    doomed: &mut Option<String>,
    today: Date,
    fresh: &Fresh,
) -> Vec<Order> {
    match act.what.as_str() {
        "start" => room::opened(today, fresh),
        "rehearse" => room::rehearsal(today, fresh),
        "save-kept" => {
            let text = shelf.text(&kept::workshop(&act.value.as_str().into()));
            let name = format!("workshop-{}.json", act.value);
            let text = text.map(str::to_owned);
            let save = text.map(|text| Order::Save { name, mime: "application/json", text });
            save.into_iter().collect()
        }
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
                    Order::Forget(kept::drafts(&id)),
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
