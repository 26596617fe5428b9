//! One tab at a time leads a workshop, and answers in it.

use ahp_maturity::answering;
use ahp_maturity::applet::{Applet, Fact, Order};
use ahp_maturity::domain::WorkshopLog;
use ahp_maturity::storage::write_workshop;
use ahp_maturity::workshop::{self, OwnFact, OwnOrder};

use crate::facilitator::{Facilitator, ID, opening};
use crate::phone::{LEVELS, link};
use crate::visitor::Visitor;

fn kept() -> Vec<(String, String)> {
    let log = WorkshopLog { opening: opening(), happened: Vec::new() };
    vec![(format!("workshop/{ID}"), write_workshop(&log, None))]
}

fn address() -> String {
    format!("#/workshops/{ID}")
}

/// Another tab on the same browser, where a first one is open.
fn second<A: Applet>(address: &str, kept: Vec<(String, String)>) -> Visitor<A> {
    let mut second = Visitor::of_several(address, Some(kept));
    second.reads();
    second
}

/// Another tab takes over what a tab has.
fn loses<A: Applet>(tab: &mut Visitor<A>, name: &str) {
    tab.alone = false;
    tab.tell(Fact::Claimed(name.to_owned(), false));
}

#[test]
fn a_workshop_is_led_in_one_tab_until_another_takes_it_over() {
    let mut first = Facilitator::at(&address(), Some(kept()));
    assert!(first.sees("Invite people"));
    let mut second: Visitor<workshop::App> = second(&address(), kept());
    assert!(second.sees("This workshop is led in another tab") && !second.sees("Invite people"));
    first.fills_in("Name of the team", "Hilltop");
    second.keep_as(&first);
    second.presses("Lead it in this tab");
    loses(&mut first, &format!("workshop/{ID}"));
    assert!(second.sees("Hilltop"), "what the other tab wrote is read again");
    assert!(first.sees("This workshop is led in another tab") && !first.sees("Hilltop"));
    first.presses("Lead it in this tab");
    assert!(first.sees("Hilltop"));
}

#[test]
fn the_list_and_the_big_screen_are_for_any_tab_and_let_others_lead() {
    let list: Visitor<workshop::App> = second("#/workshops", kept());
    assert!(list.sees("Riverbank"));
    let screen: Visitor<workshop::App> = second(&format!("{}/screen", address()), kept());
    assert!(!screen.sees("another tab"), "{}", screen.words());
    let mut first = Facilitator::at(&address(), Some(kept()));
    first.tell(Fact::AddressChanged("#/workshops".to_owned()));
    assert_eq!(first.orders, [Order::Release]);
}

#[test]
fn a_tab_that_shows_the_big_screen_and_goes_to_lead_claims_first() {
    let mut tab: Visitor<workshop::App> = second(&format!("{}/screen", address()), kept());
    tab.tell(Fact::AddressChanged(address()));
    assert!(tab.sees("This workshop is led in another tab"));
}

#[test]
fn the_camera_goes_out_where_another_tab_takes_over() {
    let mut first = Facilitator::at(&address(), Some(kept()));
    first.presses("Use the camera");
    first.tell(Fact::Own(OwnFact::CameraStarted { faces_away: false }));
    loses(&mut first, &format!("workshop/{ID}"));
    assert_eq!(first.orders, [Order::Own(OwnOrder::StopCamera)]);
}

#[test]
fn answers_are_given_in_one_tab_until_another_takes_over() {
    let address = link(1, "quick");
    let mut first: Visitor<answering::App> = Visitor::at(&address, Some(Vec::new()));
    let mut second: Visitor<answering::App> = second(&address, Vec::new());
    assert!(second.sees("You are answering in another tab"));
    first.chooses(LEVELS[3]);
    second.keep_as(&first);
    second.presses("Answer in this tab");
    assert_eq!(second.chosen(), first.chosen());
    loses(&mut first, "answers/ahps-deliver-provider/0007");
    assert!(first.sees("You are answering in another tab"));
}

#[test]
fn where_nothing_can_be_kept_a_workshop_is_led_all_the_same() {
    let mut blocked = Facilitator::at("#/workshops", None);
    blocked.presses("Start a workshop");
    let Some(Order::GoTo(address)) =
        blocked.orders.iter().find(|one| matches!(one, Order::GoTo(_)))
    else {
        panic!("it leads nowhere: {:?}", blocked.orders);
    };
    blocked.tell(Fact::AddressChanged(address.clone()));
    assert!(blocked.sees("Invite people"));
}

#[test]
fn a_workshop_that_could_not_be_written_is_not_lost_when_it_is_read_again() {
    let mut first = Facilitator::at(&address(), Some(kept()));
    first.fills_in("Name of the team", "Hilltop");
    let name = format!("workshop/{ID}");
    first.tell(Fact::Written(vec![name], false));
    first.loses_what_it_kept(kept());
    first.reads();
    assert!(first.sees("Hilltop"));
}

#[test]
fn a_workshop_that_cannot_be_read_stays_in_the_list_as_it_is() {
    let newer = r#"{"format":"ahp-maturity/workshop","formatVersion":2}"#;
    let shelf = vec![(format!("workshop/{ID}"), newer.to_owned())];
    let mut list = Facilitator::at("#/workshops", Some(shelf));
    assert!(list.sees("A workshop that cannot be read"));
    assert!(list.sees("Everybody's answers are in that file: keep it to yourself."));
    list.presses("Save it as a file A workshop that cannot be read");
    let [Order::Save { name, text, .. }] = list.orders.as_slice() else {
        panic!("{:?}", list.orders);
    };
    assert_eq!((&**name, &**text), (&*format!("workshop-{ID}.json"), newer));
    list.presses("Delete A workshop that cannot be read");
    list.presses("Delete it A workshop that cannot be read");
    assert!(list.sees("None so far."));
}
