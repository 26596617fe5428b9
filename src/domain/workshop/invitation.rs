//! What a person is invited to answer, and how that is written in an address. No answer ever stands
//! in an address.

use std::fmt;

use super::Asked;
use crate::domain::{DomainCode, PackRef, RoundNumber, WorkshopTag, stands_in_address};

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

impl Invitation {
    /// The address of the page on which an invitation is typed.
    pub const BY_HAND: &str = "#/respond";

    /// Reads the part of an address from `#` on. None if it is not whole.
    pub fn parse(address: &str) -> Option<Self> {
        let path = address.trim_start_matches('#').trim_matches('/');
        let parts: Vec<_> = path.split('/').collect();
        let ["respond", pack, tag, round, asked] = parts.as_slice() else { return None };
        let (id, version) = pack.split_once('@')?;
        Some(Self {
            pack: PackRef { id: id.to_owned().into(), version: version.to_owned().into() },
            tag: WorkshopTag::parse(tag)?,
            round: RoundNumber::new(round.parse().ok()?)?,
            asked: match *asked {
                "full" => Asked::Full,
                "quick" => Asked::Quick,
                codes => {
                    let code = |code| stands_in_address(code).then(|| DomainCode::from(code));
                    Asked::Domains(codes.split(',').map(code).collect::<Option<_>>()?)
                }
            },
        })
    }
}

impl fmt::Display for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pack, tag, round, asked } = self;
        let by_hand = Self::BY_HAND;
        write!(f, "{by_hand}/{}@{}/{tag}/{}/", pack.id, pack.version, round.number())?;
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
