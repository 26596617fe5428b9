//! What an assessment keeps of the workshop that made it, in fields that the app itself keeps
//! without knowing them: what people said in each round, as far as it may be shown, and what they
//! agreed. It must not write a number that the small-number rule keeps back.

use serde_json::Value;

use super::assessment_reader::whole;
use super::wire::{Fields, Leftovers};
use super::words::Word;
use super::workshop_writer::put_tally;
use crate::domain::{
    Assessment, Brief, Date, Level, Raters, RoundKept, RoundNumber, Shown, StatementId, Workshop,
};

/// The assessment that a workshop has made, with what it keeps of the rounds, both ready to be
/// written. None if the workshop makes none.
pub fn workshop_assessment(workshop: &Workshop<'_>) -> Option<(Assessment, Leftovers)> {
    let assessment = workshop.assessment()?;
    let mut fields = Fields::default();
    fields.put("rounds", workshop.rounds().iter().map(round_value).collect::<Value>());
    let mut agreed = Fields::default();
    for (statement, one) in workshop.agreed() {
        let mut fields = Fields::default();
        fields.put("round", one.round.number());
        fields.put("reason", one.reason.as_str());
        agreed.put(statement.as_str(), fields.0);
    }
    fields.put("agreed", agreed.0);
    // Notes about a statement stand beside its answer.
    let general = workshop.notes().iter().filter(|(about, _)| about.is_none());
    put_texts(&mut fields, "notes", general.map(|(_, text)| *text));
    put_texts(&mut fields, "putAside", workshop.parked().iter().copied());
    Some((assessment, Leftovers::from_iter([(String::new(), fields.0.into())])))
}

fn round_value(round: &RoundKept) -> Value {
    let mut statements = Fields::default();
    for (id, shown) in &round.statements {
        statements.put(id.as_str(), shown_value(shown));
    }
    let mut fields = Fields::default();
    fields.put("round", round.round.number());
    fields.put("on", round.on.map(|day| day.to_string()));
    fields.put("open", round.open);
    fields.put("raters", round.raters.map(Word::word));
    fields.put("statements", statements.0);
    fields.0.into()
}

fn shown_value(shown: &Shown) -> Value {
    let mut fields = Fields::default();
    match shown {
        Shown::Nothing => {}
        Shown::Brief(Brief { median, agreement }) => {
            fields.put("median", median.map(Level::number));
            fields.put("agreement", agreement.map(Word::word));
        }
        Shown::Distribution(tally) => put_tally(&mut fields, tally),
    }
    fields.0.into()
}

/// What a file says of a round as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundTold {
    /// Which round.
    pub round: RoundNumber,
    /// The day.
    pub on: Option<Date>,
    /// Whether people rated openly, by name.
    pub open: bool,
    /// How many rated, roughly.
    pub raters: Option<Raters>,
}

/// What a file says of the rounds. What is not understood is passed over: it stays in the file.
pub fn rounds_of(leftovers: &Leftovers) -> Vec<RoundTold> {
    let mut file = Fields::kept(leftovers, "");
    let Some(Value::Array(rounds)) = file.take("rounds") else { return Vec::new() };
    rounds.into_iter().filter_map(round).collect()
}

fn round(value: Value) -> Option<RoundTold> {
    let mut fields = Fields::of(value)?;
    let text = |value: Option<Value>| Some(value?.as_str()?.to_owned());
    Some(RoundTold {
        round: number(&fields.take("round")?)?,
        on: text(fields.take("on")).and_then(|day| Date::parse(&day).ok()),
        open: fields.take("open") == Some(true.into()),
        raters: text(fields.take("raters")).and_then(|word| Raters::of_word(&word)),
    })
}

/// After which round, and why, a file says that something was agreed on each statement.
pub fn agreed_of(leftovers: &Leftovers) -> Vec<(StatementId, Option<RoundNumber>, String)> {
    let mut file = Fields::kept(leftovers, "");
    let Some(agreed) = file.take_fields("agreed") else { return Vec::new() };
    let agreed = agreed.0.into_iter().filter_map(|(id, value)| {
        let mut fields = Fields::of(value)?;
        let round = fields.take("round").as_ref().and_then(number);
        Some((id.as_str().into(), round, fields.take_text("reason").unwrap_or_default()))
    });
    agreed.collect()
}

/// What a file says was noted, and what was put aside for later.
pub fn noted_of(leftovers: &Leftovers) -> (Vec<String>, Vec<String>) {
    let mut file = Fields::kept(leftovers, "");
    let mut texts = |name| match file.take(name) {
        Some(Value::Array(texts)) => {
            texts.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    };
    (texts("notes"), texts("putAside"))
}

fn put_texts<'a>(fields: &mut Fields, name: &str, texts: impl Iterator<Item = &'a str>) {
    let texts: Vec<_> = texts.map(Value::from).collect();
    if !texts.is_empty() {
        fields.put(name, texts);
    }
}

fn number(value: &Value) -> Option<RoundNumber> {
    RoundNumber::new(u8::try_from(whole(value)?).ok()?)
}
