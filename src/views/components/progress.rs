//! How much is answered.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct ProgressProps {
    /// Statements with any answer.
    pub(in crate::views) done: usize,
    /// Statements that are asked.
    pub(in crate::views) of: usize,
}

#[component]
pub(in crate::views) fn Progress(ProgressProps { done, of }: &ProgressProps) -> Html {
    let text = format!("{done} of {of} answered");
    html! {
        <div class="ms-progress">
            <progress class="ms-progress__bar" max={of.to_string()} value={done.to_string()}
                aria-label="Answered so far">
                { &text }
            </progress>
            <p class="ms-progress__text">{ &text }</p>
        </div>
    }
}
