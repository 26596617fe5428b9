//! What follows from what happens.

use super::room::{self, Room};
use super::screen::Showing;
use super::{App, Event, Fact, Fresh, Order, OwnFact, Route, kept, list, telling};
use crate::applet::RESULT;
use crate::domain::Date;

impl App {
    /// What is to be done in the world outside because of what happened.
    pub(super) fn follow(&mut self, event: Event) -> Vec<Order> {
        let Event { today, fresh, fact } = event;
        match fact {
            Fact::ShelfRead(texts) => {
                self.shelf.read(texts);
                self.open(today, &fresh)
            }
            Fact::AddressChanged(address) => {
                let about = |route: &Route| (route.workshop().cloned(), route.led().cloned());
                let before = about(&self.route);
                self.route = Route::parse(&address);
                let mut orders: Vec<_> = self.puts_camera_out().into_iter().collect();
                if before.0.is_none() || before != about(&self.route) {
                    orders.extend(self.open(today, &fresh));
                }
                orders
            }
            Fact::Written(what, well) => {
                if let Some(room) =
                    self.room.as_mut().filter(|_| what.iter().any(|one| one == RESULT))
                {
                    room.result_written(well);
                }
                self.shelf.written(what, well);
                Vec::new()
            }
            Fact::Claimed(name, granted) => {
                let mut orders = self.hold.answered(&name, granted);
                if !granted {
                    orders.extend(self.puts_camera_out());
                    self.room = None;
                }
                orders
            }
            Fact::Acted(act) if act.what == "take-over" => self.hold.take_over(),
            Fact::Acted(act) => match (&self.route, &mut self.room) {
                (Route::List, _) => list::act(&act, &self.shelf, &mut self.doomed, today, &fresh),
                (_, Some(room)) => room.act(&act, today, &fresh),
                (_, None) => Vec::new(),
            },
            Fact::Copied(copied) => {
                if let Some(room) = &mut self.room {
                    room.link_copied(copied);
                }
                Vec::new()
            }
            Fact::FilesRead(texts) => {
                let room = self.room.as_mut();
                room.map(|room| room.take_files(&texts)).unwrap_or_default()
            }
            Fact::PackRead(text) => {
                let room = self.room.as_mut();
                room.map(|room| room.take_pack(text.as_deref())).unwrap_or_default()
            }
            Fact::Own(OwnFact::Told(text)) => self.hear(&text),
            Fact::Own(OwnFact::WindowOpened(is_open)) => {
                if let Some(room) = &mut self.room {
                    room.window_opened(is_open);
                }
                Vec::new()
            }
            Fact::Own(OwnFact::Escaped) => {
                if let Route::Here(id) = &self.route {
                    vec![Order::GoTo(Route::Room(id.clone()).to_string())]
                } else {
                    Vec::new()
                }
            }
            Fact::Own(OwnFact::Turned { is_on }) => match (&self.route, &mut self.room) {
                (Route::Here(_), Some(room)) => room.turns(is_on),
                _ => Vec::new(),
            },
            Fact::Own(OwnFact::SecondsPassed(seconds)) => {
                if let Some(room) = &mut self.room {
                    room.pass(seconds);
                }
                Vec::new()
            }
            Fact::Own(OwnFact::CameraStarted { faces_away }) => {
                if let Some(room) = &mut self.room {
                    room.camera_started(faces_away);
                }
                Vec::new()
            }
            Fact::Own(OwnFact::CodesSeen(texts)) => {
                let room = self.room.as_mut();
                room.map(|room| room.see(&texts)).unwrap_or_default()
            }
            Fact::Own(OwnFact::CameraEnded(why)) => {
                if let Some(room) = &mut self.room {
                    room.camera_ended(&why);
                }
                Vec::new()
            }
        }
    }

    fn puts_camera_out(&mut self) -> Option<Order> {
        self.room.as_mut()?.puts_camera_out()
    }

    /// Opens what the page is about.
    fn open(&mut self, today: Date, fresh: &Fresh) -> Vec<Order> {
        if self.shelf.is_being_read() {
            return Vec::new();
        }
        let text = |key: &str| self.shelf.text(key);
        let address = text(kept::ADDRESS).filter(|address| !address.trim().is_empty());
        let address = address.unwrap_or(&self.here);
        self.doomed = None;
        let orders = self.hold.follow(self.route.led().map(kept::workshop));
        if self.is_opening() {
            self.room = None;
            return orders;
        }
        self.room = match &self.route {
            Route::List | Route::NotFound => None,
            Route::New => return room::opened(today, fresh),
            Route::Room(id) | Route::Screen(id) | Route::Here(id) | Route::Paper(id) => {
                let room = text(&kept::workshop(id)).and_then(Room::read);
                let drafts = text(&kept::drafts(id)).unwrap_or_default();
                let showing = text(&kept::scene(id)).and_then(Showing::parse).unwrap_or_default();
                room.map(|room| Box::new(room.at(address).that_shows(showing).resumed(drafts)))
            }
        };
        if let Route::Screen(id) = &self.route {
            // What is kept may be behind, or not be kept at all.
            return orders.into_iter().chain([telling::hello(id)]).collect();
        }
        orders
    }

    /// Whether it is not known yet what is kept, or whether it may be changed here.
    pub(super) fn is_opening(&self) -> bool {
        self.shelf.is_being_read() || (self.route.led().is_some() && !self.hold.is_held())
    }
}
