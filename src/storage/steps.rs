//! The steps of a history as they stand in a record: each a pair of parts of a document.

use serde_json::Value;

use super::assessment_reader::Reader;
use super::assessment_writer::{answer_fields, target_fields, team_fields};
use super::plan::{action_value, reflection_fields};
use super::wire::{Fields, Leftovers};
use super::words::Word;
use crate::domain::{Date, Patch, Step};

/// Writes steps, the oldest first.
pub(super) fn steps_value(steps: &[Step]) -> Value {
    steps
        .iter()
        .map(|step| Value::from(vec![patch_value(&step.back), patch_value(&step.forth)]))
        .collect()
}

/// Reads steps. Where one cannot be read, those before it are gone too: they lead nowhere.
pub(super) fn read_steps(value: Option<Value>) -> Vec<Step> {
    let Some(Value::Array(steps)) = value else { return Vec::new() };
    let mut read: Vec<Step> = steps.into_iter().rev().map_while(read_step).collect();
    read.reverse();
    read
}

fn patch_value(patch: &Patch) -> Value {
    let mut fields = Fields::default();
    fields.put("form", patch.form.map(Word::word));
    fields.put("team", patch.team.as_ref().map(|team| team_fields(team, Fields::default())));
    let mut answers = Fields::default();
    for (id, answer) in &patch.answers {
        answers.put(id.as_str(), answer_fields(answer, Fields::default()));
    }
    put_if_any(&mut fields, "answers", answers);
    let mut targets = Fields::default();
    for (code, target) in &patch.targets {
        // A target that is taken away is an empty one.
        let nothing = Value::Object(Fields::default().0);
        let target = target.map_or(nothing, |target| target_fields(target, Fields::default()));
        targets.put(code.as_str(), target);
    }
    put_if_any(&mut fields, "targets", targets);
    let none = Leftovers::new();
    let mut actions = Fields::default();
    for (id, action) in &patch.actions {
        // An action that is taken away is an empty one.
        let nothing = || Value::Object(Fields::default().0);
        let action = action.as_ref().map_or_else(nothing, |action| action_value(action, &none));
        actions.put(id.as_str(), action);
    }
    put_if_any(&mut fields, "actions", actions);
    if let Some(reflection) = &patch.reflection {
        fields.put("reflection", reflection_fields(reflection, &none).0);
    }
    if let Some(day) = patch.finished_on {
        // No day is written as one that no calendar has.
        fields.put("finishedOn", day.map_or_else(|| "-".to_owned(), |day| day.to_string()));
    }
    fields.0.into()
}

fn put_if_any(fields: &mut Fields, name: &str, items: Fields) {
    if !items.0.is_empty() {
        fields.put(name, items.0);
    }
}

fn read_step(value: Value) -> Option<Step> {
    let Value::Array(pair) = value else { return None };
    let [back, forth] = <[Value; 2]>::try_from(pair).ok()?;
    Some(Step { back: read_patch(back)?, forth: read_patch(forth)? })
}

fn read_patch(value: Value) -> Option<Patch> {
    let mut fields = Fields::of(value)?;
    let mut reader = Reader::default();
    let form = reader.word("form", fields.take("form"));
    let team = fields.take("team").map(|team| reader.team(team));
    let answers = fields.take_fields("answers")?.0.into_iter().map(|(id, answer)| {
        // An answer that is taken away is an empty one.
        let answer = reader.answer("", Fields::of(answer)?).unwrap_or_default();
        Some((id.as_str().into(), answer))
    });
    let answers = answers.collect::<Option<_>>()?;
    let targets = fields.take_fields("targets")?.0.into_iter().map(|(code, target)| {
        let target = Fields::of(target).filter(|target| !target.0.is_empty());
        let target = target.map(|target| reader.target("", target));
        Some((code.as_str().into(), target.flatten()))
    });
    let targets = targets.collect::<Option<_>>()?;
    let actions = fields.take_fields("actions")?.0.into_iter().map(|(id, action)| {
        let action = Fields::of(action).filter(|action| !action.0.is_empty());
        let action = action.map(|action| reader.action("", &id, action));
        Some((id.as_str().into(), action.flatten()))
    });
    let actions = actions.collect::<Option<_>>()?;
    let reflection = fields.take("reflection").map(|value| reader.reflection(Some(value)));
    let finished_on = match fields.take_text("finishedOn")?.as_str() {
        "" => None,
        "-" => Some(None),
        day => Some(Some(Date::parse(day).ok()?)),
    };
    let patch = Patch { form, team, answers, targets, actions, reflection, finished_on };
    reader.refused.is_empty().then_some(patch)
}
