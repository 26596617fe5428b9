//! How much is answered.

use yew::prelude::*;

/// How many of the statements that are asked have an answer.
pub(in crate::views) fn progress((done, of): (usize, usize)) -> Html {
    let text = AttrValue::from(format!("{done} of {of} answered"));
    html! {
        <div class="ms-progress">
            <progress
                class="ms-progress__bar"
                max={of.to_string()}
                value={done.to_string()}
                aria-label="Answered so far"
            >
                { text.clone() }
            </progress>
            <p class="ms-progress__text">{ text }</p>
        </div>
    }
}
