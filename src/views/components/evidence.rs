//! What an answer rests on: a note and how strong it is. It never changes a level.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Answer, Evidence, Statement};
use crate::session::AnswerEdit;
use crate::views::dom_events::text;
use crate::wording::evidence_name;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct EvidenceFieldsProps {
    pub(in crate::views) statement: Rc<Statement>,
    pub(in crate::views) answer: Answer,
    pub(in crate::views) on_edit: Callback<AnswerEdit>,
}

#[component]
pub(in crate::views) fn EvidenceFields(props: &EvidenceFieldsProps) -> Html {
    let EvidenceFieldsProps { statement, answer, on_edit } = props;
    let (note, hint) = (format!("note-{}", statement.id), format!("note-{}-hint", statement.id));
    let strength = |evidence: Evidence| {
        let id = format!("evidence-{}-{}", statement.id, evidence as u8);
        html! {
            <div class="nhsuk-radios__item">
                <input
                    class="nhsuk-radios__input"
                    type="radio"
                    name={format!("evidence-{}", statement.id)}
                    id={id.clone()}
                    checked={answer.evidence == Some(evidence)}
                    onchange={on_edit.reform(move |_: Event| AnswerEdit::Evidence(Some(evidence)))}
                />
                <label class="nhsuk-label nhsuk-radios__label" for={id}>
                    { evidence_name(evidence) }
                </label>
            </div>
        }
    };
    let open = !answer.note.is_empty() || answer.evidence.is_some();
    html! {
        <details class="nhsuk-details" open={open}>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ "Add evidence (optional)" }</span>
            </summary>
            <div class="nhsuk-details__text">
                <p>{ "What could you show? For example:" }</p>
                <ul>
                    { for statement.evidence.iter().map(|one| html! {
                        <li>{ AttrValue::from(Rc::clone(one)) }</li>
                    }) }
                </ul>
                <div class="nhsuk-form-group">
                    <label class="nhsuk-label" for={note.clone()}>{ "Your note" }</label>
                    <div class="nhsuk-hint" id={hint.clone()}>
                        { "Leave out anything that could identify a patient or a colleague." }
                    </div>
                    <textarea
                        class="nhsuk-textarea"
                        id={note}
                        rows="3"
                        aria-describedby={hint}
                        value={AttrValue::from(Rc::clone(&answer.note))}
                        oninput={on_edit.reform(|event: InputEvent| {
                            AnswerEdit::Note(text(&event).into())
                        })}
                    />
                </div>
                <fieldset class="nhsuk-fieldset">
                    <legend class="nhsuk-fieldset__legend">{ "How strong is the evidence?" }</legend>
                    <div class="nhsuk-radios nhsuk-radios--small">
                        { for Evidence::ALL.into_iter().map(strength) }
                    </div>
                    if answer.evidence.is_some() {
                        <button
                            type="button"
                            class="ms-link"
                            onclick={on_edit.reform(|_: MouseEvent| AnswerEdit::Evidence(None))}
                        >
                            { "Clear strength" }
                        </button>
                    }
                </fieldset>
            </div>
        </details>
    }
}
