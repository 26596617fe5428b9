//! What reaching the next level takes, and where to read on, folded.

use yew::prelude::*;

use super::guidance;
use crate::domain::{Level, Statement};
use crate::session::Studio;
use crate::views::{Ask, Dispatch};
use crate::wording::level_name;

/// The step from the level that is given, or every step while none is.
pub(super) fn steps_ahead(
    studio: Studio,
    statement: &Statement,
    level: Option<Level>,
    dispatch: &Dispatch,
) -> Html {
    let summary = match (level, level.and_then(Level::next)) {
        (Some(_), Some(next)) => format!("What would take you to {}?", level_name(next)),
        (Some(_), None) => "You are at the highest level: read on and share".to_owned(),
        (None, _) => "What takes a team from level to level?".to_owned(),
    };
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ summary }</span>
            </summary>
            <div class="nhsuk-details__text">
                { guidance(studio, Ask::Steps(statement.id.clone(), level), dispatch) }
            </div>
        </details>
    }
}
