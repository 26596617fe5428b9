//! What is seen: function components that show the session and dispatch facts.
//!
//! Only pages read contexts; components take props and can be rendered from fixtures. Nothing here
//! may store, time, fetch or score.

mod app;
mod components;
mod dom_events;
mod messages;
mod pages;
mod titles;

pub use app::{App, AppProps, Dispatch, Seen};
pub use components::file_input::FILE_INPUT_ID;
pub use pages::start::StartContent;
pub use titles::page_title;
