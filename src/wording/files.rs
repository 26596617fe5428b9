//! Files that did not open, in words: what is the matter with them, and what to do.

use std::borrow::Cow;

use crate::storage::{ANSWERS_LEFT_OUT, FileProblem};

/// A file that did not open: what is the matter with it, and what to do.
pub type Matter = (Cow<'static, str>, &'static str);

const AGAIN: &str = "Ask for the file again, or open another.";
const OURS: &str = "Choose the file that you saved from this app; its name ends in .json.";
const MEND: &str = "If it was edited by hand, look there; otherwise ask for the file again.";

/// It is larger than any assessment.
pub const TOO_LARGE: Matter = (Cow::Borrowed("it is larger than any assessment file"), OURS);
/// It is not text.
pub const NOT_TEXT: Matter = (
    Cow::Borrowed("it does not hold text, as our files do"),
    "If it was edited by hand, save it as UTF-8. Otherwise choose the file that you saved from \
     this app; its name ends in .json.",
);
/// The browser gave an error.
pub const UNREADABLE: Matter = (
    Cow::Borrowed("your browser could not read it"),
    "Check that the file is still there, then choose it again.",
);

/// A file that is no assessment we can use.
pub fn refused_file(problem: &FileProblem) -> Matter {
    match problem {
        FileProblem::Empty => ("it is empty".into(), AGAIN),
        FileProblem::CutShort => ("it ends in the middle".into(), AGAIN),
        FileProblem::Foreign { table: true, .. } => {
            ("it is the table for spreadsheets".into(), OURS)
        }
        FileProblem::Foreign { start: ANSWERS_LEFT_OUT, .. } => (
            "it is a report that was saved without the answers".into(),
            "Ask for one with the answers, or for the file whose name ends in .json.",
        ),
        FileProblem::Foreign { start: '<', .. } => {
            ("it is a web page, saved in place of the file".into(), AGAIN)
        }
        FileProblem::Foreign { .. } => (
            "it starts with other text".into(),
            "If an assessment follows, take out what stands before its first {; otherwise ask for \
             the file again.",
        ),
        FileProblem::NotJson { line, column, found } => {
            let sign = sign(*found);
            (
                format!("line {line}, column {column} is not as this app writes it{sign}").into(),
                MEND,
            )
        }
        FileProblem::GoesOn { line } => (
            format!("it goes on after its end, in line {line}").into(),
            "Perhaps it was pasted twice: take out what follows, or ask for the file again.",
        ),
        FileProblem::NotOurs => ("it is not an assessment file from this app".into(), OURS),
        FileProblem::Newer(version) => (
            format!("it was saved by a newer version of this app (file format {version})").into(),
            "Open it in the newer version, or ask for a file in format 1.",
        ),
        FileProblem::Field(field) => (
            format!(
                "its field \u{201c}{field}\u{201d} is missing, given twice or not as it should be"
            )
            .into(),
            MEND,
        ),
        FileProblem::OtherPack(pack) => (
            format!("it answers another questionnaire ({pack}) than the one in this app").into(),
            "Open it in a version of the app that has that questionnaire.",
        ),
    }
}

/// What a character says of the mistake that stands there.
fn sign(found: char) -> &'static str {
    match found {
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2018}' | '\u{2019}' | '\'' => {
            ": only straight double quotation marks work"
        }
        '}' | ']' => ": perhaps a comma too many before it",
        '"' => ": perhaps a comma or a colon is missing before it",
        '/' | '#' => ": it may be a comment",
        'N' | 'I' | 'T' | 'F' | 'u' => ": it may be a word in place of a number",
        '\n' | '\r' | '\t' => ": it may be a line break or a tab within a text",
        '[' | '{' => ": perhaps brackets too many",
        '\0' => ": it may not be in UTF-8",
        _ => "",
    }
}
