//! Answering alone, on a phone or a shared tablet: the questions, then a response code.

use super::{Act, Fresh, Invitation, Order};
use crate::tree::{Element, element};

/// One person's answers.
#[derive(Debug)]
pub(super) struct Answering {
    invitation: Invitation,
}

impl Answering {
    /// Goes on with what is there, or begins. None if the questionnaire is not known here.
    pub(super) fn open(invitation: Invitation, there: Option<&str>, fresh: &Fresh) -> Option<Self> {
        let _ = (there, fresh);
        Some(Self { invitation })
    }

    pub(super) fn act(&mut self, act: &Act, fresh: &Fresh) -> Vec<Order> {
        let _ = (act, fresh);
        Vec::new()
    }
}

pub(super) fn page(answering: &Answering) -> (String, Element) {
    let _ = &answering.invitation;
    ("Your answers".to_owned(), element("div"))
}
