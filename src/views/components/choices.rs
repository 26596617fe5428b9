//! One statement's answers as a group of radio cards: five levels in full, then the two answers
//! that are no level. None is chosen beforehand.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Level, Rating, Statement, Text};
use crate::session::{AnswerEdit, Fact};
use crate::views::Dispatch;
use crate::wording::level_label;

/// The answers that one can give to a statement, with the one that is given.
pub(super) fn choices(
    statement: &Statement,
    rating: Option<&Rating>,
    edited: &(impl Fn(AnswerEdit) -> Fact + Clone + 'static),
    dispatch: &Dispatch,
) -> Html {
    let group = AttrValue::from(format!("answer-{}", statement.id));
    let level = |level: Level| {
        let descriptor = Some(statement.descriptor(level).clone());
        let chosen = rating == Some(&Rating::Level(level));
        let fact = edited(AnswerEdit::Level(level));
        choice(&group, level.number(), level_label(level), descriptor, chosen, dispatch, fact)
    };
    let other = |key: u8, label: &str, chosen: bool, edit: AnswerEdit| {
        choice(&group, key, label.to_owned(), None, chosen, dispatch, edited(edit))
    };
    let dont_know = rating == Some(&Rating::DontKnow);
    let reason = match rating {
        Some(Rating::NotApplicable { reason }) => Some(reason),
        Some(Rating::Level(_) | Rating::DontKnow) | None => None,
    };
    html! {
        <div class="ms-choices">
            { for Level::ALL.into_iter().map(level) }
            <div class="ms-choices__others">
                { other(6, "Don't know", dont_know, AnswerEdit::DontKnow) }
                { other(
                    7,
                    "Not applicable to us",
                    reason.is_some(),
                    AnswerEdit::NotApplicable(Rc::default()),
                ) }
            </div>
            if let Some(reason) = reason {
                { reason_field(&group, reason, edited, dispatch) }
            }
            <button
                type="button"
                class={if rating.is_some() { "ms-link" } else { "ms-link ms-link--idle" }}
                onclick={dispatch.telling_from::<MouseEvent>(edited(AnswerEdit::Cleared), ":checked")}
            >
                { "Clear answer" }
                <span class="nhsuk-u-visually-hidden">{ format!(" to {}", statement.title) }</span>
            </button>
        </div>
    }
}

fn choice(
    group: &AttrValue,
    key: u8,
    label: String,
    descriptor: Option<Text>,
    chosen: bool,
    dispatch: &Dispatch,
    fact: Fact,
) -> Html {
    let id = AttrValue::from(format!("{group}-{key}"));
    let hint = AttrValue::from(format!("{id}-hint"));
    html! {
        <div class="ms-choice">
            <input
                class="ms-choice__input"
                type="radio"
                name={group.clone()}
                id={id.clone()}
                checked={chosen}
                aria-describedby={descriptor.is_some().then(|| hint.clone())}
                onchange={dispatch.telling::<Event>(fact)}
            />
            <label class="ms-choice__label" for={id}>{ label }</label>
            if let Some(descriptor) = descriptor {
                <p class="ms-choice__descriptor" id={hint}>{ descriptor }</p>
            }
        </div>
    }
}

fn reason_field(
    group: &AttrValue,
    reason: &Rc<str>,
    edited: &(impl Fn(AnswerEdit) -> Fact + Clone + 'static),
    dispatch: &Dispatch,
) -> Html {
    let id = AttrValue::from(format!("{group}-reason"));
    let edited = edited.clone();
    let oninput =
        dispatch.telling_text(move |reason| edited(AnswerEdit::NotApplicable(reason.into())));
    html! {
        <div class="ms-choices__reason">
            <label class="nhsuk-label" for={id.clone()}>{ "Why does it not apply? (optional)" }</label>
            <input
                class="nhsuk-input"
                {id}
                type="text"
                autocomplete="off"
                value={AttrValue::from(Rc::clone(reason))}
                {oninput}
            />
        </div>
    }
}
