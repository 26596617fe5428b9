//! The first page of an assessment that follows another: what became of its actions?

use super::{Act, Desk, action_form};
use crate::domain::{Action, ActionText};
use crate::studio::parts::{actions_table, way_on};
use crate::tree::{Element, element};

pub(super) fn page(desk: &Desk<'_>) -> Element {
    let actions = &desk.assessment.actions;
    let overview = way_on(format!("#/assessments/{}", desk.assessment.id), true);
    let go_on = element("p").add(overview.text("Continue to the questionnaire"));
    if actions.is_empty() {
        let none = "Last time you wrote down no actions.";
        return element("div").add(element("p").text(none)).add(go_on);
    }
    let questions = actions.iter().enumerate().map(|(at, one)| question(at, one));
    let lede = "These are the actions of last time. Say how far each one is; what is not done stays \
                on your list.";
    element("div")
        .add(element("p").class("ms-lede").text(lede))
        .all(desk.fields(questions.collect()))
        .add(actions_table(desk.pack, actions))
        .add(go_on)
}

fn question(at: usize, action: &Action) -> Element {
    let what = action.text(ActionText::What);
    let label = if what.is_empty() { format!("Action {}", at + 1) } else { what.to_string() };
    action_form::how_far(at, &label, None, action)
}

pub(super) fn act(desk: &mut Desk<'_>, Act { what, value, .. }: Act<'_>) -> Option<()> {
    action_form::act(desk, what, value)
}
