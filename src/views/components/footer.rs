//! What the app is, and what it is not.

use yew::prelude::*;

pub(in crate::views) fn footer() -> Html {
    html! {
        <footer class="ms-footer">
            <p>
                { "Independent open-source tool for AHP teams. Not an NHS service, and not endorsed \
                   by NHS England. The questions are our reading of " }
                <a
                    href="https://www.england.nhs.uk/ahp/allied-health-professions-strategy-for-england/"
                    rel="noreferrer"
                >
                    { "the strategy AHPs Deliver" }
                </a>
                { "." }
            </p>
            <p>
                { "This page has sent: nothing. Your answers stay in this browser on this device: " }
                <a href="#/kept">{ "Where your answers are kept" }</a>
                { "." }
            </p>
            <p>
                <a href="#/how">{ "How this works" }</a>{ " \u{b7} " }
                <a href="#/about">{ "About AHPs Deliver" }</a>{ " \u{b7} " }
                <a href="#/accessibility">{ "Accessibility" }</a>{ " \u{b7} " }
                <a href="#/easy">{ "Easy Read" }</a>
            </p>
        </footer>
    }
}
