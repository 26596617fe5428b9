//! What is kept, text by text, and whether what has changed is on the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use super::{Order, RESULT};

/// What is kept, by key.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    state: State,
    texts: BTreeMap<String, String>,
    /// How many writes have been ordered.
    ordered: u64,
    /// What they write that have not ended.
    waiting: Vec<String>,
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
        let Some(texts) = texts else {
            self.state = State::Blocked;
            return;
        };
        self.state = State::Ready;
        // What is not on the disk, or not yet, is here alone.
        let is_here_alone = |key: &String| self.failed.contains(key) || self.waiting.contains(key);
        let here = mem::take(&mut self.texts).into_iter().filter(|(key, _)| is_here_alone(key));
        let there = texts.into_iter().filter(|(key, _)| !is_here_alone(key));
        self.texts = there.chain(here).collect();
    }

    /// Writes ended together.
    pub(crate) fn written(&mut self, what: Vec<String>, well: bool) {
        for one in what {
            if let Some(at) = self.waiting.iter().position(|waiting| *waiting == one) {
                self.waiting.remove(at);
            }
            if well {
                self.failed.remove(&one);
            } else if one != RESULT {
                // No later write makes up for a result: its own page says so.
                self.failed.insert(one);
            }
        }
    }

    /// What is ordered to be kept is what there is from now on.
    pub(crate) fn take_note<Own>(&mut self, orders: &[Order<Own>]) {
        for order in orders {
            if let Some(what) = order.writes() {
                self.ordered += 1;
                self.waiting.push(what.to_owned());
            }
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
        !self.waiting.is_empty()
    }

    /// Whether a write has ended.
    pub(super) fn has_written(&self) -> bool {
        u64::try_from(self.waiting.len()).is_ok_and(|waiting| waiting < self.ordered)
    }

    /// How many writes have been ordered.
    pub(super) fn ordered(&self) -> u64 {
        self.ordered
    }
}
