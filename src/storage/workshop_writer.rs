//! From a workshop to the text in which it is kept: what opened it, and what happened since.

use serde_json::Value;

use super::PackContent;
use super::assessment_writer::answer_fields;
use super::wire::Fields;
use super::words::Word;
use super::workshop_reader::{FORMAT, FORMAT_VERSION};
use crate::domain::{
    Answer, Asked, Happened, Opening, ResponseCode, Reveal, StatementId, Taken, Tally, Vote,
    WorkshopLog,
};

/// Writes a workshop as JSON, with its questionnaire unless that comes with the app.
pub fn write_workshop(log: &WorkshopLog, own: Option<&PackContent>) -> String {
    let WorkshopLog { opening, happened } = log;
    let mut file = opening_fields(opening, own);
    file.put("happened", happened.iter().map(happened_value).collect::<Value>());
    format!("{:#}\n", Value::Object(file.0))
}

fn opening_fields(opening: &Opening, own: Option<&PackContent>) -> Fields {
    let mut pack = Fields::default();
    pack.put("id", &*opening.pack.id);
    pack.put("version", &*opening.pack.version);
    pack.put("content", own.map(|own| own.value().clone()));
    let mut file = Fields::default();
    file.put("format", FORMAT);
    file.put("formatVersion", FORMAT_VERSION);
    file.put("id", opening.id.as_str());
    file.put("tag", opening.tag.to_string());
    file.put("pack", pack.0);
    match &opening.asked {
        Asked::Full => file.put("asked", "full"),
        Asked::Quick => file.put("asked", "quick"),
        Asked::Domains(codes) => {
            file.put("asked", codes.iter().map(ToString::to_string).collect::<Value>());
        }
    }
    file.put("open", opening.small_numbers.fewest().is_none());
    file.put("fewest", opening.small_numbers.fewest());
    file.put("rehearsal", opening.rehearsal);
    file.put("team", opening.team.as_str());
    file.put("on", opening.on.map(|day| day.to_string()));
    file
}

fn happened_value(happened: &Happened) -> Value {
    let mut fields = Fields::default();
    match happened {
        Happened::CodesTaken(taken) => {
            fields.put("what", "codesTaken");
            fields.put("codes", taken.iter().map(taken_value).collect::<Value>());
        }
        Happened::CodeChosen(code) => {
            fields.put("what", "codeChosen");
            put_code(&mut fields, code);
        }
        Happened::HandsCounted { statement, hands } => {
            fields.put("what", "handsCounted");
            fields.put("statement", statement.as_str());
            put_tally(&mut fields, hands);
        }
        Happened::SheetTyped { role, votes } => {
            fields.put("what", "sheetTyped");
            fields.put("role", role.word());
            let votes = votes.iter().map(|(id, vote)| vote_value(id, *vote));
            fields.put("votes", votes.collect::<Value>());
        }
        Happened::Revealed(reveal) => {
            fields.put("what", "revealed");
            match reveal {
                Reveal::All => {}
                Reveal::Domain(code) => fields.put("domain", code.as_str()),
                Reveal::Statement(id) => fields.put("statement", id.as_str()),
            }
        }
        Happened::RoundStarted { on } => {
            fields.put("what", "roundStarted");
            fields.put("on", on.map(|day| day.to_string()));
        }
        Happened::Agreed { statement, answer, reason } => {
            fields.put("what", "agreed");
            fields.put("statement", statement.as_str());
            fields.put("reason", reason.as_str());
            let answer = Answer { rating: Some(answer.clone()), ..Answer::default() };
            return answer_fields(&answer, fields);
        }
        Happened::Noted { about, text } => {
            fields.put("what", "noted");
            fields.put("about", about.as_ref().map(ToString::to_string));
            fields.put("text", text.as_str());
        }
        Happened::Parked(text) => {
            fields.put("what", "parked");
            fields.put("text", text.as_str());
        }
        Happened::Planned { what, lead, by } => {
            fields.put("what", "planned");
            fields.put("action", what.as_str());
            fields.put("lead", lead.as_str());
            fields.put("by", by.map(|day| day.to_string()));
        }
        Happened::Undone => fields.put("what", "undone"),
    }
    fields.0.into()
}

fn taken_value(taken: &Taken) -> Value {
    let mut fields = Fields::default();
    match taken {
        Taken::Code(code) => put_code(&mut fields, code),
        Taken::Newer(text) => fields.put("newer", text.as_str()),
        Taken::Damaged(text) => fields.put("damaged", text.as_str()),
    }
    fields.0.into()
}

/// A code does not tell how many votes it has.
fn put_code(fields: &mut Fields, code: &ResponseCode) {
    fields.put("code", code.to_text());
    fields.put("votes", code.votes.len());
}

/// What one person says to a statement.
pub(super) fn vote_value(statement: &StatementId, vote: Vote) -> Value {
    let mut fields = Fields::default();
    fields.put("statement", statement.as_str());
    answer_fields(&Answer { rating: Some(vote.rating()), ..Answer::default() }, fields)
}

/// How many chose what, as in the rounds of an assessment.
pub(super) fn put_tally(fields: &mut Fields, tally: &Tally) {
    fields.put("counts", tally.counts.to_vec());
    fields.put("dontKnow", tally.dont_know);
    fields.put("notApplicable", tally.not_applicable);
}
