//! What is wrong with a file of a questionnaire, in words.

use super::source::Unread;
use crate::storage::{Kind, PackFault};

/// Words of the reader, and what they mean to those who write a file. The first that fits counts.
const SYNTAX: [(&str, &str); 10] = [
    ("duplicate key", "this key stands here a second time"),
    ("comma", "a list needs one comma between two of its items"),
    ("escape", "in a text, \\ may stand only before \" or another \\"),
    ("string", "a text needs straight quotation marks around it, \"like this\", on one line"),
    ("inline table", "a group that starts with { ends with }"),
    ("table", "a heading stands between brackets, such as [[domain]], alone on its line"),
    ("array", "a list starts with [, ends with ], and has a comma between its items"),
    ("key or value", "something goes on where the line should end"),
    ("key", "a line starts with a key and a sign of equality, such as title = \"Your title\""),
    ("recursion", "brackets stand too deep inside each other"),
];

/// A text that is neither TOML nor JSON.
pub(super) fn syntax_words(Unread { line, column, why }: &Unread) -> String {
    let known = SYNTAX.iter().find(|(word, _)| why.contains(word));
    let plain = known.map_or("we cannot read what stands here", |(_, plain)| plain);
    format!("Line {line}, column {column}: {plain}. Nothing after it was read.")
}

/// A file that can be read and is something else.
pub(super) fn is_no_file_of_ours(is_assessment: bool) -> String {
    if is_assessment {
        "This file is a saved assessment. Open it on the page \u{201c}Assessments\u{201d}."
            .to_owned()
    } else {
        "This file has no [[domain]], so it is not a questionnaire.".to_owned()
    }
}

/// What is wrong at a place.
pub(super) fn fault_words(place: &str, fault: &PackFault) -> String {
    match fault {
        PackFault::Missing => "is missing or empty.".to_owned(),
        PackFault::Wrong { expected } => format!("must be {}.", kind_words(place, *expected)),
        PackFault::UnknownWord { known } => format!("must be one of: {}.", known.join(", ")),
        PackFault::Count { expected, found } => {
            format!("must have {expected} texts, and has {found}.")
        }
        PackFault::UnknownKey => "no questionnaire has this key. Is it misspelt?".to_owned(),
        PackFault::Twice => "stands here a second time. Each needs one of its own.".to_owned(),
    }
}

fn kind_words(place: &str, kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "a text in quotation marks",
        Kind::Number => "a whole number of at most five digits",
        Kind::Choice => "true or false, without quotation marks",
        Kind::List => "a list of at most 100 items",
        Kind::Table => "a group of keys with values",
        Kind::Id if place == "from" => {
            "an id and a version, such as \"ahps-deliver-provider@1.0.0\""
        }
        Kind::Id => "at most 64 letters, digits, hyphens and full stops, without spaces",
        Kind::Version => "three whole numbers, such as \"1.0.0\"",
    }
}
