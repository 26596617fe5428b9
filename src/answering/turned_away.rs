//! What is said to somebody whose invitation leads to no questions: what happened, and what to do.

use super::questions::Unknown;
use crate::applet::pack_file;
use crate::domain::{Invitation, PackRef};
use crate::tree::{Element, element};

/// The address is not as we write it.
pub(super) fn garbled() -> (String, Element) {
    let (title, page) = said(
        "This link is not whole",
        "Part of the address is missing or changed; links are often cut short when they are \
         copied. Open it again where you got it, scan the picture, or ask the facilitator for a \
         new link.",
    );
    let by_hand = element("a").with("href", Invitation::BY_HAND).text("Join a workshop");
    let by_hand = element("p").text("You can also type what the facilitator shows: ").add(by_hand);
    (title, page.add(by_hand.text(".")))
}

/// The address is as we write it, and what it asks for is not here, also after a file was chosen
/// that was another one.
pub(super) fn turned_away(pack: &PackRef, why: Unknown, is_other: bool) -> (String, Element) {
    match why {
        Unknown::Pack => {
            let (title, page) = said(
                "These questions are not here",
                "The workshop uses a questionnaire of its own. Ask the facilitator for its file, \
                 and open it here: this device keeps it, and sends nothing. Without the file, ask \
                 for a paper form, or answer by a show of hands.",
            );
            let nudge = is_other.then(|| not_it(pack));
            let hint = format!("Its name is like {}-{}.json.", pack.id, pack.version);
            let file = pack_file("Open the questionnaire file", &hint, nudge.as_deref());
            (title, page.add(file))
        }
        Unknown::Version => said(
            "These questions are in another version",
            &format!(
                "The workshop asks version {} of the questionnaire, which this page does not have. \
                 Reload the page to get the newest version. If that does not help, ask the \
                 facilitator to reload theirs and to give you a new link.",
                pack.version
            ),
        ),
        Unknown::Nothing => garbled(),
    }
}

fn not_it(pack: &PackRef) -> String {
    format!(
        "This file does not hold the questionnaire of the workshop, which is {}, version {}. \
         Nothing has changed. Choose another file, or ask the facilitator for it again.",
        pack.id, pack.version
    )
}

fn said(title: &str, words: &str) -> (String, Element) {
    (title.to_owned(), element("div").add(element("p").text(words)))
}
