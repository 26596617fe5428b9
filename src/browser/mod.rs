//! The outside world, one file per capability: strings and bytes in, results out.
//!
//! It must know nothing of assessments, and must not decide what a failure means.
#![allow(clippy::disallowed_methods, reason = "this is the layer that reaches the browser")]

pub mod author;
pub mod camera;
pub mod claim;
pub mod clock;
pub mod codes;
pub mod database;
pub mod elements;
pub mod files;
pub mod listening;
pub mod location;
pub mod offered;
pub mod page;
pub mod persistence;
pub mod picture;
pub mod random;
pub mod sound;
pub mod studio;
pub mod windows;
mod workers;
pub mod writers;
