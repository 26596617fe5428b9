//! One statement's answers as a group of radio cards: five levels in full, then the two answers
//! that are no level. None is chosen beforehand.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Level, Rating, Statement, Text};
use crate::session::AnswerEdit;
use crate::views::dom_events::text;
use crate::wording::level_label;

/// The answers that one can give to a statement, with the one that is given.
pub(super) fn choices(
    statement: &Statement,
    rating: Option<&Rating>,
    on_edit: &Callback<AnswerEdit>,
) -> Html {
    let group = AttrValue::from(format!("answer-{}", statement.id));
    let level = |level: Level| {
        let number = level.number().to_string();
        let descriptor = Some(statement.descriptor(level).clone());
        let chosen = rating == Some(&Rating::Level(level));
        let on_choose = on_edit.reform(move |_| AnswerEdit::Level(level));
        choice(&group, &number, level_label(level), descriptor, chosen, on_choose)
    };
    let dont_know = choice(
        &group,
        "dk",
        "Don't know".to_owned(),
        None,
        rating == Some(&Rating::DontKnow),
        on_edit.reform(|_| AnswerEdit::DontKnow),
    );
    let not_applicable = choice(
        &group,
        "na",
        "Not applicable to us".to_owned(),
        None,
        matches!(rating, Some(Rating::NotApplicable { .. })),
        on_edit.reform(|_| AnswerEdit::NotApplicable(Rc::default())),
    );
    html! {
        <div class="ms-choices">
            { for Level::ALL.into_iter().map(level) }
            <div class="ms-choices__others">{ dont_know }{ not_applicable }</div>
            if let Some(Rating::NotApplicable { reason: why }) = rating {
                { reason(&group, why, on_edit) }
            }
            <button
                type="button"
                class={classes!("ms-link", rating.is_none().then_some("ms-choices__nothing"))}
                onclick={on_edit.reform(|_: MouseEvent| AnswerEdit::Cleared)}
            >
                { "Clear answer" }
                <span class="nhsuk-u-visually-hidden">{ format!(" to {}", statement.title) }</span>
            </button>
        </div>
    }
}

fn choice(
    group: &AttrValue,
    key: &str,
    label: String,
    descriptor: Option<Text>,
    chosen: bool,
    on_choose: Callback<Event>,
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
                onchange={on_choose}
            />
            <label class="ms-choice__label" for={id}>{ label }</label>
            if let Some(descriptor) = descriptor {
                <p class="ms-choice__descriptor" id={hint}>{ descriptor }</p>
            }
        </div>
    }
}

fn reason(group: &AttrValue, reason: &Rc<str>, on_edit: &Callback<AnswerEdit>) -> Html {
    let id = AttrValue::from(format!("{group}-reason"));
    html! {
        <div class="ms-choices__reason">
            <label class="nhsuk-label" for={id.clone()}>{ "Why does it not apply? (optional)" }</label>
            <input
                class="nhsuk-input"
                {id}
                type="text"
                autocomplete="off"
                value={AttrValue::from(Rc::clone(reason))}
                oninput={on_edit.reform(|event: InputEvent| {
                    AnswerEdit::NotApplicable(text(&event).into())
                })}
            />
        </div>
    }
}
