//! From an assessment to the text of its file.

use serde_json::Value;

use super::ENGINE_VERSION;
use super::plan::{action_value, reflection_fields};
use super::wire::{FORMAT, FORMAT_VERSION, Fields, Leftovers};
use super::words::Word;
use crate::domain::{
    Answer, Assessment, Date, Outcome, Rating, Results, StatementId, Target, Team,
};

/// Writes an assessment as JSON that people can read, with the results when it leaves the device.
pub fn write_assessment(
    assessment: &Assessment,
    leftovers: &Leftovers,
    results: Option<&Results>,
) -> String {
    // Each object starts with the fields that this version does not know.
    let kept = |place: &str| Fields::kept(leftovers, place);
    let kept_in = |field: &str, key: &str| kept(&format!("{field}.{key}"));
    let day = |day: Option<Date>| day.map(|day| day.to_string());

    let mut pack = kept("pack");
    pack.put("id", &*assessment.pack.id);
    pack.put("version", &*assessment.pack.version);
    let mut answers = Fields::default();
    for (id, answer) in &assessment.answers {
        answers.put(id.as_str(), answer_fields(answer, kept_in("answers", id.as_str())));
    }
    // An answer of which this version understands nothing is kept all the same.
    for (place, fields) in leftovers {
        let unknown = place.strip_prefix("answers.");
        if let Some(id) =
            unknown.filter(|id| !assessment.answers.contains_key(&StatementId::from(*id)))
        {
            answers.put(id, fields.clone());
        }
    }
    let mut targets = Fields::default();
    for (code, target) in &assessment.targets {
        targets.put(code.as_str(), target_fields(*target, kept_in("targets", code.as_str())));
    }

    let mut file = kept("");
    file.put("format", FORMAT);
    file.put("formatVersion", FORMAT_VERSION);
    file.put("id", assessment.id.as_str());
    file.put("previous", assessment.previous.as_ref().map(ToString::to_string));
    file.put("form", assessment.form.word());
    file.put("pack", pack.0);
    file.put("team", team_fields(&assessment.team, kept("team")));
    file.put("startedOn", day(assessment.started_on));
    file.put("finishedOn", day(assessment.finished_on));
    file.put("updatedAt", assessment.updated_at.as_ref().map(|at| at.as_str().to_owned()));
    file.put("answers", answers.0);
    if !targets.0.is_empty() {
        file.put("targets", targets.0);
    }
    let reflection = reflection_fields(&assessment.reflection, leftovers);
    if !reflection.0.is_empty() {
        file.put("reflection", reflection.0);
    }
    if !assessment.actions.is_empty() {
        let actions = assessment.actions.iter().map(|one| action_value(one, leftovers));
        file.put("actions", actions.collect::<Value>());
    }
    file.put("results", results.map(results_value));
    format!("{:#}\n", Value::Object(file.0))
}

pub(super) fn team_fields(team: &Team, mut fields: Fields) -> Value {
    // Written even where empty, so that a person who edits the file sees what there is to fill in.
    for (name, text) in
        [("name", &team.name), ("organisation", &team.organisation), ("setting", &team.setting)]
    {
        fields.0.insert(name.to_owned(), text.as_str().into());
    }
    fields.put("scope", team.scope.word());
    fields.put("professions", team.professions.iter().map(|one| one.word()).collect::<Value>());
    fields.0.into()
}

pub(super) fn answer_fields(answer: &Answer, mut fields: Fields) -> Value {
    match &answer.rating {
        Some(Rating::Level(level)) => fields.put("level", level.number()),
        Some(Rating::DontKnow) => fields.put("dontKnow", true),
        // Written even where no reason is given: its presence is the answer.
        Some(Rating::NotApplicable { reason }) => {
            fields.0.insert("notApplicable".to_owned(), (&**reason).into());
        }
        None => {}
    }
    fields.put("note", &*answer.note);
    fields.put("evidence", answer.evidence.map(Word::word));
    fields.0.into()
}

pub(super) fn target_fields(target: Target, mut fields: Fields) -> Value {
    fields.put("level", target.level.number());
    fields.put("by", target.by.map(|day| day.to_string()));
    fields.0.into()
}

/// The levels that the file claims, for those who verify it.
fn results_value(results: &Results) -> Value {
    let mut domains = Fields::default();
    for domain in &results.domains {
        let mut result = Fields::default();
        match domain.level() {
            Outcome::Level(level) => {
                result.put("state", "level");
                result.put("level", level.number());
            }
            Outcome::NotEnough => result.put("state", "notEnough"),
            Outcome::NotApplicable => result.put("state", "notApplicable"),
        }
        domains.put(domain.code.as_str(), result.0);
    }
    let mut fields = Fields::default();
    fields.put("engine", ENGINE_VERSION);
    fields.put("domains", domains.0);
    fields.0.into()
}
