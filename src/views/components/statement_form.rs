//! One statement with everything one can say to it.

use std::rc::Rc;

use yew::prelude::*;

use super::choices::choices;
use super::evidence::evidence;
use super::steps_ahead::steps_ahead;
use crate::domain::{Answer, AssessmentId, Pack, Rating, StatementId};
use crate::session::Fact;
use crate::views::Dispatch;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct StatementFormProps {
    pub(in crate::views) pack: Rc<Pack>,
    pub(in crate::views) assessment: AssessmentId,
    pub(in crate::views) statement: StatementId,
    pub(in crate::views) answer: Answer,
    pub(in crate::views) dispatch: Dispatch,
    /// Whether it is a page of its own, so that its title is the page's.
    pub(in crate::views) alone: bool,
}

/// A component, so that on a page of several only the statement whose answer changed is made anew.
#[component]
pub(in crate::views) fn StatementForm(props: &StatementFormProps) -> Html {
    let StatementFormProps { pack, assessment, statement, answer, dispatch, alone } = props;
    let Some((_, statement)) = pack.statement(statement) else { return Html::default() };
    let on_edit = {
        let (assessment, statement) = (assessment.clone(), statement.id.clone());
        dispatch
            .0
            .reform(move |edit| Fact::AnswerEdited(assessment.clone(), statement.clone(), edit))
    };
    let stem = format!("stem-{}", statement.id);
    let rating = answer.rating.as_ref();
    html! {
        <div class="ms-statement">
            <fieldset class="ms-statement__fields" aria-describedby={stem.clone()}>
                <legend class="ms-statement__title">
                    if *alone {
                        <h1 class="ms-statement__heading" tabindex="-1">{ statement.title.clone() }</h1>
                    } else {
                        <h2 class="ms-statement__heading">{ statement.title.clone() }</h2>
                    }
                </legend>
                <p class="ms-statement__stem" id={stem}>
                    { statement.stem.clone() }
                    { " Choose the highest level that is fully true." }
                </p>
                { choices(statement, rating, &on_edit) }
            </fieldset>
            { steps_ahead(pack, statement, rating.and_then(Rating::level)) }
            { evidence(statement, answer, &on_edit) }
        </div>
    }
}
