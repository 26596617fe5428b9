//! Choosing how to start: the quick start, or everything.

use yew::prelude::*;

use crate::domain::Form;
use crate::session::Fact;
use crate::views::Dispatch;
use crate::views::components::{Weight, do_button};
use crate::wording::form_name;

pub(super) fn page(dispatch: &Dispatch) -> Html {
    let option = |time: &'static str, what: &'static str, form: Form| {
        let start = dispatch.telling(Fact::StartAsked(form));
        html! {
            <section class="ms-option">
                <h2>{ time }</h2>
                <p>{ what }</p>
                { do_button(Weight::Primary, start, form_name(form)) }
            </section>
        }
    };
    html! {
        <>
            <h1 tabindex="-1">{ "How much time do you have?" }</h1>
            <p class="ms-lede">
                { "This questionnaire takes the view of a provider: a team, a service or an \
                   organisation." }
            </p>
            <div class="ms-options">
                { option(
                    "About 10 minutes",
                    "11 statements, one for each part of the strategy. You can grow it into the \
                     full assessment later and keep every answer.",
                    Form::Quick,
                ) }
                { option(
                    "About 30 minutes",
                    "33 statements, three for each part: how you lead it, what you do, and how \
                     you learn. You can stop at any time and come back.",
                    Form::Full,
                ) }
            </div>
        </>
    }
}
