//! What can happen to whoever answers, what must follow, and what is seen.

use std::convert::Infallible;

use super::turned_away::{garbled, turned_away};
use super::{Answering, above, key, page};
use crate::applet::{Applet, Event, Fact, Fresh, Hold, Order, Page, Shelf, frame, reading};
use crate::domain::Invitation;

/// Everything that is known, in one tab.
#[derive(Debug)]
pub struct App {
    /// What the address invites to. None if it cannot be read.
    invitation: Option<Invitation>,
    /// What is kept.
    shelf: Shelf,
    /// Whether this tab may change the answers.
    hold: Hold,
    /// The answers, once it is known what is kept. None if the invitation leads to no questions.
    answering: Option<Box<Answering>>,
}

impl App {
    /// Goes on with the answers that the page is about.
    fn open(&mut self, fresh: &Fresh) -> Vec<Order> {
        if self.shelf.is_being_read() {
            return Vec::new();
        }
        let orders = self.hold.follow(self.invitation.as_ref().map(key));
        let open = |to: &Invitation| {
            Answering::open(to.clone(), self.shelf.text(&key(to)), fresh).map(Box::new)
        };
        let held = self.invitation.as_ref().filter(|_| self.hold.is_held());
        self.answering = held.and_then(open);
        orders
    }
}

impl Applet for App {
    type Fact = Infallible;
    type Order = Infallible;

    fn new(address: &str) -> Self {
        let route = address.find('#').and_then(|at| address.get(at..)).unwrap_or_default();
        let invitation = Invitation::parse(route);
        let (shelf, hold) = <(Shelf, Hold)>::default();
        Self { invitation, shelf, hold, answering: None }
    }

    fn update(&mut self, Event { fresh, fact, .. }: Event) -> Vec<Order> {
        let orders = match fact {
            Fact::ShelfRead(texts) => {
                self.shelf.read(texts);
                self.open(&fresh)
            }
            Fact::AddressChanged(address) => {
                self.invitation = Invitation::parse(&address);
                self.open(&fresh)
            }
            Fact::Claimed(name, granted) => {
                if !granted {
                    self.answering = None;
                }
                self.hold.answered(&name, granted)
            }
            Fact::Acted(act) if act.what == "take-over" => self.hold.take_over(),
            Fact::Written(what, well) => {
                self.shelf.written(what, well);
                Vec::new()
            }
            Fact::Acted(act) => {
                let answering = self.answering.as_mut();
                answering.map(|answering| answering.act(&act, &fresh)).unwrap_or_default()
            }
            Fact::FilesRead(..) => Vec::new(),
            Fact::Own(never) => match never {},
        };
        self.shelf.take_note(&orders);
        orders
    }

    fn page(&self) -> Page {
        let (title, take_over) = ("You are answering in another tab", "Answer in this tab");
        if let Some(page) = self.hold.elsewhere(&self.shelf, title, take_over) {
            return page;
        }
        let page = match (&self.answering, &self.invitation) {
            (Some(answering), _) => page(answering),
            (None, Some(_)) if self.shelf.is_being_read() || !self.hold.is_held() => reading(),
            (None, Some(to)) => turned_away(to),
            (None, None) => garbled(),
        };
        frame(&self.shelf, self.answering.as_deref().map(above), page)
    }
}
