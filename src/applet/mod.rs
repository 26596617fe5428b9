//! What a small app beside the app is made of: what can happen to it, what it orders, what it
//! keeps, and the frame of its pages (docs/adr/0020-a-workshop-is-an-app.md).
//!
//! A workshop is one, answering in it another. It must not know what they are about, and there is
//! no clock and no randomness.

mod event;
mod frame;
mod qr;
mod shelf;

pub use event::{Act, Event, Fact, Fresh, Order};
pub(crate) use frame::{banner, frame, reading};
pub(crate) use qr::qr;
pub(crate) use shelf::Shelf;

use crate::tree::Element;

/// A state machine like `session`, which shares the page with nothing else.
pub trait Applet {
    /// What happens to this one alone.
    type Fact;
    /// What this one alone orders.
    type Order;

    /// It as it is before anything is known but the address of the page.
    fn new(address: &str) -> Self;

    /// Takes in what happened. What is to be done in the world outside comes back.
    fn update(&mut self, event: Event<Self::Fact>) -> Vec<Order<Self::Order>>;

    /// What is seen.
    fn page(&self) -> Page;
}

/// A page: what the window is called, and what is in it.
#[derive(Debug)]
pub struct Page {
    /// The title of the window.
    pub title: String,
    /// What fills the element of the app.
    pub body: Element,
}
