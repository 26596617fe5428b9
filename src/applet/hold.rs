//! Which tab may change what a page is about: the one that opened it first, until another takes it
//! over. Two that wrote the same would undo each other's work.

use super::{Order, Page, Shelf, frame};
use crate::tree::{button, element};

/// What this tab holds.
#[derive(Debug, Default)]
pub(crate) struct Hold {
    /// The name of what the page is about.
    wanted: Option<String>,
    state: State,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum State {
    /// It is not known yet whether it is free.
    #[default]
    Asked,
    /// This tab has it.
    Held,
    /// Another tab has it.
    Elsewhere,
}

impl Hold {
    /// Follows the page: what it is about is claimed, what was before is released.
    pub(crate) fn follow<Own>(&mut self, wanted: Option<String>) -> Vec<Order<Own>> {
        if wanted == self.wanted {
            return Vec::new();
        }
        (self.wanted, self.state) = (wanted, State::Asked);
        vec![self.claim(false).unwrap_or(Order::Release)]
    }

    /// Takes it over from whichever tab has it.
    pub(crate) fn take_over<Own>(&self) -> Vec<Order<Own>> {
        self.claim(true).into_iter().collect()
    }

    fn claim<Own>(&self, by_force: bool) -> Option<Order<Own>> {
        Some(Order::Claim { name: self.wanted.clone()?, by_force })
    }

    /// A claim has been answered. What is kept is read again: another tab may have written.
    pub(crate) fn answered<Own>(&mut self, name: &str, granted: bool) -> Vec<Order<Own>> {
        if self.wanted.as_deref() != Some(name) {
            // The page has changed meanwhile.
            return Vec::new();
        }
        self.state = if granted { State::Held } else { State::Elsewhere };
        granted.then_some(Order::ReadShelf).into_iter().collect()
    }

    /// Whether this tab may change what the page is about.
    pub(crate) fn is_held(&self) -> bool {
        self.state == State::Held
    }

    /// What is seen where another tab has it: the title, and how to go on in this one.
    pub(crate) fn elsewhere(&self, shelf: &Shelf, title: &str, take_over: &str) -> Option<Page> {
        let words = "One tab at a time, so that nothing is lost: go on in the other tab, or here. \
                     What has been done there is kept.";
        let page = element("div").add(element("p").text(words)).add(button(
            "take-over",
            "",
            true,
            take_over,
        ));
        (self.state == State::Elsewhere).then(|| frame(shelf, None, (title.to_owned(), page)))
    }
}
