//! What the two small apps beside the app, a workshop and answering in it, have in common: what can
//! happen to them, what they order, what they keep, the frame of their pages, and the fields in
//! which both say what is asked (docs/adr/0020-a-workshop-is-an-app.md).
//!
//! It must not know what either of them does with it. There is no clock and no randomness.

mod asking;
mod event;
mod frame;
mod hold;
mod qr;
mod shelf;

pub(crate) use asking::{
    EXTENT, QUESTIONNAIRE, asked_after, extent, pack_at, pack_file, pack_name, questionnaire,
};
pub(crate) use event::RESULT;
pub use event::{Act, Event, Fact, Fresh, Order};
pub(crate) use frame::{banner, frame, reading};
pub(crate) use hold::Hold;
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
