//! The parts that packs are made of, each taken from its key or reported.

use serde_json::Value;

use super::wire::Fields;
use super::words::Word;
use crate::domain::{List, PackRef, Text};

/// Something in a pack that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackProblem {
    /// Where: keys, with the position from 0 in a list, such as `domain.0.statement.1.levels`.
    pub place: String,
    /// What is wrong there.
    pub fault: PackFault,
}

/// What can be wrong in a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackFault {
    /// It is not there, or empty.
    Missing,
    /// It is not of the expected kind.
    Wrong {
        /// What it should be.
        expected: Kind,
    },
    /// It is none of the words that are known.
    UnknownWord {
        /// The words that are.
        known: Vec<&'static str>,
    },
    /// There are more or fewer than there must be.
    Count {
        /// So many there must be.
        expected: usize,
        /// So many there are.
        found: usize,
    },
    /// A key that packs do not have.
    UnknownKey,
    /// It is there twice and may be once.
    Twice,
}

/// What a value can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A whole number of at most five digits.
    Number,
    /// True or false.
    Choice,
    /// A list.
    List,
    /// Keys with values.
    Table,
    /// Letters, digits, hyphens and full stops, at most 64.
    Id,
    /// Numbers and full stops: major.minor.patch.
    Version,
}

/// So many domains, and so many statements in one: a pack that has more is no questionnaire.
const MOST: usize = 100;

/// Reads the parts of a pack and takes note of what is wrong. A reader that does not read packs
/// whole leaves out what nobody needs to answer, and its code is not in the module.
#[derive(Default)]
pub(super) struct PackReader<const WHOLE: bool> {
    pub(super) problems: Vec<PackProblem>,
}

impl<const WHOLE: bool> PackReader<WHOLE> {
    /// Reads what nobody needs to answer, if that is wanted.
    pub(super) fn later<T: Default>(
        &mut self,
        key: &str,
        fields: &mut Fields,
        read: impl FnOnce(&mut Self, &mut Fields) -> T,
    ) -> T {
        if WHOLE {
            return read(self, fields);
        }
        fields.take(key);
        T::default()
    }

    pub(super) fn tables<T>(
        &mut self,
        place: &str,
        key: &str,
        fields: &mut Fields,
        read: fn(&mut Self, &str, Fields) -> Option<T>,
    ) -> Vec<T> {
        let mut tables = Vec::new();
        for (position, item) in self.list(place, key, fields).into_iter().enumerate() {
            let place = at(&at(place, key), &position.to_string());
            match Fields::of(item) {
                Some(fields) => tables.extend(read(self, &place, fields)),
                None => {
                    self.report::<()>(&place, PackFault::Wrong { expected: Kind::Table });
                }
            }
        }
        tables
    }

    fn list(&mut self, place: &str, key: &str, fields: &mut Fields) -> Vec<Value> {
        match fields.take(key) {
            None => Vec::new(),
            Some(Value::Array(items)) if items.len() <= MOST => items,
            Some(_) => self.wrong(place, key, Kind::List).unwrap_or_default(),
        }
    }

    pub(super) fn texts(&mut self, place: &str, key: &str, fields: &mut Fields) -> List<Text> {
        let items = self.list(place, key, fields).into_iter();
        let texts: Vec<Text> =
            items.filter_map(|item| self.checked(place, key, Some(item))).collect();
        texts.into()
    }

    /// A list of so many texts.
    pub(super) fn several<const N: usize>(
        &mut self,
        place: &str,
        key: &str,
        fields: &mut Fields,
    ) -> Option<[Text; N]> {
        let texts = self.texts(place, key, fields).into_owned();
        let found = texts.len();
        match texts.try_into() {
            Ok(texts) => Some(texts),
            Err(_) => self.report(&at(place, key), PackFault::Count { expected: N, found }),
        }
    }

    pub(super) fn text(&mut self, place: &str, key: &str, fields: &mut Fields) -> Text {
        let text = fields.take(key);
        self.checked(place, key, text).unwrap_or_default()
    }

    fn checked(&mut self, place: &str, key: &str, value: Option<Value>) -> Option<Text> {
        match value {
            Some(Value::String(text)) if !text.trim().is_empty() => Some(text.into()),
            None | Some(Value::String(_)) => self.report(&at(place, key), PackFault::Missing),
            Some(_) => self.wrong(place, key, Kind::Text),
        }
    }

    pub(super) fn id(&mut self, place: &str, key: &str, fields: &mut Fields) -> Text {
        let text = self.text(place, key, fields);
        if !text.is_empty() && !is_id(&text) {
            self.wrong::<()>(place, key, Kind::Id);
        }
        text
    }

    pub(super) fn version(&mut self, fields: &mut Fields) -> Text {
        let text = self.text("", "version", fields);
        if !text.is_empty() && !is_version(&text) {
            self.wrong::<()>("", "version", Kind::Version);
        }
        text
    }

    /// A pack by its id and version, written as in `ahps-deliver-provider@1.0.0`.
    pub(super) fn reference(&mut self, place: &str, value: &Value) -> Option<PackRef> {
        let parts = value.as_str().and_then(|text| text.split_once('@'));
        match parts.filter(|(id, version)| is_id(id) && is_version(version)) {
            Some((id, version)) => {
                Some(PackRef { id: id.to_owned().into(), version: version.to_owned().into() })
            }
            None => self.wrong("", place, Kind::Id),
        }
    }

    pub(super) fn word<T: Word>(
        &mut self,
        place: &str,
        key: &str,
        fields: &mut Fields,
    ) -> Option<T> {
        let value = fields.take(key)?;
        match value.as_str().and_then(T::of_word) {
            None => {
                let known = T::CHOICES.iter().map(|choice| choice.word()).collect();
                self.report(&at(place, key), PackFault::UnknownWord { known })
            }
            word => word,
        }
    }

    pub(super) fn needed_word<T: Word>(
        &mut self,
        place: &str,
        key: &str,
        fields: &mut Fields,
    ) -> Option<T> {
        if fields.0.contains_key(key) {
            return self.word(place, key, fields);
        }
        self.report(&at(place, key), PackFault::Missing)
    }

    pub(super) fn once<'a>(&mut self, place: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = Vec::new();
        for id in ids {
            if seen.contains(&id) {
                self.report::<()>(&at(place, id), PackFault::Twice);
            }
            seen.push(id);
        }
    }

    /// What nobody has taken is a mistake, most likely of spelling.
    pub(super) fn close(&mut self, place: &str, fields: Fields) {
        for (key, _) in fields.0 {
            self.report::<()>(&at(place, &key), PackFault::UnknownKey);
        }
    }

    pub(super) fn wrong<T>(&mut self, place: &str, key: &str, expected: Kind) -> Option<T> {
        self.report(&at(place, key), PackFault::Wrong { expected })
    }

    pub(super) fn report<T>(&mut self, place: &str, fault: PackFault) -> Option<T> {
        self.problems.push(PackProblem { place: place.to_owned(), fault });
        None
    }
}

pub(super) fn at(place: &str, key: &str) -> String {
    if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") }
}

/// Ids stand in addresses, files and codes as they are.
fn is_id(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'.';
    (1..=64).contains(&text.len()) && text.bytes().all(plain)
}

fn is_version(text: &str) -> bool {
    let is_number = |part: &str| part.parse::<u32>().is_ok_and(|n| n.to_string() == part);
    text.split('.').count() == 3 && text.split('.').all(is_number)
}
