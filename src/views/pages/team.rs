//! Who assesses itself. Every field is optional.

use yew::prelude::*;

use crate::domain::{Assessment, AssessmentId, Profession, Scope, Team};
use crate::session::{Fact, Place, TeamEdit};
use crate::views::Dispatch;
use crate::views::components::{Weight, go_to, radio};
use crate::wording::{profession_name, scope_name};

pub(super) fn page(assessment: &Assessment, dispatch: &Dispatch) -> Html {
    let Team { name, organisation, setting, scope, professions } = &assessment.team;
    let id = &assessment.id;
    let text_field = |field, label, hint, value: &str, edit: fn(String) -> TeamEdit| {
        let id = id.clone();
        let edited = move |text| Fact::TeamEdited(id.clone(), edit(text));
        text_input(field, label, hint, value, dispatch.telling_text(edited))
    };
    let settings = "For example: acute hospital, community, ambulance, mental health, school";
    html! {
        <>
            <h1 tabindex="-1">{ "About your team" }</h1>
            <p class="ms-lede">
                { "Everything here is optional. It stands on your results and in your files." }
            </p>
            { text_field("team-name", "Team name", None, name, TeamEdit::Name) }
            { text_field(
                "team-organisation",
                "Organisation",
                None,
                organisation,
                TeamEdit::Organisation,
            ) }
            { scopes(id, *scope, dispatch) }
            { text_field("team-setting", "Setting", Some(settings), setting, TeamEdit::Setting) }
            { all_professions(id, professions, dispatch) }
            { go_to(Weight::Primary, &Place::Overview.of(id), "Continue") }
        </>
    }
}

fn text_input(
    id: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    value: &str,
    oninput: Callback<InputEvent>,
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
                {oninput}
            />
        </div>
    }
}

fn scopes(id: &AssessmentId, scope: Scope, dispatch: &Dispatch) -> Html {
    let item = |one: Scope| {
        let on_choose = dispatch.telling(Fact::TeamEdited(id.clone(), TeamEdit::Scope(one)));
        radio("scope", one as u8, scope_name(one).to_owned(), scope == one, on_choose)
    };
    html! {
        <fieldset class="nhsuk-fieldset nhsuk-form-group">
            <legend class="nhsuk-fieldset__legend">{ "Who do your answers speak for?" }</legend>
            <div class="nhsuk-radios">{ for Scope::ALL.into_iter().map(item) }</div>
        </fieldset>
    }
}

fn all_professions(id: &AssessmentId, chosen: &[Profession], dispatch: &Dispatch) -> Html {
    let item = |one: Profession| {
        let belongs = chosen.contains(&one);
        let edit = TeamEdit::Profession(one, !belongs);
        let onchange = dispatch.telling::<Event>(Fact::TeamEdited(id.clone(), edit));
        let id = AttrValue::from(format!("profession-{}", one as u8));
        html! {
            <div class="nhsuk-checkboxes__item">
                <input
                    class="nhsuk-checkboxes__input"
                    type="checkbox"
                    id={id.clone()}
                    checked={belongs}
                    {onchange}
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
