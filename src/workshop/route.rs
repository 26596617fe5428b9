//! Where one is in workshops, and how that is written in the address. No answer ever stands in an
//! address.

use std::fmt;

use crate::domain::{Asked, DomainCode, PackRef, RoundNumber, WorkshopId, WorkshopTag};

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What workshops are, and those that are kept here.
    List,
    /// A workshop that is about to be opened.
    New,
    /// A workshop, for who leads it.
    Room(WorkshopId),
    /// A workshop, for the big screen.
    Screen(WorkshopId),
    /// The same in the window of who leads it.
    Here(WorkshopId),
    /// A form of paper to answer on.
    Paper(WorkshopId),
    /// Answering alone.
    Respond(Invitation),
    /// An invitation that cannot be read.
    Garbled,
    /// An address that leads nowhere.
    NotFound,
}

/// What a person is invited to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The questionnaire.
    pub pack: PackRef,
    /// The workshop.
    pub tag: WorkshopTag,
    /// The round.
    pub round: RoundNumber,
    /// How much of the questionnaire.
    pub asked: Asked,
}

impl Route {
    /// Reads the part of an address from `#` on.
    pub fn parse(address: &str) -> Self {
        let path = address.trim_start_matches('#').trim_matches('/');
        let parts: Vec<_> = path.split('/').collect();
        match parts.as_slice() {
            ["workshops"] => Self::List,
            ["workshops", "new"] => Self::New,
            ["workshops", id] if is_id(id) => Self::Room((*id).into()),
            ["workshops", id, "screen"] if is_id(id) => Self::Screen((*id).into()),
            ["workshops", id, "here"] if is_id(id) => Self::Here((*id).into()),
            ["workshops", id, "paper"] if is_id(id) => Self::Paper((*id).into()),
            ["respond", pack, tag, round, asked] => {
                Invitation::parse(pack, tag, round, asked).map_or(Self::Garbled, Self::Respond)
            }
            ["respond", ..] => Self::Garbled,
            _ => Self::NotFound,
        }
    }

    /// The workshop that a page is about.
    pub fn workshop(&self) -> Option<&WorkshopId> {
        match self {
            Self::Room(id) | Self::Screen(id) | Self::Here(id) | Self::Paper(id) => Some(id),
            Self::List | Self::New | Self::Respond(_) | Self::Garbled | Self::NotFound => None,
        }
    }
}

impl Invitation {
    fn parse(pack: &str, tag: &str, round: &str, asked: &str) -> Option<Self> {
        let (id, version) = pack.split_once('@')?;
        Some(Self {
            pack: PackRef { id: id.to_owned().into(), version: version.to_owned().into() },
            tag: WorkshopTag::parse(tag)?,
            round: RoundNumber::new(round.parse().ok()?)?,
            asked: match asked {
                "full" => Asked::Full,
                "quick" => Asked::Quick,
                codes => {
                    let codes = codes.split(',').map(|code| is_id(code).then(|| code.into()));
                    Asked::Domains(codes.collect::<Option<_>>()?)
                }
            },
        })
    }
}

/// Ids stand in addresses as they are, so they hold nothing that an address would change.
fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List | Self::Garbled | Self::NotFound => f.write_str("#/workshops"),
            Self::New => f.write_str("#/workshops/new"),
            Self::Room(id) => write!(f, "#/workshops/{id}"),
            Self::Screen(id) => write!(f, "#/workshops/{id}/screen"),
            Self::Here(id) => write!(f, "#/workshops/{id}/here"),
            Self::Paper(id) => write!(f, "#/workshops/{id}/paper"),
            Self::Respond(invitation) => write!(f, "#/respond/{invitation}"),
        }
    }
}

impl fmt::Display for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pack, tag, round, asked } = self;
        write!(f, "{}@{}/{tag}/{}/", pack.id, pack.version, round.number())?;
        match asked {
            Asked::Full => f.write_str("full"),
            Asked::Quick => f.write_str("quick"),
            Asked::Domains(codes) => {
                let codes: Vec<_> = codes.iter().map(DomainCode::as_str).collect();
                f.write_str(&codes.join(","))
            }
        }
    }
}
