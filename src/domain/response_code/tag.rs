//! The tag of a workshop, short enough to be typed from a screen.

use std::fmt;

use super::crockford::{letter, value};

/// A workshop: four characters, which the facilitator's browser has made at random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkshopTag(u32);

const CHARACTERS: usize = 4;

impl WorkshopTag {
    /// The tag that the lowest twenty bits make.
    pub fn of_random(bits: u32) -> Self {
        Self(bits & 0xf_ffff)
    }

    /// Reads a tag in any case, with O for 0, and I or L for 1.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let add = |number: u32, letter| Some(number << 5 | value(letter)?);
        (text.len() == CHARACTERS).then(|| text.bytes().try_fold(0, add)).flatten().map(Self)
    }

    /// Its number, below 2 to the power of 20.
    pub(super) const fn number(self) -> u32 {
        self.0
    }
}

impl fmt::Display for WorkshopTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = (0..CHARACTERS).rev().filter_map(|at| letter(self.0 >> (5 * at) & 31));
        letters.try_for_each(|letter| write!(f, "{letter}"))
    }
}
