//! Who leads a workshop sets it up, invites people, and is led through it.

use ahp_maturity::applet::Applet;
use ahp_maturity::domain::{
    Asked, Date, Happened, Level, Opening, Role, SmallNumbers, WorkshopLog,
};
use ahp_maturity::storage::{packs_to_answer, write_workshop};
use ahp_maturity::tree::Element;
use ahp_maturity::workshop::{Act, App, Event, Fact, Fresh, Order, OwnFact};

use crate::facilitator::{Facilitator, ID, headline, opening, pack, sheet};
use crate::results_tree::{all, value, words};
use crate::visitor::day;
use crate::workshop_pages_collecting::{code, kept, paste};

const HERE: &str = "https://example.nhs.uk/ahp/";

#[test]
fn everything_can_be_set_until_an_answer_is_in_and_is_one_line_afterwards() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    assert!(room.sees("The page Use your own questionnaire says how to write one"));
    room.fills_in("Name of the team", "Harbour");
    room.fills_in("Day of the workshop", "2026-12-01");
    room.chooses("Some domains");
    assert!(room.sees("Choose at least one domain above") || room.sees("Type the web address"));
    room.fills_in("Co-production", "on");
    room.fills_in("Anti-racism", "on");
    room.fills_in("Show numbers only when at least this many people chose a level", "2");
    let codes = pack().domains.iter().take(2).map(|domain| domain.code.clone());
    let set = kept(&room.orders).opening;
    assert_eq!(set.asked, Asked::Domains(codes.collect()), "in the order of the questionnaire");
    assert_eq!(set.small_numbers, SmallNumbers::closed(7));
    room.fills_in("Anti-racism", "");
    assert_eq!(
        kept(&room.orders).opening.asked,
        Asked::Domains(vec![pack().domains[1].code.clone()])
    );
    paste(&mut room, &code(9, 3).to_text());
    assert!(room.sees(
        "1 December 2026. Provider questionnaire, Co-production (3 statements). Numbers are shown \
         only when at least 7 people chose a level."
    ));
    assert!(!room.sees("Questionnaire Provider") && !room.sees("How open the rating is"));
    for (what, value) in [("pack", "1"), ("openness", "open"), ("asked", "full"), ("fewest", "0")] {
        room.tell(Fact::Acted(Act { what: what.to_owned(), value: value.to_owned() }));
        assert_eq!(room.orders, [], "what is settled stays: {what}");
    }
    room.fills_in("Name of the team", "Harbour Street");
    room.fills_in("Day of the workshop", "2026-12-02");
    let set = kept(&room.orders).opening;
    assert_eq!((&*set.team, set.on), ("Harbour Street", Date::new(2026, 12, 2).ok()));
}

#[test]
fn what_is_no_answer_settles_nothing_and_answers_do_for_good() {
    let is_open = |room: &Facilitator| room.sees("How open the rating is");
    let mut room = Facilitator::opens(opening(), Vec::new());
    room.fills_in("Note", "Hear the night staff");
    room.presses("Add note");
    let mut damaged = code(1, 3).to_text();
    damaged.pop();
    paste(&mut room, &damaged);
    assert!(room.sees("1 code found: 1 damaged.") && is_open(&room));
    paste(&mut room, &code(1, 3).to_text());
    assert!(!is_open(&room));
    room.presses("Undo: codes added");
    assert!(!is_open(&room), "whoever handed it in was promised a closed rating");
    paste(&mut room, &[code(1, 3), code(2, 3)].map(|code| code.to_text()).join(" "));
    room.presses("Reveal");
    room.presses("Undo: reveal of everything");
    assert!(!is_open(&room), "the room has seen it");
    room.presses("Reveal");
    room.presses("Start next round");
    assert!(room.sees("Nothing to reveal so far") && !is_open(&room));
}

#[test]
fn what_was_typed_by_place_does_not_go_over_to_other_statements() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    let hold_nothing = |room: &Facilitator| {
        let page = room.page();
        let of = |act: &str| {
            let field = all(&page).into_iter().find(|one| value(one, "data-act") == Some(act));
            value(field.expect("a field"), "value").unwrap_or_default().to_owned()
        };
        assert_eq!(["sheet 0", "hands 2", "hands-at", "note-about"].map(of), ["", "0", "0", "0"]);
    };
    let types = |room: &mut Facilitator| {
        for (act, value) in
            [("sheet 0", "4"), ("hands-at", "1"), ("hands 2", "3"), ("note-about", "2")]
        {
            room.tell(Fact::Acted(Act { what: act.to_owned(), value: value.to_owned() }));
        }
    };
    types(&mut room);
    room.chooses("Everything");
    hold_nothing(&room);
    types(&mut room);
    room.fills_in("Note", "The rota");
    room.presses("Add note");
    assert!(room.sees(": The rota"));
    room.presses("Show this statement");
    types(&mut room);
    room.chooses("System");
    hold_nothing(&room);
    let scene = Order::Keep { key: format!("scene/{ID}"), text: "dark join".to_owned() };
    assert!(room.orders.contains(&scene), "the statement is no more: {:?}", room.orders);
    assert!(room.sees("The rota") && !room.sees(": The rota"), "it is about the workshop now");
}

#[test]
fn each_part_of_the_page_is_a_press_away() {
    let votes = [1, 1, 3, 5, 5].map(|level| sheet(Role::NotGiven, &[(headline(0), level)]));
    let mut room = Facilitator::opens(opening(), votes.to_vec());
    let parts = |room: &Facilitator| -> Vec<_> {
        let page = room.page();
        let go = all(&page).into_iter().filter(|one| value(one, "data-act") == Some("go"));
        go.map(|one| (words(one), value(one, "value").expect("where").to_owned())).collect()
    };
    assert_eq!(parts(&room).len(), 9, "nothing is revealed");
    room.presses("Reveal");
    let all_parts = parts(&room);
    assert_eq!(all_parts.len(), 11);
    for (name, id) in all_parts {
        room.presses(&name);
        assert_eq!(room.orders, [Order::Focus(format!("#{id}"))]);
        let page = room.page();
        let it = all(&page).into_iter().find(|one| value(one, "id") == Some(&id));
        assert_eq!(it.map(|one| one.tag), Some("h2"), "{name}");
    }
}

#[test]
fn each_questionnaire_can_be_asked_and_starts_with_its_quick_start_if_it_has_one() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    for (name, pack) in
        ["Provider", "System", "Individual", "Regional"].iter().zip(packs_to_answer())
    {
        room.chooses(name);
        let set = kept(&room.orders).opening;
        assert_eq!(set.pack, pack.reference);
        assert_eq!(set.asked == Asked::Quick, pack.has_quick_start());
    }
}

#[test]
fn open_rating_is_chosen_by_name_and_taken_back() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    room.chooses("Open rating, by name");
    assert_eq!(kept(&room.orders).opening.small_numbers, SmallNumbers::Open);
    assert!(!room.sees("Show numbers only when"));
    room.chooses("Nobody can be singled out");
    assert_eq!(kept(&room.orders).opening.small_numbers, SmallNumbers::closed(5));
}

#[test]
fn an_address_that_phones_cannot_reach_is_refused_with_what_to_do_instead() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    for (address, why) in [
        ("", "Type the web address"),
        ("file:///C:/ahp/index.html", "opened from a file"),
        ("FILE:/home/index.html", "opened from a file"),
        ("http://localhost:8080/", "no phone can open that"),
        ("https://LocalHost./ahp/", "no phone can open that"),
        ("http://me@127.0.0.1/", "no phone can open that"),
        ("http://127.1/", "no phone can open that"),
        ("http://[::1]:8080/", "no phone can open that"),
        ("0.0.0.0", "no phone can open that"),
        ("http://therapy-laptop.local/", "no phone can open that"),
        ("javascript:alert(1)", "not the address of a web page"),
        ("javascript://example.org/", "not the address of a web page"),
        ("https://exa mple.org/", "not the address of a web page"),
        ("https:///ahp/", "not the address of a web page"),
        (r"C:\ahp\index.html", "not the address of a web page"),
    ] {
        room.fills_in("Web address of this page", address);
        assert!(room.sees(why), "{address}");
        assert!(!room.has_button("Copy the link"), "{address}");
    }
}

#[test]
fn the_link_says_what_is_asked_and_holds_no_answer() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    let of = |address: &str| format!("{address}#/respond/{}/0007/1/quick", pack().reference);
    for (typed, expected) in [
        (HERE, HERE),
        ("https://example.nhs.uk/ahp/#/workshops", HERE),
        (" example.nhs.uk/ahp/ ", HERE),
        ("HTTP://10.0.0.5:8080/ahp/", "http://10.0.0.5:8080/ahp/"),
    ] {
        room.fills_in("Web address of this page", typed);
        assert!(room.sees(&of(expected)), "{typed}");
        room.presses("Copy the link");
        assert_eq!(room.orders, [Order::Copy(of(expected))]);
        room.tell(Fact::Copied(false));
        assert!(room.sees("Your browser did not copy it. Select the link"));
        room.tell(Fact::Copied(true));
        assert!(room.sees("Copied."));
    }
    assert!(room.sees("a camera needs an address that starts with https"));
    assert!(room.sees("Workshop tag: 0007"));
    assert!(all(&room.page()).iter().any(|one| value(one, "role") == Some("img")), "a picture");
    room.fills_in("Web address of this page", HERE);
    assert!(!room.sees("a camera needs"));
    room.chooses("Some domains");
    assert!(room.sees("Choose at least one domain above"));
    room.fills_in("Co-production", "on");
    assert!(room.sees("/1/P2"));
}

#[test]
fn the_address_of_this_page_is_the_one_to_share_until_another_is_typed() {
    let key = format!("workshop/{ID}");
    let text = write_workshop(&WorkshopLog { opening: opening(), happened: Vec::new() }, None);
    let opened = |shelf: Vec<(String, String)>| {
        Facilitator::at(&format!("{HERE}#/workshops/{ID}"), Some(shelf)).words()
    };
    let shelf = vec![(key, text)];
    assert!(opened(shelf.clone()).contains(&format!("{HERE}#/respond/")));
    let other = ("address".to_owned(), "https://other.nhs.uk/".to_owned());
    let with = |one| shelf.iter().cloned().chain([one]).collect::<Vec<_>>();
    assert!(opened(with(other)).contains("https://other.nhs.uk/#/respond/"));
    let none = ("address".to_owned(), " ".to_owned());
    assert!(opened(with(none)).contains(&format!("{HERE}#/respond/")));
}

#[test]
fn the_form_of_paper_has_what_is_asked_and_no_place_for_a_name() {
    let text = write_workshop(&WorkshopLog { opening: opening(), happened: Vec::new() }, None);
    let kept = vec![(format!("workshop/{ID}"), text)];
    let mut paper = Facilitator::at(&format!("{HERE}#/workshops/{ID}/paper"), Some(kept));
    let page = paper.words();
    for (at, domain) in pack().domains.iter().enumerate() {
        let (_, statement) = pack().statement(&headline(at)).expect("a statement");
        let heading = format!("{} {}", statement.id, statement.title);
        assert!(page.contains(&heading) && page.contains(&*statement.stem), "{heading}");
        let descriptor = statement.descriptor(Level::Leading);
        assert!(page.contains(&**descriptor) && page.contains(&*domain.short));
    }
    assert!(
        page.contains("Please do not write your name") && page.contains("Workshop 0007, round 1")
    );
    let other = pack().statements().find(|one| !one.headline).expect("one that is not asked");
    assert!(!page.contains(&*other.stem));
    assert!(!page.contains("made up"));
    paper.chooses("Boxes alone");
    let short = paper.words();
    assert!(!short.contains("on the screen"), "no screen shows what the levels look like");
    assert!(short.contains("3 Building") && short.len() * 2 < page.len());
    paper.presses("Print the form");
    assert_eq!(paper.orders, [Order::Print]);
}

#[test]
fn the_form_of_paper_of_a_rehearsal_says_that_it_is_one() {
    let opening = Opening { rehearsal: true, ..opening() };
    let text = write_workshop(&WorkshopLog { opening, happened: Vec::new() }, None);
    let kept = vec![(format!("workshop/{ID}"), text)];
    let paper = Facilitator::at(&format!("#/workshops/{ID}/paper"), Some(kept));
    assert!(paper.sees("Rehearsal: everybody here is made up"));
}

#[test]
fn the_steps_fill_the_time_that_there_is_and_each_can_be_changed() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    for length in ["90", "60", "30"] {
        room.chooses(&format!("{length} minutes"));
        assert!(room.sees(&format!("{length} minutes in all.")), "{length}");
    }
    room.fills_in("Minutes for \u{201c}Welcome\u{201d}", "13");
    assert!(room.sees("40 minutes in all."));
    room.fills_in("Minutes for \u{201c}Welcome\u{201d}", "");
    assert!(room.sees("30 minutes in all."), "the plan counts meanwhile");
    let page = room.page();
    let field = all(&page).into_iter().find(|one| value(one, "data-act") == Some("minutes 0"));
    assert_eq!(value(field.expect("a field"), "value"), Some(""), "it stays empty");
    room.chooses("60 minutes");
    assert!(room.sees("60 minutes in all."), "a new plan starts anew");
}

#[test]
fn the_clock_counts_down_and_then_up_and_ends_nothing() {
    let mut room = Facilitator::opens(opening(), vec![sheet(Role::NotGiven, &[(headline(0), 2)])]);
    room.presses("Start the clock");
    room.tell(Fact::Own(OwnFact::SecondsPassed(1)));
    assert!(room.sees("Welcome: 9:59 left"));
    room.tell(Fact::Own(OwnFact::SecondsPassed(720)));
    assert!(room.sees("Welcome: 2:01 over"));
    assert_eq!(room.orders, []);
    paste(&mut room, &code(1, 2).to_text());
    assert!(room.sees("1 code found: 1 added."), "nothing has closed");
    room.presses("Next step");
    assert!(room.sees("Everybody answers alone: 20:00 left"));
    room.presses("Stop the clock");
    room.tell(Fact::Own(OwnFact::SecondsPassed(5)));
    assert!(room.sees("20:00 left"));
}

#[test]
fn workshops_are_listed_with_day_and_state_and_deleted_in_two_steps() {
    let log = |id: &str, team: &str, day, happened: Vec<Happened>| {
        let opening = Opening {
            id: id.into(),
            team: team.to_owned(),
            on: Date::new(2026, 11, day).ok(),
            ..opening()
        };
        (format!("workshop/{id}"), write_workshop(&WorkshopLog { opening, happened }, None))
    };
    let one = || sheet(Role::NotGiven, &[(headline(0), 2)]);
    let other = ID.replace('6', "7");
    let shelf = vec![
        log(ID, "Early", 1, vec![one(), one()]),
        log(&other, "Late", 20, Vec::new()),
        ("answers/x/0007".to_owned(), "{}".to_owned()),
    ];
    let mut app = App::new("#/workshops");
    let mut tell = |fact| {
        let fresh = Fresh { id: String::new(), number: 1 };
        (app.update(Event { today: day(), fresh, fact }), app.page().body)
    };
    let act = |what: String, value: &str| Fact::Acted(Act { what, value: value.to_owned() });
    let (_, page) = tell(Fact::ShelfRead(Some(shelf)));
    let listed = |page: &Element| {
        let items = all(page).into_iter().filter(|one| one.tag == "li").map(words);
        items.collect::<Vec<_>>()
    };
    let items = listed(&page);
    assert!(items[0].starts_with("Late 20 November 2026, being prepared"), "{items:?}");
    assert!(items[1].starts_with("Early 1 November 2026, round 1, 2 people have answered"));
    let (orders, _) = tell(act(format!("delete {ID}"), ""));
    assert_eq!(orders, [], "nobody was asked");
    let (_, page) = tell(act("ask".to_owned(), ID));
    assert!(words(&page).contains("It cannot be brought back."));
    let (_, page) = tell(act("keep".to_owned(), ""));
    assert!(!words(&page).contains("It cannot be brought back."));
    tell(act("ask".to_owned(), ID));
    let (orders, page) = tell(act(format!("delete {ID}"), ""));
    assert_eq!(orders.first(), Some(&Order::Forget(format!("workshop/{ID}"))));
    assert_eq!(listed(&page).len(), 1);
}
