//! Something that is true of the whole page and that one should know first.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct BannerProps {
    pub(in crate::views) title: AttrValue,
    pub(in crate::views) children: Html,
}

#[component]
pub(in crate::views) fn Banner(BannerProps { title, children }: &BannerProps) -> Html {
    html! {
        <div class="ms-banner">
            <p class="ms-banner__title">{ title }</p>
            <p class="ms-banner__text">{ children.clone() }</p>
        </div>
    }
}
