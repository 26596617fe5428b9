//! Valid files spoilt in every way, for the tests of what is read of them: a file as a tree whose
//! objects may give a field twice, and changes to trees and to texts.

use std::fmt::{self, Display, Formatter};
use std::sync::LazyLock;

use ahp_maturity::storage::write_assessment;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

use crate::generated::assessment_with_leftovers;
use crate::samples::{FIXTURE_1, json_of};

/// A JSON value as a text may write it down.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Tree {
    Leaf(Value),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

/// One change: what it does, where, and what it does it with.
pub(crate) type Change = (u8, Index, Index);

/// A few changes, more often one than several.
pub(crate) fn changes() -> impl Strategy<Value = Vec<Change>> {
    proptest::collection::vec((any::<u8>(), any::<Index>(), any::<Index>()), 1..5)
}

/// Files that are in order: the fixture, and some that were made up, always the same.
pub(crate) static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut runner = TestRunner::deterministic();
    let made_up = (0..15).map(|_| {
        let made = assessment_with_leftovers().new_tree(&mut runner).expect("an assessment");
        let (assessment, leftovers) = made.current();
        write_assessment(&assessment, &leftovers, None)
    });
    let made_up = made_up.filter(|text| text.len() < 4000).collect::<Vec<_>>();
    made_up.into_iter().chain([FIXTURE_1.to_owned()]).collect()
});

/// The same files as trees.
pub(crate) static TREES: LazyLock<Vec<Tree>> =
    LazyLock::new(|| FILES.iter().map(|text| Tree::of(&json_of(text))).collect());

/// What hands, scripts and other programs put where something else was.
static ODD_VALUES: LazyLock<Vec<Tree>> = LazyLock::new(|| {
    let odd = json!([
        null, true, false, 0, 1, 3, 6, -1, 2.5, 1e3, 99, "", "3", "p1.1", "full", "dietitians", [], {},
        "22/11/2026", "2026-02-30", "2026-11-22", "2026-11-22T10:00:00Z", [null], [3, "x"], ["dietitians"],
        { "level": 3 }, { "level": 6 }, { "level": 3, "dontKnow": true }, { "notApplicable": "" },
        { "note": 1 }, { "a": { "a": { "a": [{ "a": 1 }] } } }, { "name": "x", "later": { "b": [] } }
    ]);
    let odd = odd.as_array().expect("a list").iter().map(Tree::of);
    odd.chain(["3.0", "3.00", "1.0", "1E400", "-0", "18446744073709551616"].map(number)).collect()
});

const ODD_NAMES: [&str; 16] = [
    "answers",
    "answer",
    "level",
    "Level",
    "dontKnow",
    "notApplicable",
    "note",
    "evidence",
    "p1.1",
    "P1.1",
    "P1.2",
    "X9.9",
    "",
    "a.b",
    "team",
    "later",
];

fn number(text: &str) -> Tree {
    Tree::Leaf(Value::Number(text.parse().expect("a number")))
}

impl Tree {
    fn of(value: &Value) -> Self {
        match value {
            Value::Array(items) => Self::List(items.iter().map(Self::of).collect()),
            Value::Object(fields) => {
                let field = |(name, value): (&String, &Value)| (name.clone(), Self::of(value));
                Self::Object(fields.iter().map(field).collect())
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                Self::Leaf(value.clone())
            }
        }
    }

    /// The value without the fields that are given twice, and where those stand.
    pub(crate) fn resolved(&self, place: Option<&str>, twice: &mut Vec<String>) -> Value {
        let below = |name: &str| place.map_or(name.to_owned(), |place| format!("{place}.{name}"));
        match self {
            Self::Leaf(value) => value.clone(),
            Self::List(items) => {
                let items = items.iter().enumerate();
                items
                    .map(|(at, item)| item.resolved(Some(&below(&at.to_string())), twice))
                    .collect()
            }
            Self::Object(fields) => {
                let mut value = Map::new();
                for (name, field) in fields {
                    let times = fields.iter().filter(|(other, _)| other == name).count();
                    let field = field.resolved(Some(&below(name)), twice);
                    if times == 1 {
                        value.insert(name.clone(), field);
                    } else {
                        twice.push(below(name));
                    }
                }
                Value::Object(value)
            }
        }
    }

    fn count(&self) -> usize {
        1 + match self {
            Self::Leaf(_) => 0,
            Self::List(items) => items.iter().map(Self::count).sum(),
            Self::Object(fields) => fields.iter().map(|(_, field)| field.count()).sum(),
        }
    }

    /// The part at a position, counted from the top down.
    fn part(&mut self, position: usize) -> Option<&mut Self> {
        if position == 0 {
            return Some(self);
        }
        let mut left = position - 1;
        let parts: Vec<&mut Self> = match self {
            Self::Leaf(_) => Vec::new(),
            Self::List(items) => items.iter_mut().collect(),
            Self::Object(fields) => fields.iter_mut().map(|(_, field)| field).collect(),
        };
        for part in parts {
            let count = part.count();
            if left < count {
                return part.part(left);
            }
            left -= count;
        }
        None
    }

    pub(crate) fn change(&mut self, (what, place, other): &Change) {
        let whole = self.count();
        let copy = self.part(other.index(whole)).expect("a part").clone();
        let part = self.part(place.index(whole)).expect("a part");
        let odd = other.get(ODD_VALUES.as_slice()).clone();
        match (what % 8, part) {
            (0..=1, part) => *part = odd,
            (2, part) => *part = copy,
            (3, Self::Object(fields)) if !fields.is_empty() => {
                let (name, same) = other.get(fields).clone();
                let again = if what % 16 < 8 { same } else { odd };
                fields.push((name, again));
            }
            (4, Self::Object(fields)) if !fields.is_empty() => {
                let at = other.index(fields.len());
                (*other.get(&ODD_NAMES)).clone_into(&mut fields[at].0);
            }
            (5, Self::Object(fields)) if !fields.is_empty() => {
                fields.remove(other.index(fields.len()));
            }
            (6, Self::Object(fields)) => {
                fields.insert(0, ((*other.get(&ODD_NAMES)).to_owned(), odd));
            }
            (_, Self::List(items)) => items.push(odd),
            (_, Self::Object(fields)) => fields.reverse(),
            (_, part) => *part = odd,
        }
    }
}

impl Display for Tree {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Leaf(value) => write!(f, "{value}"),
            Self::List(items) => {
                let items: Vec<_> = items.iter().map(Self::to_string).collect();
                write!(f, "[{}]", items.join(", "))
            }
            Self::Object(fields) => {
                let field = |(name, field): &(String, Self)| format!("{}: {field}", json!(name));
                write!(f, "{{{}}}", fields.iter().map(field).collect::<Vec<_>>().join(",\n"))
            }
        }
    }
}

const TOKENS: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "NaN",
    "3",
    "-",
    "0",
    "\u{201c}",
    "'",
    "// x\n",
    "\n",
    "\u{feff}",
    "\\ud800",
    "\"level\"",
    "\"P1.1\": {\"level\": 3},",
    "\0",
    "1e9",
];

/// A text with one change to its characters.
pub(crate) fn change_text(text: &str, (what, place, other): &Change) -> String {
    let at = text.floor_char_boundary(place.index(text.len() + 1));
    let end = text.floor_char_boundary((at + other.index(40)).min(text.len()));
    let (before, after) = text.split_at(at);
    let token = *other.get(&TOKENS);
    match what % 7 {
        0 => {
            let mut bytes = text.as_bytes().to_vec();
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << (other.index(8));
            }
            String::from_utf8_lossy(&bytes).into_owned()
        }
        1 => before.to_owned(),
        2 => format!("{before}{token}{after}"),
        3 => format!("{before}{}", &text[end.max(at)..]),
        4 => format!("{before}{}{after}", &text[at..end.max(at)]),
        5 => match after.split_once(token) {
            Some((middle, after)) => {
                format!("{before}{middle}{}{after}", TOKENS[usize::from(*what) % 24])
            }
            None => format!("{text}{text}"),
        },
        _ => {
            let file = other.get(FILES.as_slice());
            let cut = file.floor_char_boundary(place.index(file.len()));
            format!("{before}{}", &file[cut..])
        }
    }
}
