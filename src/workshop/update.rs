//! What follows from what happens.

use super::answering::Answering;
use super::room::{self, Room};
use super::screen::Showing;
use super::{App, Desk, Event, Fact, Fresh, Order, Route, Storage, kept, list, telling};
use crate::domain::Date;

impl App {
    /// Takes in what happened. What is to be done in the world outside comes back.
    pub fn update(&mut self, event: Event) -> Vec<Order> {
        let Event { today, fresh, fact } = event;
        let orders = match fact {
            Fact::ShelfRead(shelf) => {
                self.storage = if shelf.is_some() { Storage::Ready } else { Storage::Blocked };
                self.shelf = shelf.into_iter().flatten().collect();
                self.sit_down(today, &fresh)
            }
            Fact::AddressChanged(address) => {
                let open = self.route.workshop().cloned();
                self.route = Route::parse(&address);
                let stays = open.is_some() && open.as_ref() == self.route.workshop();
                if stays { Vec::new() } else { self.sit_down(today, &fresh) }
            }
            Fact::Written(what, well) => {
                self.saving.ended += 1;
                if well {
                    self.saving.failed.remove(&what);
                } else {
                    self.saving.failed.insert(what);
                }
                Vec::new()
            }
            Fact::Acted(act) => match (&self.route, &mut self.desk) {
                (Route::List, _) => list::act(&act, &mut self.doomed, today, &fresh),
                (_, Desk::Room(room)) => room.act(&act, today, &fresh),
                (_, Desk::Answering(answering)) => answering.act(&act, &fresh),
                (_, Desk::Empty) => Vec::new(),
            },
            Fact::FilesRead(texts, unread) => match &mut self.desk {
                Desk::Room(room) => room.take_files(&texts, unread),
                Desk::Answering(_) | Desk::Empty => Vec::new(),
            },
            Fact::Told(text) => self.hear(&text),
            Fact::WindowOpened(is_open) => {
                if let Desk::Room(room) = &mut self.desk {
                    room.window_opened(is_open);
                }
                Vec::new()
            }
            Fact::Escaped => {
                if let Route::Here(id) = &self.route {
                    vec![Order::GoTo(Route::Room(id.clone()).to_string())]
                } else {
                    Vec::new()
                }
            }
            Fact::SecondsPassed(seconds) => {
                if let Desk::Room(room) = &mut self.desk {
                    room.pass(seconds);
                }
                Vec::new()
            }
        };
        self.take_note(&orders);
        orders
    }

    /// Lays on the desk what the page is about.
    fn sit_down(&mut self, today: Date, fresh: &Fresh) -> Vec<Order> {
        if self.storage == Storage::Opening {
            return Vec::new();
        }
        let text = |key: &str| self.shelf.get(key).map(String::as_str);
        let address = text(kept::ADDRESS).filter(|address| !address.trim().is_empty());
        let address = address.unwrap_or(&self.here);
        self.doomed = None;
        self.desk = match &self.route {
            Route::List | Route::Garbled | Route::NotFound => Desk::Empty,
            Route::New => return room::opened(today, fresh),
            Route::Room(id) | Route::Screen(id) | Route::Here(id) | Route::Paper(id) => {
                let room = text(&kept::workshop(id)).and_then(Room::read);
                let showing = text(&kept::scene(id)).and_then(Showing::parse).unwrap_or_default();
                let room = room.map(|room| room.at(address).that_shows(showing));
                room.map_or(Desk::Empty, |room| Desk::Room(Box::new(room)))
            }
            Route::Respond(invitation) => {
                let there = text(&kept::answers(invitation));
                let answering = Answering::open(invitation.clone(), there, fresh);
                answering.map_or(Desk::Empty, |answering| Desk::Answering(Box::new(answering)))
            }
        };
        if let Route::Screen(id) = &self.route {
            // What is kept may be behind, or not be kept at all.
            return vec![telling::hello(id)];
        }
        Vec::new()
    }

    /// What is ordered to be kept is what there is from now on.
    fn take_note(&mut self, orders: &[Order]) {
        for order in orders {
            self.saving.ordered += u64::from(order.writes().is_some());
            if let Order::Keep { key, text } = order {
                self.shelf.insert(key.clone(), text.clone());
            }
            if let Order::Forget(key) = order {
                self.shelf.remove(key);
            }
        }
    }
}
