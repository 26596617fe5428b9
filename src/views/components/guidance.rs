//! What the studio has to say to a statement, or why it is not there. Nothing of it is needed to
//! answer.

use yew::prelude::*;

use crate::session::Studio;
use crate::views::{Ask, Dispatch};

/// What the studio answers.
pub(super) fn guidance(studio: Studio, ask: Ask, dispatch: &Dispatch) -> Html {
    let shown = match studio {
        Studio::Ready => dispatch.studio.emit(ask),
        Studio::Coming => return html! { <p>{ "On its way\u{2026}" }</p> },
        Studio::Missing => None,
    };
    shown.unwrap_or_else(|| {
        html! {
            <p>
                { "This part of the app did not arrive. You can answer without it; reload the \
                   page to try again." }
            </p>
        }
    })
}
