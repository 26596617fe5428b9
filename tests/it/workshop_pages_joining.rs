//! Who cannot open the link joins a workshop by typing what the facilitator shows.

use ahp_maturity::answering::App;
use ahp_maturity::applet::Order;
use ahp_maturity::domain::{Asked, Happened, Opening, Pack};
use ahp_maturity::storage::packs_to_answer;
use ahp_maturity::tree::Element;

use crate::facilitator::{Facilitator, opening};
use crate::results_tree::{all, value, words};
use crate::visitor::Visitor;

const HERE: &str = "https://example.nhs.uk/ahp/";

fn joining() -> Visitor<App> {
    Visitor::at("#/respond", Some(Vec::new()))
}

/// Where the page leads.
fn goes_to(page: &mut Visitor<App>) -> Option<String> {
    page.presses("Go to the questions");
    let address = |order: &Order| {
        if let Order::GoTo(address) = order { Some(address.clone()) } else { None }
    };
    page.orders.iter().find_map(address)
}

/// What the facilitator shows to be typed, as names and values, and the address of the link.
fn shown(opening: Opening, happened: Vec<Happened>) -> (Vec<(String, String)>, String) {
    let mut room = Facilitator::opens(opening, happened);
    if room.sees("Web address of this page") {
        room.fills_in("Web address of this page", HERE);
    }
    let page = room.page();
    let items = all(&page).into_iter().filter(|one| one.tag == "li").map(words);
    let typed = items.filter_map(|item| {
        let (name, what) = item.split_once(": ")?;
        let is_typed =
            ["Workshop tag", "Round", "Questionnaire", "What people are asked", "Some domains"]
                .contains(&name);
        is_typed.then(|| (name.to_owned(), what.to_owned()))
    });
    let link = all(&page).into_iter().find(|one| value(one, "class") == Some("ms-join__link"));
    let link = words(link.expect("a link"));
    (typed.collect(), link.strip_prefix(HERE).expect("an address of this page").to_owned())
}

#[test]
fn what_the_facilitator_shows_leads_to_the_same_questions_as_the_link() {
    let domains = |pack: &Pack| {
        let codes = pack.domains.iter().step_by(2).map(|domain| domain.code.clone());
        Asked::Domains(codes.collect())
    };
    for pack in packs_to_answer() {
        for asked in [Asked::Full, Asked::usual(pack), domains(pack)] {
            for round in 1..=3 {
                let opening =
                    Opening { pack: pack.reference.clone(), asked: asked.clone(), ..opening() };
                let next = vec![Happened::RoundStarted { on: None }; round - 1];
                let (typed, link) = shown(opening, next);
                assert_eq!(typed[1], ("Round".to_owned(), round.to_string()));
                let mut page = joining();
                for (name, what) in typed {
                    match name.as_str() {
                        "Workshop tag" => page.fills_in(&name, &what),
                        // What is handed back is its place in the list.
                        "Round" => page.fills_in(&name, &(round - 1).to_string()),
                        "Some domains" => {
                            page.chooses(&name);
                            what.split(", ").for_each(|domain| page.fills_in(domain, "on"));
                        }
                        _ => page.chooses(&what),
                    }
                }
                assert_eq!(goes_to(&mut page).as_deref(), Some(&*link));
            }
        }
    }
}

#[test]
fn a_tag_is_read_however_it_is_typed_and_what_cannot_be_one_gets_a_sentence() {
    let mut page = joining();
    for typed in ["8k2m", "8K2M", " 8K2M "] {
        page.fills_in("Workshop tag", typed);
        assert!(goes_to(&mut page).is_some_and(|address| address.contains("/8K2M/")), "{typed}");
    }
    page.fills_in("Workshop tag", "oOiL");
    assert!(goes_to(&mut page).is_some_and(|address| address.contains("/0011/")));
    for typed in ["", "8K2", "8K2MM", "8K2U", "8K-M", "\u{e9}ab"] {
        page.chooses("Everything");
        page.fills_in("Workshop tag", typed);
        assert_eq!(goes_to(&mut page), None, "{typed}");
        assert!(page.sees("This cannot be a tag"), "{typed}");
        assert_eq!(page.orders, [Order::Focus("#field-tag".to_owned())]);
    }
    // Nothing else that was entered is lost.
    page.fills_in("Workshop tag", "8K2M");
    assert!(!page.sees("This cannot be a tag"));
    assert!(goes_to(&mut page).is_some_and(|address| address.ends_with("/full")));
}

#[test]
fn some_domains_are_at_least_one() {
    let mut page = joining();
    page.fills_in("Workshop tag", "8K2M");
    page.chooses("Some domains");
    assert_eq!(goes_to(&mut page), None);
    assert!(page.sees("Choose the domains that the facilitator shows."));
    page.fills_in("Co-production", "on");
    page.fills_in("Anti-racism", "on");
    assert!(!page.sees("Choose the domains"));
    let in_order = goes_to(&mut page);
    assert!(in_order.is_some_and(|address| address.ends_with("/P1,P2")));
}

#[test]
fn the_page_for_joining_is_found_from_the_list_and_from_a_link_that_is_not_whole() {
    let has_link = |page: &Element| {
        let is_it = |one: &&Element| value(one, "href") == Some("#/respond");
        all(page).iter().any(is_it)
    };
    assert!(has_link(&Facilitator::at("#/workshops", Some(Vec::new())).page()));
    let garbled = Visitor::<App>::at("#/respond/ahps", Some(Vec::new()));
    assert!(garbled.sees("not whole") && has_link(&garbled.page()));
    for address in ["#/respond", "#/respond/"] {
        assert!(Visitor::<App>::at(address, Some(Vec::new())).sees("Join a workshop"));
    }
}
