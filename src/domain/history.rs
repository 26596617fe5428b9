//! The steps that led to an assessment, to go back and forth in. It must not know when a step was
//! taken: order is all there is.

use super::{Action, ActionId, ActionText, Answer, Assessment, Patch, Reflection, StatementId};

/// How many steps are remembered.
const STEPS: usize = 50;

/// What was done, and what was undone and can be done again, the newest last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// What was done.
    pub done: Vec<Step>,
    /// What was undone.
    pub undone: Vec<Step>,
}

/// One step, both ways.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Step {
    /// What takes it back.
    pub back: Patch,
    /// What takes it.
    pub forth: Patch,
}

impl History {
    /// Takes note of a change. What was undone before can no longer be done again.
    pub fn changed(&mut self, before: &Assessment, after: &Assessment) {
        let step =
            Step { back: Patch::between(after, before), forth: Patch::between(before, after) };
        if step.forth.is_empty() {
            return;
        }
        self.undone.clear();
        match self.done.last_mut().filter(|last| last.goes_on_in(&step)) {
            Some(last) => last.forth = step.forth,
            None => self.done.push(step),
        }
        if self.done.len() > STEPS {
            self.done.remove(0);
        }
    }

    /// Takes the last step back. Whether there was one.
    pub fn undo(&mut self, assessment: &mut Assessment) -> bool {
        let Some(step) = self.done.pop() else { return false };
        step.back.apply(assessment);
        self.undone.push(step);
        true
    }

    /// Takes the step again that was taken back last. Whether there was one.
    pub fn redo(&mut self, assessment: &mut Assessment) -> bool {
        let Some(step) = self.undone.pop() else { return false };
        step.forth.apply(assessment);
        self.done.push(step);
        true
    }
}

/// A field that is typed into.
#[derive(PartialEq)]
enum Typed<'a> {
    Name,
    Organisation,
    Setting,
    Note(&'a StatementId),
    Reason(&'a StatementId),
    Action(&'a ActionId, ActionText),
    Settled,
    Room,
}

impl Step {
    /// Whether a step is more typing in the same field: then the two are one.
    fn goes_on_in(&self, next: &Self) -> bool {
        self.typed().is_some_and(|field| next.typed() == Some(field))
    }

    fn typed(&self) -> Option<Typed<'_>> {
        let Patch { form, team, answers, targets, actions, reflection, finished_on } = &self.forth;
        if form.is_some() || finished_on.is_some() || !targets.is_empty() {
            return None;
        }
        let plan = typed_in_plan(&self.back, actions, reflection.as_ref());
        if plan.is_some() || !actions.is_empty() || reflection.is_some() {
            return plan.filter(|_| team.is_none() && answers.is_empty());
        }
        let was = &self.back.team;
        match (was, team, self.back.answers.as_slice(), answers.as_slice()) {
            (Some(was), Some(team), [], []) => {
                if (was.scope, &was.professions) != (team.scope, &team.professions) {
                    return None;
                }
                match (
                    was.name != team.name,
                    was.organisation != team.organisation,
                    was.setting != team.setting,
                ) {
                    (true, false, false) => Some(Typed::Name),
                    (false, true, false) => Some(Typed::Organisation),
                    (false, false, true) => Some(Typed::Setting),
                    _ => None,
                }
            }
            (None, None, [(_, was)], [(id, now)]) => typed_in_answer(id, was, now),
            _ => None,
        }
    }
}

fn typed_in_plan<'a>(
    back: &'a Patch,
    actions: &'a [(ActionId, Option<Action>)],
    reflection: Option<&Reflection>,
) -> Option<Typed<'a>> {
    match (actions, back.actions.as_slice(), reflection, &back.reflection) {
        ([], [], Some(now), Some(was)) => {
            match (was.settled != now.settled, was.room != now.room) {
                (true, false) => Some(Typed::Settled),
                (false, true) => Some(Typed::Room),
                _ => None,
            }
        }
        ([(id, Some(now))], [(_, Some(was))], None, None) => {
            let mut same = was.clone();
            let differ = |which: &ActionText| was.text(*which) != now.text(*which);
            let which = ActionText::ALL.into_iter().find(differ)?;
            same.text_mut(which).clone_from(now.text(which));
            (same == *now).then_some(Typed::Action(id, which))
        }
        _ => None,
    }
}

fn typed_in_answer<'a>(id: &'a StatementId, was: &Answer, now: &Answer) -> Option<Typed<'a>> {
    let without_text = |answer: &Answer| Answer { note: "".into(), ..answer.clone() };
    if was.note != now.note {
        return (without_text(was) == without_text(now)).then_some(Typed::Note(id));
    }
    let reason_only = was.evidence == now.evidence
        && was.rating.as_ref().is_some_and(super::Rating::is_not_applicable)
        && now.rating.as_ref().is_some_and(super::Rating::is_not_applicable);
    reason_only.then_some(Typed::Reason(id))
}
