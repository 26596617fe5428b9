//! Who leads a workshop finds it as it was, also what was typed or chosen and not done yet.

use ahp_maturity::domain::WorkshopLog;
use ahp_maturity::storage::write_workshop;
use ahp_maturity::workshop::Order;

use crate::facilitator::{Facilitator, ID, headline, opening};
use crate::results_tree::{all, value};

/// The same workshop in the same browser, after the page was loaded again.
fn again(room: &Facilitator) -> Facilitator {
    let mut again = Facilitator::of_several(&format!("#/workshops/{ID}"), None);
    again.keep_as(room);
    again.alone = true;
    again.reads();
    again
}

/// What the field holds that does so.
fn held(room: &Facilitator, act: &str) -> String {
    let page = room.page();
    let field = all(&page).into_iter().find(|one| value(one, "data-act") == Some(act));
    let field = field.unwrap_or_else(|| panic!("nothing does {act}"));
    value(field, "value").unwrap_or_default().to_owned()
}

#[test]
fn what_was_typed_and_not_done_is_there_again() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    room.fills_in(headline(0).as_str(), "4");
    room.fills_in("Note", "Hear the night staff");
    room.chooses("60 minutes");
    room.fills_in("Minutes for \u{201c}Welcome\u{201d}", "7");
    room.presses("Next step");
    let mut again = again(&room);
    assert_eq!(held(&again, "sheet 0"), "4");
    assert_eq!(held(&again, "note-text"), "Hear the night staff");
    assert_eq!(again.chosen(), room.chosen());
    assert_eq!(held(&again, "minutes 0"), "7");
    assert!(again.sees("Everybody answers alone15:00 left"));
    again.presses("Add this sheet");
    assert!(again.sees("1 person has answered in round 1: 1 on paper."));
    assert_eq!(held(&self::again(&again), "sheet 0"), "");
}

#[test]
fn a_chat_that_was_pasted_and_not_taken_in_is_not_kept() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    room.fills_in("Paste response codes or a whole chat", "10:02 Ada Lovelace: hello");
    assert_eq!(room.orders, []);
    room.presses("Add codes");
    assert!(room.sees("There is no response code in what you pasted."));
    assert_eq!(room.orders, []);
    assert!(!again(&room).sees("There is no response code"));
    assert_eq!(held(&again(&room), "codes"), "");
}

#[test]
fn a_workshop_that_is_deleted_leaves_no_draft() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    room.fills_in(headline(0).as_str(), "4");
    let mut list = Facilitator::of_several("#/workshops", None);
    list.keep_as(&room);
    list.reads();
    list.presses("Delete Riverbank");
    list.presses("Delete it Riverbank");
    for key in ["workshop", "scene", "drafts"] {
        let forgotten = Order::Forget(format!("{key}/{ID}"));
        assert!(list.orders.contains(&forgotten), "{key}");
    }
}

#[test]
fn drafts_that_make_no_sense_are_none() {
    let log = WorkshopLog { opening: opening(), happened: Vec::new() };
    let log = write_workshop(&log, None);
    for drafts in ["", "{", "[1]", r#"{"step":"90","length":"7","sheet 0":3,"minutes 0":"x"}"#] {
        let shelf = [("workshop", log.as_str()), ("drafts", drafts)];
        let shelf = shelf.map(|(key, text)| (format!("{key}/{ID}"), text.to_owned()));
        let room = Facilitator::at(&format!("#/workshops/{ID}"), Some(shelf.to_vec()));
        assert!(room.sees("Welcome10:00 left"), "{drafts}");
        assert_eq!(held(&room, "sheet 0"), "");
    }
}
