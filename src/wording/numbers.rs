//! Counts and lists in words.

/// A count as a word up to twelve, as digits above.
pub fn count(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// The text with its first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    // What is written here starts with a letter of the alphabet.
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// `a`, `a and b`, `a, b and c`.
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [rest @ .., last] => {
            let rest: Vec<_> = rest.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", rest.join(", "), last.as_ref())
        }
    }
}

/// Up to three items by name, the others by number: `a, b, c and 2 others`.
pub fn list_of_some<S: AsRef<str>>(items: &[S]) -> String {
    const NAMED: usize = 3;
    match items.len().saturating_sub(NAMED) {
        0 => list(items),
        others => {
            let mut named: Vec<_> =
                items.iter().take(NAMED).map(|item| item.as_ref().to_owned()).collect();
            named.push(match others {
                1 => "1 other".to_owned(),
                others => format!("{others} others"),
            });
            list(&named)
        }
    }
}
