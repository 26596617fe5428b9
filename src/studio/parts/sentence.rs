//! A finding in words, with the levels set off.

use crate::tree::{Element, element};
use crate::wording::{Part, Sentence, level_name};

/// A sentence as a paragraph.
pub(in crate::studio) fn finding(Sentence(parts): Sentence) -> Element {
    let paragraph = element("p").class("ms-finding");
    parts.into_iter().fold(paragraph, |paragraph, part| match part {
        Part::Words(words) => paragraph.text(words),
        Part::Level(level) => {
            paragraph.add(element("strong").class("ms-finding__level").text(level_name(level)))
        }
    })
}
