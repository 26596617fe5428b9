//! Every code in a pasted text, in order, in time that grows as the text does.
//!
//! What looks like a code and is none that holds is told as damaged. All else is prose, of which
//! nothing is kept.

use super::reading::{FORMAT, characters, read, version_of};
use super::signs::{GROUP, Gap, Sign, after_mark, signs, values};
use super::{Fingerprint, ResponseCode};

/// What looks like a code. The text is as it was typed, without what stood around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A code whose checksum holds.
    Whole {
        /// What it says.
        code: ResponseCode,
        /// How it was written.
        text: String,
    },
    /// Shaped as a code, and of a newer format than this.
    Newer {
        /// How it was written.
        text: String,
    },
    /// Shaped as a code, and something is wrong, missing or too much.
    Damaged {
        /// How it was written.
        text: String,
    },
}

/// The groups of five that make a code of what has no mark, or does not hold.
const TELLING: usize = 3;

/// Everything in a text that looks like a code. `lengths` tells the number of statements of the
/// packs at hand; for others every number is tried until the checksum holds.
pub fn find_codes(text: &str, lengths: impl Fn(Fingerprint) -> Option<usize>) -> Vec<Found> {
    let signs = signs(text);
    let mut found = Vec::new();
    // What is left starts with a run of hyphenated groups, of which so many signs are no code.
    let (mut left, mut passed) = (signs.as_slice(), 0);
    while let Some((run, rest)) = left.split_at_checked(passed)
        && !rest.is_empty()
    {
        if let Some((whole, after)) = whole(rest, &lengths) {
            found.extend(no_code(run));
            found.push(whole);
            (left, passed) = (after, 0);
        } else if starts_run(rest) {
            found.extend(no_code(run));
            (left, passed) = (rest, 1);
        } else {
            passed += 1;
        }
    }
    found.extend(no_code(left));
    found
}

/// The code that the signs start with, and what follows it.
fn whole<'a>(
    signs: &'a [Sign],
    lengths: &impl Fn(Fingerprint) -> Option<usize>,
) -> Option<(Found, &'a [Sign])> {
    let body = after_mark(signs).or_else(|| starts_with_groups(signs).then_some(signs))?;
    let (code, length) = read(values(body), lengths)?;
    let (own, after) = signs.split_at_checked(signs.len() - body.len() + length)?;
    Some((Found::Whole { code, text: written(own) }, after))
}

/// Whether a run of hyphenated groups starts here: after anything but a hyphen, and at each mark.
fn starts_run(signs: &[Sign]) -> bool {
    let joined = |sign: Option<&Sign>| sign.is_none_or(|sign| sign.gap == Gap::Joined);
    match signs.first().map(|sign| sign.gap) {
        None | Some(Gap::Joined) => false,
        Some(Gap::Hyphen) => after_mark(signs).is_some_and(|body| !joined(body.first())),
        Some(Gap::Seam | Gap::Blank | Gap::Break) => true,
    }
}

/// Whether three hyphenated groups of five start here.
fn starts_with_groups(signs: &[Sign]) -> bool {
    let Some((groups, rest)) = signs.split_at_checked(TELLING * GROUP) else { return false };
    groups.first().is_some_and(|sign| sign.gap != Gap::Joined)
        && is_grouped(groups)
        && rest.first().is_none_or(|sign| sign.gap != Gap::Joined)
}

/// What a run of hyphenated groups is that holds no code: prose, unless it has three groups of
/// five. Without a mark they must stand in a row and have a digit, as a row of words may be part
/// of a link.
fn no_code(run: &[Sign]) -> Option<Found> {
    let groups: Vec<_> = run.chunk_by(|_, next| next.gap == Gap::Joined).collect();
    let is_full = |group: &&[Sign]| group.len() == GROUP;
    let has_digit = |group: &&[Sign]| group.iter().any(|sign| sign.letter.is_ascii_digit());
    let is_telling = |row: &[&[Sign]]| row.iter().all(is_full) && row.iter().any(has_digit);
    let text = || written(run);
    match after_mark(run) {
        Some(_) if groups.iter().filter(|group| is_full(group)).count() < TELLING => None,
        Some(body) if is_newer(body) => Some(Found::Newer { text: text() }),
        Some(_) => Some(Found::Damaged { text: text() }),
        None => groups.windows(TELLING).any(is_telling).then(|| Found::Damaged { text: text() }),
    }
}

/// Whether this is shaped as a code is and says that its format is newer.
fn is_newer(body: &[Sign]) -> bool {
    version_of(body) > Some(FORMAT)
        && body.len() >= characters(1)
        && values(body).count() == body.len()
        && is_grouped(body)
}

/// Whether hyphens stand after every fifth sign, and nothing anywhere else.
fn is_grouped(signs: &[Sign]) -> bool {
    let expected = |at: usize| if at.is_multiple_of(GROUP) { Gap::Hyphen } else { Gap::Joined };
    signs.iter().enumerate().skip(1).all(|(at, sign)| sign.gap == expected(at))
}

/// Signs as a text, with one hyphen or space where they are not joined.
fn written(signs: &[Sign]) -> String {
    let mut text = String::new();
    for (at, sign) in signs.iter().enumerate() {
        match sign.gap {
            _ if at == 0 => {}
            Gap::Joined | Gap::Break => {}
            Gap::Seam | Gap::Blank => text.push(' '),
            Gap::Hyphen => text.push('-'),
        }
        text.push(char::from(sign.letter));
    }
    text
}
