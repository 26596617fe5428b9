//! Who leads a workshop collects what people answer: as codes, by a show of hands and on paper.

use ahp_maturity::domain::{
    Fingerprint, Happened, Level, Person, ResponseCode, Reveal, Role, RoundNumber, Taken, Tally,
    Vote, WorkshopLog, WorkshopTag,
};
use ahp_maturity::storage::{packs_to_answer, read_workshop};
use ahp_maturity::tree::Element;
use ahp_maturity::workshop::{Act, Fact, Order};

use crate::facilitator::{Facilitator, headline, opening, pack, sheet};
use crate::results_tree::{all, value, words};

/// The code of a person who answers the same to every headline statement.
pub(crate) fn code(person: u32, level: u8) -> ResponseCode {
    let level = Vote::Level(Level::try_from(level).expect("a level"));
    ResponseCode {
        fingerprint: Fingerprint::of(&pack().reference),
        workshop: opening().tag,
        round: RoundNumber::new(1).expect("a round"),
        role: Role::NotGiven,
        person: Person::of_random(person),
        votes: pack().statements().map(|one| one.headline.then_some(level)).collect(),
    }
}

pub(crate) fn kept(orders: &[Order]) -> WorkshopLog {
    let text = orders
        .iter()
        .find_map(|order| if let Order::Keep { text, .. } = order { Some(text) } else { None });
    read_workshop(text.expect("it is kept")).expect("a workshop")
}

/// What became of each code that was found, the latest first.
fn found(room: &Facilitator) -> Vec<String> {
    let page = room.page();
    let is_it = |one: &&Element| words(one) == "Codes found" && one.tag == "caption";
    let has_it = |table: &&Element| table.tag == "table" && all(table).iter().any(is_it);
    let table = all(&page).into_iter().find(has_it);
    let cells = table.into_iter().flat_map(all).filter(|one| one.tag == "td");
    cells.map(words).collect()
}

pub(crate) fn paste(room: &mut Facilitator, text: &str) {
    room.fills_in("Paste response codes or a whole chat", text);
    room.presses("Add codes");
}

#[test]
fn each_code_in_a_chat_is_told_as_what_became_of_it_and_nothing_else_is_kept() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    let text = |code: ResponseCode| code.to_text();
    let first = text(code(1, 2));
    paste(&mut room, &format!("10:02 Ada Lovelace: hello\n10:03 Ada Lovelace: {first} :-)"));
    assert!(room.sees("1 code found: 1 added."));
    assert!(room.sees("1 person has answered in round 1: 1 by code."));
    assert!(!format!("{:?}", room.orders).contains("Ada"), "no name is kept");
    let mut damaged = text(code(4, 4));
    damaged.pop();
    let chat = [
        text(code(1, 3)),
        first,
        text(ResponseCode { workshop: WorkshopTag::of_random(8), ..code(2, 1) }),
        text(ResponseCode { round: RoundNumber::new(2).expect("a round"), ..code(2, 1) }),
        text(ResponseCode {
            fingerprint: Fingerprint::of(&packs_to_answer()[1].reference),
            votes: packs_to_answer()[1].statements().map(|_| None).collect(),
            ..code(2, 1)
        }),
        damaged,
    ];
    paste(&mut room, &chat.join("\nBen: "));
    let cells = found(&room);
    let expected = [
        "Damaged: ",
        "For another questionnaire",
        "For another round: number 2",
        "For another workshop",
        "Repeated: it was here before, and another one of the same person countsUse this one",
        "Replaced an earlier one",
        "Added",
    ];
    assert_eq!(cells.len(), expected.len(), "{cells:?}");
    for (cell, expected) in cells.iter().zip(expected) {
        assert!(cell.starts_with(expected), "{cell}");
    }
    assert!(room.sees(
        "6 codes found: 1 in the place of an earlier one, 1 repeated, 1 for another workshop, 1 \
         for another round, 1 for another questionnaire and 1 damaged."
    ));
    assert!(room.sees("1 person has answered"), "who answers twice is one person");
}

/// Two people have answered, and the room has seen it.
pub(crate) fn seen() -> Vec<Happened> {
    let sheet = sheet(Role::NotGiven, &[(headline(0), 3)]);
    vec![sheet.clone(), sheet, Happened::Revealed(Reveal::All)]
}

#[test]
fn a_code_of_a_newer_app_and_one_after_the_reveal_are_told_as_such() {
    let mut room = Facilitator::opens(opening(), seen());
    // Format 15: the first character of the body carries it in its first four bits.
    let text = code(1, 1).to_text();
    let newer = format!("AHP-Z{}", &text["AHP-2".len()..]);
    paste(&mut room, &format!("{} and {newer}", code(2, 2).to_text()));
    let cells = found(&room);
    assert!(cells[0].starts_with("From a newer version of the app"), "{cells:?}");
    assert!(cells[1].starts_with("Held for the next round"), "{cells:?}");
    assert!(room.sees("1 person's answers wait for the next round"));
}

#[test]
fn a_repeated_code_can_be_used_again_and_then_counts() {
    let (early, late) = (code(1, 2), code(1, 5));
    let mut room = Facilitator::opens(opening(), Vec::new());
    for code in [&early, &late, &early] {
        paste(&mut room, &code.to_text());
    }
    room.presses("Use this one");
    assert_eq!(kept(&room.orders).happened.last(), Some(&Happened::CodeChosen(early)));
    assert!(!room.has_button("Use this one"));
    assert!(found(&room)[0].starts_with("Repeated: it was here before, and it counts"));
}

#[test]
fn what_holds_no_code_is_said_to_hold_none_and_stays_to_be_looked_at() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    paste(&mut room, "Ada: shall we start?");
    assert_eq!(room.orders, []);
    assert!(room.sees("There is no response code in what you pasted."));
    let page = room.page();
    let area = all(&page).into_iter().find(|one| one.tag == "textarea").expect("a text area");
    assert_eq!(value(area, "value"), Some("Ada: shall we start?"));
    room.fills_in("Paste response codes", "Ada: sorry");
    assert!(!room.sees("There is no response code"));
}

#[test]
fn codes_come_from_files_and_a_file_that_cannot_be_read_is_told() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    let text = |person| Some(code(person, 2).to_text());
    let none = || Some(String::new());
    room.tell(Fact::FilesRead(vec![text(1), None, none(), text(2), none()]));
    assert!(room.sees("2 codes found: 2 added. There is no response code in files 3 and 5."));
    assert!(room.sees("In a picture, the whole QR code must be there"));
    assert!(room.sees("We could not read file 2: ask for the code itself"));
    assert!(room.sees("2 people have answered in round 1: 2 by code."));
    room.tell(Fact::FilesRead(vec![none()]));
    assert!(room.sees("There is no response code in this file."));
    assert!(!room.sees("2 codes found"));
    room.tell(Fact::FilesRead(vec![None, None]));
    assert!(room.sees("We could not read files 1 and 2"));
}

#[test]
fn how_many_have_answered_is_told_by_the_way_in_which_they_did() {
    let happened = vec![
        sheet(Role::Leader, &[(headline(0), 2)]),
        Happened::HandsCounted {
            statement: headline(1),
            hands: Tally { counts: [0, 2, 0, 0, 0], dont_know: 1, not_applicable: 0 },
        },
    ];
    let mut room = Facilitator::opens(opening(), happened);
    paste(&mut room, &code(1, 2).to_text());
    assert!(room.sees(
        "5 people have answered in round 1: 1 by code, 1 on paper and 3 by a show of hands. What \
         they said stays hidden until you reveal it."
    ));
}

fn title(domain: usize) -> &'static str {
    &pack().statement(&headline(domain)).expect("a statement").1.title
}

fn presses_labelled(room: &mut Facilitator, label: &str) {
    let page = room.page();
    let button = all(&page).into_iter().find(|one| value(one, "aria-label") == Some(label));
    let button = button.unwrap_or_else(|| panic!("there is no button {label}"));
    let of = |name| value(button, name).expect("it is there").to_owned();
    room.tell(Fact::Acted(Act { what: of("data-act"), value: of("value") }));
}

#[test]
fn hands_are_counted_with_buttons_or_digits_and_the_next_statement_follows() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    presses_labelled(&mut room, "One fewer: 1 Not yet");
    for _ in 0..3 {
        presses_labelled(&mut room, "One more: 2 Starting");
    }
    presses_labelled(&mut room, "One fewer: 2 Starting");
    room.fills_in("5 Leading", "12");
    room.fills_in("Don't know", "many");
    assert!(room.sees("14 hands in all."));
    room.presses("Record this count");
    let tally = Tally { counts: [0, 2, 0, 0, 12], dont_know: 0, not_applicable: 0 };
    let counted = Happened::HandsCounted { statement: headline(0), hands: tally };
    assert_eq!(kept(&room.orders).happened, [counted]);
    assert!(room.sees(&format!("{}: 14 counted.", headline(0))));
    assert!(room.sees("0 hands in all."), "the next statement");
    room.fills_in("Statement", "0");
    assert!(room.sees("14 hands in all."), "a count can be mended");
}

#[test]
fn a_count_that_was_not_recorded_is_there_when_one_comes_back() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    room.fills_in("3 Building", "8");
    room.fills_in("Statement", "1");
    assert!(room.sees("0 hands in all."), "each statement has its own");
    room.fills_in("3 Building", "9");
    room.fills_in("Statement", "0");
    assert!(room.sees("8 hands in all."));
    room.presses("Record this count");
    assert!(room.sees("9 hands in all."), "the next one is as it was left");
    room.presses(&format!("Undo: show of hands on {}", title(0)));
    room.fills_in("Statement", "0");
    assert!(room.sees("0 hands in all."), "what was recorded is no draft any more");
}

#[test]
fn hands_that_were_not_recorded_are_not_those_of_the_next_round() {
    let sheets = vec![sheet(Role::NotGiven, &[(headline(0), 3)]); 2];
    let mut room = Facilitator::opens(opening(), sheets);
    room.fills_in("3 Building", "8");
    room.presses("Reveal");
    room.presses("Start next round");
    assert!(room.sees("0 hands in all."));
}

#[test]
fn no_hands_count_where_the_room_has_seen_answers() {
    let mut happened: Vec<_> =
        (1..=5).map(|level| sheet(Role::NotGiven, &[(headline(0), level)])).collect();
    happened.push(Happened::Revealed(Reveal::Statement(headline(0))));
    let mut room = Facilitator::opens(opening(), happened);
    assert!(room.sees("Hands count again in the next round"));
    assert!(!room.has_button("Record this count"));
    room.fills_in("Statement", "1");
    assert!(room.has_button("Record this count"));
}

#[test]
fn a_sheet_is_typed_key_by_key() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    room.fills_in("Role", "2");
    for (at, key) in ["3", "6", "7", "0", "9", "34"].iter().enumerate() {
        room.fills_in(headline(at).as_str(), key);
        let focus = Order::Focus(format!("#sheet-{}", at + 1));
        assert_eq!(room.orders.contains(&focus), *key != "9", "{key}");
        assert_eq!(room.sees("Only the keys 0 to 7"), *key == "9", "{key}");
    }
    room.fills_in(headline(10).as_str(), "1");
    assert!(room.orders.contains(&Order::Focus("[data-act=sheet-add]".to_owned())));
    room.presses("Add this sheet");
    let votes = [(0, 3), (1, 6), (2, 7), (5, 4), (10, 1)].map(|(at, vote)| (headline(at), vote));
    assert_eq!(kept(&room.orders).happened, [sheet(Role::Registered, &votes)]);
    assert!(room.sees("Added: 5 of 11 answered."));
    assert!(room.orders.contains(&Order::Focus("#field-sheet-role".to_owned())));
    room.presses("Add this sheet");
    assert!(room.sees("There is no answer on this sheet yet."));
    assert!(!room.orders.iter().any(|order| matches!(order, Order::Keep { .. })));
}

#[test]
fn a_code_without_an_answer_is_nobody_who_has_answered() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    let empty = ResponseCode { votes: vec![None; pack().statements().count()], ..code(1, 1) };
    paste(&mut room, &empty.to_text());
    assert!(room.sees("1 code found: 1 added.") && room.sees("Nobody has answered round 1 yet."));
    assert_eq!(found(&room), ["Added. There is no answer in it, so nobody is counted"]);
    paste(&mut room, &code(1, 3).to_text());
    assert!(room.sees("1 person has answered in round 1: 1 by code."));
}

#[test]
fn a_reveal_that_shows_nothing_leaves_the_round_open_and_says_so() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    paste(&mut room, &code(1, 2).to_text());
    room.presses("Reveal");
    assert!(room.sees("Nothing can be shown yet: too few people have answered."));
    assert!(room.has_button("Reveal") && !room.has_button("Undo: reveal of everything"));
    paste(&mut room, &code(2, 4).to_text());
    assert!(room.sees("2 people have answered in round 1"), "the second one counts");
    room.presses("Reveal");
    assert!(room.sees("Codes and sheets that come now wait for the next one."));
    assert!(room.sees("You have seen all answers of this round."));
}

#[test]
fn what_nobody_gave_a_level_is_revealed_once() {
    let votes: Vec<_> = (0..11).map(|at| (headline(at), if at == 0 { 6 } else { 3 })).collect();
    let sheets = vec![sheet(Role::NotGiven, &votes); 3];
    let mut room = Facilitator::opens(opening(), sheets);
    room.presses("Reveal");
    assert!(room.sees("You have seen all answers of this round."));
}

#[test]
fn a_code_of_an_earlier_round_that_comes_again_is_repeated() {
    let first = code(1, 2);
    let happened = vec![
        Happened::CodesTaken(vec![Taken::Code(first.clone())]),
        Happened::RoundStarted { on: None },
    ];
    let mut room = Facilitator::opens(opening(), happened);
    paste(&mut room, &first.to_text());
    assert_eq!(found(&room)[0], "Repeated: it was here before, in an earlier round");
    paste(&mut room, &code(2, 2).to_text());
    assert_eq!(
        found(&room)[0],
        "For another round: number 1. That round is over: ask the person to open the new link"
    );
}

#[test]
fn a_count_without_a_hand_is_not_recorded() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    room.presses("Record this count");
    assert!(room.sees("No hand is counted yet.") && !room.sees("0 counted"));
    assert_eq!(room.orders, [Order::Focus("#hands-0".to_owned())]);
    room.fills_in("3 Building", "8");
    room.presses("Record this count");
    assert!(room.sees("8 counted."));
    // One that was recorded by mistake can be set right.
    room.fills_in("Statement", "0");
    room.fills_in("3 Building", "0");
    room.presses("Record this count");
    assert!(room.sees("0 counted.") && room.sees("Nobody has answered round 1 yet."));
}
