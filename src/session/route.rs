//! Where one is, and how that is written in the address. No answer ever stands in an address.

use std::fmt;

use crate::domain::{AssessmentId, DomainCode, StatementId};

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What the app is, and what is kept here.
    Start,
    /// Choosing how to start.
    New,
    /// What an opened file holds.
    Open,
    /// What is kept here, and how safe it is.
    Keeping,
    /// A place in an assessment.
    Assessment(AssessmentId, Place),
    /// An address that leads nowhere.
    NotFound,
}

/// A place in an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The list of domains.
    Overview,
    /// The team's details.
    Team,
    /// One statement.
    Statement(StatementId),
    /// All statements of a domain on one page.
    Domain(DomainCode),
    /// The answers of a domain, to be checked.
    Check(DomainCode),
    /// The results.
    Results,
    /// Its earlier versions.
    Versions,
}

impl Route {
    /// Reads the part of an address from `#` on. An empty address is the start page.
    pub fn parse(address: &str) -> Self {
        let path = address.trim_start_matches('#').trim_matches('/');
        let parts: Vec<_> = path.split('/').collect();
        match parts.as_slice() {
            [""] => Self::Start,
            ["new"] => Self::New,
            ["open"] => Self::Open,
            ["kept"] => Self::Keeping,
            ["assessments", id, place @ ..] if is_id(id) => match Place::parse(place) {
                Some(place) => Self::Assessment((*id).into(), place),
                None => Self::NotFound,
            },
            _ => Self::NotFound,
        }
    }

    /// The assessment that a page is about.
    pub fn assessment(&self) -> Option<&AssessmentId> {
        match self {
            Self::Assessment(id, _) => Some(id),
            Self::Start | Self::New | Self::Open | Self::Keeping | Self::NotFound => None,
        }
    }
}

impl Place {
    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            [] => Some(Self::Overview),
            ["team"] => Some(Self::Team),
            ["results"] => Some(Self::Results),
            ["versions"] => Some(Self::Versions),
            ["statements", id] if is_id(id) => Some(Self::Statement((*id).into())),
            ["domains", code] if is_id(code) => Some(Self::Domain((*code).into())),
            ["domains", code, "check"] if is_id(code) => Some(Self::Check((*code).into())),
            _ => None,
        }
    }

    /// This place in an assessment.
    pub fn of(self, id: &AssessmentId) -> Route {
        Route::Assessment(id.clone(), self)
    }
}

/// Ids stand in addresses as they are, so they hold nothing that an address would change.
fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start | Self::NotFound => f.write_str("#/"),
            Self::New => f.write_str("#/new"),
            Self::Open => f.write_str("#/open"),
            Self::Keeping => f.write_str("#/kept"),
            Self::Assessment(id, place) => write!(f, "#/assessments/{id}{place}"),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => Ok(()),
            Self::Team => f.write_str("/team"),
            Self::Statement(id) => write!(f, "/statements/{id}"),
            Self::Domain(code) => write!(f, "/domains/{code}"),
            Self::Check(code) => write!(f, "/domains/{code}/check"),
            Self::Results => f.write_str("/results"),
            Self::Versions => f.write_str("/versions"),
        }
    }
}
