//! One action as a form, folded. Every field is optional; hints stand where a word helps.

use super::Desk;
use crate::domain::{Action, ActionText, Date, Help, Status};
use crate::studio::node::{Element, element};
use crate::studio::parts::{button, day, select, text_area, text_line};
use crate::wording::{help_name, status_name};

/// The form of the action at a position. What is done in it says so: `what 0`.
pub(super) fn form(desk: &Desk<'_>, at: usize, action: &Action) -> Element {
    let number = at + 1;
    let statement = action.statement.as_ref().and_then(|id| desk.pack.statement(id));
    let title = statement.map_or_else(
        || format!("Action {number}"),
        |(domain, one)| format!("Action {number}: {}, {}", domain.short, one.title),
    );
    let text = |which| {
        let (name, label, hint) = words(which);
        let (act, text) = (format!("{name} {at}"), action.text(which));
        if which == ActionText::Lead {
            text_line(&act, label, Some(hint), text)
        } else {
            text_area(&act, label, Some(hint), text)
        }
    };
    let review = action.review_on.map(|day| day.to_string()).unwrap_or_default();
    element("section")
        .add(element("h3").text(title))
        .all(ActionText::ALL.map(text))
        .add(day(&format!("review {at}"), "Review date", None, &review))
        .add(select(
            &format!("help {at}"),
            "Needs help from",
            Help::ALL.map(|one| (position(&Help::ALL, one), help_name(one).to_owned())),
            &position(&Help::ALL, action.help),
        ))
        .add(select(
            &format!("status {at}"),
            "How far it is",
            Status::ALL.map(|one| (position(&Status::ALL, one), status_name(one).to_owned())),
            &position(&Status::ALL, action.status),
        ))
        .add(button(&format!("remove {at}"), "", false, &format!("Remove action {number}")))
}

fn position<T: PartialEq + Copy>(all: &[T], one: T) -> String {
    all.iter().position(|other| *other == one).unwrap_or_default().to_string()
}

/// What a text is called in the form, its label and what helps to write it.
const fn words(which: ActionText) -> (&'static str, &'static str, &'static str) {
    match which {
        ActionText::What => ("what", "What we will do", "One thing that people could see you do."),
        ActionText::Why => ("why", "Why it matters to people", "What gets better, and for whom?"),
        ActionText::Lead => ("lead", "Who leads", "A role, not a name."),
        ActionText::With => {
            ("with", "Who with", "Who with lived experience could shape this from the start?")
        }
        ActionText::FirstStep => {
            ("first", "First step", "Something that can be done within two weeks.")
        }
        ActionText::Measure => {
            ("measure", "How we will know", "What would you see, count or hear?")
        }
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
    let chosen = || value.parse::<usize>().ok();
    match what {
        "review" => action.review_on = Date::parse(value).ok(),
        "help" => action.help = *Help::ALL.get(chosen()?)?,
        "status" => action.status = *Status::ALL.get(chosen()?)?,
        _ => {
            let which = ActionText::ALL.into_iter().find(|one| words(*one).0 == what)?;
            *action.text_mut(which) = value.into();
        }
    }
    Some(())
}
