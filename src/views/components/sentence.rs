//! A finding in words, with the levels set off.

use yew::prelude::*;

use crate::wording::{Part, Sentence, level_name};

pub(in crate::views) fn finding(Sentence(parts): Sentence) -> Html {
    let part = |part: Part| match part {
        Part::Words(words) => html! { { words } },
        Part::Level(level) => html! {
            <strong class="ms-finding__level">{ level_name(level) }</strong>
        },
    };
    html! { <p class="ms-finding">{ for parts.into_iter().map(part) }</p> }
}
