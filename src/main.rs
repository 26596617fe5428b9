//! Starts the app.

fn main() {
    ahp_maturity::shell::mount();
}
