//! Somebody who uses the page of a small app as it is seen.

use std::collections::BTreeMap;

use ahp_maturity::applet::{Act, Applet, Event, Fact, Fresh, Order};
use ahp_maturity::domain::Date;
use ahp_maturity::tree::Element;

use crate::results_tree::{all, value, words};

pub(crate) fn day() -> Date {
    Date::new(2026, 11, 22).expect("a day")
}

/// The page of an app in use.
pub(crate) struct Visitor<A: Applet> {
    app: A,
    events: u32,
    /// What the browser keeps, if it keeps anything.
    kept: Option<BTreeMap<String, String>>,
    /// Whether no other tab has what the page is about.
    pub(crate) alone: bool,
    pub(crate) orders: Vec<Order<A::Order>>,
}

impl<A: Applet> Visitor<A> {
    /// Opens an address where so much is kept. None where the browser keeps nothing.
    pub(crate) fn at(address: &str, kept: Option<Vec<(String, String)>>) -> Self {
        let mut somebody = Self::of_several(address, kept);
        somebody.alone = true;
        somebody.reads();
        somebody
    }

    /// The same in one of several tabs, before anything is read.
    pub(crate) fn of_several(address: &str, kept: Option<Vec<(String, String)>>) -> Self {
        let kept = kept.map(|kept| kept.into_iter().collect());
        Self { app: A::new(address), events: 0, kept, alone: false, orders: Vec::new() }
    }

    /// The browser keeps what it keeps for another tab of it.
    pub(crate) fn keep_as(&mut self, other: &Self) {
        self.kept.clone_from(&other.kept);
    }

    /// The browser has not written what it was told to keep.
    pub(crate) fn loses_what_it_kept(&mut self, kept: Vec<(String, String)>) {
        self.kept = Some(kept.into_iter().collect());
    }

    /// The page learns what is kept.
    pub(crate) fn reads(&mut self) {
        self.tell(Fact::ShelfRead(self.kept.clone().map(|kept| kept.into_iter().collect())));
    }

    pub(crate) fn tell(&mut self, fact: Fact<A::Fact>) {
        self.events += 1;
        let id = format!("00000000-0000-4000-8000-{:012}", self.events);
        let fresh = Fresh { id, number: self.events };
        self.orders = self.app.update(Event { today: day(), fresh, fact });
        self.keeps();
    }

    /// The browser does what is ordered of it.
    fn keeps(&mut self) {
        let mut claim = None;
        let mut reads = false;
        for order in &self.orders {
            match (order, &mut self.kept) {
                (Order::Keep { key, text }, Some(kept)) => {
                    kept.insert(key.clone(), text.clone());
                }
                (Order::Forget(key), Some(kept)) => {
                    kept.remove(key);
                }
                (Order::Claim { name, by_force }, _) => claim = Some((name.clone(), *by_force)),
                (Order::ReadShelf, _) => reads = true,
                _ => {}
            }
        }
        // They are kept after anything that is typed: tests/it/workshop_pages_resuming.rs.
        let is_drafts = |key: &str| key.starts_with("drafts/");
        self.orders.retain(|order| !matches!(order, Order::Keep { key, .. } if is_drafts(key)));
        if let Some((name, by_force)) = claim {
            self.tell(Fact::Claimed(name, self.alone || by_force));
        }
        if reads {
            self.reads();
        }
    }

    /// What the browser keeps under a key.
    pub(crate) fn kept(&self, key: &str) -> Option<&str> {
        self.kept.as_ref()?.get(key).map(String::as_str)
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

    /// The values of what is chosen.
    pub(crate) fn chosen(&self) -> Vec<String> {
        let page = self.page();
        let chosen = all(&page).into_iter().filter(|one| value(one, "checked").is_some());
        chosen.map(|one| value(one, "value").expect("a value").to_owned()).collect()
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
