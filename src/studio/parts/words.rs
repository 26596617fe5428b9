//! Words with their meanings.

use crate::domain::Term;
use crate::tree::{Element, element};

/// A list of terms, each explained.
pub(in crate::studio) fn words<'a>(terms: impl IntoIterator<Item = &'a Term>) -> Element {
    let entry = |term: &Term| [element("dt").text(&*term.word), element("dd").text(&*term.meaning)];
    element("dl").class("ms-words").all(terms.into_iter().flat_map(entry))
}
