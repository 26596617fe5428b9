//! The way in for a saved assessment.

use yew::prelude::*;

/// The one file input of a page: the shell reads the chosen file from it.
pub const FILE_INPUT_ID: &str = "saved-assessment";

#[derive(Properties, PartialEq)]
pub(in crate::views) struct FileInputProps {
    pub(in crate::views) on_choose: Callback<()>,
}

#[component]
pub(in crate::views) fn FileInput(FileInputProps { on_choose }: &FileInputProps) -> Html {
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
                accept=".json,application/json"
                aria-describedby="saved-assessment-hint"
                onchange={on_choose.reform(|_: Event| ())}
            />
        </div>
    }
}
