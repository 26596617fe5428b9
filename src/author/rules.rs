//! The rules of `docs/method.md` that make any questionnaire good to answer. Those that hold for
//! the project's own alone are in `tests/it/pack_lint/`.

use std::collections::HashSet;

use crate::domain::{Date, Domain, Pack, Statement};

/// A place where a rule is not kept, with the words for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// Where: keys, with the position from 0 in a list, such as `domain.0.statement.1.levels.4`.
    pub place: String,
    /// What is wrong there.
    pub words: String,
}

/// Words for quantities that have no meaning in the method, which knows few, some, most and
/// nearly all.
const VAGUE: [&str; 16] = [
    "many",
    "several",
    "often",
    "sometimes",
    "usually",
    "regularly",
    "majority",
    "various",
    "numerous",
    "frequently",
    "occasionally",
    "always",
    "never",
    "every",
    "everyone",
    "all",
];

/// Words that are no vaguer than their neighbour makes them.
const DEFINED: [(&str, &str); 2] = [("nearly", "all"), ("nearly", "everyone")];

/// Every breach of every rule.
pub fn breaches(pack: &Pack) -> Vec<Breach> {
    let mut lint = Lint { pack, breaches: Vec::new() };
    lint.day("date", &pack.date);
    for (at, resource) in pack.resources.iter().enumerate() {
        lint.day(&format!("resource.{at}.checked"), &resource.checked);
    }
    let has_headlines = pack.statements().any(|one| one.headline);
    for (at, domain) in pack.domains.iter().enumerate() {
        let place = format!("domain.{at}");
        let headlines = domain.statements.iter().filter(|one| one.headline).count();
        lint.check(!has_headlines || headlines == 1, &place, || {
            format!("has {headlines} headline statements. A quick start asks one of each domain.")
        });
        for (at, statement) in domain.statements.iter().enumerate() {
            lint.statement(&format!("{place}.statement.{at}"), domain, statement);
        }
    }
    lint.breaches
}

/// The words of a text: what stands between white space and holds a letter or a digit.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

struct Lint<'a> {
    pack: &'a Pack,
    breaches: Vec<Breach>,
}

impl Lint<'_> {
    fn check(&mut self, holds: bool, place: &str, words: impl FnOnce() -> String) {
        if !holds {
            self.breaches.push(Breach { place: place.to_owned(), words: words() });
        }
    }

    fn day(&mut self, place: &str, day: &str) {
        self.check(Date::parse(day).is_ok(), place, || {
            format!("{day} is not a date such as 2026-11-22.")
        });
    }

    fn statement(&mut self, place: &str, domain: &Domain, statement: &Statement) {
        let (id, code) = (statement.id.as_str(), domain.code.as_str());
        let number = id.strip_prefix(code).and_then(|rest| rest.strip_prefix('.'));
        let is_number = |text: &str| text.parse::<u16>().is_ok_and(|n| n.to_string() == text);
        self.check(number.is_some_and(is_number), &format!("{place}.id"), || {
            format!("{id} should be {code}, a full stop and a number, such as {code}.1.")
        });
        self.length(&format!("{place}.title"), &statement.title, 2, 6);
        self.stem(&format!("{place}.stem"), &statement.stem);
        let mut said = HashSet::new();
        for (at, text) in statement.descriptors.iter().enumerate() {
            let place = format!("{place}.levels.{at}");
            self.length(&place, text, 15, 30);
            self.check(!text.to_lowercase().contains("not yet"), &place, || {
                "\"not yet\" is the name of a level.".to_owned()
            });
            let plain: Vec<_> = words(text).map(str::to_lowercase).collect();
            self.check(said.insert(plain), &place, || "says what another level says.".to_owned());
        }
        let steps = statement.steps.iter().enumerate().filter(|(_, step)| !step.is_empty());
        for (at, step) in steps {
            self.length(&format!("{place}.next.{at}"), step, 8, 22);
        }
        for (at, key) in statement.resources.iter().enumerate() {
            let is_there = self.pack.resource(key).is_some();
            self.check(is_there, &format!("{place}.resources.{at}"), || {
                format!("no resource is called {key}.")
            });
        }
        for (key, text) in every_text(statement) {
            self.plain(&format!("{place}.{key}"), text);
        }
    }

    fn stem(&mut self, place: &str, stem: &str) {
        let is_one_question = stem.ends_with('?')
            && !stem.trim_end_matches('?').contains(['.', '?'])
            && stem.matches('?').count() == 1;
        self.check(is_one_question, place, || "should be one question.".to_owned());
        let doubled = [" and ", " or ", ";"].into_iter().find(|joint| stem.contains(joint));
        self.check(doubled.is_none(), place, || {
            format!("asks two things, joined by \"{}\".", doubled.unwrap_or_default().trim())
        });
    }

    fn length(&mut self, place: &str, text: &str, least: usize, most: usize) {
        let count = words(text).count();
        self.check((least..=most).contains(&count), place, || {
            let words = if count == 1 { "word" } else { "words" };
            format!("has {count} {words}. It should have {least} to {most}.")
        });
    }

    fn plain(&mut self, place: &str, text: &str) {
        self.check(!text.contains('!'), place, || "has an exclamation mark.".to_owned());
        let mut before = String::new();
        for word in words(text).map(str::to_lowercase) {
            let is_vague = VAGUE.contains(&&*word) && !DEFINED.contains(&(&*before, &*word));
            self.check(!is_vague, place, || {
                format!("\"{word}\" can mean anything. Say few, some, most or nearly all.")
            });
            before = word;
        }
    }
}

/// Every text that people read in a statement, with its key.
fn every_text(statement: &Statement) -> impl Iterator<Item = (String, &str)> {
    let one = [("title".to_owned(), &*statement.title), ("stem".to_owned(), &*statement.stem)];
    let lists = [
        ("levels", &statement.descriptors[..]),
        ("next", &statement.steps[..]),
        ("evidence", &*statement.evidence),
    ];
    let several = lists.into_iter().flat_map(|(key, texts)| {
        texts.iter().enumerate().map(move |(at, text)| (format!("{key}.{at}"), &**text))
    });
    one.into_iter().chain(several)
}
