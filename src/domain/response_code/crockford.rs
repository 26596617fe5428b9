//! Crockford's base 32: a character holds five bits, and those that look alike count as one.

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The character of a value below 32.
pub(super) fn letter(value: u32) -> Option<char> {
    LETTERS.get(usize::try_from(value).ok()?).copied().map(char::from)
}

/// The value of a character in any case. O is read as 0, I and L as 1; U has none.
pub(super) fn value(letter: u8) -> Option<u32> {
    let letter = match letter.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    (0..).zip(LETTERS).find_map(|(value, own)| (*own == letter).then_some(value))
}
