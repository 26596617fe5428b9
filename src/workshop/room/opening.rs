//! Opening a workshop, and a rehearsal of one with people who are made up.

use super::Room;
use crate::applet::banner;
use crate::domain::{
    Asked, Date, Happened, Opening, SmallNumbers, Taken, WorkshopId, WorkshopLog, WorkshopTag,
};
use crate::storage::{packs_to_answer, write_workshop};
use crate::tree::{Element, button, element};
use crate::workshop::{Act, Fresh, Order, Route, kept};

/// What is said of a rehearsal, wherever it could be taken for real.
pub(in crate::workshop) const MADE_UP: &str = "Rehearsal: everybody here is made up";

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
    let text = write_workshop(&WorkshopLog { opening, happened: Vec::new() }, None);
    let key = kept::workshop(&id);
    vec![Order::Keep { key, text }, Order::GoTo(Route::Room(id).to_string())]
}

/// That everybody is made up, and what lets them answer.
pub(super) fn part(room: &Room) -> Element {
    let section = element("section");
    if !room.log.opening.rehearsal {
        return section;
    }
    let answers = button("made-up", "", false, "Let the made-up room answer");
    section
        .add(banner(MADE_UP, "Try what you like. A rehearsal is never kept as a result."))
        .all(made_up(room).map(|_| element("p").add(answers)))
}

/// What the made-up people say in this round, unless they have.
fn made_up(room: &Room) -> Option<Happened> {
    let workshop = room.workshop().filter(|one| !one.is_closed())?;
    // The same people in every round, and others in every rehearsal.
    let id = room.log.opening.id.as_str().bytes();
    let seed = id.fold(0, |seed: u32, byte| seed.rotate_left(5) ^ u32::from(byte));
    let codes = workshop.made_up_codes(seed);
    let first = codes.first()?.to_text();
    let have_answered = workshop.received().iter().flatten().any(|one| one.text == first);
    let taken = || Happened::CodesTaken(codes.into_iter().map(Taken::Code).collect());
    (!have_answered).then(taken)
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    (act.what == "made-up").then_some(())?;
    let happened = made_up(room)?;
    Some(room.happens(happened))
}
