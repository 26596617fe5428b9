//! What is said to somebody whose invitation leads to no questions: what happened, and what to do.

use super::questions::{Questions, Unknown};
use crate::domain::Invitation;
use crate::tree::{Element, element};

/// The address is not as we write it.
pub(super) fn garbled() -> (String, Element) {
    said(
        "This link is not whole",
        "Part of the address is missing or changed; links are often cut short when they are \
         copied. Open it again where you got it, scan the picture, or ask the facilitator for a \
         new link.",
    )
}

/// The address is as we write it, and what it asks for is not here.
pub(super) fn turned_away(invitation: &Invitation) -> (String, Element) {
    match Questions::of(invitation).err() {
        Some(Unknown::Pack) => said(
            "These questions are not here",
            "The workshop uses a questionnaire of its own, and this page has the ones that come \
             with the app alone. Ask the facilitator for a paper form, or answer by a show of \
             hands.",
        ),
        Some(Unknown::Version) => said(
            "These questions are in another version",
            &format!(
                "The workshop asks version {} of the questionnaire, which this page does not have. \
                 Reload the page to get the newest version. If that does not help, ask the \
                 facilitator to reload theirs and to give you a new link.",
                invitation.pack.version
            ),
        ),
        Some(Unknown::Nothing) | None => garbled(),
    }
}

fn said(title: &str, words: &str) -> (String, Element) {
    (title.to_owned(), element("div").add(element("p").text(words)))
}
