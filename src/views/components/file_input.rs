//! The way in for a saved assessment.

use yew::prelude::*;

use crate::session::Fact;
use crate::views::Dispatch;

/// The one file input of a page: the shell reads the chosen file from it.
pub const FILE_INPUT_ID: &str = "saved-assessment";

pub(in crate::views) fn file_input(dispatch: &Dispatch) -> Html {
    html! {
        <div class="ms-file-input">
            <label class="nhsuk-label" for={FILE_INPUT_ID}>{ "Open a saved assessment" }</label>
            <div class="nhsuk-hint" id="saved-assessment-hint">
                { "A .json file that was saved from this app. You see what is in it before \
                   anything is kept." }
            </div>
            <input
                class="nhsuk-file-upload ms-file-input__input"
                id={FILE_INPUT_ID}
                type="file"
                accept=".json,.html,.pdf,application/json"
                aria-describedby="saved-assessment-hint"
                onchange={dispatch.telling_from::<Event>(Fact::FileChosen, "main")}
            />
        </div>
    }
}
