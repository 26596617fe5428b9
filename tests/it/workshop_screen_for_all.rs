//! One screen for all: who leads goes from slide to slide without going back to the page with the
//! codes.

use ahp_maturity::workshop::{Fact, Order, OwnFact};

use crate::facilitator::{Facilitator, ID, opening};
use crate::results_tree::{all, value, words};
use crate::workshop_screen::{Windows, six, title};

#[test]
fn one_screen_for_all_has_a_way_back_and_escape_is_one_too() {
    let mut laptop = Facilitator::opens(opening(), six());
    let page = laptop.page();
    let link = all(&page).into_iter().find(|one| words(one) == "Show here").expect("a link");
    let here = format!("#/workshops/{ID}/here");
    assert_eq!(value(link, "href"), Some(&*here));
    laptop.tell(Fact::Own(OwnFact::Escaped));
    assert_eq!(laptop.orders, [], "there is nothing to leave");
    laptop.tell(Fact::AddressChanged(here));
    assert!(laptop.sees("Back to the workshop"));
    laptop.tell(Fact::Own(OwnFact::Escaped));
    assert_eq!(laptop.orders, [Order::GoTo(format!("#/workshops/{ID}"))]);
}

#[test]
fn one_screen_for_all_goes_from_slide_to_slide_by_buttons_and_arrows() {
    let mut laptop = Windows::open(opening(), six()).laptop;
    laptop.presses("Reveal");
    let slide = |laptop: &Facilitator| {
        let page = laptop.page();
        words(all(&page).into_iter().find(|one| one.tag == "h1").expect("a title"))
    };
    laptop.tell(Fact::Own(OwnFact::Turned { is_on: true }));
    assert_eq!(laptop.orders, [], "no slide is seen");
    laptop.tell(Fact::AddressChanged(format!("#/workshops/{ID}/here")));
    let there = [
        "Join on your own phone",
        "6 people have answered",
        &format!("You differ most on {}", title(0)),
        title(0),
        title(1),
    ];
    let mut slides = vec![slide(&laptop)];
    for _ in 1..8 {
        laptop.presses("Next");
        slides.push(slide(&laptop));
    }
    assert_eq!(slides[..5], there);
    assert_eq!(slides[7], "What will we do next?");
    let Some(Order::Keep { key, text }) = laptop.orders.first() else { panic!("it is not kept") };
    assert_eq!((&**key, &**text), (&*format!("scene/{ID}"), "dark next"));
    laptop.tell(Fact::Own(OwnFact::Turned { is_on: true }));
    assert_eq!(slide(&laptop), there[0], "it goes round");
    for at in [7, 6, 5, 4, 3, 2, 1] {
        laptop.tell(Fact::Own(OwnFact::Turned { is_on: false }));
        assert_eq!(slide(&laptop), slides[at]);
    }
    laptop.presses("Previous");
    assert_eq!(slide(&laptop), slides[0]);
}

#[test]
fn a_statement_that_is_not_listed_is_left_for_the_list_or_the_profile() {
    let mut laptop = Facilitator::opens(opening(), six());
    laptop.presses("Show this statement");
    laptop.tell(Fact::AddressChanged(format!("#/workshops/{ID}/here")));
    assert!(laptop.sees(title(0)));
    laptop.presses("Previous");
    assert!(laptop.sees("Nothing is revealed yet"), "the list");
    laptop.presses("Previous");
    assert!(laptop.sees("6 people have answered"));
}
