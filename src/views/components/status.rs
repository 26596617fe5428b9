//! Whether every change is saved, in a place of its own so that it never moves the page.

use yew::prelude::*;

use super::actions::link_button;
use crate::session::{Fact, SaveState, Session};
use crate::views::Dispatch;

pub(super) fn saved_state(session: &Session, dispatch: &Dispatch) -> Html {
    let state = session.save_state();
    let (data, words) = match state.map(|(state, _)| state) {
        None => (None, ""),
        Some(SaveState::Saved) => (Some("saved"), "Saved"),
        // A quick save is not worth two announcements: the words stay as they were.
        Some(SaveState::Saving { long: false }) => (Some("saving"), "Saved"),
        Some(SaveState::Saving { long: true }) => (Some("saving"), "Saving"),
        Some(SaveState::Failed(_) | SaveState::Blocked) => (Some("failed"), "Not saved"),
        Some(SaveState::Example) => (None, "Example, not kept"),
    };
    let retry = match (state, session.route.assessment()) {
        (Some((SaveState::Failed(_), _)), Some(id)) => Some(Fact::SaveRetried(id.clone())),
        _ => None,
    };
    html! {
        <div class="ms-saved">
            <span
                role="status"
                tabindex="-1"
                class="ms-saved__words"
                data-state={data}
                data-revision={state.map(|(_, revision)| revision.to_string())}
            >
                { words }
            </span>
            if let Some(retry) = retry {
                { link_button("Try again", dispatch.telling_from(retry, "[role=status]")) }
            }
        </div>
    }
}
