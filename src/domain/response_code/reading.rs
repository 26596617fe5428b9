//! From the values of characters to a response code, if the checksum holds.

use super::bits::{Bits, Checksums, number};
use super::crockford;
use super::signs::Sign;
use super::{Fingerprint, Person, ResponseCode, Role, RoundNumber, Vote, WorkshopTag};

/// The format that is written here.
pub(super) const FORMAT: u32 = 1;
/// The bits of a character.
pub(super) const SIGN: usize = 5;
/// The bits of a vote.
pub(super) const VOTE: usize = 3;
/// The bits of the checksum.
pub(super) const CHECKSUM: usize = 24;

/// The characters of the format and the fingerprint, which tell how long a code is.
const OPENING: usize = 4;
/// The bits before the votes.
const HEAD: usize = 71;
/// A pack has at most so many statements.
const MOST_VOTES: usize = 128;

/// How many characters the code of so many votes has.
pub(super) const fn characters(votes: usize) -> usize {
    (HEAD + VOTE * votes + CHECKSUM).div_ceil(SIGN)
}

/// The version of the format that the first character of a code tells.
pub(super) fn version_of(body: &[Sign]) -> Option<u32> {
    body.first().and_then(|sign| crockford::value(sign.letter)).map(|value| value >> 1)
}

/// Reads the code that the values start with, and says how many of them it has. No more are taken
/// than the longest code has.
pub(super) fn read(
    mut values: impl Iterator<Item = u32>,
    lengths: impl Fn(Fingerprint) -> Option<usize>,
) -> Option<(ResponseCode, usize)> {
    let mut bits = Bits::default();
    values.by_ref().take(OPENING).for_each(|value| bits.put(value, SIGN));
    let mut opening = bits.as_slice();
    if take(&mut opening, 4)? != FORMAT {
        return None;
    }
    let known = lengths(Fingerprint::of_number(take(&mut opening, 16)?)?);
    let tried = known.map_or(1..=MOST_VOTES, |votes| votes..=votes.min(MOST_VOTES));
    values.take(characters(*tried.end()) - OPENING).for_each(|value| bits.put(value, SIGN));
    let bits = bits.as_slice();
    let mut checksums = Checksums::of(bits);
    for votes in tried {
        let length = characters(votes);
        let end = SIGN * length - CHECKSUM;
        let checksum = number(bits.get(end..SIGN * length)?);
        if checksums.over_first(end) == checksum
            && let Some(code) = contents(bits.get(..end)?, votes)
        {
            return Some((code, length));
        }
    }
    None
}

/// What the bits before the checksum say, unless they say what no code does.
fn contents(mut bits: &[bool], votes: usize) -> Option<ResponseCode> {
    take(&mut bits, 4)?;
    let fingerprint = Fingerprint::of_number(take(&mut bits, 16)?)?;
    let workshop = WorkshopTag::of_random(take(&mut bits, 20)?);
    let round = RoundNumber::new(u8::try_from(take(&mut bits, 4)?).ok()?)?;
    let role = Role::of_number(take(&mut bits, 3)?)?;
    let person = Person::of_random(take(&mut bits, 24)?);
    let vote = |_| take(&mut bits, VOTE).map(Vote::of_number);
    let votes = (0..votes).map(vote).collect::<Option<Vec<_>>>()?;
    let is_padding = bits.iter().all(|bit| !bit);
    is_padding.then_some(ResponseCode { fingerprint, workshop, round, role, person, votes })
}

/// Takes the first so many bits away.
fn take(bits: &mut &[bool], width: usize) -> Option<u32> {
    let (first, rest) = bits.split_at_checked(width)?;
    *bits = rest;
    Some(number(first))
}
