//! What is worth talking about: the first few statements, with how far people agree.

use super::{nothing_yet, title};
use crate::domain::Workshop;
use crate::tree::{Element, element};
use crate::wording::agreement_name;
use crate::workshop::room::{self, Room};

/// So many can be read from the back of a room, and are worth its time.
pub(super) const MOST: usize = 5;

pub(super) fn slide(room: &Room, workshop: &Workshop<'_>) -> Vec<Element> {
    let discussion = room::to_discuss(workshop);
    if discussion.is_empty() {
        return nothing_yet();
    }
    let items = discussion.iter().take(MOST).map(|id| {
        let item = element("li")
            .class("ms-screen__item")
            .add(element("span").class("ms-screen__name").text(room.title(id)));
        let last = workshop.last_seen(id);
        let agreement = last.and_then(|last| last.shown.brief().agreement);
        let agreement = agreement.filter(|_| !workshop.is_individual()).map(agreement_name);
        let aside = |words| element("span").class("ms-screen__aside").text(words);
        item.text(" ").all(agreement.map(aside))
    });
    let list = element("ol").class("ms-screen__list");
    vec![title(room::discussion_finding(room, workshop)), list.all(items)]
}
