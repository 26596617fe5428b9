//! What the workshop asks, of whom and how openly: until the first answer is in.

use super::Room;
use crate::domain::{
    Asked, Date, Domain, DomainCode, OperatingLevel, Pack, SmallNumbers, Workshop,
};
use crate::storage::packs_to_answer;
use crate::tree::{Element, Field, checkboxes, chosen, element, radios};
use crate::wording::{date, level_of_view, list_of_some};
use crate::workshop::{Act, Order};

/// From how many answers on numbers may be shown.
const FEWEST: [u32; 6] = [5, 6, 7, 8, 10, 15];

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let section = element("section").add(element("h2").text("What this workshop asks"));
    if is_settled(room) {
        return section.add(element("p").text(settled(room, workshop)));
    }
    let opening = &room.log.opening;
    let team = Field { act: "team", label: "Name of the team", ..Field::default() };
    let day = Field { act: "day", label: "Day of the workshop", ..Field::default() };
    section
        .add(element("p").text(
            "All of this can be changed until the first answer is in. What is set now is what most \
             rooms need.",
        ))
        .add(team.text_line(&opening.team))
        .add(day.day(opening.on))
        .add(questionnaire(room))
        .add(what_is_asked(room))
        .add(openness(opening.small_numbers))
}

fn is_settled(room: &Room) -> bool {
    !room.log.happened.is_empty()
}

/// What was set, in one line.
fn settled(room: &Room, workshop: &Workshop<'_>) -> String {
    let opening = &room.log.opening;
    let day = opening.on.map(|day| format!("{}. ", date(day))).unwrap_or_default();
    let rule = match opening.small_numbers.fewest() {
        None => "Open rating, by name: everything is shown.".to_owned(),
        Some(fewest) => format!("Numbers are shown from {fewest} answers on."),
    };
    format!(
        "{day}{} questionnaire, {}. {rule}",
        level_of_view(room.pack.level),
        asked(room, workshop)
    )
}

/// `quick start (11 statements)`.
fn asked(room: &Room, workshop: &Workshop<'_>) -> String {
    let statements = workshop.asked().count();
    let which = match &room.log.opening.asked {
        Asked::Full => "all of it".to_owned(),
        Asked::Quick => "quick start".to_owned(),
        Asked::Domains(codes) => {
            let names = codes.iter().filter_map(|code| Some(&*room.pack.domain(code)?.short));
            list_of_some(&names.collect::<Vec<_>>())
        }
    };
    let plural = if statements == 1 { "" } else { "s" };
    format!("{which} ({statements} statement{plural})")
}

fn questionnaire(room: &Room) -> Element {
    let packs = packs_to_answer();
    let option = |(at, pack): (usize, &Pack)| {
        let hint = element("span").class("nhsuk-hint").text(whose(pack.level));
        (at.to_string(), element("label").text(level_of_view(pack.level)).add(hint))
    };
    let now = packs.iter().position(|pack| pack.reference == room.pack.reference);
    let now = now.map(|at| at.to_string());
    radios("pack", "Questionnaire", packs.iter().enumerate().map(option), now.as_deref())
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

fn what_is_asked(room: &Room) -> Element {
    let all = room.pack.statements().count();
    let headlines = room.pack.statements().filter(|one| one.headline).count();
    let label = |words: String| element("label").text(words);
    let quick = room.pack.has_quick_start().then(|| {
        ("quick".to_owned(), label(format!("Quick start: {headlines} statements, one a domain")))
    });
    let full = ("full".to_owned(), label(format!("Everything: {all} statements")));
    let some = ("some".to_owned(), label("Some domains".to_owned()));
    let (now, codes) = match &room.log.opening.asked {
        Asked::Quick => ("quick", None),
        Asked::Full => ("full", None),
        Asked::Domains(codes) => ("some", Some(codes)),
    };
    let domains = codes.map(|codes| {
        let domain = |domain: &'static Domain| {
            let act = format!("domain {}", domain.code);
            (act, &*domain.short, codes.contains(&domain.code))
        };
        checkboxes("Domains for today", room.pack.domains.iter().map(domain))
    });
    let options = quick.into_iter().chain([full, some]);
    element("div").add(radios("asked", "What people are asked", options, Some(now))).all(domains)
}

fn openness(rule: SmallNumbers) -> Element {
    let label = |words: &str, hint: &str| {
        element("label").text(words).add(element("span").class("nhsuk-hint").text(hint))
    };
    let closed = label(
        "Nobody can be singled out",
        "Where few have answered, you see the middle and how far people agree, and no numbers. \
         Nobody can work out what one person said.",
    );
    let open = label(
        "Open rating, by name",
        "Everything is shown, however few have answered, here and in the files. In a small group \
         everybody can tell who said what. Choose this if everybody in the room has agreed to it.",
    );
    let options = [("closed".to_owned(), closed), ("open".to_owned(), open)];
    let now = if rule == SmallNumbers::Open { "open" } else { "closed" };
    let fewest = rule.fewest().map(|fewest| {
        let hint = Some("For one statement in one round. Five is the least.");
        let label = "Numbers are shown from so many answers on";
        let field = Field { act: "fewest", label, hint, nudge: None };
        field.choice(&FEWEST, fewest, |fewest| fewest.to_string())
    });
    element("div").add(radios("openness", "How open the rating is", options, Some(now))).all(fewest)
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    if is_settled(room) {
        return None;
    }
    let opening = &mut room.log.opening;
    match (act.what.as_str(), act.value.as_str()) {
        ("team", team) => team.clone_into(&mut opening.team),
        ("day", day) => opening.on = Date::parse(day).ok(),
        ("pack", at) => {
            room.pack = packs_to_answer().get(at.parse::<usize>().ok()?)?;
            opening.pack = room.pack.reference.clone();
            opening.asked = if room.pack.has_quick_start() { Asked::Quick } else { Asked::Full };
            room.drafts.clear("hands");
            room.drafts.clear("sheet");
        }
        ("asked", "quick") => opening.asked = Asked::Quick,
        ("asked", "full") => opening.asked = Asked::Full,
        ("asked", "some") => opening.asked = Asked::Domains(Vec::new()),
        ("openness", "open") => opening.small_numbers = SmallNumbers::Open,
        ("openness", "closed") => opening.small_numbers = SmallNumbers::closed(0),
        ("fewest", place) => {
            opening.small_numbers = SmallNumbers::closed(chosen(&FEWEST, place)?);
        }
        (what, value) => {
            let code = DomainCode::from(what.strip_prefix("domain ")?);
            let Asked::Domains(codes) = &mut opening.asked else { return None };
            // In the order of the questionnaire, whatever was ticked first.
            let mut asked = Vec::new();
            for domain in room.pack.domains.iter() {
                let is_asked =
                    if domain.code == code { value == "on" } else { codes.contains(&domain.code) };
                asked.extend(is_asked.then(|| domain.code.clone()));
            }
            *codes = asked;
        }
    }
    Some(room.changed())
}
