//! Reads the questionnaires that people write themselves, and says what is to be mended in them.
//!
//! Few people write one, so it is a module of its own that is fetched in idle time
//! (docs/adr/0016-a-module-for-authors.md). What it is given is the text of a file, in TOML or in
//! JSON; what it gives back is the questionnaire in JSON and sentences that name line and key. It
//! must not panic on any text, and it keeps nothing.

mod messages;
mod rules;
mod source;

pub use rules::{Breach, breaches, words};

use crate::storage::{BUILT_IN, PackFault, PackProblem, read_pack};
use messages::{fault_words, is_no_file_of_ours, syntax_words};
use source::Source;

/// A questionnaire may have this many bytes. It travels in the files of its assessments, which
/// have a limit of their own.
pub const SIZE_LIMIT: usize = 256 * 1024;
/// As many statements as a response code can answer.
const MOST_STATEMENTS: usize = 128;
/// Nobody reads more problems than these at once.
const MOST_PROBLEMS: usize = 50;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The questionnaire in JSON, on one line, if it can be used.
    pub content: Option<String>,
    /// What is to be mended, a sentence each, in the order of the file. Where it can be used, what
    /// would make it better.
    pub problems: Vec<String>,
}

impl Reading {
    fn refused(problem: String) -> Self {
        Self { content: None, problems: vec![problem] }
    }

    /// The same as a text: the first line is the questionnaire, or empty; each other is a problem.
    pub fn text(&self) -> String {
        let content = self.content.as_deref().unwrap_or_default();
        self.problems.iter().fold(content.to_owned(), |text, problem| text + "\n" + problem)
    }
}

/// Reads the text of a file.
pub fn read(text: &str) -> Reading {
    let text = text.trim_start_matches('\u{feff}');
    if text.len() > SIZE_LIMIT {
        return Reading::refused(format!(
            "This file is larger than a questionnaire may be, which is {} KB.",
            SIZE_LIMIT / 1024
        ));
    }
    let toml = source::as_toml(text);
    let source = match Source::parse(&toml) {
        Ok(source) => source,
        Err(unread) => return Reading::refused(syntax_words(&unread)),
    };
    if !source.has("domain") {
        return Reading::refused(is_no_file_of_ours(source.has("format")));
    }
    let value = source.value();
    let content = value.to_string();
    let (pack, found) = match read_pack(value) {
        Ok(pack) => {
            let refused = refusals(&pack.reference.id, pack.statements().count());
            if refused.is_empty() { (true, breaches(&pack)) } else { (false, refused) }
        }
        Err(problems) => {
            // A list whose items cannot be used is not a list that is missing.
            let follows =
                |one: &PackProblem| one.fault == PackFault::Missing && source.has_items(&one.place);
            let problems = problems.into_iter().filter(|one| !follows(one)).map(|one| {
                let words = fault_words(&one.place, &one.fault);
                let twice = one.fault == PackFault::Twice;
                let place = if twice { source.second(&one.place) } else { one.place };
                Breach { place, words }
            });
            (false, problems.collect())
        }
    };
    Reading { content: pack.then_some(content), problems: sentences(&source, found) }
}

/// What a questionnaire that keeps its shape may not be all the same.
fn refusals(id: &str, statements: usize) -> Vec<Breach> {
    let mut refusals = Vec::new();
    if BUILT_IN.contains(&id) {
        refusals.push(Breach {
            place: "id".to_owned(),
            words: "belongs to a questionnaire that comes with this app. Give yours a name of its \
                    own."
                .to_owned(),
        });
    }
    if statements > MOST_STATEMENTS {
        refusals.push(Breach {
            place: "domain".to_owned(),
            words: format!(
                "there are {statements} statements in all, and there may be {MOST_STATEMENTS}."
            ),
        });
    }
    refusals
}

/// Sentences that name line and key, in the order of the lines.
fn sentences(source: &Source<'_>, mut found: Vec<Breach>) -> Vec<String> {
    found.sort_by_cached_key(|one| source.line_of(&one.place));
    let more = found.len().saturating_sub(MOST_PROBLEMS);
    let mut sentences: Vec<_> = found
        .iter()
        .take(MOST_PROBLEMS)
        .map(|one| {
            let line = source.line_of(&one.place);
            one_line(&format!("Line {line}, {}: {}", as_people_count(&one.place), one.words))
        })
        .collect();
    if more > 0 {
        sentences.push(format!("There are {more} more like these."));
    }
    sentences
}

/// A place with positions from 1; the whole file has none.
fn as_people_count(place: &str) -> String {
    let key = |part: &str| part.parse::<usize>().map_or(part.to_owned(), |at| (at + 1).to_string());
    match place {
        "" => "the whole file".to_owned(),
        _ => place.split('.').map(key).collect::<Vec<_>>().join("."),
    }
}

/// What the file says in a key may hold anything.
fn one_line(text: &str) -> String {
    text.chars().map(|one| if one.is_control() { ' ' } else { one }).take(300).collect()
}
