//! How people come in: the picture of the address, and what one types without it.

use super::{question, quiet, title};
use crate::applet::qr;
use crate::domain::Workshop;
use crate::tree::{Element, element};
use crate::workshop::room::Room;

pub(super) fn slide(room: &Room, workshop: &Workshop<'_>) -> Vec<Element> {
    let tag = element("p").class("ms-screen__tag").text(room.tag().to_string());
    let tag = [quiet("Workshop tag"), tag];
    let Ok(way_in) = room.way_in(workshop) else {
        let words = "Answer on paper or by a show of hands.";
        return [title("How to answer"), question(words)].into_iter().chain(tag).collect();
    };
    let words = element("div")
        .class("ms-screen__words")
        .add(element("p").text("Point the camera of your phone at the picture. Or open"))
        .add(way_in.short_in(element("p").class("ms-screen__link")))
        .all(tag);
    let picture = qr(&way_in.link, "The address as a picture for the camera of a phone");
    let side_by_side = element("div").class("ms-screen__split ms-screen__split--join");
    let typed: Vec<_> =
        room.typed(workshop).into_iter().map(|(name, what)| format!("{name}: {what}")).collect();
    vec![
        title("Join on your own phone"),
        side_by_side.all(picture).add(words),
        quiet(typed.join(" \u{b7} ")),
    ]
}
