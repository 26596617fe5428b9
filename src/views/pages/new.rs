//! Choosing whose view it is, and how much time there is.

use yew::prelude::*;

use crate::domain::{Form, OperatingLevel, Pack};
use crate::session::{BUILT_IN, Fact, Session, Topic};
use crate::views::Dispatch;
use crate::views::components::{Weight, do_button};
use crate::views::titles::topic_title;
use crate::wording::{form_name, level_of_view};

pub(super) fn page(session: &Session, dispatch: &Dispatch) -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ "Whose view is this?" }</h1>
            <p class="ms-lede">
                { "Each view has a questionnaire of its own, about the same eleven parts of the \
                   strategy. You can stop at any time and come back." }
            </p>
            <div class="ms-options">
                { for OperatingLevel::ALL.into_iter().zip(BUILT_IN).map(|(level, id)| {
                    view(session, level, id, dispatch)
                }) }
            </div>
            <p class="ms-caption"><a href="#/own">{ topic_title(Topic::Own) }</a></p>
        </>
    }
}

fn view(session: &Session, level: OperatingLevel, id: &str, dispatch: &Dispatch) -> Html {
    let (who, example) = match level {
        OperatingLevel::Provider => (
            "A team, a service or a whole organisation.",
            "For example, a therapy lead and two colleagues answer for their hospital's \
             rehabilitation service.",
        ),
        OperatingLevel::System => (
            "AHP work across a local health and care system.",
            "For example, members of an AHP council answer for the hospitals, community services \
             and social care in their area.",
        ),
        OperatingLevel::Individual => (
            "Your own work, in any AHP role.",
            "For example, a paramedic answers about their own work and picks one thing to learn \
             next.",
        ),
        OperatingLevel::Regional => (
            "AHP work across one of the NHS regions in England.",
            "For example, a regional AHP lead and their team answer for the support that they \
             give across the region.",
        ),
    };
    let ways = session.built_in(id).map(|pack| ways(pack, level, dispatch));
    html! {
        <section class="ms-option">
            <h2>{ level_of_view(level) }</h2>
            <p>{ who }</p>
            <p class="ms-caption">{ example }</p>
            { ways.unwrap_or_else(|| html! { <p>{ "On its way\u{2026}" }</p> }) }
        </section>
    }
}

/// The ways to start with a pack: at once with all of it, or with its quick start.
fn ways(pack: &Pack, level: OperatingLevel, dispatch: &Dispatch) -> Html {
    let start = |weight, form, statements: usize, words| {
        let fact = Fact::StartAsked(form, pack.reference.clone());
        html! {
            <>
                <p>{ minutes(statements) }</p>
                { do_button(weight, dispatch.telling(fact), words) }
            </>
        }
    };
    let all = pack.statements().count();
    if !pack.has_quick_start() {
        return start(Weight::Secondary, Form::Full, all, start_words(level));
    }
    let headlines = pack.statements().filter(|one| one.headline).count();
    html! {
        <>
            { start(Weight::Primary, Form::Quick, headlines, form_name(Form::Quick)) }
            { start(Weight::Secondary, Form::Full, all, form_name(Form::Full)) }
        </>
    }
}

/// How long so many statements take, at about a minute each.
fn minutes(statements: usize) -> String {
    format!("{statements} statements, about {statements} minutes")
}

const fn start_words(level: OperatingLevel) -> &'static str {
    match level {
        OperatingLevel::Provider => "Start with the provider view",
        OperatingLevel::System => "Start with the system view",
        OperatingLevel::Individual => "Start with your own view",
        OperatingLevel::Regional => "Start with the regional view",
    }
}
