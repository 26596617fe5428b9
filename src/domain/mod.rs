//! What a maturity self-assessment is: packs, answers, levels and the scores that follow.
//!
//! Total, deterministic functions on small types. It must not know a clock, randomness, storage,
//! serialisation, or any text for users: facts from outside arrive as arguments.

mod agreement;
mod answer;
mod assessment;
mod counts;
mod date;
mod history;
mod ids;
mod level;
mod pack;
mod patch;
mod results;
mod scoring;
mod team;

pub use agreement::{Agreement, Consensus, discussion_order};
pub use answer::{Answer, Evidence, Rating};
pub use assessment::{Assessment, Form, Target};
pub use counts::Counts;
pub use date::{Date, DateError, Timestamp};
pub use history::{History, Step};
pub use ids::{AssessmentId, DomainCode, StatementId};
pub use level::{Level, LevelError};
pub use pack::{
    Control, Domain, Facet, Group, List, OperatingLevel, Pack, PackRef, PackStatus, Resource,
    Statement, Text,
};
pub use patch::Patch;
pub use results::{DomainResult, FacetResult, GroupResult, Results, StatementResult};
pub use scoring::{Coverage, Outcome, Score, Scored, score, summarise};
pub use team::{Profession, Scope, Team};
