//! What has been typed or chosen and not been done yet, by the name of its field.

use std::collections::BTreeMap;

/// Drafts by name. A field that nobody has touched is empty.
#[derive(Debug, Clone, Default)]
pub(super) struct Drafts(BTreeMap<String, String>);

impl Drafts {
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.0.insert(name.to_owned(), value.to_owned());
    }

    /// Takes the drafts away whose names begin so, once they have been used.
    pub(super) fn clear(&mut self, beginning: &str) {
        self.0.retain(|name, _| !name.starts_with(beginning));
    }
}
