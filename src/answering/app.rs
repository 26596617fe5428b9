//! What can happen to whoever answers, what must follow, and what is seen.

use std::convert::Infallible;

use super::turned_away::{garbled, turned_away};
use super::{Answering, above, key, page};
use crate::applet::{Applet, Event, Fact, Fresh, Order, Page, Shelf, frame, reading};
use crate::domain::Invitation;

/// Everything that is known, in one tab.
#[derive(Debug)]
pub struct App {
    /// What the address invites to. None if it cannot be read.
    invitation: Option<Invitation>,
    /// What is kept.
    shelf: Shelf,
    /// The answers, once it is known what is kept. None if the invitation leads to no questions.
    answering: Option<Box<Answering>>,
}

impl App {
    /// Goes on with the answers that the page is about.
    fn open(&mut self, fresh: &Fresh) {
        if !self.shelf.is_being_read() {
            let open = |to: &Invitation| {
                Answering::open(to.clone(), self.shelf.text(&key(to)), fresh).map(Box::new)
            };
            self.answering = self.invitation.as_ref().and_then(open);
        }
    }
}

impl Applet for App {
    type Fact = Infallible;
    type Order = Infallible;

    fn new(address: &str) -> Self {
        let route = address.find('#').and_then(|at| address.get(at..)).unwrap_or_default();
        let invitation = Invitation::parse(route);
        Self { invitation, shelf: Shelf::default(), answering: None }
    }

    fn update(&mut self, Event { fresh, fact, .. }: Event) -> Vec<Order> {
        let orders = match fact {
            Fact::ShelfRead(texts) => {
                self.shelf.read(texts);
                self.open(&fresh);
                Vec::new()
            }
            Fact::AddressChanged(address) => {
                self.invitation = Invitation::parse(&address);
                self.open(&fresh);
                Vec::new()
            }
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
        let page = match (&self.answering, &self.invitation) {
            (Some(answering), _) => page(answering),
            (None, Some(_)) if self.shelf.is_being_read() => reading(),
            (None, Some(to)) => turned_away(to),
            (None, None) => garbled(),
        };
        frame(&self.shelf, self.answering.as_deref().map(above), page)
    }
}
