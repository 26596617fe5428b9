//! Starts answering in a workshop, which is an app of its own.

use ahp_maturity::answering::App;
use ahp_maturity::hosting::{Host, text};

fn main() {
    Host::<App>::new().start(|_, never| match never {}, text);
}
