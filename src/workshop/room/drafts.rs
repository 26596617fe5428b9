//! What has been typed or chosen and not been done yet, by the name of its field.

use std::collections::BTreeMap;

use super::collecting;
use crate::storage::{read_texts, write_texts};

/// What the names of words begin with that are said to who leads, and are nobody's draft.
const SAID: &str = "said ";

/// Drafts by name. A field that nobody has touched is empty.
#[derive(Debug, Clone, Default)]
pub(super) struct Drafts(BTreeMap<String, String>);

impl Drafts {
    /// Reads drafts as they are kept.
    pub(super) fn read(text: &str) -> Self {
        Self(read_texts(text))
    }

    /// The drafts as they are kept. A pasted chat never is: it has the names of people in it.
    pub(super) fn text(&self) -> String {
        let texts = self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        write_texts(texts.filter(|(name, _)| !name.starts_with(SAID) && *name != collecting::TEXT))
    }

    pub(super) fn get(&self, name: &str) -> &str {
        self.touched(name).unwrap_or_default()
    }

    /// What stands in a field that somebody has touched, and may have emptied.
    pub(super) fn touched(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.0.insert(name.to_owned(), value.to_owned());
    }

    /// Nobody has touched this field, as it was done what it is for.
    pub(super) fn forget(&mut self, name: &str) {
        self.0.remove(name);
    }

    /// Takes the drafts away whose names begin so, once they have been used.
    pub(super) fn clear(&mut self, beginning: &str) {
        self.0.retain(|name, _| !name.starts_with(beginning));
    }
}
