//! What is worth talking about, what the room agrees on, and further rounds.

use super::Room;
use super::revealing::how_answered;
use super::showing::show_it;
use crate::domain::{
    Date, Happened, Level, Moved, Rating, RoundNumber, Statement, StatementId, TeamAnswer, Workshop,
};
use crate::tree::{Element, Field, button, element, radios};
use crate::wording::{self, agreement_name, answer_label, level_label, level_name};
use crate::workshop::{Act, Order};

/// So many statements are worth a room's time.
const FIRST: usize = 5;
/// Where it is told why nothing could be recorded.
const SAID: &str = "said agree";

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let section = element("section");
    if !has_revealed(workshop) {
        return section;
    }
    let all = in_order(workshop);
    let first = if shows_all(room) { all.len() } else { FIRST };
    let talked_about = talked_about(room, &all);
    let items = all.iter().take(first).map(|id| {
        let is_open = talked_about == Some(*id);
        let item = element("li").class("ms-talk");
        if is_open { open(room, workshop, id, item) } else { line(room, workshop, id, item) }
    });
    let more = if shows_all(room) { "Show the first five" } else { "Show all" };
    let more = (all.len() > FIRST).then(|| element("p").add(button("talk-all", "", false, more)));
    section
        .add(element("h2").text(finding(room, workshop)))
        .all(what_moved(room, workshop))
        .add(element("ol").class("ms-talks").all(items))
        .all(more)
        .all(next_round(workshop))
}

pub(in crate::workshop) fn has_revealed(workshop: &Workshop<'_>) -> bool {
    workshop.asked().any(|id| workshop.revealed(id).next().is_some())
}

/// What the part is called.
pub(super) fn name(workshop: &Workshop<'_>) -> &'static str {
    if workshop.is_individual() { "How people answered" } else { "Talk and agree" }
}

/// What is worth talking about: of what each answers for themselves, all that was revealed.
pub(in crate::workshop) fn to_discuss<'a>(workshop: &Workshop<'a>) -> Vec<&'a StatementId> {
    if !workshop.is_individual() {
        return workshop.discussion();
    }
    workshop.asked().filter(|id| workshop.revealed(id).next().is_some()).collect()
}

/// What is worth talking about, then the rest of what was asked.
pub(super) fn in_order<'a>(workshop: &Workshop<'a>) -> Vec<&'a StatementId> {
    let mut all = to_discuss(workshop);
    let rest: Vec<_> = workshop.asked().filter(|id| !all.contains(id)).collect();
    all.extend(rest);
    all
}

fn shows_all(room: &Room) -> bool {
    room.drafts.get("talk-all") == "all"
}

/// The statement that is open: the one that was chosen, or the first.
pub(super) fn talked_about<'a>(room: &Room, all: &[&'a StatementId]) -> Option<&'a StatementId> {
    let chosen = room.drafts.get("talk");
    all.iter().find(|id| id.as_str() == chosen).or(all.first()).copied()
}

pub(in crate::workshop) fn finding(room: &Room, workshop: &Workshop<'_>) -> String {
    if workshop.is_individual() {
        return "How people answered, each for themselves".to_owned();
    }
    let discussion = workshop.discussion();
    let known = discussion.iter().filter_map(|id| {
        let last = workshop.last_seen(id)?;
        Some((room.title(id), last.shown.brief().agreement?))
    });
    wording::discussion_finding(&known.collect::<Vec<_>>())
}

/// A statement that is not open: what it is called, how far people agree, and what is agreed.
fn line(room: &Room, workshop: &Workshop<'_>, id: &StatementId, item: Element) -> Element {
    let last = workshop.last_seen(id);
    let agreement = last.and_then(|last| last.shown.brief().agreement);
    let agreement = agreement.filter(|_| !workshop.is_individual()).map(agreement_name);
    let state = [agreement.map(str::to_owned), state(workshop, id)];
    let state: Vec<_> = state.into_iter().flatten().collect();
    let name = element("button")
        .with("type", "button")
        .class("ms-link ms-talk__name")
        .with("data-act", format!("talk {id}"))
        .text(room.title(id));
    item.add(name).add(element("span").class("ms-talk__state").text(state.join(" \u{b7} ")))
}

/// What the team's answer is so far. None where each answers for themselves.
fn state(workshop: &Workshop<'_>, id: &StatementId) -> Option<String> {
    if workshop.is_individual() {
        return None;
    }
    Some(match workshop.answer(id) {
        Some(TeamAnswer::Agreed(agreed)) => format!("Agreed: {}", in_words(&agreed.answer)),
        Some(TeamAnswer::ToBeAgreed(_)) | None => "To be agreed".to_owned(),
    })
}

/// `Building`, and for what is no level what it is.
fn in_words(rating: &Rating) -> String {
    match rating {
        Rating::Level(level) => level_name(*level).to_owned(),
        Rating::DontKnow | Rating::NotApplicable { .. } => answer_label(Some(rating)),
    }
}

fn open(room: &Room, workshop: &Workshop<'_>, id: &StatementId, item: Element) -> Element {
    let Some((domain, statement)) = room.pack.statement(id) else { return item };
    let heading = element("h3").class("ms-talk__title").with("id", "talk").with("tabindex", "-1");
    let item = item
        .add(element("p").class("ms-caption").text(&*domain.short))
        .add(heading.text(&*statement.title))
        .add(element("p").text(&*statement.stem))
        .add(how_answered(room, workshop, id))
        .add(element("p").add(show_it(room, id, "Show on the big screen")));
    if workshop.is_individual() { item } else { item.add(form(room, workshop, statement)) }
}

fn form(room: &Room, workshop: &Workshop<'_>, statement: &Statement) -> Element {
    let id = &statement.id;
    let (act, why) = (format!("agree-level {id}"), format!("agree-why {id}"));
    let levels = Level::ALL.map(|level| {
        let meaning = &**statement.descriptor(level);
        let meaning = element("span").class("ms-talk__meaning").text(meaning);
        (level.number().to_string(), element("label").text(level_label(level)).add(meaning))
    });
    let others = [("dontKnow", "Don't know"), ("notApplicable", "Not applicable to us")];
    let others = others.map(|(value, words)| (value.to_owned(), element("label").text(words)));
    let chosen = chosen(room, workshop, id);
    let reason =
        Field { act: &why, label: "Why", hint: Some("One reason, in a sentence."), nudge: None };
    let state = match room.drafts.get(SAID) {
        "" => state(workshop, id).unwrap_or_default(),
        said => said.to_owned(),
    };
    element("div")
        .class("ms-talk__form")
        .add(radios(
            &act,
            "What do you agree on?",
            levels.into_iter().chain(others),
            chosen.as_deref(),
        ))
        .add(reason.text_line(&why_of(room, workshop, id)))
        .add(element("p").class("ms-actions").add(button(
            &format!("agree {id}"),
            "",
            true,
            "Record agreed level",
        )))
        .add(element("p").class("ms-talk__agreed").with("role", "status").text(state))
}

/// What is chosen: what was touched last, what is agreed, or the middle.
fn chosen(room: &Room, workshop: &Workshop<'_>, id: &StatementId) -> Option<String> {
    if let Some(touched) = room.drafts.touched(&format!("agree-level {id}")) {
        return Some(touched.to_owned());
    }
    Some(match workshop.answer(id)? {
        TeamAnswer::ToBeAgreed(level) => level.number().to_string(),
        TeamAnswer::Agreed(agreed) => match &agreed.answer {
            Rating::Level(level) => level.number().to_string(),
            Rating::DontKnow => "dontKnow".to_owned(),
            Rating::NotApplicable { .. } => "notApplicable".to_owned(),
        },
    })
}

fn why_of(room: &Room, workshop: &Workshop<'_>, id: &StatementId) -> String {
    if let Some(typed) = room.drafts.touched(&format!("agree-why {id}")) {
        return typed.to_owned();
    }
    match workshop.answer(id) {
        Some(TeamAnswer::Agreed(agreed)) => agreed.reason.clone(),
        Some(TeamAnswer::ToBeAgreed(_)) | None => String::new(),
    }
}

fn what_moved(room: &Room, workshop: &Workshop<'_>) -> Option<Element> {
    if workshop.round().number() == 1 || !workshop.is_closed() || workshop.is_individual() {
        return None;
    }
    let moved = workshop.moved();
    let section = element("div").class("ms-moved");
    if moved.is_empty() {
        let words = "Nothing has moved since the round before.";
        return Some(section.add(element("p").text(words)));
    }
    let item = |Moved { statement, before, after }: &Moved<'_>| {
        element("li")
            .add(element("strong").text(format!("{}:", room.title(statement))))
            .text(format!(" {}", wording::moved(*before, *after)))
    };
    let list = element("ul").all(moved.iter().map(item));
    Some(section.add(element("h3").text("What has moved since the round before")).add(list))
}

fn next_round(workshop: &Workshop<'_>) -> Option<Element> {
    let next = RoundNumber::new(workshop.round().number() + 1)?;
    let words = if workshop.is_individual() {
        "Everybody can answer again. What came after the reveal counts then."
    } else {
        "Everybody answers again what you have talked about, and you see what has moved. What came \
         after the reveal counts then."
    };
    let round = || {
        element("div")
            .class("ms-next-round")
            .add(element("h3").text(format!("Round {}", next.number())))
            .add(element("p").text(words))
            .add(button("next-round", "", false, "Start next round"))
    };
    workshop.is_closed().then(round)
}

pub(super) fn act(room: &mut Room, act: &Act, today: Date) -> Option<Vec<Order>> {
    let (what, about) = act.what.split_once(' ').unwrap_or((&act.what, ""));
    match what {
        "talk" => {
            room.drafts.set("talk", about);
            room.drafts.clear(SAID);
            Some(vec![Order::Focus("#talk".to_owned())])
        }
        "talk-all" => {
            let all = if shows_all(room) { "" } else { "all" };
            room.drafts.set("talk-all", all);
            Some(Vec::new())
        }
        "agree-level" | "agree-why" => {
            room.drafts.clear(SAID);
            room.drafts.set(&act.what, &act.value);
            Some(Vec::new())
        }
        "agree" => agree(room, &about.into()),
        "next-round" => {
            for draft in ["talk", "agree", "hands", SAID] {
                room.drafts.clear(draft);
            }
            let mut orders = room.happens(Happened::RoundStarted { on: Some(today) });
            // The link is another one now.
            orders.push(Order::Focus("#invite".to_owned()));
            Some(orders)
        }
        _ => None,
    }
}

fn agree(room: &mut Room, id: &StatementId) -> Option<Vec<Order>> {
    let workshop = room.workshop()?;
    let Some(chosen) = chosen(room, &workshop, id) else {
        room.drafts.set(SAID, "Choose first what you agree on.");
        return Some(vec![Order::Focus(format!("[data-act='agree-level {id}']"))]);
    };
    let reason = why_of(room, &workshop, id).trim().to_owned();
    let answer = match chosen.as_str() {
        "dontKnow" => Rating::DontKnow,
        "notApplicable" => Rating::NotApplicable { reason: reason.as_str().into() },
        number => Rating::Level(Level::try_from(number.parse::<u8>().ok()?).ok()?),
    };
    // It stays open, although there may be others that were not chosen either.
    room.drafts.set("talk", id.as_str());
    room.drafts.forget(&format!("agree-level {id}"));
    room.drafts.forget(&format!("agree-why {id}"));
    Some(room.happens(Happened::Agreed { statement: id.clone(), answer, reason }))
}
