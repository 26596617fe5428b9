//! A workshop for who leads it, and for the big screen: what can happen, what must follow, what is
//! seen.
//!
//! It is an app of its own (`applet`). What a workshop is, `domain` says; here no vote is counted.

mod event;
mod kept;
mod list;
mod room;
mod route;
mod screen;
mod telling;
mod update;

pub use crate::applet::{Act, Fresh};
pub use event::{Event, Fact, Order, OwnFact, OwnOrder};
pub use route::Route;

use crate::applet::{Applet, Hold, Page, Shelf, frame, reading};
use room::Room;

/// Everything that is known, in one tab.
#[derive(Debug)]
pub struct App {
    route: Route,
    /// What is kept: see [`kept`].
    shelf: Shelf,
    /// Whether this tab may lead the workshop that the page is about.
    hold: Hold,
    /// The workshop that the page is about.
    room: Option<Box<Room>>,
    /// The address of this page without what stands after `#`.
    here: String,
    /// The workshop of the list that somebody has asked to delete and has not confirmed yet.
    doomed: Option<String>,
}

impl App {
    /// Whether it must be told each second that goes by.
    pub fn is_timing(&self) -> bool {
        self.room.as_ref().is_some_and(|room| room.is_timing())
    }
}

impl Applet for App {
    type Fact = OwnFact;
    type Order = OwnOrder;

    fn new(address: &str) -> Self {
        let (here, route) = address.split_at(address.find('#').unwrap_or(address.len()));
        Self {
            route: Route::parse(route),
            shelf: Shelf::default(),
            hold: Hold::default(),
            room: None,
            here: here.to_owned(),
            doomed: None,
        }
    }

    fn update(&mut self, event: Event) -> Vec<Order> {
        let mut orders = self.follow(event);
        orders.extend(self.room.as_mut().and_then(|room| room.keeps_drafts()));
        self.shelf.take_note(&orders);
        orders
    }

    fn page(&self) -> Page {
        let slide = match (&self.route, &self.room) {
            (Route::Screen(_), Some(room)) => Some(screen::page(room, None)),
            (Route::Screen(_), None) => Some(screen::waiting()),
            (Route::Here(id), Some(room)) => {
                Some(screen::page(room, Some(&Route::Room(id.clone()))))
            }
            _ => None,
        };
        if let Some(body) = slide {
            return Page { title: "Big screen - AHP Maturity".to_owned(), body };
        }
        let (title, take_over) = ("This workshop is led in another tab", "Lead it in this tab");
        if let Some(page) = self.hold.elsewhere(&self.shelf, title, take_over) {
            return page;
        }
        let page = match (&self.route, &self.room) {
            (Route::List, _) => list::page(self),
            (Route::Room(_), Some(room)) => room::page(room),
            (Route::Paper(_), Some(room)) => room::paper(room),
            _ if self.is_opening() => reading(),
            _ => list::missing(),
        };
        frame(&self.shelf, None, page)
    }
}
