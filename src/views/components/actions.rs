//! Links that look like buttons, and plain buttons: a verb each.

use yew::prelude::*;

use crate::session::Route;
use crate::views::dom_events::click_on_space;

/// How much a button stands out: the next thing to do, or another thing one can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::views) enum Weight {
    Primary,
    Secondary,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "nhsuk-button ms-button",
            Self::Secondary => "nhsuk-button nhsuk-button--secondary ms-button",
        }
    }
}

/// A way to another page. It is a link, so it works before the app has started, and answers to
/// Space like the button that it looks like.
pub(in crate::views) fn go_to(weight: Weight, route: &Route, words: impl Into<AttrValue>) -> Html {
    go_to_named(weight, route, words.into())
}

fn go_to_named(weight: Weight, route: &Route, words: AttrValue) -> Html {
    html! {
        <a
            class={weight.class()}
            href={route.to_string()}
            role="button"
            draggable="false"
            onkeydown={Callback::from(|event: KeyboardEvent| click_on_space(&event))}
        >
            { words }
        </a>
    }
}

/// Something that is done here and now.
pub(in crate::views) fn do_button(
    weight: Weight,
    on_click: Callback<MouseEvent>,
    words: &'static str,
) -> Html {
    html! {
        <button type="button" class={weight.class()} onclick={on_click}>{ words }</button>
    }
}

/// Something small that is done to one of several things, which it names to those who cannot see
/// what it stands beside.
pub(in crate::views) fn named_button(
    words: &'static str,
    name: &str,
    on_click: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class="ms-link" onclick={on_click}>
            { words }
            <span class="nhsuk-u-visually-hidden">{ format!(" {name}") }</span>
        </button>
    }
}

/// Something small that is done here and now.
pub(in crate::views) fn link_button(words: &'static str, on_click: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="ms-link" onclick={on_click}>{ words }</button> }
}
