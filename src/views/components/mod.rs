//! The pieces that pages are made of. They take what they show as arguments.
//!
//! Most are plain functions: a Yew component costs about 2 KB of the first load, so one is made
//! only where it keeps state or spares work (docs/adr/0004-view-functions.md).

mod actions;
mod banner;
mod choices;
mod copy_offer;
mod evidence;
mod file_input;
mod footer;
mod guidance;
mod header;
mod progress;
mod radio;
mod statement_form;
mod status;
mod undo;

pub(super) use actions::{Weight, do_button, go_to, named_button};
pub(super) use banner::banner;
pub(super) use copy_offer::copy_offer;
pub use file_input::FILE_INPUT_ID;
pub(super) use file_input::file_input;
pub(super) use footer::footer;
pub(super) use header::header;
pub(super) use progress::progress;
pub(super) use radio::radio;
pub(super) use statement_form::{Title, statement_form};
