//! What went wrong, in words: what happened, what is safe, what to do.

use crate::session::{FileProblem, ReadFailure, Refusal, Trouble};

const SAFE: &str = "Nothing of yours has changed.";

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

/// A chosen file that the browser could not read.
pub(super) fn unread_file(failure: &ReadFailure) -> String {
    match failure {
        ReadFailure::TooLarge(name) => format!(
            "{name} is larger than any assessment file. {SAFE} Choose the file that you saved \
             from this app; its name ends in .json."
        ),
        ReadFailure::NotText(name) => format!(
            "{name} is not an assessment file: it does not hold text. {SAFE} Choose the file that \
             you saved from this app; its name ends in .json."
        ),
        ReadFailure::Unreadable(name) => format!(
            "Your browser could not read {name}. {SAFE} Check that the file is still there, then \
             choose it again."
        ),
    }
}

/// A file that is no assessment we can use.
pub(super) fn refused_file(name: &str, problem: &FileProblem) -> String {
    let (what, act) = match problem {
        FileProblem::Empty => {
            ("it is empty".to_owned(), "Ask for the file again, or open another.")
        }
        FileProblem::CutShort => {
            ("it ends in the middle".to_owned(), "Ask for the file again, or open another.")
        }
        FileProblem::NotJson { line, column } => (
            format!("line {line}, column {column} is not as this app writes it"),
            "If it was edited by hand, look there; otherwise ask for the file again.",
        ),
        FileProblem::NotOurs => (
            "it is not an assessment file from this app".to_owned(),
            "Choose the file that you saved from this app; its name ends in .json.",
        ),
        FileProblem::Newer(version) => (
            format!("it was saved by a newer version of this app (file format {version})"),
            "Open it in the newer version, or ask for a file in format 1.",
        ),
        FileProblem::Field(field) => (
            format!("its field \u{201c}{field}\u{201d} is missing or not as it should be"),
            "If it was edited by hand, look there; otherwise ask for the file again.",
        ),
        FileProblem::OtherPack(pack) => (
            format!("it answers another questionnaire ({pack}) than the one in this app"),
            "Open it in a version of the app that has that questionnaire.",
        ),
    };
    format!("We could not use {name}: {what}. {SAFE} {act}")
}

/// Why one item of a file is left out.
pub(super) fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::TwoAnswers => "it holds more than one answer",
        Refusal::NotALevel => "its level is not a number from 1 to 5",
        Refusal::NotADate => "it is not a date",
        Refusal::NotUnderstood => "we do not understand what it says",
    }
}
