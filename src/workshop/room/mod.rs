//! A workshop, for who leads it: one page from the invitation to the result.
//!
//! Each part of the page is a file with what is seen of it and what can be done in it. What is
//! typed and not done yet is a draft; what is done happens in the workshop, and can be undone.

mod agreeing;
mod collecting;
mod drafts;
mod ending;
mod hands;
mod inviting;
mod noting;
mod opening;
mod planning;
mod revealing;
mod run_sheet;
mod setting_up;
mod sheets;
mod undoing;

pub(in crate::workshop) use opening::{opened, rehearsal};

use super::{Act, Fresh, Order, kept};
use crate::domain::{Date, Happened, Pack, Released, StatementId, Workshop, WorkshopLog};
use crate::storage::{packs_to_answer, read_workshop, released, write_workshop};
use crate::tree::{Element, element};
use drafts::Drafts;

/// A workshop that is open.
#[derive(Debug)]
pub(in crate::workshop) struct Room {
    log: WorkshopLog,
    pack: &'static Pack,
    released: Vec<Released>,
    drafts: Drafts,
}

impl Room {
    /// Reads a workshop as it is kept. None if it cannot be used.
    pub(in crate::workshop) fn read(text: &str) -> Option<Self> {
        let (log, _) = read_workshop(text).ok()?;
        let of = &log.opening.pack;
        let pack = packs_to_answer().iter().find(|pack| pack.reference.same_meaning(of))?;
        Some(Self { log, pack, released: released(), drafts: Drafts::default() })
    }

    /// What follows from all that happened. There is always something: [`Room::read`] has found
    /// the questionnaire.
    pub(in crate::workshop) fn workshop(&self) -> Option<Workshop<'_>> {
        Workshop::of(&self.log, self.pack, &self.released)
    }

    /// Something happens in the workshop, and is kept.
    fn happens(&mut self, happened: Happened) -> Vec<Order> {
        self.log.happened.push(happened);
        self.changed()
    }

    /// The workshop as it is now is kept, and told to the big screen.
    fn changed(&self) -> Vec<Order> {
        let text = write_workshop(&self.log);
        let key = kept::workshop(&self.log.opening.id);
        vec![Order::Keep { key, text: text.clone() }, Order::Tell(text)]
    }

    /// What comes of something that was done on the page.
    pub(in crate::workshop) fn act(&mut self, act: &Act, today: Date, fresh: &Fresh) -> Vec<Order> {
        let done = opening::act(self, act)
            .or_else(|| undoing::act(self, act))
            .or_else(|| setting_up::act(self, act))
            .or_else(|| inviting::act(self, act))
            .or_else(|| collecting::act(self, act))
            .or_else(|| hands::act(self, act))
            .or_else(|| sheets::act(self, act))
            .or_else(|| revealing::act(self, act))
            .or_else(|| agreeing::act(self, act, today))
            .or_else(|| noting::act(self, act))
            .or_else(|| ending::act(self, act, fresh))
            .or_else(|| run_sheet::act(self, act));
        done.unwrap_or_default()
    }

    /// Takes in the texts of files with codes.
    pub(in crate::workshop) fn take_files(
        &mut self,
        texts: &[String],
        unread: usize,
    ) -> Vec<Order> {
        let _ = (texts, unread);
        Vec::new()
    }

    /// The other window has said how the workshop is now.
    pub(in crate::workshop) fn told(&mut self, text: &str) {
        if let Some(room) =
            Self::read(text).filter(|room| room.log.opening.id == self.log.opening.id)
        {
            *self = Self { drafts: std::mem::take(&mut self.drafts), ..room };
        }
    }

    /// Whether the seconds count here.
    pub(in crate::workshop) fn is_timing(&self) -> bool {
        false
    }

    /// A second has gone by.
    pub(in crate::workshop) fn pass_second(&mut self) {}

    /// What a statement is called.
    fn title(&self, statement: &StatementId) -> &'static str {
        self.pack.statement(statement).map_or("", |(_, one)| &one.title)
    }

    fn name(&self) -> &str {
        match self.log.opening.team.trim() {
            "" => "Workshop",
            team => team,
        }
    }
}

/// What is seen of it: the title and the page.
pub(in crate::workshop) fn page(room: &Room) -> (String, Element) {
    let page = element("div")
        .add(opening::part(room))
        .add(undoing::part(room))
        .add(setting_up::part(room))
        .add(inviting::part(room))
        .add(collecting::part(room))
        .add(hands::part(room))
        .add(sheets::part(room))
        .add(revealing::part(room))
        .add(agreeing::part(room))
        .add(noting::part(room))
        .add(ending::part(room))
        .add(run_sheet::part(room));
    (room.name().to_owned(), page)
}

/// The form of paper.
pub(in crate::workshop) fn paper(room: &Room) -> (String, Element) {
    (room.name().to_owned(), element("div"))
}

/// A line of the list of workshops.
pub(in crate::workshop) fn listed(room: &Room) -> Element {
    let opening = &room.log.opening;
    element("li").class("ms-kept__item").add(
        element("a")
            .class("ms-kept__name")
            .with("href", format!("#/workshops/{}", opening.id))
            .text(format!("{} ({})", room.name(), opening.tag)),
    )
}
