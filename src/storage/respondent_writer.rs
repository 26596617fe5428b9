//! From what one person has said in a workshop to the text in which their own device keeps it.

use serde_json::Value;

use super::respondent_reader::{FORMAT, FORMAT_VERSION, PAGES};
use super::wire::Fields;
use super::words::Word;
use super::workshop_writer::vote_value;
use crate::domain::{Ballot, Place, Respondent, RoundNumber};

/// Writes what a person has said as JSON.
pub fn write_respondent(respondent: &Respondent) -> String {
    let Respondent { person, role, easy, rounds } = respondent;
    let mut file = Fields::default();
    file.put("format", FORMAT);
    file.put("formatVersion", FORMAT_VERSION);
    file.put("person", person.number());
    file.put("role", role.map(Word::word));
    file.put("easy", *easy);
    let rounds = rounds.iter().map(|(round, ballot)| ballot_value(*round, ballot));
    file.put("rounds", rounds.collect::<Value>());
    file.text()
}

fn ballot_value(round: RoundNumber, ballot: &Ballot) -> Value {
    let mut fields = Fields::default();
    fields.put("round", round.number());
    match &ballot.place {
        Place::Statement(id) => fields.put("statement", id.as_str()),
        place @ (Place::Role | Place::Check | Place::Code) => {
            let page = PAGES.iter().find(|(_, page)| page == place);
            fields.put("page", page.map(|(word, _)| *word));
        }
    }
    let votes = ballot.votes.iter().map(|(id, vote)| vote_value(id, *vote));
    fields.put("votes", votes.collect::<Value>());
    fields.0.into()
}
