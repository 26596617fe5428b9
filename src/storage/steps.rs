//! The steps of a history as they stand in a record: each a pair of parts of a document.

use serde_json::Value;

use super::assessment_reader::Reader;
use super::assessment_writer::{answer_fields, target_fields, team_fields};
use super::wire::Fields;
use super::words::Word;
use crate::domain::{Patch, Step};

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
    reader.refused.is_empty().then_some(Patch { form, team, answers, targets })
}
