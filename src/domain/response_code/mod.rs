//! One person's answers as a code that fits into a line of a chat, and finding such codes again in
//! whatever was pasted. `docs/response-code.md` has the format.
//!
//! It must never panic, whatever it reads, and must take nothing for a code whose checksum fails.

mod bits;
mod crockford;
mod finding;
mod markup;
mod parts;
mod reading;
mod role;
mod signs;
mod tag;
mod vote;

pub use finding::{Found, find_codes};
pub use parts::{Fingerprint, Person, RoundNumber};
pub use role::Role;
pub use tag::WorkshopTag;
pub use vote::Vote;

use thiserror::Error;

use bits::{Bits, number};
use reading::{CHECKSUM, FORMAT, SIGN, VOTE, read, version_of};
use signs::{GROUP, MARK, after_mark, signs, values};

/// What one person said in one round of one workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseCode {
    /// Which pack, in which version.
    pub fingerprint: Fingerprint,
    /// Which workshop.
    pub workshop: WorkshopTag,
    /// Which round of it.
    pub round: RoundNumber,
    /// The part that the person plays.
    pub role: Role,
    /// Whose code it is: a later one of the same person replaces it.
    pub person: Person,
    /// What was said to each statement of the pack, in its order, at most 128; none is nothing.
    pub votes: Vec<Option<Vote>>,
}

/// Why a text is not one response code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CodeError {
    /// It does not start with the mark, or it has other characters in it.
    #[error("not a response code")]
    NotACode,
    /// A newer version of the app has made it.
    #[error("a response code of a newer format")]
    Newer,
    /// A character is wrong, missing or too many.
    #[error("a damaged response code")]
    Damaged,
}

impl ResponseCode {
    /// The code as people see it: `AHP-378NM-JCBH6-…`.
    pub fn to_text(&self) -> String {
        let mut bits = Bits::default();
        bits.put(FORMAT, 4);
        bits.put(self.fingerprint.number().into(), 16);
        bits.put(self.workshop.number(), 20);
        bits.put(self.round.number().into(), 4);
        bits.put(self.role.number().into(), 3);
        bits.put(self.person.number(), 24);
        for vote in &self.votes {
            bits.put(vote.map_or(0, Vote::number), VOTE);
        }
        while !(bits.as_slice().len() + CHECKSUM).is_multiple_of(SIGN) {
            bits.put(0, 1);
        }
        bits.put(bits.checksum(), CHECKSUM);
        let mut text = String::from(MARK);
        for (at, sign) in bits.as_slice().chunks(SIGN).enumerate() {
            if at.is_multiple_of(GROUP) {
                text.push('-');
            }
            text.extend(crockford::letter(number(sign)));
        }
        text
    }

    /// Reads a text that is one code and nothing else, however it is spaced and in any case.
    ///
    /// A code does not tell how many votes it has: 22 and 23 of them make the same number of
    /// characters. `lengths` knows it for packs at hand; for others it is the least that fits.
    ///
    /// # Errors
    /// [`CodeError`] if it is anything else.
    pub fn parse(
        text: &str,
        lengths: impl Fn(Fingerprint) -> Option<usize>,
    ) -> Result<Self, CodeError> {
        let signs = signs(text);
        let body = after_mark(&signs).ok_or(CodeError::NotACode)?;
        if values(body).count() != body.len() {
            return Err(CodeError::NotACode);
        }
        match read(values(body), lengths) {
            Some((code, length)) if length == body.len() => Ok(code),
            _ if version_of(body) > Some(FORMAT) => Err(CodeError::Newer),
            _ => Err(CodeError::Damaged),
        }
    }
}
