//! What can happen to whoever answers, what must follow, and what is seen.

use std::convert::Infallible;

use super::joining::Joining;
use super::turned_away::{garbled, turned_away};
use super::{Answering, above, key, page};
use crate::applet::{Applet, Event, Fact, Fresh, Order, Page, Shelf, frame, reading};
use crate::domain::Invitation;

/// Everything that is known, in one tab.
#[derive(Debug)]
pub struct App {
    route: Route,
    /// What is kept.
    shelf: Shelf,
    /// What the page works on. None until it is known what is kept, and where nothing is asked.
    open: Option<Open>,
}

/// A page.
#[derive(Debug)]
enum Route {
    /// Typing an invitation.
    Join,
    /// Answering.
    Answer(Invitation),
    /// An invitation that cannot be read.
    Garbled,
}

/// What a page works on.
#[derive(Debug)]
enum Open {
    /// An invitation that is being typed.
    Joining(Joining),
    /// One person's answers.
    Answering(Box<Answering>),
}

impl Route {
    /// Reads the part of an address from `#` on.
    fn parse(address: &str) -> Self {
        if address.trim_end_matches('/') == Invitation::BY_HAND {
            return Self::Join;
        }
        Invitation::parse(address).map_or(Self::Garbled, Self::Answer)
    }
}

impl App {
    /// Opens what the page works on.
    fn open(&mut self, fresh: &Fresh) {
        self.open = match &self.route {
            _ if self.shelf.is_being_read() => None,
            Route::Join => Joining::new().map(Open::Joining),
            Route::Answer(to) => {
                let opened = Answering::open(to.clone(), self.shelf.text(&key(to)), fresh);
                opened.map(|opened| Open::Answering(Box::new(opened)))
            }
            Route::Garbled => None,
        };
    }
}

impl Applet for App {
    type Fact = Infallible;
    type Order = Infallible;

    fn new(address: &str) -> Self {
        let route = address.find('#').and_then(|at| address.get(at..)).unwrap_or_default();
        Self { route: Route::parse(route), shelf: Shelf::default(), open: None }
    }

    fn update(&mut self, Event { fresh, fact, .. }: Event) -> Vec<Order> {
        let orders = match fact {
            Fact::ShelfRead(texts) => {
                self.shelf.read(texts);
                self.open(&fresh);
                Vec::new()
            }
            Fact::AddressChanged(address) => {
                self.route = Route::parse(&address);
                self.open(&fresh);
                Vec::new()
            }
            Fact::Written(what, well) => {
                self.shelf.written(what, well);
                Vec::new()
            }
            Fact::Acted(act) => match &mut self.open {
                Some(Open::Joining(joining)) => joining.act(&act).unwrap_or_default(),
                Some(Open::Answering(answering)) => answering.act(&act, &fresh),
                None => Vec::new(),
            },
            Fact::FilesRead(..) => Vec::new(),
            Fact::Own(never) => match never {},
        };
        self.shelf.take_note(&orders);
        orders
    }

    fn page(&self) -> Page {
        let (above, page) = match (&self.open, &self.route) {
            (Some(Open::Joining(joining)), _) => (None, joining.page()),
            (Some(Open::Answering(answering)), _) => (Some(above(answering)), page(answering)),
            (None, _) if self.shelf.is_being_read() => (None, reading()),
            (None, Route::Answer(to)) => (None, turned_away(to)),
            (None, Route::Join | Route::Garbled) => (None, garbled()),
        };
        frame(&self.shelf, above, page)
    }
}
