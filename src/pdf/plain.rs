//! What people wrote, as the report's font can show it.
//!
//! One letter that has no glyph would make the writer of the file refuse all of it. So marks join
//! their letters, what cannot be seen goes, and what is missing is replaced by a sign and listed. It
//! must not shorten anything.

use std::collections::{BTreeMap, BTreeSet};

use super::font::{Fonts, MISSING};

/// Letters that may come as a letter and a mark: `fonts/report.py` makes the file.
const COMPOSED: &str = include_str!("../../fonts/composed.txt");

/// Makes texts plain and keeps what had to be replaced.
#[derive(Debug)]
pub(super) struct Plain<'a> {
    fonts: &'a Fonts,
    composed: BTreeMap<(char, char), char>,
    replaced: BTreeSet<char>,
}

impl<'a> Plain<'a> {
    pub(super) fn new(fonts: &'a Fonts) -> Self {
        let letter = |line: &str| {
            let mut letters = line.chars();
            let (whole, first, mark) = (letters.next()?, letters.next()?, letters.next()?);
            Some(((first, mark), whole))
        };
        let composed = COMPOSED.lines().filter_map(letter).collect();
        Self { fonts, composed, replaced: BTreeSet::new() }
    }

    /// A text with one space between words and none at its ends.
    pub(super) fn text(&mut self, text: &str) -> String {
        let mut plain = String::with_capacity(text.len());
        for letter in text.chars().filter(|letter| !is_unseen(*letter)) {
            if letter == '\u{a0}' {
                plain.push(letter);
            } else if letter.is_whitespace() || letter.is_control() {
                if !plain.is_empty() && !plain.ends_with(' ') {
                    plain.push(' ');
                }
            } else {
                self.push(&mut plain, letter);
            }
        }
        plain.truncate(plain.trim_end_matches(' ').len());
        plain
    }

    fn push(&mut self, plain: &mut String, letter: char) {
        let last = plain.chars().next_back();
        if let Some(whole) = last.and_then(|last| self.composed.get(&(last, letter))) {
            plain.pop();
            plain.push(*whole);
        } else if self.fonts.has(letter) {
            plain.push(letter);
        } else {
            self.replaced.insert(letter);
            plain.push(MISSING);
        }
    }

    /// What was replaced in all texts so far, in the order of Unicode.
    pub(super) fn replaced(&self) -> Vec<char> {
        self.replaced.iter().copied().collect()
    }
}

/// Letters that only say how others are to be joined, turned or broken.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}
