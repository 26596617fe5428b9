//! Somebody who leads a workshop, and uses its page as it is seen.

use ahp_maturity::domain::{
    Asked, Date, Happened, Level, Opening, Pack, Role, SmallNumbers, StatementId, Vote,
    WorkshopLog, WorkshopTag,
};
use ahp_maturity::storage::{packs_to_answer, write_workshop};
use ahp_maturity::tree::Element;
use ahp_maturity::workshop::{Act, App, Event, Fact, Fresh, Order};

use crate::results_tree::{all, value, words};

pub(crate) const ID: &str = "6f1c2b1e-5d0a-4c3e-9a57-0b8f6a1d2e34";

/// A workshop on the provider pack that has not begun.
pub(crate) fn opening() -> Opening {
    Opening {
        id: ID.into(),
        tag: WorkshopTag::of_random(7),
        pack: packs_to_answer()[0].reference.clone(),
        asked: Asked::Quick,
        small_numbers: SmallNumbers::closed(0),
        rehearsal: false,
        team: "Riverbank".to_owned(),
        on: Some(day()),
    }
}

pub(crate) fn day() -> Date {
    Date::new(2026, 11, 22).expect("a day")
}

pub(crate) fn pack() -> &'static Pack {
    &packs_to_answer()[0]
}

/// The headline statement of a domain of the provider pack.
pub(crate) fn headline(domain: usize) -> StatementId {
    let statements = &pack().domains[domain].statements;
    statements.iter().find(|one| one.headline).expect("a headline").id.clone()
}

/// A vote: 1 to 5, 6 for don't know and 7 for not applicable.
pub(crate) fn vote(number: u8) -> Vote {
    match number {
        6 => Vote::DontKnow,
        7 => Vote::NotApplicable,
        level => Vote::Level(Level::try_from(level).expect("a level")),
    }
}

/// One person's sheet, with a vote on each of some statements.
pub(crate) fn sheet(role: Role, votes: &[(StatementId, u8)]) -> Happened {
    let votes = votes.iter().map(|(id, number)| (id.clone(), vote(*number))).collect();
    Happened::SheetTyped { role, votes }
}

/// The page of a workshop in use.
pub(crate) struct Facilitator {
    app: App,
    events: u32,
    pub(crate) orders: Vec<Order>,
}

impl Facilitator {
    pub(crate) fn opens(opening: Opening, happened: Vec<Happened>) -> Self {
        let address = format!("#/workshops/{}", opening.id);
        let key = format!("workshop/{}", opening.id);
        let text = write_workshop(&WorkshopLog { opening, happened });
        Self::at(&address, Some(vec![(key, text)]))
    }

    /// Opens an address where so much is kept. None where the browser keeps nothing.
    pub(crate) fn at(address: &str, kept: Option<Vec<(String, String)>>) -> Self {
        Self::arrives(address, Fact::ShelfRead(kept))
    }

    /// Whoever opens an address, and what comes of reading what is kept.
    pub(crate) fn arrives(address: &str, shelf: Fact) -> Self {
        let mut somebody = Self { app: App::new(address), events: 0, orders: Vec::new() };
        somebody.tell(shelf);
        somebody
    }

    pub(crate) fn tell(&mut self, fact: Fact) {
        self.events += 1;
        let id = format!("00000000-0000-4000-8000-{:012}", self.events);
        let fresh = Fresh { id, number: self.events };
        self.orders = self.app.update(Event { today: day(), fresh, fact });
    }

    pub(crate) fn page(&self) -> Element {
        self.app.page().body
    }

    pub(crate) fn words(&self) -> String {
        words(&self.page())
    }

    pub(crate) fn sees(&self, part: &str) -> bool {
        self.words().contains(part)
    }

    pub(crate) fn has_button(&self, name: &str) -> bool {
        all(&self.page()).into_iter().any(|one| one.tag == "button" && words(one) == name)
    }

    pub(crate) fn presses(&mut self, name: &str) {
        let page = self.page();
        let is_it = |one: &&Element| one.tag == "button" && words(one) == name;
        let button = all(&page).into_iter().find(is_it);
        let button = button.unwrap_or_else(|| panic!("there is no button {name}"));
        self.acts(button, value(button, "value").unwrap_or_default());
    }

    /// Types into the field of a label, or chooses of its list by place.
    pub(crate) fn fills_in(&mut self, label: &str, text: &str) {
        let page = self.page();
        self.acts(field(&page, label), text);
    }

    /// Chooses what the label starts with.
    pub(crate) fn chooses(&mut self, label: &str) {
        let page = self.page();
        let radio = field(&page, label);
        self.acts(radio, value(radio, "value").expect("a value"));
    }

    fn acts(&mut self, element: &Element, text: &str) {
        let what = value(element, "data-act").expect("what it does").to_owned();
        self.tell(Fact::Acted(Act { what, value: text.to_owned() }));
    }
}

/// The field whose label starts so.
fn field<'a>(page: &'a Element, label: &str) -> &'a Element {
    let is_it = |one: &&Element| one.tag == "label" && words(one).starts_with(label);
    let found = all(page).into_iter().find(is_it);
    let id = found.and_then(|one| value(one, "for"));
    let id = id.unwrap_or_else(|| panic!("there is no label {label}"));
    let field = all(page).into_iter().find(|one| value(one, "id") == Some(id));
    field.unwrap_or_else(|| panic!("there is no field {label}"))
}
