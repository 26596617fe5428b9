//! What went wrong, in words: what happened, what is safe, what to do.

use crate::session::{ReadFailure, Refusal, Trouble};
use crate::wording::{self, Matter};

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
pub(super) fn unread_file(failure: &ReadFailure) -> Matter {
    match failure {
        ReadFailure::TooLarge(_) => wording::TOO_LARGE,
        ReadFailure::NotText(_) => wording::NOT_TEXT,
        ReadFailure::Unreadable(_) => wording::UNREADABLE,
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
