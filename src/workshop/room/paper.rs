//! The form of paper: what is asked, with boxes to tick, and no place for a name.

use super::Room;
use super::opening::MADE_UP;
use crate::domain::{Domain, Level, Role, Statement};
use crate::tree::{Element, button, element, radios, way_on};
use crate::wording::{level_label, level_name, role_name};
use crate::workshop::{Act, Order, Route};

/// Where it is drafted how long the form is.
const LENGTH: &str = "paper-length";

pub(super) fn page(room: &Room) -> (String, Element) {
    let page = element("div");
    let page = if is_short(room) { page.class("ms-paper--short") } else { page };
    let mut page = page.add(controls(room));
    if let Some(workshop) = room.workshop() {
        let asked: Vec<_> = workshop.asked().collect();
        let domains = room.pack.domains.iter().filter_map(|domain| {
            let of_it = domain.statements.iter().filter(|one| asked.contains(&&one.id));
            let statements: Vec<_> = of_it.collect();
            (!statements.is_empty()).then(|| part(domain, &statements, is_short(room)))
        });
        let round = workshop.round().number();
        page = page.add(beginning(room, round)).all(domains);
    }
    (format!("{}: answers on paper", room.name()), page)
}

fn is_short(room: &Room) -> bool {
    room.drafts.get(LENGTH) == "short"
}

fn controls(room: &Room) -> Element {
    let label = |words: &str| element("label").text(words);
    let options = [
        ("whole".to_owned(), label("With what each level looks like")),
        (
            "short".to_owned(),
            label("Boxes alone, where people share a full form or somebody reads the levels aloud"),
        ),
    ];
    let now = if is_short(room) { "short" } else { "whole" };
    let back = way_on(Route::Room(room.log.opening.id.clone()).to_string(), false);
    element("div")
        .class("ms-paper__controls")
        .add(radios(LENGTH, "The form", options, Some(now)))
        .add(
            element("div")
                .class("ms-actions")
                .add(button("paper-print", "", true, "Print the form"))
                .add(back.text("Back to the workshop")),
        )
}

fn beginning(room: &Room, round: u8) -> Element {
    let role = Role::ALL.into_iter().filter(|role| *role != Role::NotGiven);
    let opening = &room.log.opening;
    let workshop = format!("Workshop {}, round {round}", opening.tag);
    let made_up = opening.rehearsal.then(|| element("p").add(element("strong").text(MADE_UP)));
    element("div")
        .all(made_up)
        .add(element("p").add(element("strong").text(workshop)))
        .add(element("p").text(
            "Please do not write your name. Answer on your own. For each statement, tick the \
             highest level that is fully true. \u{201c}Don't know\u{201d} is an answer too, and you \
             can leave any statement out.",
        ))
        .add(element("p").text("Your role, if you want to say it:"))
        .add(element("p").class("ms-paper__boxes").all(role.map(|role| tick(role_name(role)))))
}

fn part(domain: &Domain, statements: &[&Statement], short: bool) -> Element {
    let statements = statements.iter().map(|one| asked(one, short));
    element("section").add(element("h2").text(&*domain.short)).all(statements)
}

fn asked(statement: &Statement, short: bool) -> Element {
    let title = element("h3").text(format!("{} {}", statement.id, statement.title));
    let stem = element("p").text(&*statement.stem);
    let others = ["6 Don't know", "7 Not applicable to us"].map(tick);
    let levels = if short {
        let levels = Level::ALL.map(|level| tick(&level_label(level)));
        element("p").class("ms-paper__boxes").all(levels).all(others)
    } else {
        let level = |level: Level| {
            let name = element("strong").text(format!("{}. ", level_name(level)));
            let words = statement.descriptor(level).to_string();
            element("li")
                .class("ms-paper__level")
                .add(tick(&level.number().to_string()))
                .add(element("span").add(name).text(words))
        };
        let others = element("li").class("ms-paper__boxes").all(others);
        element("ul").class("ms-paper__levels").all(Level::ALL.map(level)).add(others)
    };
    element("div").class("ms-paper__statement").add(title).add(stem).add(levels)
}

/// A box to tick, before what it stands for.
fn tick(words: &str) -> Element {
    let empty = element("span").class("ms-paper__box").with("aria-hidden", "true");
    element("span").add(empty).text(words)
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    match act.what.as_str() {
        LENGTH => {
            room.drafts.set(LENGTH, &act.value);
            Some(Vec::new())
        }
        "paper-print" => Some(vec![Order::Print]),
        _ => None,
    }
}
