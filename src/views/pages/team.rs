//! Who assesses itself. Every field is optional.

use std::rc::Rc;

use yew::prelude::*;

use super::use_dispatch;
use crate::domain::{Assessment, Profession, Scope};
use crate::session::{Fact, Place, TeamEdit};
use crate::views::components::actions::GoTo;
use crate::views::dom_events::{is_checked, text};
use crate::wording::{profession_name, scope_name};

#[derive(Properties, PartialEq)]
pub(in crate::views) struct TeamPageProps {
    pub(in crate::views) assessment: Rc<Assessment>,
}

#[component]
pub(in crate::views) fn TeamPage(TeamPageProps { assessment }: &TeamPageProps) -> Html {
    let dispatch = use_dispatch();
    let team = &assessment.team;
    let on_edit = {
        let id = assessment.id.clone();
        dispatch.0.reform(move |edit| Fact::TeamEdited(id.clone(), edit))
    };
    let field = |id: &'static str, label, hint, value: &str, edit: fn(String) -> TeamEdit| {
        html! { <TextField {id} {label} {hint} value={value.to_owned()} on_edit={on_edit.reform(edit)} /> }
    };
    html! {
        <>
            <h1 class="nhsuk-heading-xl" tabindex="-1">{ "About your team" }</h1>
            <p class="ms-lede">{ "Everything here is optional. It stands on your results and in your files." }</p>
            { field("team-name", "Team name", "", &team.name, TeamEdit::Name) }
            { field("team-organisation", "Organisation", "", &team.organisation,
                TeamEdit::Organisation) }
            <Scopes scope={team.scope} on_edit={on_edit.clone()} />
            { field("team-setting", "Setting",
                "For example: acute hospital, community, ambulance, mental health, school",
                &team.setting, TeamEdit::Setting) }
            <Professions chosen={team.professions.clone()} {on_edit} />
            <GoTo route={Place::Overview.of(&assessment.id)}>{ "Continue" }</GoTo>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct TextFieldProps {
    id: AttrValue,
    label: AttrValue,
    hint: AttrValue,
    value: AttrValue,
    on_edit: Callback<String>,
}

#[component]
fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps { id, label, hint, value, on_edit } = props;
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    html! {
        <div class="nhsuk-form-group">
            <label class="nhsuk-label" for={id.clone()}>{ label }</label>
            if let Some(hint_id) = hint_id.clone() {
                <div class="nhsuk-hint" id={hint_id}>{ hint }</div>
            }
            <input
                class="nhsuk-input ms-field"
                id={id.clone()}
                type="text"
                autocomplete="off"
                aria-describedby={hint_id}
                value={value.clone()}
                oninput={on_edit.reform(|event: InputEvent| text(&event))}
            />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ScopesProps {
    scope: Scope,
    on_edit: Callback<TeamEdit>,
}

#[component]
fn Scopes(ScopesProps { scope, on_edit }: &ScopesProps) -> Html {
    let item = |one: Scope| {
        let id = format!("scope-{}", one as u8);
        html! {
            <div class="nhsuk-radios__item">
                <input
                    class="nhsuk-radios__input"
                    type="radio"
                    name="scope"
                    id={id.clone()}
                    checked={*scope == one}
                    onchange={on_edit.reform(move |_: Event| TeamEdit::Scope(one))}
                />
                <label class="nhsuk-label nhsuk-radios__label" for={id}>{ scope_name(one) }</label>
            </div>
        }
    };
    html! {
        <div class="nhsuk-form-group">
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend">{ "Who do your answers speak for?" }</legend>
                <div class="nhsuk-radios">{ for Scope::ALL.into_iter().map(item) }</div>
            </fieldset>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ProfessionsProps {
    chosen: Vec<Profession>,
    on_edit: Callback<TeamEdit>,
}

#[component]
fn Professions(ProfessionsProps { chosen, on_edit }: &ProfessionsProps) -> Html {
    let item = |one: Profession| {
        let id = format!("profession-{}", one as u8);
        html! {
            <div class="nhsuk-checkboxes__item">
                <input
                    class="nhsuk-checkboxes__input"
                    type="checkbox"
                    id={id.clone()}
                    checked={chosen.contains(&one)}
                    onchange={on_edit.reform(move |event: Event| {
                        TeamEdit::Profession(one, is_checked(&event))
                    })}
                />
                <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
                    { profession_name(one) }
                </label>
            </div>
        }
    };
    html! {
        <div class="nhsuk-form-group">
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend">{ "Which professions are in it?" }</legend>
                <div class="nhsuk-checkboxes ms-columns">
                    { for Profession::ALL.into_iter().map(item) }
                </div>
            </fieldset>
        </div>
    }
}
