//! Who answers alone in a workshop: the questions, and the code that they become.

use ahp_maturity::answering::{App, Fact};
use ahp_maturity::applet::Order;
use ahp_maturity::domain::Role;

use crate::facilitator::{Facilitator, opening, pack};
use crate::phone::{Phone, headlines, link, votes};
use crate::results_tree::{all, value, words};
use crate::visitor::Visitor;

#[test]
fn a_code_says_what_was_answered_and_nothing_else() {
    let mut phone = Phone::opens(&link(1, "quick"), None);
    phone.answers(|at| at % 8);
    phone.finishes("Leader");
    let code = phone.code();
    assert_eq!(code.votes, votes(|at| at % 8));
    assert_eq!((code.role, code.round.number()), (Role::Leader, 1));
    assert_eq!(code.workshop.to_string(), "0007");

    let mut facilitator = Facilitator::opens(opening(), Vec::new());
    facilitator.fills_in("Paste response codes", &phone.text());
    facilitator.presses("Add codes");
    assert!(facilitator.sees("1 added"), "{}", facilitator.words());
}

#[test]
fn each_question_says_where_one_is_and_what_its_levels_mean() {
    let mut phone = Phone::opens(&link(1, "quick"), None);
    for (at, title) in headlines().into_iter().enumerate() {
        assert_eq!(phone.title(), title);
        assert!(phone.page.sees(&format!("{} of 11", at + 1)));
        let (_, statement) = pack()
            .statement(&pack().statements().find(|one| one.title == title).expect("one").id)
            .expect("a statement");
        for text in statement.descriptors.iter().chain([&statement.stem]) {
            assert!(phone.page.sees(text), "{text}");
        }
        assert_eq!(phone.page.has_button("Back"), at > 0);
        phone.presses("Next");
    }
}

#[test]
fn an_answer_can_be_cleared_and_stays_open() {
    let mut phone = Phone::opens(&link(1, "P1"), None);
    phone.chooses("4 Embedded");
    assert_eq!(phone.page.chosen(), ["4"]);
    let clear = format!("Clear answer to {}", phone.title());
    phone.presses(&clear);
    assert_eq!(phone.page.chosen(), Vec::<String>::new());
    phone.presses("Go to the end");
    phone.presses("Next");
    assert!(phone.page.sees("You have answered 0 of 3"));
    phone.presses("Make my code");
    assert_eq!(phone.code().votes, vec![None; 33]);
}

#[test]
fn what_is_open_comes_first_to_be_checked_and_can_be_answered_from_there() {
    let mut phone = Phone::opens(&link(1, "quick"), None);
    phone.answers(|at| if at == 6 { 0 } else { 3 });
    phone.presses("Next");
    assert_eq!(phone.title(), "Check your answers");
    assert!(phone.page.sees("You have answered 10 of 11. The one that you left open comes first"));
    let open = headlines()[6];
    let page = phone.page.page();
    let first = all(&page).into_iter().find(|one| one.tag == "dt").map(words);
    assert_eq!(first.as_deref(), Some(open));
    phone.presses(&format!("Answer {open}"));
    assert_eq!(phone.title(), open);
    assert!(!phone.page.has_button("Back to your answers"), "one is open");
    phone.chooses("5 Leading");
    let has = |name| phone.page.has_button(name);
    assert!(has("Next") && !has("Back") && !has("Go to the end"));
    phone.presses("Back to your answers");
    assert!(phone.page.sees("You have answered all 11"));
}

#[test]
fn a_changed_code_is_of_the_same_person_and_says_what_changed() {
    let mut phone = Phone::opens(&link(1, "quick"), None);
    phone.answers(|_| 2);
    phone.finishes("Support worker");
    let first = phone.code();
    phone.presses("Change my answers");
    phone.presses(&format!("Change your answer to {}", headlines()[0]));
    phone.chooses("5 Leading");
    phone.presses("Back to your answers");
    phone.presses("Make my code");
    let second = phone.code();
    assert_eq!(second.votes, votes(|at| if at == 0 { 5 } else { 2 }));
    assert_eq!(second.person, first.person);
    assert_ne!(second, first);
}

#[test]
fn who_answers_in_order_is_led_on_and_not_back() {
    let mut phone = Phone::opens(&link(1, "P1"), None);
    for _ in 0..3 {
        phone.chooses("4 Embedded");
        assert!(!phone.page.has_button("Back to your answers"));
        phone.presses("Next");
    }
    assert_eq!(phone.title(), "Your role");
}

#[test]
fn easy_read_is_a_choice_and_its_answers_are_the_same() {
    let mut phone = Phone::opens(&link(1, "quick"), None);
    let first = pack().statements().find(|one| one.headline).expect("a headline");
    let easy = first.easy.as_ref().expect("Easy Read");
    phone.presses("Show in Easy Read");
    assert_eq!(phone.title(), easy.title);
    for text in easy.levels.iter().chain([&easy.help, &easy.question]) {
        assert!(phone.page.sees(text), "{text}");
    }
    assert_eq!(phone.comes_back(&link(1, "quick")).title(), easy.title);
    phone.chooses(&format!("3. {}", easy.levels[2]));
    phone.presses("Show the usual words");
    assert_eq!(
        (phone.title().as_str(), phone.page.chosen()),
        (&*first.title, vec!["3".to_owned()])
    );

    let address = "#/respond/ahps-deliver-system@1.0.0/0007/1/full";
    let other = Visitor::<App>::at(address, Some(Vec::new()));
    assert!(other.sees("1 of ") && !other.has_button("Show in Easy Read"));
}

#[test]
fn a_role_that_is_not_chosen_is_none() {
    let mut phone = Phone::opens(&link(1, "P2"), None);
    phone.presses("Go to the end");
    // How many must have answered is for each workshop to set.
    assert!(phone.page.sees("that nobody can be singled out") && !phone.page.sees("five"));
    phone.presses("Next");
    phone.presses("Make my code");
    assert_eq!(phone.code().role, Role::NotGiven);
}

#[test]
fn the_code_can_be_copied_and_saved_and_photographed() {
    let mut phone = Phone::opens(&link(1, "full"), None);
    phone.presses("Go to the end");
    phone.presses("Next");
    phone.presses("Make my code");
    let code = phone.text();
    phone.presses("Copy the code");
    assert_eq!(phone.page.orders, [Order::Copy(code.clone())]);
    assert!(!phone.page.sees("Copied"), "not before the browser has said so");
    phone.page.tell(Fact::Copied(false));
    assert!(phone.page.sees("Your browser did not copy it."));
    phone.page.tell(Fact::Copied(true));
    assert!(phone.page.sees("Copied"));
    phone.presses("Save it as a small file");
    let [Order::Save { name, mime: "text/plain", text }] = &*phone.page.orders else {
        panic!("{:?}", phone.page.orders)
    };
    assert_eq!((name.as_str(), text), ("response-code-0007-round-1.txt", &format!("{code}\n")));
    assert!(phone.page.sees("in a meeting chat your name stands beside it"));
    let page = phone.page.page();
    let picture = all(&page).into_iter().find(|one| one.tag == "svg").expect("a picture");
    assert_eq!(value(picture, "role"), Some("img"));
    // A code of 33 statements stays small: 29 modules, with a border of 4 around them.
    assert_eq!(value(picture, "viewBox"), Some("0 0 37 37"));
}

#[test]
fn a_link_that_leads_to_no_questions_says_why_and_what_to_do() {
    let of = |pack: &str| format!("#/respond/{pack}/0007/1/quick");
    for (address, title, does) in [
        (of("own-questionnaire@1.0.0"), "These questions are not here", "paper form"),
        (of("ahps-deliver-provider@9.1.0"), "in another version", "Reload the page"),
        (of("ahps-deliver-provider@1.9.0"), "in another version", "version 1.9.0"),
        (of("ahps-deliver-provider"), "not whole", "new link"),
        (link(0, "quick"), "not whole", "new link"),
        (link(1, "X9"), "not whole", "new link"),
        ("#/respond/none".to_owned(), "not whole", "Join a workshop"),
    ] {
        let page = Visitor::<App>::at(&address, Some(Vec::new()));
        assert!(page.sees(title) && page.sees(does), "{address}: {}", page.words());
    }
}
