//! Who assesses itself. Every field is optional.

use yew::prelude::*;

use crate::domain::{Assessment, Profession, Scope, Team};
use crate::session::{Fact, Place, TeamEdit};
use crate::views::Dispatch;
use crate::views::components::{Weight, go_to, radio};
use crate::views::dom_events::{is_checked, text};
use crate::wording::{profession_name, scope_name};

pub(super) fn page(assessment: &Assessment, dispatch: &Dispatch) -> Html {
    let Team { name, organisation, setting, scope, professions } = &assessment.team;
    let on_edit = {
        let id = assessment.id.clone();
        dispatch.0.reform(move |edit| Fact::TeamEdited(id.clone(), edit))
    };
    let settings = "For example: acute hospital, community, ambulance, mental health, school";
    html! {
        <>
            <h1 tabindex="-1">{ "About your team" }</h1>
            <p class="ms-lede">
                { "Everything here is optional. It stands on your results and in your files." }
            </p>
            { field("team-name", "Team name", None, name, on_edit.reform(TeamEdit::Name)) }
            { field(
                "team-organisation",
                "Organisation",
                None,
                organisation,
                on_edit.reform(TeamEdit::Organisation),
            ) }
            { scopes(*scope, &on_edit) }
            { field(
                "team-setting",
                "Setting",
                Some(settings),
                setting,
                on_edit.reform(TeamEdit::Setting),
            ) }
            { all_professions(professions, &on_edit) }
            { go_to(Weight::Primary, &Place::Overview.of(&assessment.id), "Continue") }
        </>
    }
}

fn field(
    id: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    value: &str,
    on_edit: Callback<String>,
) -> Html {
    let hint_id = hint.map(|_| format!("{id}-hint"));
    html! {
        <div class="nhsuk-form-group">
            <label class="nhsuk-label" for={id}>{ label }</label>
            if let Some(hint) = hint {
                <div class="nhsuk-hint" id={hint_id.clone()}>{ hint }</div>
            }
            <input
                class="nhsuk-input ms-field"
                {id}
                type="text"
                autocomplete="off"
                aria-describedby={hint_id}
                value={value.to_owned()}
                oninput={on_edit.reform(|event: InputEvent| text(&event))}
            />
        </div>
    }
}

fn scopes(scope: Scope, on_edit: &Callback<TeamEdit>) -> Html {
    let item = |one: Scope| {
        let on_choose = on_edit.reform(move |_| TeamEdit::Scope(one));
        radio("scope", one as u8, scope_name(one), scope == one, on_choose)
    };
    html! {
        <fieldset class="nhsuk-fieldset nhsuk-form-group">
            <legend class="nhsuk-fieldset__legend">{ "Who do your answers speak for?" }</legend>
            <div class="nhsuk-radios">{ for Scope::ALL.into_iter().map(item) }</div>
        </fieldset>
    }
}

fn all_professions(chosen: &[Profession], on_edit: &Callback<TeamEdit>) -> Html {
    let item = |one: Profession| {
        let id = AttrValue::from(format!("profession-{}", one as u8));
        let on_change =
            on_edit.reform(move |event: Event| TeamEdit::Profession(one, is_checked(&event)));
        html! {
            <div class="nhsuk-checkboxes__item">
                <input
                    class="nhsuk-checkboxes__input"
                    type="checkbox"
                    id={id.clone()}
                    checked={chosen.contains(&one)}
                    onchange={on_change}
                />
                <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
                    { profession_name(one) }
                </label>
            </div>
        }
    };
    html! {
        <fieldset class="nhsuk-fieldset nhsuk-form-group">
            <legend class="nhsuk-fieldset__legend">{ "Which professions are in it?" }</legend>
            <div class="nhsuk-checkboxes ms-columns">
                { for Profession::ALL.into_iter().map(item) }
            </div>
        </fieldset>
    }
}
