//! One action as a form. Every field is optional; where a text is vague, a line beside it asks
//! back.

use super::Desk;
use crate::domain::{Action, ActionText, Date, Help, Status};
use crate::studio::parts::{Field, button, chosen};
use crate::tree::{Element, element, fold};
use crate::wording::{action_text_name, help_name, nudge, status_name};

/// What the action at a position is called: its number, and what it is for.
pub(super) fn title(desk: &Desk<'_>, at: usize, action: &Action) -> String {
    let number = at + 1;
    let statement = action.statement.as_ref().and_then(|id| desk.pack.statement(id));
    statement.map_or_else(
        || format!("Action {number}"),
        |(domain, one)| format!("Action {number}: {}, {}", domain.short, one.title),
    )
}

/// The form of the action at a position. What is done in it says so: `what 0`. First what only the
/// team can say; what is filled in already is folded.
pub(super) fn form(desk: &Desk<'_>, at: usize, action: &Action) -> Element {
    let text = |which| {
        let (act, text) = (format!("{} {at}", act_name(which)), action.text(which));
        let label = action_text_name(which);
        let field = Field { act: &act, label, hint: Some(hint(which)), nudge: nudge(which, text) };
        if which == ActionText::Lead { field.text_line(text) } else { field.text_area(text) }
    };
    let review = format!("review {at}");
    let hint = Some("When you look at it again.");
    let review = Field { act: &review, label: "Review date", hint, nudge: None };
    let help = format!("help {at}");
    let help = Field { act: &help, label: "Needs help from", ..Field::default() };
    let remove = format!("remove {at}");
    element("section")
        .class("ms-action")
        .add(element("h3").text(title(desk, at, action)))
        .all([text(ActionText::What), text(ActionText::FirstStep)])
        .add(
            element("div")
                .class("ms-action__row")
                .add(text(ActionText::Lead))
                .add(review.day(action.review_on))
                .add(how_far(at, "How far it is", Some("As of today."), action)),
        )
        .add(fold(
            "Why, who with, and how you will know",
            element("div")
                .all([ActionText::Why, ActionText::With, ActionText::Measure].map(text))
                .add(help.choice(&Help::ALL, action.help, help_name)),
        ))
        .add(button(&remove, "", false, &format!("Remove action {}", at + 1)))
}

/// The question how far the action at a position is.
pub(super) fn how_far(at: usize, label: &str, hint: Option<&str>, action: &Action) -> Element {
    let act = format!("status {at}");
    let field = Field { act: &act, label, hint, nudge: None };
    field.choice(&Status::ALL, action.status, status_name)
}

/// What a change of a text is called.
const fn act_name(which: ActionText) -> &'static str {
    match which {
        ActionText::What => "what",
        ActionText::Why => "why",
        ActionText::Lead => "lead",
        ActionText::With => "with",
        ActionText::FirstStep => "first",
        ActionText::Measure => "measure",
    }
}

/// What helps to write a text.
const fn hint(which: ActionText) -> &'static str {
    match which {
        ActionText::What => "One thing that people could see you do.",
        ActionText::Why => "What gets better, and for whom?",
        ActionText::Lead => "A role, not a name.",
        ActionText::With => "Who with lived experience could shape this from the start?",
        ActionText::FirstStep => "Something that can be done within two weeks.",
        ActionText::Measure => "What would you see, count or hear?",
    }
}

pub(super) fn act(desk: &mut Desk<'_>, what: &str, value: &str) -> Option<()> {
    let (what, at) = what.split_once(' ')?;
    let at: usize = at.parse().ok()?;
    if what == "remove" {
        let id = desk.assessment.actions.get(at)?.id.clone();
        desk.assessment.put_action(&id, None);
        return Some(());
    }
    let action = desk.assessment.actions.get_mut(at)?;
    match what {
        "review" => action.review_on = Date::parse(value).ok(),
        "help" => action.help = chosen(&Help::ALL, value)?,
        "status" => action.status = chosen(&Status::ALL, value)?,
        _ => {
            let which = ActionText::ALL.into_iter().find(|one| act_name(*one) == what)?;
            *action.text_mut(which) = value.into();
        }
    }
    Some(())
}
