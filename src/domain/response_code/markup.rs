//! The parts of HTML that end up in pasted text: tags, and characters by name or number.

/// What a text starts with.
pub(super) enum Piece {
    /// A character, written as itself or by its name.
    Character(char),
    /// A tag or a comment.
    Tag,
}

/// The first piece of a text, and what follows it.
pub(super) fn first_piece(text: &str) -> Option<(Piece, &str)> {
    let mut characters = text.chars();
    let character = characters.next()?;
    let rest = characters.as_str();
    let markup = match character {
        '<' => after_tag(rest).map(|rest| (Piece::Tag, rest)),
        '&' => named(rest).map(|(character, rest)| (Piece::Character(character), rest)),
        _ => None,
    };
    Some(markup.unwrap_or((Piece::Character(character), rest)))
}

/// What follows the tag that has just been opened. It must end before the next one opens, so that
/// no part of a text is looked at again for every `<`.
fn after_tag(inside: &str) -> Option<&str> {
    let (tag, rest) = inside.split_at_checked(inside.find(['<', '>'])?)?;
    let rest = rest.strip_prefix('>')?;
    is_tag(tag).then_some(rest)
}

/// Whether this stands between `<` and `>` as markup does: a name, alone or with attributes. A
/// code that someone has put in angle brackets has no name so short.
fn is_tag(inside: &str) -> bool {
    const LONGEST_NAME: usize = 16;
    if inside.starts_with(['!', '?']) {
        return true;
    }
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let is_name = |character: char| character.is_ascii_alphanumeric() || character == ':';
    let (name, attributes) = inside
        .split_at_checked(inside.find(|c| !is_name(c)).unwrap_or(inside.len()))
        .unwrap_or_default();
    let is_named =
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.len() <= LONGEST_NAME;
    let alone = attributes.trim_matches(|c: char| c == '/' || c.is_whitespace()).is_empty();
    is_named && (alone || attributes.contains('='))
}

/// The character whose name or number has just been started by `&`, and what follows it.
fn named(text: &str) -> Option<(char, &str)> {
    const LONGEST_NAME: usize = 20;
    let end = text.bytes().take(LONGEST_NAME).position(|byte| byte == b';')?;
    let (name, rest) = text.split_at_checked(end)?;
    let character = match name {
        "nbsp" | "NonBreakingSpace" => '\u{a0}',
        "ensp" => '\u{2002}',
        "emsp" => '\u{2003}',
        "thinsp" => '\u{2009}',
        "ZeroWidthSpace" => '\u{200b}',
        "zwnj" => '\u{200c}',
        "zwj" => '\u{200d}',
        "lrm" => '\u{200e}',
        "rlm" => '\u{200f}',
        "NoBreak" => '\u{2060}',
        "shy" => '\u{ad}',
        "hyphen" | "dash" => '\u{2010}',
        "ndash" => '\u{2013}',
        "mdash" => '\u{2014}',
        "horbar" => '\u{2015}',
        "minus" => '\u{2212}',
        "gt" => '>',
        _ => numbered(name.strip_prefix('#')?)?,
    };
    Some((character, rest.strip_prefix(';')?))
}

fn numbered(number: &str) -> Option<char> {
    let number = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    char::from_u32(number.ok()?)
}
