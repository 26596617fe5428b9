//! A workshop as an app of its own: what is kept, what can happen, what must follow, what is seen.
//!
//! It shares the page with the app and nothing else runs beside it, so that a phone in a room
//! fetches no more than this (docs/adr/0020-a-workshop-is-an-app.md). It is a state machine like
//! `session`: [`App::update`] takes in what happened and returns orders. What a workshop is,
//! `domain` says; here no vote is counted, and there is no clock and no randomness.

mod answering;
mod event;
mod frame;
mod kept;
mod list;
mod qr;
mod room;
mod route;
mod screen;
mod telling;
mod update;

pub use event::{Act, Event, Fact, Fresh, Order};
pub use route::{Invitation, Route};

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::Element;

/// Everything that is known, in one tab.
#[derive(Debug)]
pub struct App {
    route: Route,
    storage: Storage,
    /// What is kept, by key: see [`kept`].
    shelf: BTreeMap<String, String>,
    desk: Desk,
    saving: Saving,
    /// The address of this page without what stands after `#`.
    here: String,
    /// The workshop of the list that somebody has asked to delete and has not confirmed yet.
    doomed: Option<String>,
}

/// What the page that is open works on.
#[derive(Debug)]
enum Desk {
    /// Nothing but the list.
    Empty,
    /// A workshop, for who leads it and for the big screen.
    Room(Box<room::Room>),
    /// One person's answers.
    Answering(Box<answering::Answering>),
}

/// Whether anything can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Storage {
    /// It is being read.
    Opening,
    /// It can.
    Ready,
    /// The browser refuses.
    Blocked,
}

/// Whether what has changed is on the disk.
#[derive(Debug, Default)]
struct Saving {
    /// How many writes have been ordered.
    ordered: u64,
    /// How many of them have ended, well or badly.
    ended: u64,
    /// What was written last without success: that another write went well does not mend it.
    failed: BTreeSet<String>,
}

/// A page: what the window is called, and what is in it.
#[derive(Debug)]
pub struct Page {
    /// The title of the window.
    pub title: String,
    /// What fills the element of the app.
    pub body: Element,
}

impl App {
    /// The app before anything is known but the address of the page.
    pub fn new(address: &str) -> Self {
        let (here, route) = address.split_at(address.find('#').unwrap_or(address.len()));
        Self {
            route: Route::parse(route),
            storage: Storage::Opening,
            shelf: BTreeMap::new(),
            desk: Desk::Empty,
            saving: Saving::default(),
            here: here.to_owned(),
            doomed: None,
        }
    }

    /// Where it is.
    pub fn route(&self) -> &Route {
        &self.route
    }

    /// Whether it must be told each second that goes by.
    pub fn is_timing(&self) -> bool {
        matches!(&self.desk, Desk::Room(room) if room.is_timing())
    }

    /// What is seen.
    pub fn page(&self) -> Page {
        let slide = match (&self.route, &self.desk) {
            (Route::Screen(_), Desk::Room(room)) => Some(screen::page(room, None)),
            (Route::Screen(_), _) => Some(screen::waiting()),
            (Route::Here(id), Desk::Room(room)) => {
                Some(screen::page(room, Some(&Route::Room(id.clone()))))
            }
            _ => None,
        };
        if let Some(body) = slide {
            return Page { title: "Big screen - AHP Maturity".to_owned(), body };
        }
        let (title, main) = match (&self.route, &self.desk) {
            (Route::List, _) => list::page(self),
            (Route::Room(_), Desk::Room(room)) => room::page(room),
            (Route::Paper(_), Desk::Room(room)) => room::paper(room),
            (Route::Respond(_), Desk::Answering(answering)) => answering::page(answering),
            (Route::Respond(to), Desk::Empty) if self.storage != Storage::Opening => {
                answering::turned_away(to)
            }
            (Route::Garbled, _) => answering::garbled(),
            _ => list::missing(self.storage),
        };
        let above = match &self.desk {
            Desk::Answering(answering) => Some(answering::above(answering)),
            Desk::Room(_) | Desk::Empty => None,
        };
        let body = frame::frame(self, above, &title, main);
        Page { title: format!("{title} - AHP Maturity"), body }
    }
}
