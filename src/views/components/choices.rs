//! One statement's answers as a group of radio cards: five levels in full, then the two answers
//! that are no level. None is chosen beforehand.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Level, Rating, Statement};
use crate::session::AnswerEdit;
use crate::views::dom_events::text;
use crate::wording::level_label;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct ChoicesProps {
    pub(in crate::views) statement: Rc<Statement>,
    pub(in crate::views) rating: Option<Rating>,
    pub(in crate::views) on_edit: Callback<AnswerEdit>,
}

#[component]
pub(in crate::views) fn Choices(props: &ChoicesProps) -> Html {
    let ChoicesProps { statement, rating, on_edit } = props;
    let group = AttrValue::from(format!("answer-{}", statement.id));
    let choice = |number: &str, label: String, descriptor: Option<&Rc<str>>, edit: AnswerEdit| {
        let chosen = match (&edit, rating) {
            (AnswerEdit::Level(level), Some(Rating::Level(rated))) => level == rated,
            (AnswerEdit::DontKnow, Some(Rating::DontKnow))
            | (AnswerEdit::NotApplicable(_), Some(Rating::NotApplicable { .. })) => true,
            _ => false,
        };
        html! {
            <Choice
                group={group.clone()}
                id={format!("{group}-{number}")}
                {label}
                descriptor={descriptor.map(|text| AttrValue::from(Rc::clone(text)))}
                {chosen}
                {edit}
                on_edit={on_edit.clone()}
            />
        }
    };
    let level = |level: Level| {
        let descriptor = statement.descriptor(level);
        let number = level.number().to_string();
        choice(&number, level_label(level), Some(descriptor), AnswerEdit::Level(level))
    };
    html! {
        <div class="ms-choices">
            { for Level::ALL.into_iter().map(level) }
            <div class="ms-choices__others">
                { choice("dk", "Don't know".to_owned(), None, AnswerEdit::DontKnow) }
                { choice("na", "Not applicable to us".to_owned(), None,
                    AnswerEdit::NotApplicable(Rc::default())) }
            </div>
            if let Some(Rating::NotApplicable { reason }) = rating {
                <Reason group={group.clone()} reason={Rc::clone(reason)} on_edit={on_edit.clone()} />
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

#[derive(Properties, PartialEq)]
struct ChoiceProps {
    group: AttrValue,
    id: AttrValue,
    label: AttrValue,
    descriptor: Option<AttrValue>,
    chosen: bool,
    edit: AnswerEdit,
    on_edit: Callback<AnswerEdit>,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let ChoiceProps { group, id, label, descriptor, chosen, edit, on_edit } = props;
    let hint = format!("{id}-hint");
    let edit = edit.clone();
    html! {
        <div class="ms-choice">
            <input
                class="ms-choice__input"
                type="radio"
                name={group}
                id={id.clone()}
                checked={*chosen}
                aria-describedby={descriptor.is_some().then(|| hint.clone())}
                onchange={on_edit.reform(move |_: Event| edit.clone())}
            />
            <label class="ms-choice__label" for={id.clone()}>{ label }</label>
            if let Some(descriptor) = descriptor {
                <p class="ms-choice__descriptor" id={hint}>{ descriptor }</p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ReasonProps {
    group: AttrValue,
    reason: Rc<str>,
    on_edit: Callback<AnswerEdit>,
}

#[component]
fn Reason(ReasonProps { group, reason, on_edit }: &ReasonProps) -> Html {
    let id = format!("{group}-reason");
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
