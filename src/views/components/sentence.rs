//! A finding in words, with the levels set off.

use yew::prelude::*;

use crate::wording::{Part, Sentence, level_name};

#[derive(Properties, PartialEq)]
pub(in crate::views) struct FindingProps {
    pub(in crate::views) sentence: Sentence,
}

#[component]
pub(in crate::views) fn Finding(FindingProps { sentence }: &FindingProps) -> Html {
    let parts = sentence.0.iter().map(|part| match part {
        Part::Words(words) => html! { { words } },
        Part::Level(level) => html! { <strong class="ms-finding__level">{ level_name(*level) }</strong> },
    });
    html! { <p class="ms-finding">{ for parts }</p> }
}
