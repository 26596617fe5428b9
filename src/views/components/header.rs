//! The header: the service's name, the way to one's assessments, and whether all is saved.

use yew::prelude::*;

use super::status::SavedState;
use crate::session::SaveState;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct HeaderProps {
    pub(in crate::views) save_state: Option<(SaveState, u64)>,
    pub(in crate::views) retry: Callback<()>,
}

#[component]
pub(in crate::views) fn Header(HeaderProps { save_state, retry }: &HeaderProps) -> Html {
    html! {
        <header class="ms-header">
            <a class="ms-header__name" href="#/">{ "AHP Maturity" }</a>
            <SavedState state={*save_state} retry={retry.clone()} />
            <nav class="ms-header__links" aria-label="Main">
                <a href="#/">{ "Assessments" }</a>
                <a href="#/new">{ "New" }</a>
            </nav>
        </header>
    }
}
