//! Whether every change is saved, told apart from the pages so that it never moves them.

use yew::prelude::*;

use crate::session::SaveState;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct SavedStateProps {
    pub(in crate::views) state: Option<(SaveState, u64)>,
    pub(in crate::views) retry: Callback<()>,
}

#[component]
pub(in crate::views) fn SavedState(SavedStateProps { state, retry }: &SavedStateProps) -> Html {
    let (data, words) = match state.map(|(state, _)| state) {
        None => (None, ""),
        Some(SaveState::Saved) => (Some("saved"), "Saved"),
        // A quick save is not worth two announcements: the words stay as they were.
        Some(SaveState::Saving { long: false }) => (Some("saving"), "Saved"),
        Some(SaveState::Saving { long: true }) => (Some("saving"), "Saving"),
        Some(SaveState::Failed | SaveState::Blocked) => (Some("failed"), "Not saved"),
        Some(SaveState::Example) => (None, "Example, not kept"),
    };
    let revision = state.map(|(_, revision)| revision.to_string());
    let failed = matches!(state, Some((SaveState::Failed, _)));
    html! {
        <div class="ms-saved">
            <span role="status" class="ms-saved__words" data-state={data} data-revision={revision}>
                { words }
            </span>
            if failed {
                <button type="button" class="ms-link" onclick={retry.reform(|_| ())}>
                    { "Try again" }
                </button>
            }
        </div>
    }
}
