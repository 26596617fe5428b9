//! Where one is, and how that is written in the address. No answer ever stands in an address.

use std::fmt;

use crate::domain::{AssessmentId, DomainCode, StatementId, stands_in_address};

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
    /// A page that the studio makes, about no assessment.
    About(Topic),
    /// A workshop, which is an app of its own: the page loads it in the place of this one.
    Workshop,
    /// A place in an assessment.
    Assessment(AssessmentId, Place),
    /// An address that leads nowhere.
    NotFound,
}

/// What a page that the studio makes is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// How this works.
    Method,
    /// The strategy.
    Strategy,
    /// How accessible this is.
    Accessibility,
    /// Easy Read.
    EasyRead,
    /// A questionnaire of one's own.
    Own,
    /// A saved file, checked.
    Verify,
}

impl Topic {
    const ALL: [Self; 6] = [
        Self::Method,
        Self::Strategy,
        Self::Accessibility,
        Self::EasyRead,
        Self::Own,
        Self::Verify,
    ];

    /// Its name in the address, which is also what the studio calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Method => "how",
            Self::Strategy => "about",
            Self::Accessibility => "accessibility",
            Self::EasyRead => "easy",
            Self::Own => "own",
            Self::Verify => "verify",
        }
    }
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
    /// What the team says of the time before.
    Reflection,
    /// What the team will do.
    Actions,
    /// How far the team wants to get, and what would follow if.
    Targets,
    /// The report.
    Report,
    /// What became of the actions of the assessment before.
    Since,
    /// One statement in Easy Read.
    Easy(StatementId),
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
            ["workshops" | "respond", ..] => Self::Workshop,
            ["assessments", id, place @ ..] if stands_in_address(id) => match Place::parse(place) {
                Some(place) => Self::Assessment((*id).into(), place),
                None => Self::NotFound,
            },
            [name] => {
                let topic = Topic::ALL.into_iter().find(|topic| topic.name() == *name);
                topic.map_or(Self::NotFound, Self::About)
            }
            _ => Self::NotFound,
        }
    }

    /// The assessment that a page is about.
    pub fn assessment(&self) -> Option<&AssessmentId> {
        match self {
            Self::Assessment(id, _) => Some(id),
            Self::Start
            | Self::New
            | Self::Open
            | Self::Keeping
            | Self::About(_)
            | Self::Workshop
            | Self::NotFound => None,
        }
    }
}

impl Place {
    /// What the studio calls the page that it makes of this place, if it does.
    pub fn made(&self) -> Option<String> {
        let name = match self {
            Self::Team => "team",
            Self::Reflection => "reflection",
            Self::Actions => "actions",
            Self::Report => "report",
            Self::Since => "since",
            Self::Targets => "targets",
            Self::Easy(id) => return Some(format!("easy {id}")),
            Self::Overview
            | Self::Statement(_)
            | Self::Domain(_)
            | Self::Check(_)
            | Self::Results
            | Self::Versions => return None,
        };
        Some(name.to_owned())
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            [] => Some(Self::Overview),
            ["team"] => Some(Self::Team),
            ["results"] => Some(Self::Results),
            ["versions"] => Some(Self::Versions),
            ["reflection"] => Some(Self::Reflection),
            ["actions"] => Some(Self::Actions),
            ["report"] => Some(Self::Report),
            ["since"] => Some(Self::Since),
            ["easy", id] if stands_in_address(id) => Some(Self::Easy((*id).into())),
            ["targets"] => Some(Self::Targets),
            ["statements", id] if stands_in_address(id) => Some(Self::Statement((*id).into())),
            ["domains", code] if stands_in_address(code) => Some(Self::Domain((*code).into())),
            ["domains", code, "check"] if stands_in_address(code) => {
                Some(Self::Check((*code).into()))
            }
            _ => None,
        }
    }

    /// This place in an assessment.
    pub fn of(self, id: &AssessmentId) -> Route {
        Route::Assessment(id.clone(), self)
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start | Self::NotFound => f.write_str("#/"),
            Self::New => f.write_str("#/new"),
            Self::Open => f.write_str("#/open"),
            Self::Keeping => f.write_str("#/kept"),
            Self::About(topic) => write!(f, "#/{}", topic.name()),
            Self::Workshop => f.write_str("#/workshops"),
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
            Self::Reflection => f.write_str("/reflection"),
            Self::Actions => f.write_str("/actions"),
            Self::Report => f.write_str("/report"),
            Self::Since => f.write_str("/since"),
            Self::Targets => f.write_str("/targets"),
            Self::Easy(id) => write!(f, "/easy/{id}"),
        }
    }
}
