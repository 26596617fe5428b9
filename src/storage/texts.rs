//! Texts by name, as a device keeps them.

use std::collections::BTreeMap;

use super::json;
use super::wire::Fields;

/// Writes texts as JSON. Empty ones are left out.
pub fn write_texts<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut fields = Fields::default();
    for (name, text) in texts {
        fields.put(name, text);
    }
    fields.text()
}

/// Reads texts. What is no text is passed over.
pub fn read_texts(text: &str) -> BTreeMap<String, String> {
    let fields = json::read(text).ok().and_then(|(value, _)| Fields::of(value));
    let texts = fields.unwrap_or_default().0.into_iter();
    let texts = texts.filter_map(|(name, value)| Some((name, value.as_str()?.to_owned())));
    texts.collect()
}
