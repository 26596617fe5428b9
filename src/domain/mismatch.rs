//! Where what was said of results is not what the answers come to.

use super::{DomainCode, Level, Outcome};

/// A domain of which something else was stated than its answers come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// Which domain.
    pub domain: DomainCode,
    /// What was stated. None if it is nothing that can be understood.
    pub stated: Option<Outcome<Level>>,
    /// What the answers come to. None if the questionnaire has no such domain.
    pub computed: Option<Outcome<Level>>,
}
