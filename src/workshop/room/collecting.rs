//! Taking codes in, from a chat or files, and what became of each.

use super::{Room, receipts, scanning, status};
use crate::domain::{Happened, Received, ResponseCode, Taken, Ways, Workshop, find_codes};
use crate::tree::{Element, Field, button, element, fold};
use crate::wording::list;
use crate::workshop::{Act, Order};

/// Where the text that is to be searched is drafted.
pub(super) const TEXT: &str = "codes";
/// Where it is drafted what came of it.
const SAID: &str = "said codes";
/// What a code looks like.
const SHAPE: &str = "A code starts with AHP and has groups of five letters and digits.";

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let paste = Field {
        act: TEXT,
        label: "Paste response codes or a whole chat",
        hint: Some(
            "Every code in it is found. Names, and all else that stands around the codes, are not \
             kept.",
        ),
        nudge: None,
    };
    let files = Field {
        act: "files",
        label: "Codes from files",
        hint: Some(
            "The small files that people saved, or pictures of their QR codes: photos and \
             screenshots. As many as you like at once.",
        ),
        nudge: None,
    };
    let privately = "Ask people to send you their code in a private message, or to show you its \
                     picture. Whoever has a code can read the answers in it, and in the open chat a \
                     name stands beside it.";
    let ways_in = element("div")
        .add(element("p").text(privately))
        .add(paste.text_area(room.drafts.get(TEXT)))
        .add(button("add-codes", "", true, "Add codes"))
        .add(status(room.drafts.get(SAID)))
        .add(files.files(".txt,text/plain,text/csv,.csv,image/*"))
        .add(scanning::part(room, workshop));
    let is_closed = workshop.is_closed();
    let so_far = element("div")
        .add(element("p").class("ms-lede").text(answered(workshop)))
        .all(waiting(workshop).map(|words| element("p").text(words)));
    element("section")
        .add(element("h2").text("Collect answers"))
        .add(so_far)
        .add(if is_closed { fold("Codes for the next round", ways_in) } else { ways_in })
        // In a place that a reveal does not change: its many rows need not be drawn again.
        .all(found(workshop))
}

/// How many have answered, and in which ways. Never who.
fn answered(workshop: &Workshop<'_>) -> String {
    let round = workshop.round().number();
    let people = match workshop.raters() {
        0 => return format!("Nobody has answered round {round} yet."),
        1 => "1 person has".to_owned(),
        many => format!("{many} people have"),
    };
    let Ways { codes, sheets, hands } = workshop.ways();
    let ways = [(codes, "by code"), (sheets, "on paper"), (hands, "by a show of hands")];
    let ways = ways.into_iter().filter(|(number, _)| *number > 0);
    let ways: Vec<_> = ways.map(|(number, way)| format!("{number} {way}")).collect();
    let hidden =
        if workshop.is_closed() { "" } else { " What they said stays hidden until you reveal it." };
    format!("{people} answered in round {round}: {}.{hidden}", list(&ways))
}

/// What waits for the next round.
fn waiting(workshop: &Workshop<'_>) -> Option<String> {
    let waits = match workshop.held() {
        0 if workshop.is_closed() => {
            return Some(
                "The room has seen answers of this round. Codes and sheets that come now wait for \
                 the next one."
                    .to_owned(),
            );
        }
        0 => return None,
        1 => "1 person's answers wait".to_owned(),
        many => format!("The answers of {many} people wait"),
    };
    Some(format!("{waits} for the next round: they came after the room had seen this one."))
}

/// Every code that was found, the latest first.
fn found(workshop: &Workshop<'_>) -> Option<Element> {
    let all: Vec<_> = workshop.received().iter().flatten().rev().collect();
    if all.is_empty() {
        return None;
    }
    let head =
        ["Code", "What became of it"].map(|name| element("th").with("scope", "col").text(name));
    let rows = all.into_iter().enumerate().map(|(at, one)| row(workshop, at, one));
    let table = element("table")
        .class("ms-table ms-table--wrap")
        .add(element("caption").class("ms-table__caption").text("Codes found"))
        .add(element("thead").add(element("tr").all(head)))
        .add(element("tbody").all(rows));
    let region = element("div")
        .class("ms-codes")
        .with("id", "codes-found")
        .with("role", "region")
        .with("aria-label", "Codes found")
        .with("tabindex", "0");
    Some(region.add(table))
}

fn row(workshop: &Workshop<'_>, at: usize, received: &Received) -> Element {
    let (told, is_choice) = receipts::told(workshop, received);
    let id = format!("code-{at}");
    let use_it = is_choice.then(|| {
        let act = button("use-code", &received.text, false, "Use this one");
        element("div").add(act.with("aria-describedby", id.as_str()))
    });
    let code = element("th").with("scope", "row").with("id", id.as_str()).class("ms-codes__code");
    element("tr").add(code.text(&*received.text)).add(element("td").text(told).all(use_it))
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    match act.what.as_str() {
        TEXT => {
            room.drafts.set(TEXT, &act.value);
            room.drafts.clear(SAID);
            Some(Vec::new())
        }
        "add-codes" => {
            let text = room.drafts.get(TEXT).to_owned();
            let found = codes_in(room, &text);
            if found.is_empty() {
                room.drafts
                    .set(SAID, &format!("There is no response code in what you pasted. {SHAPE}"));
                return Some(Vec::new());
            }
            let orders = take(room, found);
            room.drafts.set(TEXT, "");
            Some(orders)
        }
        "use-code" => {
            let workshop = room.workshop()?;
            let code = ResponseCode::parse(&act.value, |pack| workshop.length(pack)).ok()?;
            let mut orders = room.happens(Happened::CodeChosen(code));
            orders.push(Order::Focus("#codes-found".to_owned()));
            Some(orders)
        }
        _ => None,
    }
}

/// Takes in the texts of files, and says of each without a code where it stood in their order: its
/// name may be that of a person.
pub(super) fn take_files(room: &mut Room, texts: &[Option<String>]) -> Vec<Order> {
    let (mut found, mut empty, mut unread) = (Vec::new(), Vec::new(), Vec::new());
    for (place, text) in (1_usize..).zip(texts) {
        match text.as_ref().map(|text| codes_in(room, text)) {
            None => unread.push(place.to_string()),
            Some(codes) if codes.is_empty() => empty.push(place.to_string()),
            Some(codes) => found.extend(codes),
        }
    }
    let orders = if found.is_empty() { Vec::new() } else { take(room, found) };
    let mut said = if orders.is_empty() { String::new() } else { room.drafts.get(SAID).to_owned() };
    let of = |places: &[String]| match places {
        _ if texts.len() == 1 => "this file".to_owned(),
        [one] => format!("file {one}"),
        several => format!("files {}", list(several)),
    };
    if !empty.is_empty() {
        said = format!(
            "{said} There is no response code in {}. {SHAPE} In a picture, the whole QR code must \
             be there, sharp and in good light.",
            of(&empty)
        );
    }
    if !unread.is_empty() {
        said = format!(
            "{said} We could not read {}: ask for the code itself, and paste it above.",
            of(&unread)
        );
    }
    room.drafts.set(SAID, said.trim());
    orders
}

/// Every code in a text.
pub(super) fn codes_in(room: &Room, text: &str) -> Vec<Taken> {
    let Some(workshop) = room.workshop() else { return Vec::new() };
    find_codes(text, |pack| workshop.length(pack)).into_iter().map(Taken::from).collect()
}

/// Takes in codes, and says what came of them.
fn take(room: &mut Room, found: Vec<Taken>) -> Vec<Order> {
    let orders = room.happens(Happened::CodesTaken(found));
    let said = room
        .workshop()
        .and_then(|workshop| workshop.received().last().map(|received| receipts::summed(received)));
    room.drafts.set(SAID, &said.unwrap_or_default());
    orders
}
