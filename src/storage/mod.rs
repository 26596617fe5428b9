//! How assessments and packs are written down: wire types, import and export text.
//!
//! It never deletes the meaning of a field, never panics on foreign input, and makes no sentences:
//! an import returns what it accepted and what it refused, with the reason, item by item.

mod actions_csv;
mod assessment_reader;
mod assessment_writer;
mod builtin;
mod calendar;
mod carried;
mod carried_by_pdf;
mod csv_export;
mod file_name;
mod fingerprint;
mod json;
mod pack_fields;
mod pack_reader;
mod pack_writer;
mod plan;
mod record;
mod respondent_reader;
mod respondent_writer;
mod room_pack;
mod rounds;
mod stated;
mod steps;
mod texts;
mod wire;
mod words;
mod workshop_reader;
mod workshop_writer;

pub use actions_csv::write_actions;
pub use assessment_reader::{Opened, read_assessment};
pub use assessment_writer::write_assessment;
pub use builtin::{
    BUILT_IN, open_with, pack_for, pack_to_answer, packs, packs_to_answer, provider_pack_to_answer,
    released, whole_pack,
};
pub use calendar::write_calendar;
pub use carried::{CARRIER, MAKER, carried};
pub use carried_by_pdf::{PdfProblem, carried_by_pdf};
pub use csv_export::{is_formula, write_csv};
pub use file_name::file_name;
pub use fingerprint::fingerprint;
pub use pack_fields::{Kind, PackFault, PackProblem};
pub use pack_reader::{PackContent, read_pack};
pub use pack_writer::pack_to_change;
pub use record::{Copied, Record, RecordProblem, read_record, write_record};
pub use respondent_reader::read_respondent;
pub use respondent_writer::write_respondent;
pub use room_pack::{OwnPackProblem, RoomPack};
pub use rounds::{RoundTold, agreed_of, noted_of, rounds_of, workshop_assessment};
pub use stated::{Stated, stated_results};
pub use texts::{read_texts, write_texts};
pub use wire::{
    ANSWERS_LEFT_OUT, FORMAT, FORMAT_VERSION, FileProblem, Leftovers, Refusal, Refused,
    merge_leftovers,
};
pub use workshop_reader::read_workshop;
pub use workshop_writer::write_workshop;

/// The version of the scoring engine, written beside results so that they can be verified.
pub const ENGINE_VERSION: &str = "1.0.0";
