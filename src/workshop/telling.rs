//! What the windows of one workshop say to each other.
//!
//! The big screen reads what is kept and asks; the laptop answers, and says so whenever something
//! changes. The big screen itself says nothing of the workshop, so that it can never be wrong.

use super::room::Room;
use super::screen::Showing;
use super::{App, Order, OwnOrder, Route};
use crate::domain::WorkshopId;

/// The first word of a question.
const HELLO: &str = "hello";
/// The first word of an answer.
const NOW: &str = "now";

/// Asks how a workshop is.
pub(super) fn hello(id: &WorkshopId) -> Order {
    Order::Own(OwnOrder::Tell(format!("{HELLO} {id}")))
}

/// Says how a workshop is: what is shown of it and the address of the page have a line each.
pub(super) fn now(id: &WorkshopId, showing: &Showing, address: &str, workshop: &str) -> Order {
    let address = address.replace('\n', " ");
    Order::Own(OwnOrder::Tell(format!("{NOW} {id} {showing}\n{address}\n{workshop}")))
}

impl App {
    /// Takes in what another window has said, if it is about the workshop that is open here.
    pub(super) fn hear(&mut self, text: &str) -> Vec<Order> {
        let mut words = text.splitn(3, ' ');
        let (what, about, said) = (words.next(), words.next(), words.next());
        if self.route.workshop().map(WorkshopId::as_str) != about {
            return Vec::new();
        }
        match (what, said, &mut self.room) {
            (Some(HELLO), None, Some(room)) if !matches!(self.route, Route::Screen(_)) => {
                vec![room.tells()]
            }
            (Some(NOW), Some(said), room) => {
                if let Some(heard) = read(said) {
                    match room {
                        Some(room) => room.becomes(heard),
                        None => *room = Some(Box::new(heard)),
                    }
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}

fn read(said: &str) -> Option<Room> {
    let mut lines = said.splitn(3, '\n');
    let (showing, address, workshop) = (lines.next()?, lines.next()?, lines.next()?);
    Some(Room::read(workshop)?.at(address).that_shows(Showing::parse(showing)?))
}
