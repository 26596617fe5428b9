//! What people are asked, as fields of a form: which questionnaire, and how much of it.

use super::Act;
use crate::domain::{Asked, Domain, OperatingLevel, Pack};
use crate::storage::{RoomPack, packs_to_answer};
use crate::tree::{Element, Field, checkboxes, element, radios};
use crate::wording::{asked_name, level_of_view};

/// What it is called in which questionnaire the statements stand.
pub(crate) const QUESTIONNAIRE: &str = "Questionnaire";
/// What it is called how much of it is asked.
pub(crate) const EXTENT: &str = "What people are asked";

/// Which questionnaire: one that comes with the app, or the one of people's own that is asked now.
pub(crate) fn questionnaire(now: &RoomPack) -> Element {
    let option = |at: usize, name: &str, hint: &str| {
        let hint = element("span").class("nhsuk-hint").text(hint);
        (at.to_string(), element("label").text(name).add(hint))
    };
    let packs = packs_to_answer();
    let built_in = packs.iter().enumerate();
    let built_in = built_in.map(|(at, one)| option(at, level_of_view(one.level), whose(one.level)));
    let own = now.content().map(|_| {
        let hint =
            format!("From your file: {}, version {}.", now.reference.id, now.reference.version);
        option(packs.len(), &now.title, &hint)
    });
    let at = packs.iter().position(|one| one.reference == now.reference).unwrap_or(packs.len());
    radios("pack", QUESTIONNAIRE, built_in.chain(own), Some(&at.to_string()))
}

/// The questionnaire after another was chosen by its place. None if nothing changes.
pub(crate) fn pack_at(place: &str) -> Option<RoomPack> {
    packs_to_answer().get(place.parse::<usize>().ok()?).map(RoomPack::BuiltIn)
}

/// The name of a questionnaire among those to choose from.
pub(crate) fn pack_name(pack: &RoomPack) -> &str {
    match pack {
        RoomPack::BuiltIn(pack) => level_of_view(pack.level),
        RoomPack::Own(_) => &pack.title,
    }
}

/// The file of a questionnaire of people's own, to be chosen.
pub(crate) fn pack_file(label: &str, hint: &str, nudge: Option<&str>) -> Element {
    Field { act: "pack-file", label, hint: Some(hint), nudge }.file(".json")
}

const fn whose(level: OperatingLevel) -> &'static str {
    match level {
        OperatingLevel::Provider => "A team, a service or a whole organisation.",
        OperatingLevel::System => "AHP work across a local health and care system.",
        OperatingLevel::Individual => {
            "Everybody's own work. The room sees how answers spread, and agrees on no level."
        }
        OperatingLevel::Regional => "AHP work across one of the NHS regions in England.",
    }
}

/// How much of a questionnaire.
pub(crate) fn extent(pack: &Pack, asked: &Asked) -> Element {
    let all = pack.statements().count();
    let headlines = pack.statements().filter(|one| one.headline).count();
    let option = |asked: Asked, words: String| {
        let label = format!("{}{words}", asked_name(&asked));
        (word(&asked).to_owned(), element("label").text(label))
    };
    let quick = pack
        .has_quick_start()
        .then(|| option(Asked::Quick, format!(": {headlines} statements, one a domain")));
    let full = option(Asked::Full, format!(": {all} statements"));
    let some = option(Asked::Domains(Vec::new()), String::new());
    let domains = match asked {
        Asked::Full | Asked::Quick => None,
        Asked::Domains(codes) => {
            let act = |domain: &Domain| format!("domain {}", domain.code);
            let domains = pack.domains.iter();
            let domains = domains.map(|one| (act(one), &*one.short, codes.contains(&one.code)));
            Some(checkboxes("Domains for today", domains))
        }
    };
    let options = quick.into_iter().chain([full, some]);
    let extent = radios("asked", EXTENT, options, Some(word(asked)));
    element("div").add(extent).all(domains)
}

const fn word(asked: &Asked) -> &'static str {
    match asked {
        Asked::Quick => "quick",
        Asked::Full => "full",
        Asked::Domains(_) => "some",
    }
}

/// What is asked after one of these fields was used. None if it was another.
pub(crate) fn asked_after(act: &Act, pack: &Pack, asked: &Asked) -> Option<Asked> {
    match (act.what.as_str(), act.value.as_str()) {
        ("asked", "quick") => Some(Asked::Quick),
        ("asked", "full") => Some(Asked::Full),
        ("asked", "some") => Some(Asked::Domains(Vec::new())),
        (what, value) => {
            let changed = what.strip_prefix("domain ")?;
            let Asked::Domains(codes) = asked else { return None };
            let is_asked = |domain: &&Domain| {
                if domain.code.as_str() == changed {
                    value == "on"
                } else {
                    codes.contains(&domain.code)
                }
            };
            // In the order of the questionnaire, whatever was ticked first.
            let asked = pack.domains.iter().filter(is_asked).map(|domain| domain.code.clone());
            Some(Asked::Domains(asked.collect()))
        }
    }
}
