//! Every native test in one binary: it links once, and one filter finds any test.
//!
//! The names of the tests are sentences. What needs a browser is in `tests/browser`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "clippy lets test functions do these, not what they call; a test fails by panicking"
)]

mod device;
mod facilitator;
mod generated;
mod phone;
mod room;
mod samples;
mod sources;
mod spoiled;
mod visitor;

mod action_files;
mod architecture;
mod author;
mod chart_pictures;
mod charts;
mod classes;
mod contrast;
mod csv;
mod file_schema;
mod files;
mod hand_edited;
mod help_pages;
mod journeys;
mod journeys_actions;
mod journeys_easy;
mod journeys_keeping;
mod journeys_levels;
mod journeys_opening;
mod journeys_own;
mod journeys_saving;
mod journeys_tabs;
mod journeys_targets;
mod journeys_unreadable;
mod json;
mod nudges;
mod pack_lint;
mod payloads;
mod pdf;
mod python;
mod qr_reader;
mod refused_files;
mod report;
mod response_codes;
mod response_codes_found;
mod response_codes_spoilt;
mod results_tree;
mod round_trip;
mod scoring_properties;
mod shortest_way;
mod spoiled_files;
mod start_page;
mod tidy;
mod vectors;
mod verify;
mod workshop_codes;
mod workshop_files;
mod workshop_pages_answering;
mod workshop_pages_collecting;
mod workshop_pages_joining;
mod workshop_pages_keeping;
mod workshop_pages_outcome;
mod workshop_pages_own;
mod workshop_pages_resuming;
mod workshop_pages_room;
mod workshop_pages_scanning;
mod workshop_pages_small_numbers;
mod workshop_pages_tabs;
mod workshop_rounds;
mod workshop_screen;
mod workshop_screen_colours;
mod workshop_screen_for_all;
mod workshop_small_numbers;
mod workshop_small_numbers_later;
mod xlsx;

/// Breaches of a rule are listed one a line.
fn check_none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}", breaches.join("\n"));
}
