//! The big screen shows what the laptop says, comes back to it, and shows nothing private.

use std::collections::BTreeMap;

use ahp_maturity::domain::{Asked, Happened, Level, Opening, Rating, Role, SmallNumbers};
use ahp_maturity::storage::{packs_to_answer, write_workshop};
use ahp_maturity::tree::{Element, Node};
use ahp_maturity::workshop::{Fact, Order, OwnFact, OwnOrder};

use crate::facilitator::{Facilitator, ID, headline, opening, pack, sheet};
use crate::results_tree::{all, value, words};
use ahp_maturity::domain::WorkshopLog;

/// The laptop and the big screen, which hear each other and read from one shelf.
pub(crate) struct Windows {
    pub(crate) laptop: Facilitator,
    screen: Facilitator,
    shelf: Option<BTreeMap<String, String>>,
}

fn address(page: &str) -> String {
    format!("https://example.nhs.uk/ahp/#/workshops/{ID}{page}")
}

impl Windows {
    pub(crate) fn open(opening: Opening, happened: Vec<Happened>) -> Self {
        let text = write_workshop(&WorkshopLog { opening, happened }, None);
        let shelf = BTreeMap::from([(format!("workshop/{ID}"), text)]);
        let kept = Some(shelf.clone().into_iter().collect());
        let laptop = Facilitator::at(&address(""), kept);
        let screen = Facilitator::at(&address("/screen"), None);
        let mut windows = Self { laptop, screen, shelf: Some(shelf) };
        windows.reload_screen();
        windows
    }

    fn presses(&mut self, name: &str) {
        self.laptop.presses(name);
        self.carry_out();
    }

    /// What the laptop has ordered is kept, and heard on the big screen.
    fn carry_out(&mut self) {
        for order in self.laptop.orders.clone() {
            if let (Order::Keep { key, text }, Some(shelf)) = (&order, &mut self.shelf) {
                shelf.insert(key.clone(), text.clone());
            }
            if let Order::Own(OwnOrder::Tell(text)) = order {
                self.screen.tell(Fact::Own(OwnFact::Told(text)));
            }
        }
    }

    /// The big screen starts again from what is kept, and asks the laptop.
    fn reload_screen(&mut self) {
        let kept = self.shelf.clone().map(|shelf| shelf.into_iter().collect());
        self.screen = Facilitator::at(&address("/screen"), kept);
    }

    fn ask(&mut self) {
        for order in self.screen.orders.clone() {
            if let Order::Own(OwnOrder::Tell(text)) = order {
                self.laptop.tell(Fact::Own(OwnFact::Told(text)));
            }
        }
        self.carry_out();
    }
}

/// Six people, who are far apart on the first headline and all at Building on the second.
pub(crate) fn six() -> Vec<Happened> {
    let votes = [1, 1, 2, 5, 5, 6];
    let sheet = |number| sheet(Role::NotGiven, &[(headline(0), number), (headline(1), 3)]);
    votes.into_iter().map(sheet).collect()
}

pub(crate) fn title(domain: usize) -> &'static str {
    &pack().statement(&headline(domain)).expect("a statement").1.title
}

const SCENES: [&str; 7] =
    ["Join", "Progress", "Discussion list", "Profile", "Shape", "What next", "Show this statement"];

#[test]
fn every_scene_is_mirrored_and_comes_back_after_a_reload() {
    let mut windows = Windows::open(opening(), six());
    windows.presses("Reveal");
    let mut seen = Vec::new();
    for scene in SCENES {
        windows.presses(scene);
        let shown = windows.screen.page();
        assert!(!seen.contains(&shown), "{scene} looks like another");
        windows.reload_screen();
        assert_eq!(windows.screen.page(), shown, "{scene} after a reload");
        seen.push(shown);
    }
    windows.presses("Dark on light, for a bright room");
    assert!(
        value(all(&windows.screen.page())[1], "class").is_some_and(|one| one.contains("light"))
    );
}

#[test]
fn each_slide_says_one_thing() {
    let mut windows = Windows::open(opening(), six());
    assert!(windows.screen.sees("Join on your own phone"));
    assert!(windows.screen.sees("https://example.nhs.uk/ahp/#/respond"));
    assert!(windows.screen.sees("0007") && windows.screen.sees("Round: 1"));
    assert!(windows.screen.sees("What people are asked: Quick start"));
    windows.presses("Progress");
    assert!(windows.screen.sees("6 people have answered"));
    windows.presses("Profile");
    assert!(windows.screen.sees("Nothing is revealed yet"));
    windows.presses("Show this statement");
    assert!(windows.screen.sees(title(0)));
    assert!(!windows.screen.sees("In the middle"), "it is not revealed");
    windows.presses("Reveal");
    for words in
        ["We are far apart.", "In the middle2 Starting", "Agreedto be agreed", "1 does not know."]
    {
        assert!(windows.screen.sees(words), "{words} in {}", windows.screen.words());
    }
    windows.laptop.chooses("4 Embedded");
    windows.presses("Record agreed level");
    assert!(windows.screen.sees("Agreed4 Embedded"));
    windows.presses("Discussion list");
    assert!(windows.screen.sees(&format!("You differ most on {}", title(0))));
    windows.presses("Profile");
    assert!(windows.screen.sees("Embedded"));
    windows.presses("What next");
    assert!(windows.screen.sees("What will we do next?"));
    windows.laptop.fills_in("What we will do", "Ask people who use our service");
    windows.laptop.fills_in("Who leads", "Therapy lead");
    windows.presses("Add action");
    assert!(windows.screen.sees("Ask people who use our service Therapy lead"));
}

#[test]
fn what_is_agreed_is_told_apart_from_the_middle_of_what_people_said() {
    let mut windows = Windows::open(opening(), six());
    windows.presses("Reveal");
    windows.presses("Profile");
    let discs = |windows: &Windows| -> Vec<_> {
        let page = windows.screen.page();
        let discs = all(&page).into_iter();
        let discs = discs.filter(|one| value(one, "class").is_some_and(|it| it.contains("__disc")));
        discs.map(words).collect()
    };
    assert_eq!(discs(&windows), ["2, to be agreed", "3, to be agreed"]);
    windows.laptop.chooses("3 Building");
    windows.presses("Record agreed level");
    assert_eq!(discs(&windows), ["3", "3, to be agreed"]);
    assert!(windows.screen.sees("1 of 11 agreed. Open circles: the middle, to be agreed."));
    windows.presses("Shape");
    assert!(windows.screen.sees("1 of 11 agreed. The rest is the middle of what people said."));

    let all_agreed = (0..11).map(|domain| Happened::Agreed {
        statement: headline(domain),
        answer: Rating::Level(Level::Building),
        reason: String::new(),
    });
    let mut windows = Windows::open(opening(), six().into_iter().chain(all_agreed).collect());
    windows.presses("Reveal");
    windows.presses("Profile");
    assert_eq!(discs(&windows), ["3"; 11]);
    assert!(windows.screen.sees("Everything is agreed."));
}

#[test]
fn the_address_that_is_typed_breaks_before_what_leads_to_the_page() {
    let windows = Windows::open(opening(), six());
    for page in [windows.screen.page(), windows.laptop.page()] {
        let before_break = |one: &&Element| {
            let is_break = |node: &Node| matches!(node, Node::Element(one) if one.tag == "wbr");
            one.children.iter().any(is_break)
        };
        let address = all(&page).into_iter().find(before_break).expect("an address");
        let [Node::Text(page), _, Node::Text(rest)] = &*address.children else {
            panic!("{address:?}")
        };
        assert_eq!((&**page, &**rest), ("https://example.nhs.uk/ahp/", "#/respond"));
    }
}

#[test]
fn the_big_screen_asks_where_nothing_is_kept_and_the_laptop_alone_answers() {
    let mut windows = Windows::open(opening(), six());
    windows.presses("Progress");
    windows.shelf = None;
    windows.reload_screen();
    assert!(windows.screen.sees("Waiting for the workshop"));
    windows.ask();
    assert!(windows.screen.sees("6 people have answered"));
    let question = format!("hello {ID}");
    windows.screen.tell(Fact::Own(OwnFact::Told(question)));
    assert_eq!(windows.screen.orders, [], "a big screen says nothing of the workshop");
}

#[test]
fn what_is_of_another_workshop_or_older_or_no_sense_changes_nothing() {
    let mut windows = Windows::open(opening(), six());
    windows.presses("Progress");
    let older = windows.laptop.orders.clone();
    windows.presses("Reveal");
    let before = (windows.laptop.page(), windows.screen.page());
    let older = older.iter().find_map(|order| {
        if let Order::Own(OwnOrder::Tell(text)) = order { Some(text.clone()) } else { None }
    });
    let older = older.expect("it was told");
    let other = older.replacen(ID, "00000000-0000-4000-8000-000000000009", 1);
    for text in
        [older, other, String::new(), "now".to_owned(), format!("now {ID} dark join\n\n{{}}")]
    {
        windows.laptop.tell(Fact::Own(OwnFact::Told(text.clone())));
        windows.screen.tell(Fact::Own(OwnFact::Told(text.clone())));
        let after = (windows.laptop.page(), windows.screen.page());
        assert!(after == before, "{text}");
    }
}

#[test]
fn fewer_than_five_have_no_numbers_on_the_big_screen_and_nobody_alone_is_pointed_at() {
    let few: Vec<_> = six().into_iter().skip(2).collect();
    let mut windows = Windows::open(opening(), few[2..].to_vec());
    windows.presses("Reveal");
    windows.presses("Show this statement");
    assert!(windows.screen.sees("In the middletoo few answers"), "{}", windows.screen.words());
    let mut windows = Windows::open(opening(), few);
    windows.presses("Reveal");
    windows.presses("Show this statement");
    let page = windows.screen.page();
    assert!(!all(&page).iter().any(|one| one.tag == "table"), "no numbers");
    assert!(windows.screen.sees("Fewer than five people chose a level by code or on paper"));
    assert!(windows.screen.sees("What do some of us see that others do not?"));
    let raised = Opening { small_numbers: SmallNumbers::closed(8), ..opening() };
    let mut windows = Windows::open(raised, six());
    windows.presses("Reveal");
    windows.presses("Show this statement");
    assert!(windows.screen.sees("Fewer than eight people chose a level"));
    // One person alone stands at 2, so the question is about 1 and 5.
    let mut windows = Windows::open(opening(), six());
    windows.presses("Reveal");
    windows.presses("Show this statement");
    assert!(windows.screen.sees("What does someone at 1 see that someone at 5 does not?"));
}

#[test]
fn nothing_private_is_on_the_big_screen() {
    let mut windows = Windows::open(opening(), six());
    windows.presses("Reveal");
    windows.laptop.fills_in("Note", "Between us");
    windows.presses("Add note");
    windows.laptop.fills_in("What is for another day", "Job plans");
    windows.presses("Put aside");
    windows.laptop.fills_in("Why", "The reason");
    windows.presses("Record agreed level");
    for scene in SCENES {
        windows.presses(scene);
        for private in ["Between us", "Job plans", "The reason", "AHP-", "By role"] {
            assert!(!windows.screen.sees(private), "{private} on {scene}");
        }
        let page = windows.screen.page();
        let controls = ["button", "input", "select", "a"];
        assert!(!all(&page).iter().any(|one| controls.contains(&one.tag)), "{scene}");
    }
}

#[test]
fn a_rehearsal_says_so_on_every_slide_and_who_answers_for_themselves_has_no_level_of_all() {
    let mut windows = Windows::open(Opening { rehearsal: true, ..opening() }, six());
    windows.presses("Reveal");
    for scene in SCENES {
        windows.presses(scene);
        assert!(windows.screen.sees("Rehearsal: everybody here is made up"), "{scene}");
    }
    let packs = packs_to_answer();
    let pack = packs.iter().find(|one| one.reference.id.contains("individual")).expect("a pack");
    let [first, second] = [0, 1].map(|domain| &pack.domains[domain].statements[0]);
    let votes = |number| [(first.id.clone(), 3), (second.id.clone(), number)];
    let sheets = [1, 2, 3, 4, 5].map(|number| sheet(Role::NotGiven, &votes(number)));
    let opening = Opening { pack: pack.reference.clone(), asked: Asked::Full, ..opening() };
    let mut windows = Windows::open(opening, sheets.to_vec());
    windows.presses("Reveal");
    for scene in SCENES {
        windows.presses(scene);
        for word in ["the middle", "Agreed", "apart", "mixed", "Not enough"] {
            assert!(!windows.screen.sees(word), "{word} on {scene}");
        }
    }
    let page = windows.screen.page();
    assert!(all(&page).iter().any(|one| one.tag == "table"), "the distribution is shown");
    windows.presses("Discussion list");
    let slide = windows.screen.words();
    assert!(slide.find(&*first.title) < slide.find(&*second.title), "in order: {slide}");
}

#[test]
fn nobody_is_told_that_answers_have_no_name_where_they_have() {
    for (small_numbers, words) in [
        (SmallNumbers::closed(0), "Nobody sees who answered what."),
        (SmallNumbers::Open, "We rate openly, by name."),
    ] {
        let mut windows = Windows::open(Opening { small_numbers, ..opening() }, six());
        windows.presses("Progress");
        let slide = windows.screen.words();
        assert!(slide.ends_with(&format!("Take the time that you need. {words}")), "{slide}");
    }
}

#[test]
fn a_window_that_the_browser_does_not_open_is_told() {
    let mut laptop = Facilitator::opens(opening(), six());
    laptop.presses("Open projector window");
    assert_eq!(
        laptop.orders,
        [Order::Own(OwnOrder::OpenWindow(format!("#/workshops/{ID}/screen")))]
    );
    laptop.tell(Fact::Own(OwnFact::WindowOpened(false)));
    assert!(laptop.sees("Your browser did not open the window."));
    laptop.tell(Fact::Own(OwnFact::WindowOpened(true)));
    assert!(!laptop.sees("Your browser did not open the window."));
}
