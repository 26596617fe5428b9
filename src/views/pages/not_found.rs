//! An address that leads nowhere.

use yew::prelude::*;

use crate::session::Route;
use crate::views::components::{Weight, go_to};

pub(super) fn page() -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ "We could not find this page" }</h1>
            <p>
                { "The address may be incomplete, or it may lead to an assessment that is kept in \
                   another browser or on another device. Nothing of yours has changed." }
            </p>
            <p>{ "If you have its file, open it on the start page." }</p>
            { go_to(Weight::Primary, &Route::Start, "Go to the start page") }
        </>
    }
}
