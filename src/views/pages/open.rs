//! What an opened file holds. Nothing that is kept changes before one of the buttons is pressed.

use std::rc::Rc;

use yew::prelude::*;

use super::{answered, use_session};
use crate::domain::{Answer, Pack};
use crate::session::{Difference, Fact, Opening, Preview, Resolution, Side};
use crate::storage::Refused;
use crate::views::components::actions::{Do, Weight};
use crate::views::components::file_input::FileInput;
use crate::views::messages::{refusal, refused_file, unread_file};
use crate::views::titles::team_title;
use crate::wording::{answer_label, date, form_name};

#[component]
pub(in crate::views) fn Open() -> Html {
    let (session, dispatch) = use_session();
    let problem = |message: String| {
        html! {
            <>
                <h1 class="nhsuk-heading-xl" tabindex="-1">{ "We could not open that file" }</h1>
                <p class="ms-lede" role="alert">{ message }</p>
                <FileInput on_choose={dispatch.0.reform(|()| Fact::FileChosen)} />
            </>
        }
    };
    match &session.opening {
        Opening::Unread(failure) => problem(unread_file(failure)),
        Opening::Refused { name, problem: why } => problem(refused_file(name, why)),
        Opening::Nothing => html! {
            <>
                <h1 class="nhsuk-heading-xl" tabindex="-1">{ "Open a saved assessment" }</h1>
                <FileInput on_choose={dispatch.0.reform(|()| Fact::FileChosen)} />
            </>
        },
        Opening::Ready(preview) => html! {
            <Ready pack={Rc::clone(&session.pack)} preview={(**preview).clone()} on_fact={dispatch.0} />
        },
    }
}

#[derive(Properties, PartialEq)]
struct ReadyProps {
    pack: Rc<Pack>,
    preview: Preview,
    on_fact: Callback<Fact>,
}

#[component]
fn Ready(ReadyProps { pack, preview, on_fact }: &ReadyProps) -> Html {
    let assessment = &preview.opened.assessment;
    let (done, of) = answered(assessment, &pack.domains);
    let started = assessment.started_on.map(|day| format!(", started {}", date(day)));
    html! {
        <>
            <p class="ms-caption">{ &preview.name }</p>
            <h1 class="nhsuk-heading-xl" tabindex="-1">{ team_title(assessment) }</h1>
            <p class="ms-lede">
                { form_name(assessment.form) }{ format!(", {done} of {of} answered") }{ started }
                { ". Nothing is kept until you say so." }
            </p>
            if !preview.opened.refused.is_empty() {
                <LeftOut refused={preview.opened.refused.clone()} />
            }
            if preview.exists {
                <Conflict
                    pack={Rc::clone(pack)}
                    preview={preview.clone()}
                    on_fact={on_fact.clone()}
                />
            }
            <div class="ms-actions">
                <Do on_click={on_fact.reform(|()| Fact::FileAccepted)}>{ "Use this assessment" }</Do>
                <Do on_click={on_fact.reform(|()| Fact::FileDismissed)} weight={Weight::Secondary}>
                    { "Cancel" }
                </Do>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct LeftOutProps {
    refused: Vec<Refused>,
}

#[component]
fn LeftOut(LeftOutProps { refused }: &LeftOutProps) -> Html {
    html! {
        <section class="ms-banner">
            <h2 class="ms-banner__title">{ "Some of the file will be left out" }</h2>
            <ul>
                { for refused.iter().map(|item| html! {
                    <li>{ format!("{}: {}", item.place, refusal(item.why)) }</li>
                }) }
            </ul>
            <p>{ "The rest can be used. Keep the file if you want to mend it." }</p>
        </section>
    }
}

/// The file's assessment is kept here already: how the two come together.
#[component]
fn Conflict(ReadyProps { pack, preview, on_fact }: &ReadyProps) -> Html {
    let differ = match preview.differences.len() {
        0 => "Both hold the same answers.".to_owned(),
        1 => "They differ in one statement.".to_owned(),
        n => format!("They differ in {n} statements."),
    };
    let choice = |resolution: Resolution, words: &str| {
        let id = format!("resolution-{}", resolution as u8);
        html! {
            <div class="nhsuk-radios__item">
                <input
                    class="nhsuk-radios__input"
                    type="radio"
                    name="resolution"
                    id={id.clone()}
                    checked={preview.resolution == resolution}
                    onchange={on_fact.reform(move |_: Event| Fact::ResolutionChosen(resolution))}
                />
                <label class="nhsuk-label nhsuk-radios__label" for={id}>{ words }</label>
            </div>
        }
    };
    html! {
        <>
            <p>{ "This assessment is already kept in this browser. " }{ differ }</p>
            if !preview.differences.is_empty() {
                <fieldset class="nhsuk-fieldset ms-difference">
                    <legend class="nhsuk-fieldset__legend">{ "What should happen?" }</legend>
                    <div class="nhsuk-radios">
                        { choice(Resolution::Merge, "Merge them, statement by statement") }
                        { choice(Resolution::KeepBoth, "Keep both, side by side") }
                        { choice(Resolution::AsItIs, "Replace the one kept here with the file") }
                    </div>
                </fieldset>
            }
            if preview.resolution == Resolution::Merge {
                <Differences
                    pack={Rc::clone(pack)}
                    differences={preview.differences.clone()}
                    on_fact={on_fact.clone()}
                />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct DifferencesProps {
    pack: Rc<Pack>,
    differences: Vec<Difference>,
    on_fact: Callback<Fact>,
}

#[component]
fn Differences(DifferencesProps { pack, differences, on_fact }: &DifferencesProps) -> Html {
    let one = |difference: &Difference| {
        let id = &difference.statement;
        let title = pack.statement(id).map_or_else(
            || id.to_string(),
            |(domain, statement)| format!("{}: {}", domain.short, statement.title),
        );
        let side = |side: Side, words: &str, answer: &Answer| {
            let radio = format!("side-{id}-{}", side as u8);
            let statement = id.clone();
            html! {
                <div class="nhsuk-radios__item">
                    <input
                        class="nhsuk-radios__input"
                        type="radio"
                        name={format!("side-{id}")}
                        id={radio.clone()}
                        checked={difference.side == side}
                        onchange={on_fact.reform(move |_: Event| {
                            Fact::SideChosen(statement.clone(), side)
                        })}
                    />
                    <label class="nhsuk-label nhsuk-radios__label" for={radio}>
                        { words }{ answer_label(answer.rating.as_ref()) }
                        if !answer.note.is_empty() {
                            { format!(" ({})", answer.note) }
                        }
                    </label>
                </div>
            }
        };
        html! {
            <fieldset class="nhsuk-fieldset ms-difference">
                <legend class="nhsuk-fieldset__legend">{ title }</legend>
                <div class="nhsuk-radios nhsuk-radios--small">
                    { side(Side::Kept, "Kept here: ", &difference.kept) }
                    { side(Side::File, "In the file: ", &difference.file) }
                </div>
            </fieldset>
        }
    };
    html! { <>{ for differences.iter().map(one) }</> }
}
