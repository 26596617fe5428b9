//! What a file states of its results, held against what its answers come to here.
//!
//! It is for those who doubt a file. It must not score, and nothing that is scored rests on it.

use serde_json::Value;

use super::assessment_reader::whole;
use super::json;
use super::wire::Fields;
use crate::domain::{Level, Mismatch, Outcome, Results};

/// What a file states of its results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stated {
    /// Nothing.
    Nothing,
    /// Something that this version does not write.
    NotUnderstood,
    /// What each domain came to.
    Levels {
        /// The scoring engine that worked them out; empty if the file does not say.
        engine: String,
        /// Where that is not what the answers come to: the domains of the questionnaire in its
        /// order, then others.
        mismatches: Vec<Mismatch>,
    },
}

/// Compares what the text of an assessment states with the results that its answers have.
pub fn stated_results(text: &str, results: &Results) -> Stated {
    let Ok((value, twice)) = json::read(text.trim_start_matches('\u{feff}')) else {
        return Stated::NotUnderstood;
    };
    let Some(stated) = Fields::of(value).and_then(|mut file| file.take("results")) else {
        let is_twice = twice.iter().any(|place| place == "results");
        return if is_twice { Stated::NotUnderstood } else { Stated::Nothing };
    };
    levels(stated, results).unwrap_or(Stated::NotUnderstood)
}

fn levels(stated: Value, results: &Results) -> Option<Stated> {
    let mut fields = Fields::of(stated)?;
    let engine = fields.take_text("engine")?;
    let mut domains = Fields::of(fields.take("domains")?)?;
    let mut mismatches: Vec<_> = results
        .domains
        .iter()
        .map(|domain| Mismatch {
            domain: domain.code.clone(),
            stated: domains.take(domain.code.as_str()).and_then(outcome),
            computed: Some(domain.level()),
        })
        .filter(|one| one.stated != one.computed)
        .collect();
    mismatches.extend(domains.0.into_iter().map(|(code, value)| Mismatch {
        domain: code.as_str().into(),
        stated: outcome(value),
        computed: None,
    }));
    Some(Stated::Levels { engine, mismatches })
}

/// The level that a file states of a domain, or why it has none.
fn outcome(value: Value) -> Option<Outcome<Level>> {
    let mut fields = Fields::of(value)?;
    match fields.take_text("state")?.as_str() {
        "level" => {
            let number = u8::try_from(whole(&fields.take("level")?)?).ok()?;
            Level::try_from(number).ok().map(Outcome::Level)
        }
        "notEnough" => Some(Outcome::NotEnough),
        "notApplicable" => Some(Outcome::NotApplicable),
        _ => None,
    }
}
