//! What to ask back where an action is vague. It helps to write; it stops nobody.

use crate::domain::ActionText;

/// What one cannot be seen doing.
const UNSEEN: [&str; 9] = [
    "consider",
    "explore",
    "improve",
    "enhance",
    "promote",
    "support",
    "think about",
    "look into",
    "raise awareness",
];
/// Who is nobody.
const NOBODY: [&str; 13] = [
    "everyone",
    "everybody",
    "all",
    "all of us",
    "all staff",
    "anyone",
    "nobody",
    "the team",
    "team",
    "us",
    "we",
    "tbc",
    "tbd",
];
/// How a name is written that is no role.
const ADDRESSED: [&str; 5] = ["Dr", "Mr", "Mrs", "Ms", "Miss"];
/// Parts of what roles are called, in lower case.
const ROLES: [&str; 24] = [
    "lead",
    "head",
    "chief",
    "nurse",
    "assistant",
    "allied",
    "team",
    "service",
    "band",
    "ahp",
    "champion",
    "matron",
    "apprentice",
    "student",
    "council",
    "support",
    "deputy",
    "partner",
    "therap",
    "diet",
    "podiat",
    "orthopt",
    "osteopath",
    "paramed",
];
/// How roles end, in lower case.
const ROLE_ENDINGS: [&str; 6] = ["er", "or", "ian", "ive", "ant", "al"];
/// What is further away than two weeks.
const LATER: [&str; 9] =
    ["month", "quarter", "year", "spring", "summer", "autumn", "winter", "some day", "eventually"];
/// What can be seen, counted or heard, as far as a word tells.
const SEEN: [&str; 20] = [
    "see", "hear", "say", "said", "tell", "told", "ask", "count", "number", "figure", "percent",
    "audit", "survey", "record", "feedback", "minutes", "list", "written", "few", "most",
];

/// What to ask back about a text of an action. None if there is nothing to ask.
pub fn nudge(which: ActionText, text: &str) -> Option<&'static str> {
    let text = text.trim();
    let lower = text.to_lowercase();
    match which {
        ActionText::What if starts_unseen(&lower) => Some(
            "Could somebody see you do this? A word such as consider, explore or improve leaves \
             that open.",
        ),
        ActionText::Lead if text.is_empty() => Some("Which one role makes sure that it begins?"),
        ActionText::Lead if NOBODY.contains(&&*lower) => {
            Some("What everyone leads is easily led by nobody. Which one role makes sure?")
        }
        ActionText::Lead if is_like_a_name(text) => {
            Some("If this is a name: a role stays when people move on.")
        }
        ActionText::FirstStep if text.is_empty() => {
            Some("What could be done this week? Even one conversation counts.")
        }
        ActionText::FirstStep if is_later(&lower) => Some(
            "This seems to be more than two weeks away. What small thing could come before it?",
        ),
        ActionText::Measure if !text.is_empty() && !is_seen(&lower) => {
            Some("How would you notice? Name something that you could see, count or hear.")
        }
        ActionText::What
        | ActionText::Why
        | ActionText::Lead
        | ActionText::With
        | ActionText::FirstStep
        | ActionText::Measure => None,
    }
}

/// Whether a text begins with what one cannot be seen doing.
fn starts_unseen(lower: &str) -> bool {
    let begins = ["we will ", "i will ", "to "].iter().find_map(|words| lower.strip_prefix(words));
    let begins = begins.unwrap_or(lower);
    UNSEEN.iter().any(|verb| {
        begins.strip_prefix(verb).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })
}

/// Whether a text is one to three words that are all written as names are, and no role.
fn is_like_a_name(text: &str) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let is_name = |word: &&str| {
        let (mut letters, lower) = (word.chars(), word.to_lowercase());
        letters.next().is_some_and(char::is_uppercase)
            && letters.any(char::is_lowercase)
            && !ROLES.iter().any(|role| lower.contains(role))
            && !ROLE_ENDINGS.iter().any(|ending| lower.ends_with(ending))
    };
    let is_addressed =
        words.first().is_some_and(|first| ADDRESSED.contains(&first.trim_end_matches('.')));
    is_addressed || ((1..=3).contains(&words.len()) && words.iter().all(is_name))
}

/// Whether a text speaks of a time that is further away than two weeks.
fn is_later(lower: &str) -> bool {
    let words: Vec<_> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let weeks = words.windows(2).any(|pair| match pair {
        [number, weeks] => weeks.starts_with("week") && number.parse::<u32>().is_ok_and(|n| n > 2),
        _ => false,
    });
    weeks || LATER.iter().any(|word| lower.contains(word))
}

/// Whether a text has a number, or a word for what can be seen, counted or heard.
fn is_seen(lower: &str) -> bool {
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    lower.contains(|c: char| c.is_ascii_digit() || c == '%')
        || words.any(|word| SEEN.iter().any(|seen| word.starts_with(seen)))
}
