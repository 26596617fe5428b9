//! A text as its letters and digits, each with what stands between it and the one before: what a
//! chat, a mail program or a word processor does to a code changes only what stands between.

use super::crockford;
use super::markup::{Piece, first_piece};

/// What a code starts with.
pub(super) const MARK: &str = "AHP";
/// The characters between two hyphens of a code.
pub(super) const GROUP: usize = 5;

/// An ASCII letter or digit.
#[derive(Clone, Copy)]
pub(super) struct Sign {
    pub(super) letter: u8,
    pub(super) gap: Gap,
}

/// What stands before a sign; the greatest of what there is counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing, or nothing that is seen.
    Joined,
    /// A tag.
    Seam,
    /// A hyphen.
    Hyphen,
    /// White space: with it a hyphen is a dash in prose, or the point of a list.
    Blank,
    /// What no code has in it.
    Break,
}

/// The signs of a text, in order.
pub(super) fn signs(text: &str) -> Vec<Sign> {
    let (mut signs, mut gap, mut starts_line) = (Vec::new(), Gap::Break, true);
    let mut left = text;
    while let Some((piece, rest)) = first_piece(left) {
        left = rest;
        let character = match piece {
            Piece::Tag => {
                gap = gap.max(Gap::Seam);
                continue;
            }
            Piece::Character(character) => character,
        };
        if let Ok(letter) = u8::try_from(character)
            && letter.is_ascii_alphanumeric()
        {
            signs.push(Sign { letter, gap });
            gap = Gap::Joined;
        } else {
            gap = gap.max(gap_of(character, starts_line));
        }
        let is_margin = character.is_whitespace() || character == '>';
        starts_line = matches!(character, '\n' | '\r') || (starts_line && is_margin);
    }
    signs
}

/// What a character other than a letter or digit makes of a gap.
fn gap_of(character: char, starts_line: bool) -> Gap {
    match character {
        _ if is_hyphen(character) => Gap::Hyphen,
        _ if character.is_whitespace() => Gap::Blank,
        _ if is_unseen(character) => Gap::Joined,
        // Marks of Markdown, and of quoting.
        '*' | '_' | '`' | '~' | '\\' => Gap::Joined,
        '>' if starts_line => Gap::Joined,
        _ => Gap::Break,
    }
}

/// The dashes of Unicode, the soft hyphen and the minus signs.
fn is_hyphen(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{ad}' | '\u{58a}' | '\u{5be}' | '\u{1400}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2053}'
                | '\u{207b}'
                | '\u{208b}'
                | '\u{2212}'
                | '\u{2e17}'
                | '\u{2e1a}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{2e40}'
                | '\u{2e5d}'
                | '\u{301c}'
                | '\u{3030}'
                | '\u{30a0}'
                | '\u{fe31}'
                | '\u{fe32}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff0d}'
                | '\u{10d6e}'
                | '\u{10ead}'
    )
}

/// Characters of no width: joiners, marks of direction, selectors, byte order marks.
fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'
            ..='\u{200f}' | '\u{202a}'
            ..='\u{202e}' | '\u{2060}'
            ..='\u{206f}' | '\u{fe00}'
            ..='\u{fe0f}' | '\u{feff}'
    )
}

/// What follows the mark that the signs start with.
pub(super) fn after_mark(signs: &[Sign]) -> Option<&[Sign]> {
    let (mark, body) = signs.split_at_checked(MARK.len())?;
    let is_spelled = mark
        .iter()
        .zip(MARK.bytes())
        .all(|(sign, letter)| sign.letter.eq_ignore_ascii_case(&letter));
    let is_joined = mark.iter().skip(1).all(|sign| sign.gap == Gap::Joined);
    let goes_on = body.first().is_some_and(|sign| sign.gap != Gap::Break);
    (is_spelled && is_joined && goes_on).then_some(body)
}

/// The values of signs, up to the first that has none or follows a break.
pub(super) fn values(signs: &[Sign]) -> impl Iterator<Item = u32> {
    let unbroken = (0..).zip(signs).take_while(|(at, sign)| *at == 0 || sign.gap != Gap::Break);
    unbroken.map_while(|(_, sign)| crockford::value(sign.letter))
}
