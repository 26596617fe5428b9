//! Taking back the last thing that happened, by its name.

use super::Room;
use crate::domain::{Happened, Reveal};
use crate::tree::{Element, element};
use crate::workshop::{Act, Order};

pub(super) fn part(room: &Room) -> Element {
    let undo = room.log.undoable().map(|last| {
        let words = format!("Undo: {}", name(room, last));
        element("button")
            .with("type", "button")
            .class("ms-link")
            .with("data-act", "undo")
            .text(words)
    });
    element("p").all(undo)
}

/// What happened, without anything that it said.
fn name(room: &Room, happened: &Happened) -> String {
    match happened {
        Happened::CodesTaken(_) => "codes added".to_owned(),
        Happened::CodeChosen(_) => "code chosen".to_owned(),
        Happened::HandsCounted { statement, .. } => {
            format!("show of hands on {}", room.title(statement))
        }
        Happened::SheetTyped { .. } => "answers from paper".to_owned(),
        Happened::Revealed(what) => format!("reveal of {}", revealed_name(room, what)),
        Happened::RoundStarted { .. } => "start of this round".to_owned(),
        Happened::Agreed { statement, .. } => {
            format!("agreed level of {}", room.title(statement))
        }
        Happened::Noted { .. } => "the last note".to_owned(),
        Happened::Parked(_) => "what was last put aside".to_owned(),
        Happened::Planned { .. } => "the last action".to_owned(),
        Happened::Undone => String::new(),
    }
}

/// What is revealed at once, as people read it.
pub(super) fn revealed_name(room: &Room, what: &Reveal) -> String {
    match what {
        Reveal::All => "everything".to_owned(),
        Reveal::Domain(code) => {
            room.pack.domain(code).map(|domain| domain.short.to_string()).unwrap_or_default()
        }
        Reveal::Statement(id) => room.title(id).to_owned(),
    }
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    (act.what == "undo" && room.log.undoable().is_some()).then(|| room.happens(Happened::Undone))
}
