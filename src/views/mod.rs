//! What is seen: functions that show the session and tell it facts.
//!
//! Pages see the session; components see what they are handed. Nothing here may store, time,
//! fetch or score.

mod app;
mod components;
mod dom_events;
mod messages;
mod pages;
mod titles;

pub use app::{Ask, Dispatch, Guided, Part, app};
pub use components::FILE_INPUT_ID;
pub use titles::page_title;
