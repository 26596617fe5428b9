//! Answers from paper, typed in with the keys 0 to 7, which take one from field to field.

use super::{Room, status};
use crate::domain::{Happened, Level, Role, StatementId, Vote, Workshop};
use crate::tree::{Element, Field, button, chosen, element, fold, hidden, way_on};
use crate::wording::role_name;
use crate::workshop::{Act, Order, Route};

/// Where it is told what came of a sheet, or of a key that means nothing.
const SAID: &str = "said sheet";

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let section = element("section").add(element("h2").text("Answers on paper"));
    let paper = Route::Paper(room.log.opening.id.clone()).to_string();
    let paper = way_on(paper, false).text("Print the paper form");
    let role = Field { act: "sheet-role", label: "Role", ..Field::default() };
    let fields = workshop.asked().enumerate().map(|(at, id)| field(room, at, id));
    let held = workshop.is_closed().then(|| {
        let held = "The room has seen answers of this round, so these count in the next one.";
        element("p").text(held)
    });
    let keys = element("p").class("ms-caption").text(
        "Keys: 1 to 5 for a level, 6 don't know, 7 not applicable, 0 for no answer. Each key goes \
         on to the next field.",
    );
    let inner = element("div")
        .all(held)
        .add(role.choice(&Role::ALL, typed_role(room), role_name))
        .add(keys)
        .add(
            element("div")
                .class("ms-sheet")
                .with("role", "group")
                .with("aria-label", "One sheet")
                .all(fields),
        )
        .add(button("sheet-add", "", true, "Add this sheet"))
        .add(status(room.drafts.get(SAID)));
    section.add(element("p").add(paper)).add(fold("Type in answers from paper", inner))
}

fn typed_role(room: &Room) -> Role {
    chosen(&Role::ALL, room.drafts.get("sheet-role")).unwrap_or(Role::NotGiven)
}

fn field(room: &Room, at: usize, id: &StatementId) -> Element {
    let title = room.pack.statement(id).map(|(_, one)| format!(" {}", one.title));
    let key = format!("sheet-{at}");
    let label = element("label").class("nhsuk-label").with("for", key.as_str()).text(id.as_str());
    let input = element("input")
        .class("nhsuk-input ms-sheet__key")
        .with("type", "text")
        .with("inputmode", "numeric")
        .with("autocomplete", "off")
        .with("id", key.as_str())
        .with("data-act", format!("sheet {at}"))
        .with("value", room.drafts.get(&format!("sheet {at}")));
    element("div").add(label.all(title.map(hidden))).add(input)
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    match act.what.as_str() {
        "sheet-role" => {
            room.drafts.set("sheet-role", &act.value);
            Some(Vec::new())
        }
        "sheet-add" => Some(add(room)),
        typed => {
            let at = typed.strip_prefix("sheet ")?.parse().ok()?;
            Some(type_key(room, at, &act.value))
        }
    }
}

/// Takes in what a field holds: the key that was typed last.
fn type_key(room: &mut Room, at: usize, value: &str) -> Vec<Order> {
    room.drafts.clear(SAID);
    let draft = format!("sheet {at}");
    let key = value.trim().chars().last();
    let Some(key) = key else {
        room.drafts.set(&draft, "");
        return Vec::new();
    };
    if !('0'..='7').contains(&key) {
        room.drafts.set(SAID, "Only the keys 0 to 7 mean something here.");
        return Vec::new();
    }
    room.drafts.set(&draft, &key.to_string());
    let asked = room.workshop().map_or(0, |workshop| workshop.asked().count());
    let next = match at + 1 {
        next if next < asked => format!("#sheet-{next}"),
        _ => "[data-act=sheet-add]".to_owned(),
    };
    vec![Order::Focus(next)]
}

fn add(room: &mut Room) -> Vec<Order> {
    let Some(workshop) = room.workshop() else { return Vec::new() };
    let votes = workshop.asked().enumerate().filter_map(|(at, id)| {
        let vote = vote(room.drafts.get(&format!("sheet {at}")))?;
        Some((id.clone(), vote))
    });
    let votes: Vec<_> = votes.collect();
    let (answers, asked) = (votes.len(), workshop.asked().count());
    if votes.is_empty() {
        room.drafts.set(SAID, "There is no answer on this sheet yet.");
        return vec![Order::Focus("#sheet-0".to_owned())];
    }
    let role = typed_role(room);
    room.drafts.clear("sheet");
    room.drafts
        .set(SAID, &format!("Added: {answers} of {asked} answered. Ready for the next one."));
    let mut orders = room.happens(Happened::SheetTyped { role, votes });
    orders.push(Order::Focus("#field-sheet-role".to_owned()));
    orders
}

/// What a key means; nothing for 0.
fn vote(key: &str) -> Option<Vote> {
    match key.parse::<u8>().ok()? {
        6 => Some(Vote::DontKnow),
        7 => Some(Vote::NotApplicable),
        number => Level::try_from(number).ok().map(Vote::Level),
    }
}
