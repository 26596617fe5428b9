//! What the studio has to say to a statement, folded. Nothing of it is needed to answer.

use yew::prelude::*;

use crate::domain::{Assessment, Statement};
use crate::session::{Session, Studio};
use crate::views::{Ask, Dispatch, Guided, Part};

/// A part of the guidance, or why it is not there; nothing if the statement has none.
pub(super) fn guidance(
    session: &Session,
    assessment: &Assessment,
    statement: &Statement,
    part: Part,
    dispatch: &Dispatch,
) -> Option<Html> {
    match session.studio {
        Studio::Ready => dispatch.studio.emit(Ask::Guidance(Guided {
            pack: assessment.pack.clone(),
            content: session.content_of(assessment),
            statement: statement.id.clone(),
            part,
        })),
        Studio::Coming => Some(html! { <p>{ "On its way\u{2026}" }</p> }),
        Studio::Missing => Some(html! {
            <p>
                { "This part of the app did not arrive. You can answer without it; reload the \
                   page to try again." }
            </p>
        }),
    }
}

/// Something under a line that unfolds it.
pub(super) fn folded(summary: impl Into<AttrValue>, inner: Html) -> Html {
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ summary.into() }</span>
            </summary>
            <div class="nhsuk-details__text">{ inner }</div>
        </details>
    }
}
