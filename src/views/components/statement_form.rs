//! One statement with everything one can say to it.

use std::rc::Rc;

use yew::prelude::*;

use super::choices::Choices;
use super::evidence::EvidenceFields;
use super::steps_ahead::StepsAhead;
use crate::domain::{Answer, Rating, Resource, Statement};
use crate::session::AnswerEdit;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct StatementFormProps {
    pub(in crate::views) statement: Rc<Statement>,
    pub(in crate::views) resources: Vec<Resource>,
    pub(in crate::views) answer: Answer,
    pub(in crate::views) on_edit: Callback<AnswerEdit>,
    /// The title as a heading of the page's own rank.
    pub(in crate::views) heading: Html,
}

#[component]
pub(in crate::views) fn StatementForm(props: &StatementFormProps) -> Html {
    let StatementFormProps { statement, resources, answer, on_edit, heading } = props;
    let stem = format!("stem-{}", statement.id);
    html! {
        <div class="ms-statement">
            <fieldset class="ms-statement__fields" aria-describedby={stem.clone()}>
                <legend class="ms-statement__title">{ heading.clone() }</legend>
                <p class="ms-statement__stem" id={stem}>
                    { AttrValue::from(Rc::clone(&statement.stem)) }
                    { " Choose the highest level that is fully true." }
                </p>
                <Choices
                    statement={Rc::clone(statement)}
                    rating={answer.rating.clone()}
                    on_edit={on_edit.clone()}
                />
            </fieldset>
            <StepsAhead
                statement={Rc::clone(statement)}
                level={answer.rating.as_ref().and_then(Rating::level)}
                resources={resources.clone()}
            />
            <EvidenceFields
                statement={Rc::clone(statement)}
                answer={answer.clone()}
                on_edit={on_edit.clone()}
            />
        </div>
    }
}
