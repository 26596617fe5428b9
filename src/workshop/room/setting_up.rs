//! What the workshop asks, of whom and how openly: until the first answer is in.

use super::Room;
use crate::applet::{asked_after, extent, pack_at, pack_file, pack_name, questionnaire};
use crate::domain::{Asked, Date, Happened, SmallNumbers, Workshop};
use crate::storage::{OwnPackProblem, RoomPack};
use crate::tree::{Element, Field, chosen, element, fold, radios};
use crate::wording::{date, list_of_some};
use crate::workshop::{Act, Order};

/// Where it is drafted what was said of the file of a questionnaire.
const SAID: &str = "said pack";
/// How many people must have chosen a level before numbers are shown.
const FEWEST: [u32; 6] = [5, 6, 7, 8, 10, 15];

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let section = element("section").add(element("h2").text("What this workshop asks"));
    let opening = &room.log.opening;
    let team = Field { act: "team", label: "Name of the team", ..Field::default() };
    let day = Field { act: "day", label: "Day of the workshop", ..Field::default() };
    let (team, day) = (team.text_line(&opening.team), day.day(opening.on));
    if workshop.has_been_answered() {
        let names = element("div").add(team).add(day);
        return section
            .add(element("p").text(settled(room, workshop)))
            .add(fold("Change the name of the team or the day", names));
    }
    section
        .add(element("p").text(
            "All of this can be changed until the first answer is in. What is set now is what most \
             rooms need.",
        ))
        .add(team)
        .add(day)
        .add(questionnaire(&room.pack))
        .add(fold("Ask questions of your own", own_pack(room)))
        .add(extent(&room.pack, &opening.asked))
        .add(openness(opening.small_numbers))
}

fn may_change(room: &Room) -> bool {
    room.workshop().is_some_and(|workshop| !workshop.has_been_answered())
}

/// What was set, in one line.
fn settled(room: &Room, workshop: &Workshop<'_>) -> String {
    let opening = &room.log.opening;
    let day = opening.on.map(|day| format!("{}. ", date(day))).unwrap_or_default();
    let rule = match opening.small_numbers.fewest() {
        None => "Open rating, by name: everything is shown.".to_owned(),
        Some(fewest) => {
            format!("Numbers are shown only when at least {fewest} people chose a level.")
        }
    };
    format!("{day}{} questionnaire, {}. {rule}", pack_name(&room.pack), asked(room, workshop))
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

/// The file of a questionnaire of people's own, and what was the matter with the last one.
fn own_pack(room: &Room) -> Element {
    let hint = "The file of an assessment that you have started with your questionnaire, or a \
                questionnaire file that was saved in a workshop.";
    let link = element("a").with("href", "#/own").text("Use your own questionnaire");
    let words = element("p")
        .text("The page ")
        .add(link)
        .text(" says how to write one, and how to start an assessment with it.");
    let said = room.drafts.get(SAID);
    let nudge = (!said.is_empty()).then_some(said);
    element("div").add(words).add(pack_file("Open the file of your questionnaire", hint, nudge))
}

/// Takes in the file of a questionnaire of people's own.
pub(super) fn take_pack(room: &mut Room, text: Option<&str>) -> Vec<Order> {
    if !may_change(room) {
        return Vec::new();
    }
    match text.map(RoomPack::own) {
        Some(Ok(own)) => asks(room, own),
        refused => {
            room.drafts.set(SAID, why_refused(refused.and_then(Result::err)));
            vec![Order::Focus("#field-pack-file".to_owned())]
        }
    }
}

/// What is the matter with a file, and what to do. A file without a text could not be read.
const fn why_refused(problem: Option<OwnPackProblem>) -> &'static str {
    match problem {
        None => {
            "We could not read this file as text, and nothing has changed. Choose a file whose \
             name ends in .json."
        }
        Some(OwnPackProblem::None) => {
            "There is no questionnaire in this file that we can read, and nothing has changed. If \
             yours ends in .toml, start an assessment with it, save that as a file, and choose \
             that."
        }
        Some(OwnPackProblem::BuiltIn) => {
            "This file asks a questionnaire that comes with the app, and nothing has changed. \
             Choose it above."
        }
        Some(OwnPackProblem::Faulty) => {
            "Something in this questionnaire cannot be used, and nothing has changed. The page \
             \u{201c}Use your own questionnaire\u{201d} says what to mend."
        }
    }
}

/// The workshop asks a questionnaire from now on.
fn asks(room: &mut Room, pack: RoomPack) -> Vec<Order> {
    let asked = Asked::usual(&pack);
    room.log.opening.pack = pack.reference.clone();
    room.pack = pack;
    // Another questionnaire may have other statements of the same name.
    for happened in &mut room.log.happened {
        if let Happened::Noted { about, .. } = happened {
            *about = None;
        }
    }
    room.drafts.clear(SAID);
    let mut orders = asks_so_much(room, asked);
    orders.extend(room.shows_no_statement());
    orders
}

/// It asks so much of its questionnaire from now on. What was typed or chosen by the place of a
/// statement would stand for another one.
fn asks_so_much(room: &mut Room, asked: Asked) -> Vec<Order> {
    room.log.opening.asked = asked;
    for draft in ["hands", "sheet", "reveal-what", "talk", "screen-statement", "note-about"] {
        room.drafts.clear(draft);
    }
    room.changed()
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
        let label = "Show numbers only when at least this many people chose a level";
        let field = Field { act: "fewest", label, hint, nudge: None };
        field.choice(&FEWEST, fewest, |fewest| fewest.to_string())
    });
    element("div").add(radios("openness", "How open the rating is", options, Some(now))).all(fewest)
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    let opening = &mut room.log.opening;
    match (act.what.as_str(), act.value.as_str()) {
        ("team", team) => team.clone_into(&mut opening.team),
        ("day", day) => opening.on = Date::parse(day).ok(),
        _ => return if may_change(room) { set(room, act) } else { None },
    }
    Some(room.changed())
}

/// What can be set until it is settled.
fn set(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    let opening = &mut room.log.opening;
    match (act.what.as_str(), act.value.as_str()) {
        ("pack", at) => return Some(asks(room, pack_at(at)?)),
        ("openness", "open") => opening.small_numbers = SmallNumbers::Open,
        ("openness", "closed") => opening.small_numbers = SmallNumbers::closed(0),
        ("fewest", place) => {
            opening.small_numbers = SmallNumbers::closed(chosen(&FEWEST, place)?);
        }
        _ => {
            let asked = asked_after(act, &room.pack, &opening.asked)?;
            return Some(asks_so_much(room, asked));
        }
    }
    Some(room.changed())
}
