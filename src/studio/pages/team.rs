//! Who assesses itself. Every field is optional.

use super::{Act, Desk};
use crate::domain::{Profession, Scope, Team};
use crate::studio::parts::{Field, checkboxes, radios, way_on};
use crate::tree::{Element, element};
use crate::wording::{profession_name, scope_name};

pub(super) fn page(desk: &Desk<'_>) -> Element {
    let Team { name, organisation, setting, scope, professions } = &desk.assessment.team;
    let settings = "For example: acute hospital, community, ambulance, mental health, school";
    let scopes = (0..).zip(Scope::ALL);
    let chosen = scopes.clone().find(|(_, one)| one == scope).map(|(at, _)| at.to_string());
    let scopes = scopes
        .map(|(at, one): (usize, _)| (at.to_string(), element("label").text(scope_name(one))));
    let all_professions = (0..).zip(Profession::ALL).map(|(at, one): (usize, _)| {
        (format!("profession {at}"), profession_name(one), professions.contains(&one))
    });
    let overview = way_on(format!("#/assessments/{}", desk.assessment.id), true);
    let line = |act, label, hint, text| Field { act, label, hint, nudge: None }.text_line(text);
    let fields = vec![
        line("name", "Team name", None, name),
        line("organisation", "Organisation", None, organisation),
        radios("scope", "Who do your answers speak for?", scopes, chosen.as_deref()),
        line("setting", "Setting", Some(settings), setting),
        checkboxes("Which professions are in it?", all_professions),
    ];
    element("div")
        .add(
            element("p")
                .class("ms-lede")
                .text("Everything here is optional. It stands on your results and in your files."),
        )
        .all(desk.fields(fields))
        .add(overview.text("Continue"))
}

pub(super) fn act(desk: &mut Desk<'_>, Act { what, value, .. }: Act<'_>) -> Option<()> {
    let team = &mut desk.assessment.team;
    match what.split_once(' ') {
        Some(("profession", at)) => {
            let profession = *Profession::ALL.get(at.parse::<usize>().ok()?)?;
            team.professions.retain(|one| *one != profession);
            if !value.is_empty() {
                team.professions.push(profession);
            }
            // In the strategy's order, whatever order they were chosen in.
            team.professions.sort_unstable();
        }
        Some(_) => return None,
        None => match what {
            "name" => value.clone_into(&mut team.name),
            "organisation" => value.clone_into(&mut team.organisation),
            "setting" => value.clone_into(&mut team.setting),
            "scope" => team.scope = *Scope::ALL.get(value.parse::<usize>().ok()?)?,
            _ => return None,
        },
    }
    Some(())
}
