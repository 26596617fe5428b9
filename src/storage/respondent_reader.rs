//! From the text in which a device keeps what a person has said in a workshop to what they have
//! said. What is not understood is passed over.

use serde_json::Value;

use super::assessment_reader::{Reader, whole};
use super::json;
use super::wire::Fields;
use super::words::Word;
use crate::domain::{Ballot, Person, Place, Respondent, Role, RoundNumber};

/// What the text says it is.
pub(super) const FORMAT: &str = "ahp-maturity/answers";
/// The version of the format that this build reads and writes.
pub(super) const FORMAT_VERSION: u64 = 1;
/// The words for the places that are no question.
pub(super) const PAGES: [(&str, Place); 3] =
    [("role", Place::Role), ("check", Place::Check), ("code", Place::Code)];

/// Reads what a person has said. None if it is not known whose answers they are: others would
/// count as theirs.
pub fn read_respondent(text: &str) -> Option<Respondent> {
    let (value, _) = json::read(text).ok()?;
    let mut file = Fields::of(value)?;
    let is_ours = file.take_text("format").as_deref() == Some(FORMAT)
        && file.take("formatVersion").as_ref().and_then(whole) == Some(FORMAT_VERSION);
    if !is_ours {
        return None;
    }
    let number = u32::try_from(whole(&file.take("person")?)?).ok()?;
    let person = Some(Person::of_random(number)).filter(|one| one.number() == number)?;
    let rounds = match file.take("rounds") {
        Some(Value::Array(rounds)) => rounds.into_iter().filter_map(round).collect(),
        _ => Vec::new(),
    };
    Some(Respondent {
        role: file.take_text("role").and_then(|word| Role::of_word(&word)),
        easy: file.take("easy") == Some(true.into()),
        rounds: rounds.into_iter().collect(),
        ..Respondent::new(person)
    })
}

fn round(value: Value) -> Option<(RoundNumber, Ballot)> {
    let mut fields = Fields::of(value)?;
    let round = RoundNumber::new(u8::try_from(whole(&fields.take("round")?)?).ok()?)?;
    let page = fields.take_text("page").unwrap_or_default();
    let page = PAGES.into_iter().find(|(word, _)| *word == page).map(|(_, place)| place);
    let statement = fields.take_text("statement").unwrap_or_default();
    let votes = match fields.take("votes") {
        Some(Value::Array(votes)) => votes,
        _ => Vec::new(),
    };
    let mut reader = Reader::default();
    let votes = votes.into_iter().filter_map(|vote| reader.vote("", vote)).collect();
    let place = page.unwrap_or(Place::Statement(statement.as_str().into()));
    Some((round, Ballot { votes, place }))
}
