//! Something that is true of the whole page and that one should know first.

use yew::prelude::*;

pub(in crate::views) fn banner(title: &'static str, text: String) -> Html {
    html! {
        <div class="ms-banner">
            <p class="ms-banner__title">{ title }</p>
            <p class="ms-banner__text">{ text }</p>
        </div>
    }
}
