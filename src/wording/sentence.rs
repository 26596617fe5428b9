//! A sentence in which the levels can be told from the rest, so that a screen can set them off.

use std::fmt;

use super::level_name;
use crate::domain::Level;

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Words(String),
    /// The name of a level.
    Level(Level),
}

/// A sentence. As text it is the parts one after another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sentence(pub Vec<Part>);

impl Sentence {
    /// The sentence with words added.
    #[must_use]
    pub fn words(mut self, words: impl Into<String>) -> Self {
        self.0.push(Part::Words(words.into()));
        self
    }

    /// The sentence with the name of a level added.
    #[must_use]
    pub fn level(mut self, level: Level) -> Self {
        self.0.push(Part::Level(level));
        self
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| match part {
            Part::Words(words) => f.write_str(words),
            Part::Level(level) => f.write_str(level_name(*level)),
        })
    }
}
