//! Choosing how to start: the quick start, or everything.

use yew::prelude::*;

use super::use_dispatch;
use crate::domain::Form;
use crate::session::Fact;
use crate::views::components::actions::Do;

#[component]
pub(in crate::views) fn New() -> Html {
    let dispatch = use_dispatch();
    let start = |form: Form| dispatch.0.reform(move |()| Fact::StartAsked(form));
    html! {
        <>
            <h1 class="nhsuk-heading-xl" tabindex="-1">{ "How much time do you have?" }</h1>
            <p class="ms-lede">
                { "This questionnaire takes the view of a provider: a team, a service or an \
                   organisation." }
            </p>
            <div class="ms-options">
                <section class="ms-option">
                    <h2>{ "About 10 minutes" }</h2>
                    <p>
                        { "11 statements, one for each part of the strategy. You can grow it into \
                           the full assessment later and keep every answer." }
                    </p>
                    <Do on_click={start(Form::Quick)}>{ "Quick start" }</Do>
                </section>
                <section class="ms-option">
                    <h2>{ "About 30 minutes" }</h2>
                    <p>
                        { "33 statements, three for each part: how you lead it, what you do, and \
                           how you learn. You can stop at any time and come back." }
                    </p>
                    <Do on_click={start(Form::Full)}>{ "Full assessment" }</Do>
                </section>
            </div>
        </>
    }
}
