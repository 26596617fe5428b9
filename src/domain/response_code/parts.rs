//! The numbers that a response code carries beside the answers.

use sha2::{Digest, Sha256};

use crate::domain::PackRef;

/// Which pack, in which version, in sixteen bits. Different packs may share one, so that whoever
/// knows the workshop's pack has the last word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint(u16);

impl Fingerprint {
    /// The first sixteen bits of SHA-256 of `<pack id>@<pack version>`.
    pub fn of(pack: &PackRef) -> Self {
        let digest = Sha256::digest(pack.to_string());
        Self(digest.iter().take(2).fold(0, |number, byte| number << 8 | u16::from(*byte)))
    }

    /// A fingerprint that was read.
    pub(super) fn of_number(number: u32) -> Option<Self> {
        u16::try_from(number).ok().map(Self)
    }

    /// Its number.
    pub const fn number(self) -> u16 {
        self.0
    }
}

/// A round of a workshop, 1 to 15.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RoundNumber(u8);

impl RoundNumber {
    /// The round of a number, if there can be one.
    pub fn new(number: u8) -> Option<Self> {
        (1..=15).contains(&number).then_some(Self(number))
    }

    /// Its number.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// One person on one device in one workshop: a number made at random, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person(u32);

impl Person {
    /// The person whom the lowest 24 bits stand for.
    pub fn of_random(bits: u32) -> Self {
        Self(bits & 0xff_ffff)
    }

    /// The person's number, below 2 to the power of 24.
    pub const fn number(self) -> u32 {
        self.0
    }
}
