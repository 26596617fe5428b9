//! A workshop, for who leads it: one page from the invitation to the result.
//!
//! Each part of the page is a file with what is seen of it and what can be done in it. What is
//! typed and not done yet is a draft; what is done happens in the workshop, and can be undone.

mod address;
mod agreeing;
mod clock;
mod collecting;
mod contents;
mod drafts;
mod ending;
mod hands;
mod inviting;
mod noting;
mod opening;
mod paper;
mod planning;
mod receipts;
mod revealing;
mod run_sheet;
mod scanning;
mod setting_up;
mod sheets;
mod showing;
mod undoing;

pub(in crate::workshop) use agreeing::{finding as discussion_finding, has_revealed, to_discuss};
pub(in crate::workshop) use opening::{MADE_UP, opened, rehearsal};
pub(in crate::workshop) use revealing::bar;

use super::screen::Showing;
use super::{Act, Fresh, Order, kept};
use crate::domain::{
    Date, Happened, Released, StatementId, TeamAnswer, Workshop, WorkshopId, WorkshopLog,
    WorkshopTag,
};
use crate::storage::{RoomPack, read_workshop, released, write_workshop};
use crate::tree::{Element, element};
use clock::Clock;
use drafts::Drafts;
use scanning::Scanning;

/// A workshop that is open.
#[derive(Debug)]
pub(in crate::workshop) struct Room {
    log: WorkshopLog,
    pack: RoomPack,
    released: Vec<Released>,
    drafts: Drafts,
    /// The drafts as they are kept.
    kept_drafts: String,
    scanning: Scanning,
    /// The address of this page, as phones open it.
    address: String,
    clock: Clock,
    /// What the big screen shows.
    showing: Showing,
}

impl Room {
    /// Reads a workshop as it is kept. None if it cannot be used.
    pub(in crate::workshop) fn read(text: &str) -> Option<Self> {
        let log = read_workshop(text).ok()?;
        let of = &log.opening.pack;
        let own = || RoomPack::own(text).ok().filter(|own| own.reference == *of);
        let pack = RoomPack::built_in(of).or_else(own)?;
        Some(Self {
            log,
            pack,
            released: released(),
            drafts: Drafts::default(),
            kept_drafts: String::new(),
            scanning: Scanning::default(),
            address: String::new(),
            clock: Clock::default(),
            showing: Showing::default(),
        })
    }

    /// The same where phones open this page at an address.
    pub(in crate::workshop) fn at(self, address: &str) -> Self {
        Self { address: address.to_owned(), ..self }
    }

    /// The same where so much was typed or chosen and not done yet.
    pub(in crate::workshop) fn resumed(self, drafts: &str) -> Self {
        let drafts = Drafts::read(drafts);
        let clock = Clock::at(run_sheet::step(&drafts));
        Self { kept_drafts: drafts.text(), drafts, clock, ..self }
    }

    /// Keeps the drafts, if they have changed.
    pub(in crate::workshop) fn keeps_drafts(&mut self) -> Option<Order> {
        let text = self.drafts.text();
        if text == self.kept_drafts {
            return None;
        }
        self.kept_drafts.clone_from(&text);
        Some(Order::Keep { key: kept::drafts(self.id()), text })
    }

    /// What follows from all that happened. There is always something: [`Room::read`] has found
    /// the questionnaire.
    pub(in crate::workshop) fn workshop(&self) -> Option<Workshop<'_>> {
        Workshop::of(&self.log, &self.pack, &self.released)
    }

    /// Something happens in the workshop, and is kept.
    fn happens(&mut self, happened: Happened) -> Vec<Order> {
        self.log.happened.push(happened);
        self.changed()
    }

    /// The workshop as it is now is kept, and told to the big screen.
    fn changed(&self) -> Vec<Order> {
        let key = kept::workshop(&self.log.opening.id);
        vec![Order::Keep { key, text: self.text() }, self.tells()]
    }

    /// The workshop as it is kept.
    fn text(&self) -> String {
        write_workshop(&self.log, self.pack.content())
    }

    /// What comes of something that was done on the page.
    pub(in crate::workshop) fn act(&mut self, act: &Act, today: Date, fresh: &Fresh) -> Vec<Order> {
        let done = contents::act(act)
            .or_else(|| opening::act(self, act))
            .or_else(|| undoing::act(self, act))
            .or_else(|| setting_up::act(self, act))
            .or_else(|| inviting::act(self, act))
            .or_else(|| collecting::act(self, act))
            .or_else(|| scanning::act(self, act))
            .or_else(|| hands::act(self, act))
            .or_else(|| sheets::act(self, act))
            .or_else(|| paper::act(self, act))
            .or_else(|| showing::act(self, act))
            .or_else(|| revealing::act(self, act))
            .or_else(|| agreeing::act(self, act, today))
            .or_else(|| noting::act(self, act))
            .or_else(|| ending::act(self, act, fresh))
            .or_else(|| run_sheet::act(self, act));
        done.unwrap_or_default()
    }

    /// Takes in the texts of files with codes. None if a file could not be read.
    pub(in crate::workshop) fn take_files(&mut self, texts: &[Option<String>]) -> Vec<Order> {
        collecting::take_files(self, texts)
    }

    /// Takes in the text of the file of a questionnaire.
    pub(in crate::workshop) fn take_pack(&mut self, text: Option<&str>) -> Vec<Order> {
        setting_up::take_pack(self, text)
    }

    /// Which workshop it is.
    pub(in crate::workshop) fn id(&self) -> &WorkshopId {
        &self.log.opening.id
    }

    /// What its codes are known by.
    pub(in crate::workshop) fn tag(&self) -> WorkshopTag {
        self.log.opening.tag
    }

    /// The day that was set for it.
    pub(in crate::workshop) fn day(&self) -> Option<Date> {
        self.log.opening.on
    }

    /// How far it has come, in a few words.
    pub(in crate::workshop) fn state(&self) -> String {
        let Some(workshop) = self.workshop() else { return String::new() };
        let round = workshop.round().number();
        let agreed = workshop
            .asked()
            .filter(|id| matches!(workshop.answer(id), Some(TeamAnswer::Agreed(_))));
        let state = match (agreed.count(), workshop.raters()) {
            (0, 0) if round == 1 => "being prepared".to_owned(),
            (0, 0) => format!("round {round}, nobody has answered yet"),
            (0, 1) => format!("round {round}, 1 person has answered"),
            (0, raters) => format!("round {round}, {raters} people have answered"),
            (agreed, _) => format!("{agreed} of {} statements agreed", workshop.asked().count()),
        };
        if self.log.opening.rehearsal { format!("rehearsal, {state}") } else { state }
    }

    /// Whether the seconds count here.
    pub(in crate::workshop) fn is_timing(&self) -> bool {
        self.clock.runs
    }

    /// So many seconds have gone by.
    pub(in crate::workshop) fn pass(&mut self, seconds: u32) {
        self.clock.pass(seconds);
    }

    /// What a statement is called.
    pub(in crate::workshop) fn title(&self, statement: &StatementId) -> &str {
        self.pack.statement(statement).map_or("", |(_, one)| &one.title)
    }

    /// What it is called.
    pub(in crate::workshop) fn name(&self) -> &str {
        match self.log.opening.team.trim() {
            "" => "Workshop",
            team => team,
        }
    }
}

/// What is seen of it: the title and the page.
pub(in crate::workshop) fn page(room: &Room) -> (String, Element) {
    let name = room.name().to_owned();
    let page = element("div").class("ms-room");
    let Some(workshop) = room.workshop() else { return (name, page) };
    let parts = contents::listed([
        ("settings", "What is asked", setting_up::part(room, &workshop)),
        ("invite", "Invite people", inviting::part(room, &workshop)),
        ("screen", "Big screen", showing::part(room, &workshop)),
        ("collect", "Collect answers", collecting::part(room, &workshop)),
        ("hands", "Show of hands", hands::part(room, &workshop)),
        ("paper", "Answers on paper", sheets::part(room, &workshop)),
        ("reveal", "Reveal the answers", revealing::part(room, &workshop)),
        ("discussion", agreeing::name(&workshop), agreeing::part(room, &workshop)),
        ("notes", "Notes", noting::part(room, &workshop)),
        ("result", "Result", ending::part(room, &workshop)),
        ("steps", "Run sheet", run_sheet::part(room)),
    ]);
    (name, page.add(opening::part(room)).add(undoing::part(room)).all(parts))
}

/// The form of paper.
pub(in crate::workshop) fn paper(room: &Room) -> (String, Element) {
    paper::page(room)
}

/// What came of something, told to everybody. It is there before anything is in it, so that
/// assistive technology hears of it.
pub(in crate::workshop) fn status(words: &str) -> Element {
    element("p").class("ms-said").with("role", "status").text(words)
}
