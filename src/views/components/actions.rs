//! Links that look like buttons, and plain buttons: a verb each.

use yew::prelude::*;

use crate::session::Route;
use crate::views::dom_events::click_on_space;

/// How much a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::views) enum Weight {
    /// The next thing to do.
    #[default]
    Primary,
    /// Another thing one can do.
    Secondary,
}

impl Weight {
    fn class(self) -> Classes {
        match self {
            Self::Primary => classes!("nhsuk-button", "ms-button"),
            Self::Secondary => classes!("nhsuk-button", "nhsuk-button--secondary", "ms-button"),
        }
    }
}

#[derive(Properties, PartialEq)]
pub(in crate::views) struct GoToProps {
    pub(in crate::views) route: Route,
    #[prop_or_default]
    pub(in crate::views) weight: Weight,
    pub(in crate::views) children: Html,
}

/// A way to another page. It is a link, so it works before the app has started, and answers to
/// Space like the button that it looks like.
#[component]
pub(in crate::views) fn GoTo(GoToProps { route, weight, children }: &GoToProps) -> Html {
    let onkeydown = Callback::from(|event: KeyboardEvent| click_on_space(&event));
    html! {
        <a
            class={weight.class()}
            href={route.to_string()}
            role="button"
            draggable="false"
            {onkeydown}
        >
            { children.clone() }
        </a>
    }
}

#[derive(Properties, PartialEq)]
pub(in crate::views) struct DoProps {
    pub(in crate::views) on_click: Callback<()>,
    #[prop_or_default]
    pub(in crate::views) weight: Weight,
    pub(in crate::views) children: Html,
}

/// Something that is done here and now.
#[component]
pub(in crate::views) fn Do(DoProps { on_click, weight, children }: &DoProps) -> Html {
    html! {
        <button type="button" class={weight.class()} onclick={on_click.reform(|_: MouseEvent| ())}>
            { children.clone() }
        </button>
    }
}
