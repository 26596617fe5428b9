//! From the text in which a workshop is kept to what happened in it.

use serde_json::Value;

use super::assessment_reader::{Reader, is_id, whole};
use super::wire::{Fields, FileProblem};
use super::words::Word;
use crate::domain::{
    Asked, Date, Happened, Opening, PackRef, ResponseCode, Reveal, Role, SmallNumbers, StatementId,
    Taken, Tally, Vote, WorkshopLog, WorkshopTag,
};

/// What the text of a workshop says it is.
pub(super) const FORMAT: &str = "ahp-maturity/workshop";
/// The newest version of the format that this build reads, and the one that it writes.
pub(super) const FORMAT_VERSION: u64 = 1;
/// No room raises more hands, and no sum of so many can be too large.
const MOST: u64 = 9_999;

/// Reads a workshop. One thing that is not understood leaves none of the rest as it was: what is
/// taken back later would be something else. So it is read whole or not at all.
///
/// # Errors
/// [`FileProblem`] if something of it cannot be read.
pub fn read_workshop(text: &str) -> Result<WorkshopLog, FileProblem> {
    let (mut reader, mut file) = Reader::open(text, FORMAT, FORMAT_VERSION)?;
    let listed = match file.take("happened") {
        None => Vec::new(),
        Some(Value::Array(listed)) => listed,
        Some(_) => return Err(FileProblem::Field("happened")),
    };
    let opening = reader.opening(file)?;
    let happened = listed.into_iter().map(|one| reader.happened(Fields::of(one)?));
    let happened = happened.collect::<Option<_>>();
    match happened.filter(|_| reader.refused.is_empty()) {
        Some(happened) => Ok(WorkshopLog { opening, happened }),
        None => Err(FileProblem::Field("happened")),
    }
}

impl Reader {
    fn opening(&mut self, mut file: Fields) -> Result<Opening, FileProblem> {
        let missing = FileProblem::Field;
        let id = file.take_text("id").filter(|id| is_id(id)).ok_or(missing("id"))?;
        let tag = file.take_text("tag").and_then(|tag| WorkshopTag::parse(&tag));
        let mut pack = file.take_fields("pack").ok_or(missing("pack"))?;
        let mut of_pack = |name| pack.take_text(name).filter(|text| !text.is_empty());
        let (Some(pack_id), Some(version)) = (of_pack("id"), of_pack("version")) else {
            return Err(missing("pack"));
        };
        let asked = match file.take("asked") {
            Some(Value::String(word)) if word == "full" => Asked::Full,
            Some(Value::String(word)) if word == "quick" => Asked::Quick,
            Some(Value::Array(codes)) => {
                let codes = codes.iter().map(|code| code.as_str().map(Into::into));
                Asked::Domains(codes.collect::<Option<_>>().ok_or(missing("asked"))?)
            }
            _ => return Err(missing("asked")),
        };
        // What is not understood is kept back, not shown.
        let fewest = file.take("fewest").as_ref().and_then(whole);
        let fewest = fewest.map_or(0, |fewest| u32::try_from(fewest).unwrap_or(u32::MAX));
        let small_numbers = match file.take("open") {
            Some(Value::Bool(true)) => SmallNumbers::Open,
            _ => SmallNumbers::closed(fewest),
        };
        Ok(Opening {
            id: id.as_str().into(),
            tag: tag.ok_or(missing("tag"))?,
            pack: PackRef { id: pack_id.into(), version: version.into() },
            asked,
            small_numbers,
            rehearsal: file.take("rehearsal").is_some_and(|one| one != false),
            team: self.text("team", file.take("team")),
            on: self.day("on", file.take("on")),
        })
    }

    fn day(&mut self, place: &str, value: Option<Value>) -> Option<Date> {
        self.parsed(place, value, |text| Date::parse(text).ok())
    }

    /// One thing that happened. None if it is not understood.
    fn happened(&mut self, mut fields: Fields) -> Option<Happened> {
        let happened = match fields.take_text("what")?.as_str() {
            "codesTaken" => {
                let Value::Array(codes) = fields.take("codes")? else { return None };
                Happened::CodesTaken(codes.into_iter().map(taken).collect::<Option<_>>()?)
            }
            "codeChosen" => Happened::CodeChosen(code(&mut fields)?),
            "handsCounted" => {
                let statement = named(&mut fields, "statement")?;
                Happened::HandsCounted { statement, hands: tally(&mut fields)? }
            }
            "sheetTyped" => {
                let role = Role::of_word(&fields.take_text("role")?)?;
                let Value::Array(votes) = fields.take("votes")? else { return None };
                let votes = votes.into_iter().map(|vote| self.vote("votes", vote));
                Happened::SheetTyped { role, votes: votes.collect::<Option<_>>()? }
            }
            "revealed" => match (fields.take("domain"), named(&mut fields, "statement")) {
                (None, None) => Happened::Revealed(Reveal::All),
                (None, Some(id)) => Happened::Revealed(Reveal::Statement(id)),
                (Some(code), None) => Happened::Revealed(Reveal::Domain(code.as_str()?.into())),
                (Some(_), Some(_)) => return None,
            },
            "roundStarted" => Happened::RoundStarted { on: self.day("on", fields.take("on")) },
            "agreed" => {
                let statement = named(&mut fields, "statement")?;
                let reason = fields.take_text("reason")?;
                let answer = self.answer("agreed", fields)?.rating?;
                Happened::Agreed { statement, answer, reason }
            }
            "noted" => {
                let about = named(&mut fields, "about");
                Happened::Noted { about, text: fields.take_text("text")? }
            }
            "parked" => Happened::Parked(fields.take_text("text")?),
            "planned" => Happened::Planned {
                what: fields.take_text("action")?,
                lead: fields.take_text("lead")?,
                by: self.day("by", fields.take("by")),
            },
            "undone" => Happened::Undone,
            _ => return None,
        };
        Some(happened)
    }

    /// What one person says to a statement.
    pub(super) fn vote(&mut self, place: &str, value: Value) -> Option<(StatementId, Vote)> {
        let mut fields = Fields::of(value)?;
        let statement = named(&mut fields, "statement")?;
        Some((statement, Vote::of(&self.answer(place, fields)?.rating?)))
    }
}

fn named(fields: &mut Fields, name: &str) -> Option<StatementId> {
    Some(fields.take(name)?.as_str()?.into())
}

/// A code, with the number of its votes, which it does not tell itself.
fn code(fields: &mut Fields) -> Option<ResponseCode> {
    let votes = usize::try_from(whole(&fields.take("votes")?)?).ok()?;
    let code = ResponseCode::parse(&fields.take_text("code")?, |_| Some(votes)).ok()?;
    (code.votes.len() == votes).then_some(code)
}

fn taken(value: Value) -> Option<Taken> {
    let mut fields = Fields::of(value)?;
    let (newer, damaged) = (fields.take("newer"), fields.take("damaged"));
    match (newer, damaged) {
        (None, None) => code(&mut fields).map(Taken::Code),
        (Some(Value::String(text)), None) => Some(Taken::Newer(text)),
        (None, Some(Value::String(text))) => Some(Taken::Damaged(text)),
        _ => None,
    }
}

/// How many chose what, as in the rounds of an assessment.
pub(super) fn tally(fields: &mut Fields) -> Option<Tally> {
    let number = |value: &Value| {
        let number = whole(value).filter(|number| *number <= MOST)?;
        u32::try_from(number).ok()
    };
    let Value::Array(counts) = fields.take("counts")? else { return None };
    let counts: Vec<u32> = counts.iter().map(number).collect::<Option<_>>()?;
    let mut apart = |name| fields.take(name).as_ref().map_or(Some(0), number);
    Some(Tally {
        counts: counts.try_into().ok()?,
        dont_know: apart("dontKnow")?,
        not_applicable: apart("notApplicable")?,
    })
}
