//! Sentences from results, in one place for screens, charts, tables and files.
//!
//! Pure and typed: it reads results and returns words. It must not know pages or markup.

mod files;
mod findings;
mod names;
mod nudge;
mod numbers;
mod priorities;
mod room;
mod sentence;
mod supposed;

pub use files::{Matter, NOT_TEXT, TOO_LARGE, UNREADABLE, refused_file};
pub use findings::{
    Point, coverage, facet_finding, groups, held_back, next_steps, overall, profile_finding,
    shape_finding, strengths, worth_a_look,
};
pub use names::{
    action_text_name, answer_label, asked_name, date, evidence_name, facet_name, form_name,
    group_name, help_name, level_label, level_name, level_of_view, level_outcome, moment,
    profession_name, range_label, role_name, scope_name, status_name, target_label,
};
pub use nudge::nudge;
pub use numbers::{capitalised, count, list, list_of_some};
pub use priorities::{Priority, priorities};
pub use room::{
    agreement_name, brief, discussion_finding, moved, question_raised, raters_name, votes_apart,
    why_no_numbers,
};
pub use sentence::{Part, Sentence};
pub use supposed::{shortest_way, what_if};
