//! From the text of a file to an assessment, with what was left out and why.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::error::Category;

use super::wire::{
    AnswerField, AssessmentFile, FORMAT, FORMAT_VERSION, FileProblem, Leftovers, PackField,
    Refusal, Refused, TargetField, TeamField,
};
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
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(FileProblem::Empty);
    }
    let value: Value = serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Eof => FileProblem::CutShort,
        Category::Io | Category::Syntax | Category::Data => {
            FileProblem::NotJson { line: error.line(), column: error.column() }
        }
    })?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(FileProblem::NotOurs);
    }
    match value.get("formatVersion").and_then(Value::as_u64) {
        Some(FORMAT_VERSION) => {}
        Some(newer) if newer > FORMAT_VERSION => return Err(FileProblem::Newer(newer)),
        _ => return Err(FileProblem::Field("formatVersion")),
    }
    Reader::default().read(value)
}

#[derive(Default)]
struct Reader {
    leftovers: Leftovers,
    refused: Vec<Refused>,
}

impl Reader {
    fn read(mut self, value: Value) -> Result<Opened, FileProblem> {
        let frame = frame_problem(&value);
        let file: AssessmentFile = serde_json::from_value(value).map_err(|_| frame)?;
        let pack: PackField =
            serde_json::from_value(file.pack).map_err(|_| FileProblem::Field("pack"))?;
        if file.id.is_empty() {
            return Err(FileProblem::Field("id"));
        }
        self.keep("", file.unknown);
        self.keep("pack", pack.unknown);
        let pack = PackRef { id: pack.id.into(), version: pack.version.into() };
        let form = self.word("form", &file.form).unwrap_or(Form::Full);
        let mut assessment = Assessment::new(file.id.as_str().into(), pack, form);
        assessment.previous = file.previous.as_deref().map(Into::into);
        assessment.team = self.team(file.team);
        assessment.started_on = self.date("startedOn", file.started_on.as_ref());
        assessment.finished_on = self.date("finishedOn", file.finished_on.as_ref());
        assessment.updated_at = self.moment("updatedAt", file.updated_at.as_ref());
        assessment.answers = self.each("answers", file.answers, Self::answer);
        assessment.answers.retain(|_, answer| !answer.is_empty());
        assessment.targets = self.each("targets", file.targets, Self::target);
        Ok(Opened { assessment, leftovers: self.leftovers, refused: self.refused })
    }

    fn each<K, T>(
        &mut self,
        field: &str,
        items: BTreeMap<String, Value>,
        read: fn(&mut Self, &str, Value) -> Option<T>,
    ) -> BTreeMap<K, T>
    where
        K: for<'a> From<&'a str> + Ord,
    {
        let mut accepted = BTreeMap::new();
        for (key, value) in items {
            if let Some(item) = read(self, &format!("{field}.{key}"), value) {
                accepted.insert(key.as_str().into(), item);
            }
        }
        accepted
    }

    fn answer(&mut self, place: &str, value: Value) -> Option<Answer> {
        let Ok(field) = serde_json::from_value::<AnswerField>(value) else {
            return self.refuse(place, Refusal::NotUnderstood);
        };
        let given = [field.level.is_some(), field.dont_know, field.not_applicable.is_some()];
        if given.into_iter().filter(|one| *one).count() > 1 {
            return self.refuse(place, Refusal::TwoAnswers);
        }
        let rating = match (field.level, field.not_applicable) {
            (Some(level), _) => Some(Rating::Level(self.level(place, &level)?)),
            (None, Some(reason)) => Some(Rating::NotApplicable { reason: reason.into() }),
            (None, None) => field.dont_know.then_some(Rating::DontKnow),
        };
        self.keep(place, field.unknown);
        let evidence = field.evidence.unwrap_or_default();
        let evidence = self.word(&format!("{place}.evidence"), &evidence);
        Some(Answer { rating, note: field.note.into(), evidence })
    }

    fn target(&mut self, place: &str, value: Value) -> Option<Target> {
        let Ok(field) = serde_json::from_value::<TargetField>(value) else {
            return self.refuse(place, Refusal::NotUnderstood);
        };
        let level = self.level(place, &field.level)?;
        self.keep(place, field.unknown);
        Some(Target { level, by: self.date(&format!("{place}.by"), field.by.as_ref()) })
    }

    fn team(&mut self, value: Value) -> Team {
        if value.is_null() {
            return Team::default();
        }
        let Ok(field) = serde_json::from_value::<TeamField>(value) else {
            self.refuse::<()>("team", Refusal::NotUnderstood);
            return Team::default();
        };
        self.keep("team", field.unknown);
        let named = field.professions.iter();
        let mut professions: Vec<Profession> =
            named.filter_map(|name| self.word("team.professions", name)).collect();
        professions.sort_unstable();
        professions.dedup();
        Team {
            name: field.name,
            organisation: field.organisation,
            scope: self.word("team.scope", &field.scope).unwrap_or_default(),
            setting: field.setting,
            professions,
        }
    }

    fn level(&mut self, place: &str, value: &Value) -> Option<Level> {
        let number = value.as_u64().and_then(|number| u8::try_from(number).ok());
        match number.and_then(|number| Level::try_from(number).ok()) {
            None => self.refuse(place, Refusal::NotALevel),
            level => level,
        }
    }

    /// The choice that a word stands for. Nothing, or an empty word, is no choice.
    fn word<T: Word>(&mut self, place: &str, value: &Value) -> Option<T> {
        match value {
            Value::Null => None,
            Value::String(word) if word.is_empty() => None,
            Value::String(word) => match T::of_word(word) {
                None => self.refuse(place, Refusal::NotUnderstood),
                choice => choice,
            },
            _ => self.refuse(place, Refusal::NotUnderstood),
        }
    }

    fn date(&mut self, place: &str, value: Option<&Value>) -> Option<Date> {
        self.parsed(place, value, |text| Date::parse(text).ok())
    }

    fn moment(&mut self, place: &str, value: Option<&Value>) -> Option<Timestamp> {
        self.parsed(place, value, |text| Timestamp::parse(text).ok())
    }

    fn parsed<T>(
        &mut self,
        place: &str,
        value: Option<&Value>,
        parse: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = value.filter(|value| !value.is_null() && *value != "")?;
        match value.as_str().and_then(parse) {
            None => self.refuse(place, Refusal::NotADate),
            parsed => parsed,
        }
    }

    fn refuse<T>(&mut self, place: &str, why: Refusal) -> Option<T> {
        self.refused.push(Refused { place: place.to_owned(), why });
        None
    }

    fn keep(&mut self, place: &str, unknown: serde_json::Map<String, Value>) {
        if !unknown.is_empty() {
            self.leftovers.insert(place.to_owned(), unknown);
        }
    }
}

/// The field of the frame that keeps a file from being read.
fn frame_problem(value: &Value) -> FileProblem {
    let wrong = |field: &&'static str| match *field {
        "id" => !value.get("id").is_some_and(Value::is_string),
        "pack" => !value.get("pack").is_some_and(Value::is_object),
        "previous" => value.get("previous").is_some_and(|it| !it.is_string() && !it.is_null()),
        field => value.get(field).is_some_and(|it| !it.is_object()),
    };
    let field = ["id", "pack", "previous", "answers", "targets"].into_iter().find(wrong);
    FileProblem::Field(field.unwrap_or("format"))
}
