//! The pieces that pages are made of. They take props and read no context.

pub(super) mod actions;
pub(super) mod banner;
pub(super) mod chart;
pub(super) mod choices;
pub(super) mod evidence;
pub(super) mod file_input;
pub(super) mod footer;
pub(super) mod header;
pub(super) mod heat_table;
pub(super) mod level_table;
pub(super) mod points;
pub(super) mod progress;
pub(super) mod sentence;
pub(super) mod statement_form;
pub(super) mod status;
pub(super) mod steps_ahead;
