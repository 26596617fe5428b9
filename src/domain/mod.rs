//! What a maturity self-assessment is: packs, answers, levels and the scores that follow.
//!
//! Total, deterministic functions on small types. It must not know a clock, randomness, storage,
//! serialisation, or any text for users: facts from outside arrive as arguments.

mod action;
mod agreement;
mod answer;
mod assessment;
mod counts;
mod date;
mod history;
mod ids;
mod level;
mod mismatch;
mod pack;
mod patch;
mod respondent;
mod response_code;
mod results;
mod scoring;
mod shortest_way;
mod team;
mod workshop;

pub use action::{Action, ActionText, Help, Reflection, Status};
pub use agreement::{Agreement, Consensus, discussion_order};
pub use answer::{Answer, Evidence, Rating};
pub use assessment::{Assessment, Form, Target};
pub use counts::Counts;
pub use date::{Date, DateError, Timestamp};
pub use history::{History, Step};
pub use ids::{ActionId, AssessmentId, DomainCode, StatementId, WorkshopId, stands_in_address};
pub use level::{Level, LevelError};
pub use mismatch::Mismatch;
pub use pack::{
    Control, Domain, Easy, EasyIntroduction, Facet, Group, List, OperatingLevel, Pack, PackRef,
    PackStatus, Released, Resource, Statement, Term, Text,
};
pub use patch::Patch;
pub use respondent::{Ballot, Place, Respondent};
pub use response_code::{
    CodeError, Fingerprint, Found, Person, ResponseCode, Role, RoundNumber, Vote, WorkshopTag,
    find_codes,
};
pub use results::{DomainResult, FacetResult, GroupResult, Results, StatementResult};
pub use scoring::{Coverage, Outcome, Score, Scored, score, summarise};
pub use shortest_way::Raise;
pub use team::{Profession, Scope, Team};
pub use workshop::{
    Agreed, Asked, Brief, Fewest, Happened, Invitation, Moved, Opening, Part, Raters, Receipt,
    Received, Reveal, Revealed, RoundKept, Shown, SmallNumbers, Taken, Tally, TeamAnswer, Ways,
    Workshop, WorkshopLog,
};
