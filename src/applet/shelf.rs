//! What is kept, text by text, and whether what has changed is on the disk.

use std::collections::{BTreeMap, BTreeSet};

use super::Order;

/// What is kept, by key.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    state: State,
    texts: BTreeMap<String, String>,
    /// How many writes have been ordered.
    ordered: u64,
    /// How many of them have ended, well or badly.
    ended: u64,
    /// What was written last without success: that another write went well does not mend it.
    failed: BTreeSet<String>,
}

/// Whether anything can be kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum State {
    /// It is being read.
    #[default]
    Opening,
    /// It can.
    Ready,
    /// The browser refuses.
    Blocked,
}

impl Shelf {
    /// It was read. None if the browser keeps nothing.
    pub(crate) fn read(&mut self, texts: Option<Vec<(String, String)>>) {
        self.state = if texts.is_some() { State::Ready } else { State::Blocked };
        self.texts = texts.into_iter().flatten().collect();
    }

    /// A write ended.
    pub(crate) fn written(&mut self, what: String, well: bool) {
        self.ended += 1;
        if well {
            self.failed.remove(&what);
        } else {
            self.failed.insert(what);
        }
    }

    /// What is ordered to be kept is what there is from now on.
    pub(crate) fn take_note<Own>(&mut self, orders: &[Order<Own>]) {
        for order in orders {
            self.ordered += u64::from(order.writes().is_some());
            if let Order::Keep { key, text } = order {
                self.texts.insert(key.clone(), text.clone());
            }
            if let Order::Forget(key) = order {
                self.texts.remove(key);
            }
        }
    }

    /// What is kept under a key.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(String::as_str)
    }

    /// Everything that is kept, by key.
    pub(crate) fn texts(&self) -> &BTreeMap<String, String> {
        &self.texts
    }

    /// Whether it is not known yet what is kept.
    pub(crate) fn is_being_read(&self) -> bool {
        self.state == State::Opening
    }

    /// Whether the browser refuses to keep anything.
    pub(super) fn is_blocked(&self) -> bool {
        self.state == State::Blocked
    }

    /// Whether the last write of something failed.
    pub(super) fn has_failed(&self) -> bool {
        !self.failed.is_empty()
    }

    /// Whether a write is under way.
    pub(super) fn is_writing(&self) -> bool {
        self.ended < self.ordered
    }

    /// How many writes have been ordered.
    pub(super) fn ordered(&self) -> u64 {
        self.ordered
    }
}
