//! From the text of a file to an assessment, with what was left out and why.

use litemap::LiteMap;
use serde_json::Value;

use super::json;
use super::wire::{FORMAT, FORMAT_VERSION, Fields, FileProblem, Leftovers, Refusal, Refused};
use super::words::Word;
use crate::domain::{
    Answer, Assessment, Date, Form, Level, PackRef, Profession, Rating, Target, Team, Timestamp,
};

/// What a file held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The assessment: everything that could be accepted.
    pub assessment: Assessment,
    /// Fields that this version does not know.
    pub leftovers: Leftovers,
    /// What was left out, in the order of the file's fields.
    pub refused: Vec<Refused>,
}

/// Reads an assessment file. Items that cannot be accepted are left out and listed.
///
/// # Errors
/// [`FileProblem`] if nothing of the file can be used.
pub fn read_assessment(text: &str) -> Result<Opened, FileProblem> {
    let (reader, file) = Reader::open(text, FORMAT, FORMAT_VERSION)?;
    reader.read(file)
}

/// A whole number, also one that a script has written as `3.0`.
pub(super) fn whole(value: &Value) -> Option<u64> {
    let number = value.as_number()?.as_str();
    number.strip_suffix(".0").unwrap_or(number).parse().ok()
}

/// So many answers, targets or actions, and no more: a file that was made to tie the browser up has more.
const MOST: usize = 1000;

#[derive(Default)]
pub(super) struct Reader {
    leftovers: Leftovers,
    pub(super) refused: Vec<Refused>,
}

impl Reader {
    /// What a text of a format holds, not read yet.
    pub(super) fn open(
        text: &str,
        format: &str,
        version: u64,
    ) -> Result<(Self, Fields), FileProblem> {
        let text = text.trim_start_matches('\u{feff}');
        if text.trim().is_empty() {
            return Err(FileProblem::Empty);
        }
        let (value, twice) = json::read(text)?;
        let mut reader = Self::default();
        for place in twice {
            reader.refuse::<()>(&place, Refusal::GivenTwice, &Value::Null);
        }
        let mut file = Fields::of(value).ok_or(FileProblem::NotOurs)?;
        if file.take_text("format").as_deref() != Some(format) {
            return Err(FileProblem::NotOurs);
        }
        match file.take("formatVersion").as_ref().and_then(whole) {
            Some(known) if known == version => Ok((reader, file)),
            Some(newer) if newer > version => Err(FileProblem::Newer(newer)),
            _ => Err(FileProblem::Field("formatVersion")),
        }
    }

    fn read(mut self, mut file: Fields) -> Result<Opened, FileProblem> {
        let missing = FileProblem::Field;
        let id = file.take_text("id").filter(|id| is_id(id)).ok_or(missing("id"))?;
        let mut pack = file.take_fields("pack").ok_or(missing("pack"))?;
        let mut of_pack = |name| pack.take_text(name).filter(|text| !text.is_empty());
        let (pack_id, version) = (of_pack("id"), of_pack("version"));
        let (Some(pack_id), Some(version)) = (pack_id, version) else {
            return Err(missing("pack"));
        };
        self.keep("pack", pack);
        let previous = file.take_text("previous").ok_or(missing("previous"))?;
        let answers = file.take_fields("answers").ok_or(missing("answers"))?;
        let targets = file.take_fields("targets").ok_or(missing("targets"))?;
        let actions = file.0.get("actions").and_then(Value::as_array).map_or(0, Vec::len);
        let counts = [answers.0.len(), targets.0.len(), actions];
        for (field, count) in ["answers", "targets", "actions"].into_iter().zip(counts) {
            if count > MOST {
                return Err(missing(field));
            }
        }
        // Written for people who verify a file, never read to score.
        file.take("results");

        let form = self.word("form", file.take("form")).unwrap_or(Form::Full);
        let pack = PackRef { id: pack_id.into(), version: version.into() };
        let mut assessment = Assessment::new(id.as_str().into(), pack, form);
        assessment.previous = Some(previous.as_str()).filter(|id| !id.is_empty()).map(Into::into);
        assessment.team = self.team(file.take("team").unwrap_or_default());
        let day = |text: &str| Date::parse(text).ok();
        assessment.started_on = self.parsed("startedOn", file.take("startedOn"), day);
        assessment.finished_on = self.parsed("finishedOn", file.take("finishedOn"), day);
        let moment = |text: &str| Timestamp::parse(text).ok();
        assessment.updated_at = self.parsed("updatedAt", file.take("updatedAt"), moment);
        assessment.answers = self.each("answers", answers, Self::answer);
        assessment.targets = self.each("targets", targets, Self::target);
        assessment.actions = self.actions(file.take("actions"));
        assessment.reflection = self.reflection(file.take("reflection"));
        self.keep("", file);
        Ok(Opened { assessment, leftovers: self.leftovers, refused: self.refused })
    }

    fn each<K, T>(
        &mut self,
        field: &str,
        items: Fields,
        read: fn(&mut Self, &str, Fields) -> Option<T>,
    ) -> LiteMap<K, T>
    where
        K: for<'a> From<&'a str> + Ord,
    {
        let mut accepted = LiteMap::new();
        for (key, value) in items.0 {
            let place = format!("{field}.{key}");
            let item = match Fields::of(value) {
                Some(fields) => read(self, &place, fields),
                None => self.refuse(&place, Refusal::NotUnderstood, &Value::Null),
            };
            if let Some(item) = item {
                accepted.insert(key.as_str().into(), item);
            }
        }
        accepted
    }

    pub(super) fn answer(&mut self, place: &str, mut fields: Fields) -> Option<Answer> {
        let (level, reason) = (fields.take("level"), fields.take("notApplicable"));
        let dont_know = match fields.take("dontKnow") {
            None | Some(Value::Bool(false)) => false,
            Some(Value::Bool(true)) => true,
            Some(other) => return self.refuse(place, Refusal::NotUnderstood, &other),
        };
        let note = self.text(&format!("{place}.note"), fields.take("note"));
        let rating = match (level, dont_know, reason) {
            (None, false, None) => None,
            (Some(level), false, None) => Some(Rating::Level(self.level(place, &level)?)),
            (None, true, None) => Some(Rating::DontKnow),
            (None, false, Some(Value::String(reason))) => {
                Some(Rating::NotApplicable { reason: reason.into() })
            }
            (None, false, Some(other)) => {
                return self.refuse(place, Refusal::NotUnderstood, &other);
            }
            _ => return self.refuse(place, Refusal::TwoAnswers, &Value::Null),
        };
        let evidence = self.word(&format!("{place}.evidence"), fields.take("evidence"));
        let answer = Answer { rating, note: note.into(), evidence };
        self.keep(place, fields);
        (!answer.is_empty()).then_some(answer)
    }

    pub(super) fn target(&mut self, place: &str, mut fields: Fields) -> Option<Target> {
        let level = self.level(place, &fields.take("level").unwrap_or_default())?;
        let by =
            self.parsed(&format!("{place}.by"), fields.take("by"), |text| Date::parse(text).ok());
        self.keep(place, fields);
        Some(Target { level, by })
    }

    pub(super) fn team(&mut self, value: Value) -> Team {
        let Some(mut fields) = Fields::of(value) else {
            self.refuse::<()>("team", Refusal::NotUnderstood, &Value::Null);
            return Team::default();
        };
        let name = self.text("team.name", fields.take("name"));
        let organisation = self.text("team.organisation", fields.take("organisation"));
        let setting = self.text("team.setting", fields.take("setting"));
        let named = match fields.take("professions") {
            None => Vec::new(),
            Some(Value::Array(named)) => named,
            // Not a list: one that is not understood.
            Some(other) => vec![other],
        };
        let named = named.into_iter();
        let named: Vec<Profession> =
            named.filter_map(|one| self.word("team.professions", Some(one))).collect();
        let scope = self.word("team.scope", fields.take("scope")).unwrap_or_default();
        self.keep("team", fields);
        let professions = Profession::ALL.into_iter().filter(|one| named.contains(one)).collect();
        Team { name, organisation, scope, setting, professions }
    }

    pub(super) fn text(&mut self, place: &str, value: Option<Value>) -> String {
        match value {
            None => String::new(),
            Some(Value::String(text)) => text,
            Some(other) => {
                self.refuse::<()>(place, Refusal::NotUnderstood, &other);
                String::new()
            }
        }
    }

    pub(super) fn level(&mut self, place: &str, value: &Value) -> Option<Level> {
        let number = whole(value).and_then(|number| u8::try_from(number).ok());
        match number.and_then(|number| Level::try_from(number).ok()) {
            None => self.refuse(place, Refusal::NotALevel, value),
            level => level,
        }
    }

    /// The choice that a word stands for. An empty word is no choice.
    pub(super) fn word<T: Word>(&mut self, place: &str, value: Option<Value>) -> Option<T> {
        match value {
            None => None,
            Some(Value::String(word)) if word.is_empty() => None,
            Some(Value::String(word)) if T::of_word(&word).is_some() => T::of_word(&word),
            Some(other) => self.refuse(place, Refusal::NotUnderstood, &other),
        }
    }

    pub(super) fn parsed<T>(
        &mut self,
        place: &str,
        value: Option<Value>,
        parse: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = value.filter(|value| value != "")?;
        match value.as_str().and_then(parse) {
            None => self.refuse(place, Refusal::NotADate, &value),
            parsed => parsed,
        }
    }

    pub(super) fn refuse<T>(&mut self, place: &str, why: Refusal, found: &Value) -> Option<T> {
        self.refused.push(Refused { place: place.to_owned(), why, found: found.clone() });
        None
    }

    pub(super) fn keep(&mut self, place: &str, remaining: Fields) {
        if !remaining.0.is_empty() {
            self.leftovers.insert(place.to_owned(), remaining.0.into());
        }
    }
}

/// An id stands in addresses and file names, so it is short and plain.
pub(super) fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
