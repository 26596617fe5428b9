//! The header: the service's name, the way to one's assessments, and whether all is saved.

use yew::prelude::*;

use super::status::saved_state;
use super::undo::undo_and_redo;
use crate::session::Session;
use crate::views::Dispatch;

pub(in crate::views) fn header(session: &Session, dispatch: &Dispatch) -> Html {
    html! {
        <header class="ms-header">
            <a class="ms-header__name" href="#/">{ "AHP Maturity" }</a>
            { undo_and_redo(session, dispatch) }
            { saved_state(session, dispatch) }
            <nav class="ms-header__links" aria-label="Main">
                <a href="#/">{ "Assessments" }</a>
                <a href="#/new">{ "New" }</a>
            </nav>
        </header>
    }
}
