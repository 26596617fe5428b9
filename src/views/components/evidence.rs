//! What an answer rests on: a note and how strong it is. It never changes a level.

use std::rc::Rc;

use yew::prelude::*;

use super::actions::link_button;
use super::radio;
use crate::domain::{Answer, Evidence, Statement};
use crate::session::AnswerEdit;
use crate::views::dom_events::text;
use crate::wording::evidence_name;

/// The fields for evidence, folded while there is none.
pub(super) fn evidence(
    statement: &Statement,
    answer: &Answer,
    on_edit: &Callback<AnswerEdit>,
) -> Html {
    let strength = |evidence: Evidence| {
        radio(
            &format!("evidence-{}", statement.id),
            evidence as u8,
            evidence_name(evidence),
            answer.evidence == Some(evidence),
            on_edit.reform(move |_| AnswerEdit::Evidence(Some(evidence))),
        )
    };
    html! {
        <details
            class="nhsuk-details"
            open={!answer.note.is_empty() || answer.evidence.is_some()}
        >
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ "Add evidence (optional)" }</span>
            </summary>
            <div class="nhsuk-details__text">
                <p>{ "What could you show? For example:" }</p>
                <ul>{ for statement.evidence.iter().map(|one| html! { <li>{ one.clone() }</li> }) }</ul>
                { note(statement, &answer.note, on_edit) }
                <fieldset class="nhsuk-fieldset">
                    <legend class="nhsuk-fieldset__legend">{ "How strong is the evidence?" }</legend>
                    <div class="nhsuk-radios nhsuk-radios--small">
                        { for Evidence::ALL.into_iter().map(strength) }
                    </div>
                    if answer.evidence.is_some() {
                        { link_button("Clear strength", on_edit.reform(|_| AnswerEdit::Evidence(None))) }
                    }
                </fieldset>
            </div>
        </details>
    }
}

fn note(statement: &Statement, note: &Rc<str>, on_edit: &Callback<AnswerEdit>) -> Html {
    let id = AttrValue::from(format!("note-{}", statement.id));
    let hint = AttrValue::from(format!("{id}-hint"));
    html! {
        <div class="nhsuk-form-group">
            <label class="nhsuk-label" for={id.clone()}>{ "Your note" }</label>
            <div class="nhsuk-hint" id={hint.clone()}>
                { "Leave out anything that could identify a patient or a colleague." }
            </div>
            <textarea
                class="nhsuk-textarea"
                {id}
                rows="3"
                aria-describedby={hint}
                value={AttrValue::from(Rc::clone(note))}
                oninput={on_edit.reform(|event: InputEvent| AnswerEdit::Note(text(&event).into()))}
            />
        </div>
    }
}
