//! What people are asked, as fields of a form: which questionnaire, and how much of it.

use super::Act;
use crate::domain::{Asked, Domain, OperatingLevel, Pack, PackRef};
use crate::tree::{Element, checkboxes, element, radios};
use crate::wording::{asked_name, level_of_view};

/// What it is called in which questionnaire the statements stand.
pub(crate) const QUESTIONNAIRE: &str = "Questionnaire";
/// What it is called how much of it is asked.
pub(crate) const EXTENT: &str = "What people are asked";

/// Which of some questionnaires. What is handed back is its place.
pub(crate) fn questionnaire(packs: &[Pack], now: &PackRef) -> Element {
    let option = |(at, pack): (usize, &Pack)| {
        let hint = element("span").class("nhsuk-hint").text(whose(pack.level));
        (at.to_string(), element("label").text(level_of_view(pack.level)).add(hint))
    };
    let now = packs.iter().position(|pack| pack.reference == *now).map(|at| at.to_string());
    radios("pack", QUESTIONNAIRE, packs.iter().enumerate().map(option), now.as_deref())
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
