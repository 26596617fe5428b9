//! A self-assessment of maturity against *AHPs Deliver*, scored and charted in the browser.
//!
//! Where to start: `domain` says what an assessment is, `session` what can happen to it, `views`
//! what is seen of it; `shell` joins them to `browser`. `studio` is what the second module does,
//! `author` what the third does. `workshop` and `answering` are apps of their own, made with
//! `applet`; `hosting` joins them to `browser`. `ARCHITECTURE.md` has the map and the invariants.

pub mod domain;
pub mod storage;
pub mod tree;
pub mod wording;

pub mod answering;
pub mod applet;
pub mod author;
pub mod charts;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod qr_reader;
pub mod report;
pub mod session;
pub mod studio;
pub mod workshop;
#[cfg(feature = "xlsx")]
pub mod xlsx;

#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ui")]
pub mod hosting;
#[cfg(feature = "ui")]
pub mod shell;
#[cfg(feature = "ui")]
pub mod showing;
#[cfg(feature = "ui")]
pub mod views;
