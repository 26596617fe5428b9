//! What changed between two states of an assessment, item by item: for undo, and for bringing
//! together what two tabs have done. It must not know revisions or when something happened.

use super::{
    Action, ActionId, Answer, Assessment, Date, DomainCode, Form, Reflection, StatementId, Target,
    Team,
};

/// What turns one state of an assessment into another. Items that are the same are not in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Patch {
    /// The form, if it changes.
    pub form: Option<Form>,
    /// The team's details, if they change.
    pub team: Option<Team>,
    /// The answers that change; an empty one is taken away.
    pub answers: Vec<(StatementId, Answer)>,
    /// The targets that change; none is taken away.
    pub targets: Vec<(DomainCode, Option<Target>)>,
    /// The actions that change; none is taken away.
    pub actions: Vec<(ActionId, Option<Action>)>,
    /// What is said of the time before, if it changes.
    pub reflection: Option<Reflection>,
    /// The day on which it was finished, if that changes.
    pub finished_on: Option<Option<Date>>,
}

impl Patch {
    /// What turns `before` into `after`.
    pub fn between(before: &Assessment, after: &Assessment) -> Self {
        let answer = |of: &Assessment, id| of.answers.get(id).cloned().unwrap_or_default();
        let gone = before.answers.keys().filter(|id| !after.answers.contains_key(id));
        let answers = after.answers.keys().chain(gone);
        let answers = answers.filter(|id| before.answers.get(id) != after.answers.get(id));
        let gone = before.targets.keys().filter(|code| !after.targets.contains_key(code));
        let targets = after.targets.keys().chain(gone);
        let targets = targets.filter(|code| before.targets.get(code) != after.targets.get(code));
        let gone = before.actions.iter().filter(|one| after.action(&one.id).is_none());
        let actions = after.actions.iter().chain(gone).map(|one| &one.id);
        let actions = actions.filter(|id| before.action(id) != after.action(id));
        Self {
            form: (before.form != after.form).then_some(after.form),
            team: (before.team != after.team).then(|| after.team.clone()),
            answers: answers.map(|id| (id.clone(), answer(after, id))).collect(),
            targets: targets.map(|code| (code.clone(), after.targets.get(code).copied())).collect(),
            actions: actions.map(|id| (id.clone(), after.action(id).cloned())).collect(),
            reflection: (before.reflection != after.reflection).then(|| after.reflection.clone()),
            finished_on: (before.finished_on != after.finished_on).then_some(after.finished_on),
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Changes an assessment. What the patch does not name stays as it is.
    pub fn apply(&self, to: &mut Assessment) {
        to.form = self.form.unwrap_or(to.form);
        if let Some(team) = &self.team {
            to.team.clone_from(team);
        }
        for (id, answer) in &self.answers {
            to.change_answer(id, |one| one.clone_from(answer));
        }
        for (code, target) in &self.targets {
            match target {
                Some(target) => to.targets.insert(code.clone(), *target),
                None => to.targets.remove(code),
            };
        }
        for (id, action) in &self.actions {
            to.put_action(id, action.clone());
        }
        if let Some(reflection) = &self.reflection {
            to.reflection.clone_from(reflection);
        }
        to.finished_on = self.finished_on.unwrap_or(to.finished_on);
    }
}
