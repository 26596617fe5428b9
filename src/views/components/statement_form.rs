//! One statement with everything one can say to it.

use yew::prelude::*;

use super::choices::choices;
use super::evidence::evidence;
use super::steps_ahead::steps_ahead;
use crate::domain::{Assessment, Rating, Statement};
use crate::session::{AnswerEdit, Fact, Studio};
use crate::views::Dispatch;

/// The rank of a statement's title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::views) enum Title {
    /// The statement is the page.
    OfPage,
    /// It is one of several.
    OfPart,
}

pub(in crate::views) fn statement_form(
    studio: Studio,
    assessment: &Assessment,
    statement: &Statement,
    title: Title,
    dispatch: &Dispatch,
) -> Html {
    let edited = {
        let (assessment, statement) = (assessment.id.clone(), statement.id.clone());
        move |edit: AnswerEdit| Fact::AnswerEdited(assessment.clone(), statement.clone(), edit)
    };
    let answer = assessment.answers.get(&statement.id).cloned().unwrap_or_default();
    let rating = answer.rating.as_ref();
    let stem = AttrValue::from(format!("stem-{}", statement.id));
    let title = match title {
        Title::OfPage => html! {
            <h1 class="ms-statement__heading" tabindex="-1">{ statement.title.clone() }</h1>
        },
        Title::OfPart => html! {
            <h2 class="ms-statement__heading">{ statement.title.clone() }</h2>
        },
    };
    html! {
        <div class="ms-statement">
            <fieldset class="ms-statement__fields" aria-describedby={stem.clone()}>
                <legend class="ms-statement__title">{ title }</legend>
                <p class="ms-statement__stem" id={stem}>
                    { statement.stem.clone() }
                    { " Choose the highest level that is fully true." }
                </p>
                { choices(statement, rating, &edited, dispatch) }
            </fieldset>
            { steps_ahead(studio, statement, rating.and_then(Rating::level), dispatch) }
            { evidence(studio, statement, &answer, &edited, dispatch) }
        </div>
    }
}
