//! From an assessment to the text of its file.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::ENGINE_VERSION;
use super::wire::{
    AnswerField, AssessmentFile, FORMAT, FORMAT_VERSION, Leftovers, PackField, TargetField,
    TeamField,
};
use super::words::Word;
use crate::domain::{Answer, Assessment, Outcome, Rating, Results, Target, Team};

/// Writes an assessment as JSON that people can read, with the results when it leaves the device.
pub fn write_assessment(
    assessment: &Assessment,
    leftovers: &Leftovers,
    results: Option<&Results>,
) -> String {
    let kept = |place: &str| leftovers.get(place).cloned().unwrap_or_default();
    let place = |field: &str, key: &str| kept(&format!("{field}.{key}"));
    let file = AssessmentFile {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        id: assessment.id.to_string(),
        previous: assessment.previous.as_ref().map(ToString::to_string),
        form: assessment.form.word().into(),
        pack: to_value(PackField {
            id: assessment.pack.id.to_string(),
            version: assessment.pack.version.to_string(),
            unknown: kept("pack"),
        }),
        team: to_value(team_field(&assessment.team, kept("team"))),
        started_on: assessment.started_on.map(|day| day.to_string().into()),
        finished_on: assessment.finished_on.map(|day| day.to_string().into()),
        updated_at: assessment.updated_at.as_ref().map(|at| at.as_str().into()),
        answers: assessment
            .answers
            .iter()
            .map(|(id, answer)| {
                let field = answer_field(answer, place("answers", id.as_str()));
                (id.to_string(), to_value(field))
            })
            .collect(),
        targets: assessment
            .targets
            .iter()
            .map(|(code, target)| {
                let field = target_field(*target, place("targets", code.as_str()));
                (code.to_string(), to_value(field))
            })
            .collect(),
        results: results.map(results_value),
        unknown: kept(""),
    };
    format!("{:#}\n", to_value(file))
}

fn to_value(field: impl serde::Serialize) -> Value {
    // Fields of strings, numbers and maps with string keys always have a JSON form.
    serde_json::to_value(field).unwrap_or_default()
}

fn team_field(team: &Team, unknown: serde_json::Map<String, Value>) -> TeamField {
    TeamField {
        name: team.name.clone(),
        organisation: team.organisation.clone(),
        scope: team.scope.word().into(),
        setting: team.setting.clone(),
        professions: team.professions.iter().map(|one| one.word().into()).collect(),
        unknown,
    }
}

fn answer_field(answer: &Answer, unknown: serde_json::Map<String, Value>) -> AnswerField {
    let rating = answer.rating.as_ref();
    AnswerField {
        level: rating.and_then(Rating::level).map(|level| level.number().into()),
        dont_know: rating == Some(&Rating::DontKnow),
        not_applicable: match rating {
            Some(Rating::NotApplicable { reason }) => Some(reason.to_string()),
            Some(Rating::Level(_) | Rating::DontKnow) | None => None,
        },
        note: answer.note.to_string(),
        evidence: answer.evidence.map(|evidence| evidence.word().into()),
        unknown,
    }
}

fn target_field(target: Target, unknown: serde_json::Map<String, Value>) -> TargetField {
    TargetField {
        level: target.level.number().into(),
        by: target.by.map(|day| day.to_string().into()),
        unknown,
    }
}

/// The levels that the file claims, for those who verify it.
fn results_value(results: &Results) -> Value {
    let domains: BTreeMap<_, _> = results
        .domains
        .iter()
        .map(|domain| {
            let result = match domain.level() {
                Outcome::Level(level) => json!({ "state": "level", "level": level.number() }),
                Outcome::NotEnough => json!({ "state": "notEnough" }),
                Outcome::NotApplicable => json!({ "state": "notApplicable" }),
            };
            (domain.code.as_str(), result)
        })
        .collect();
    json!({ "engine": ENGINE_VERSION, "domains": domains })
}
