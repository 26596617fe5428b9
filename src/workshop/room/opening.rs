//! Opening a workshop.

use crate::domain::{Asked, Date, Opening, SmallNumbers, WorkshopId, WorkshopLog, WorkshopTag};
use crate::storage::{packs_to_answer, write_workshop};
use crate::workshop::{Fresh, Order, Route, kept};

/// A new workshop, with what most rooms need; all of it can be changed until the first answer.
pub(in crate::workshop) fn opened(today: Date, fresh: &Fresh) -> Vec<Order> {
    open(today, fresh, false)
}

/// The same with people who are made up.
pub(in crate::workshop) fn rehearsal(today: Date, fresh: &Fresh) -> Vec<Order> {
    open(today, fresh, true)
}

fn open(today: Date, fresh: &Fresh, rehearsal: bool) -> Vec<Order> {
    let Some(pack) = packs_to_answer().first() else { return Vec::new() };
    let id = WorkshopId::from(fresh.id.as_str());
    let opening = Opening {
        id: id.clone(),
        tag: WorkshopTag::of_random(fresh.number),
        pack: pack.reference.clone(),
        asked: Asked::Quick,
        small_numbers: SmallNumbers::closed(0),
        rehearsal,
        team: String::new(),
        on: Some(today),
    };
    let text = write_workshop(&WorkshopLog { opening, happened: Vec::new() });
    let key = kept::workshop(&id);
    vec![Order::Keep { key, text }, Order::GoTo(Route::Room(id).to_string())]
}
