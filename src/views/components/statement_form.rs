//! One statement with everything one can say to it.

use yew::prelude::*;

use super::choices::choices;
use super::evidence::evidence;
use super::guidance::{folded, guidance};
use crate::domain::{Assessment, Level, Rating, Statement};
use crate::session::{AnswerEdit, Fact, Session};
use crate::views::{Dispatch, Part};
use crate::wording::level_name;

/// The rank of a statement's title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::views) enum Title {
    /// The statement is the page.
    OfPage,
    /// It is one of several.
    OfPart,
}

pub(in crate::views) fn statement_form(
    session: &Session,
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
            { for help(session, assessment, statement, rating, dispatch) }
            { evidence(session, assessment, statement, &answer, &edited, dispatch) }
        </div>
    }
}

/// What one would see, what the next level takes, and words explained.
fn help(
    session: &Session,
    assessment: &Assessment,
    statement: &Statement,
    rating: Option<&Rating>,
    dispatch: &Dispatch,
) -> Vec<Html> {
    let level = rating.and_then(Rating::level);
    let steps = match (level, level.and_then(Level::next)) {
        (Some(_), Some(next)) => format!("What would take you to {}?", level_name(next)),
        (Some(_), None) => "You are at the highest level: read on and share".to_owned(),
        (None, _) => "What takes a team from level to level?".to_owned(),
    };
    let parts = [
        ("Is this us?".to_owned(), Part::See),
        (steps, Part::Steps(level)),
        ("Words explained".to_owned(), Part::Words),
    ];
    let part = |(summary, part)| {
        Some(folded(summary, guidance(session, assessment, statement, part, dispatch)?))
    };
    parts.into_iter().filter_map(part).collect()
}
