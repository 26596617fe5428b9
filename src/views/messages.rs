//! What went wrong, in words: what happened, what is safe, what to do.

use std::borrow::Cow;

use crate::session::{FileProblem, ReadFailure, Refusal, Trouble};

/// Records that were left where they are.
pub(super) fn unreadable(records: usize) -> String {
    let what = if records == 1 {
        "One assessment that is kept in this browser could not be read.".to_owned()
    } else {
        format!("{records} assessments that are kept in this browser could not be read.")
    };
    format!(
        "{what} We have put it aside as it is, and written nothing over it. \u{201c}Where your \
         answers are kept\u{201d}, at the foot of the page, lets you save what is there."
    )
}

/// Why the last change is not on the disk.
pub(super) fn trouble_words(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Full => {
            "There is no room left for this browser to keep anything. What you see here is complete: \
             use \u{201c}Save file\u{201d}, then make room on this device and try again."
        }
        Trouble::Newer => {
            "A newer version of this app is open in another tab, and this one has stopped writing. \
             What you see here is complete: use \u{201c}Save file\u{201d}, then reload the page."
        }
        Trouble::Refused => {
            "This browser did not keep the last change. What you see here is complete: try again, or \
             use \u{201c}Save file\u{201d} before you leave."
        }
    }
}

/// A file that did not open: what is the matter with it, and what to do.
type Matter = (Cow<'static, str>, &'static str);

const AGAIN: &str = "Ask for the file again, or open another.";
const OURS: &str = "Choose the file that you saved from this app; its name ends in .json.";
const MEND: &str = "If it was edited by hand, look there; otherwise ask for the file again.";

/// A chosen file that the browser could not read.
pub(super) fn unread_file(failure: &ReadFailure) -> Matter {
    match failure {
        ReadFailure::TooLarge(_) => ("it is larger than any assessment file".into(), OURS),
        ReadFailure::NotText(_) => (
            "it does not hold text, as our files do".into(),
            "If it was edited by hand, save it as UTF-8. Otherwise choose the file that you saved from \
             this app; its name ends in .json.",
        ),
        ReadFailure::Unreadable(_) => (
            "your browser could not read it".into(),
            "Check that the file is still there, then choose it again.",
        ),
    }
}

/// A file that is no assessment we can use.
pub(super) fn refused_file(problem: &FileProblem) -> Matter {
    match problem {
        FileProblem::Empty => ("it is empty".into(), AGAIN),
        FileProblem::CutShort => ("it ends in the middle".into(), AGAIN),
        FileProblem::Foreign { table: true, .. } => {
            ("it is the table for spreadsheets".into(), OURS)
        }
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

/// Why one item of a file is left out.
pub(super) fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::TwoAnswers => "it holds more than one answer",
        Refusal::NotALevel => "its level is not a number from 1 to 5",
        Refusal::NotADate => "it is not a date such as 2026-11-22",
        Refusal::NotUnderstood => "we do not understand what it says",
        Refusal::GivenTwice => "the file gives it, or something in it, twice",
    }
}
