//! What an answer rests on: a note and how strong it is. It never changes a level.

use std::rc::Rc;

use yew::prelude::*;

use super::actions::link_button;
use super::guidance::{folded, guidance};
use super::radio;
use crate::domain::{Answer, Assessment, Evidence, Statement};
use crate::session::{AnswerEdit, Fact, Session};
use crate::views::{Dispatch, Part};
use crate::wording::evidence_name;

/// The fields for evidence, folded. What they hold does not unfold them: they would fold under the
/// hands of somebody who deletes a note.
pub(super) fn evidence(
    session: &Session,
    assessment: &Assessment,
    statement: &Statement,
    answer: &Answer,
    edited: &(impl Fn(AnswerEdit) -> Fact + Clone + 'static),
    dispatch: &Dispatch,
) -> Html {
    let strength = |evidence: Evidence| {
        radio(
            &format!("evidence-{}", statement.id),
            evidence as u8,
            evidence_name(evidence).to_owned(),
            answer.evidence == Some(evidence),
            dispatch.telling(edited(AnswerEdit::Evidence(Some(evidence)))),
        )
    };
    let cleared = dispatch.telling_from(edited(AnswerEdit::Evidence(None)), ":checked");
    let summary = if answer.note.is_empty() && answer.evidence.is_none() {
        "Add evidence (optional)"
    } else {
        "Your evidence"
    };
    let noted = {
        let edited = edited.clone();
        dispatch.telling_text(move |note| edited(AnswerEdit::Note(note.into())))
    };
    let prompts = guidance(session, assessment, statement, Part::Prompts, dispatch);
    let inner = html! {
        <>
            if let Some(prompts) = prompts {
                <p>{ "What could you show? For example:" }</p>
                { prompts }
            }
            { note_field(statement, &answer.note, noted) }
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend">{ "How strong is the evidence?" }</legend>
                <div class="nhsuk-radios nhsuk-radios--small">
                    { for Evidence::ALL.into_iter().map(strength) }
                </div>
                if answer.evidence.is_some() {
                    { link_button("Clear strength", cleared) }
                }
            </fieldset>
        </>
    };
    folded(summary, inner)
}

fn note_field(statement: &Statement, note: &Rc<str>, oninput: Callback<InputEvent>) -> Html {
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
                {oninput}
            />
        </div>
    }
}
