//! Who answers alone in a workshop: the questions, a code, the next round, the next person.

use ahp_maturity::domain::{ResponseCode, Role, Statement, Vote};
use ahp_maturity::storage::{read_respondent, write_respondent};
use ahp_maturity::tree::Element;
use ahp_maturity::workshop::{Fact, Order};
use proptest::prelude::*;

use crate::facilitator::{Facilitator, opening, pack, vote};
use crate::results_tree::{all, value, words};

const KEY: &str = "answers/ahps-deliver-provider/0007";
const LEVELS: [&str; 7] = [
    "1 Not yet",
    "2 Starting",
    "3 Building",
    "4 Embedded",
    "5 Leading",
    "Don't know",
    "Not applicable to us",
];

fn link(round: u8, asked: &str) -> String {
    format!("#/respond/{}/0007/{round}/{asked}", pack().reference)
}

fn headlines() -> Vec<&'static str> {
    pack().statements().filter(|one| one.headline).map(|one| &*one.title).collect()
}

/// A phone on which somebody answers, with what its browser keeps.
struct Phone {
    page: Facilitator,
    kept: Option<String>,
}

impl Phone {
    fn opens(address: &str, kept: Option<&str>) -> Self {
        let shelf = kept.iter().map(|text| (KEY.to_owned(), (*text).to_owned())).collect();
        let page = Facilitator::arrives(address, Fact::ShelfRead(Some(shelf)));
        Self { page, kept: kept.map(str::to_owned) }
    }

    /// Closes the page and opens an address with what was kept.
    fn comes_back(&self, address: &str) -> Self {
        Self::opens(address, self.kept.as_deref())
    }

    fn presses(&mut self, name: &str) {
        self.page.presses(name);
        self.take_note();
    }

    fn chooses(&mut self, label: &str) {
        self.page.chooses(label);
        self.take_note();
    }

    fn take_note(&mut self) {
        for order in &self.page.orders {
            if let Order::Keep { key, text } = order {
                assert_eq!(key, KEY);
                self.kept = Some(text.clone());
            }
        }
    }

    /// Answers every question with what its place from 0 gives, 0 for nothing.
    fn answers(&mut self, all: impl Fn(usize) -> usize) {
        for at in 0..headlines().len() {
            if let Some(label) = all(at).checked_sub(1) {
                self.chooses(LEVELS[label]);
            }
            self.presses("Next");
        }
    }

    fn title(&self) -> String {
        let page = self.page.page();
        let title = all(&page).into_iter().find(|one| one.tag == "h1").map(words);
        title.expect("a title")
    }

    fn chosen(&self) -> Vec<String> {
        let page = self.page.page();
        let is_chosen = |one: &&Element| value(one, "checked").is_some();
        let chosen = all(&page).into_iter().filter(is_chosen);
        chosen.map(|one| value(one, "value").expect("a value").to_owned()).collect()
    }

    fn text(&self) -> String {
        let page = self.page.page();
        let label = all(&page).into_iter().find(|one| words(one) == "Your response code");
        let id = value(label.expect("a label"), "for");
        let code = all(&page).into_iter().find(|one| value(one, "id") == id);
        words(code.expect("a code"))
    }

    fn code(&self) -> ResponseCode {
        ResponseCode::parse(&self.text(), |_| Some(pack().statements().count())).expect("a code")
    }

    /// From the last question on.
    fn finishes(&mut self, role: &str) {
        assert_eq!(self.title(), "Your role");
        self.chooses(role);
        self.presses("Next");
        self.presses("Make my code");
    }
}

/// The votes of a code whose headlines were answered so.
fn votes(all: impl Fn(usize) -> usize) -> Vec<Option<Vote>> {
    let mut headlines = 0..;
    let number = |one: &Statement| if one.headline { headlines.next().map_or(0, &all) } else { 0 };
    let numbers = pack().statements().map(number);
    numbers.map(|one| (one > 0).then(|| vote(u8::try_from(one).expect("a vote")))).collect()
}

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
    assert_eq!(phone.chosen(), ["4"]);
    let clear = format!("Clear answer to {}", phone.title());
    phone.presses(&clear);
    assert_eq!(phone.chosen(), Vec::<String>::new());
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
    assert!(phone.page.sees("You have answered 10 of 11"));
    let open = headlines()[6];
    let page = phone.page.page();
    let first = all(&page).into_iter().find(|one| one.tag == "dt").map(words);
    assert_eq!(first.as_deref(), Some(open));
    phone.presses(&format!("Answer: {open}"));
    assert_eq!(phone.title(), open);
    phone.chooses("5 Leading");
    phone.presses("Go to the end");
    assert!(phone.page.sees("You have answered all 11"));
}

#[test]
fn a_changed_code_is_of_the_same_person_and_says_what_changed() {
    let mut phone = Phone::opens(&link(1, "quick"), None);
    phone.answers(|_| 2);
    phone.finishes("Support worker");
    let first = phone.code();
    phone.presses("Change my answers");
    phone.presses(&format!("Change: {}", headlines()[0]));
    phone.chooses("5 Leading");
    phone.presses("Go to the end");
    phone.presses("Make my code");
    let second = phone.code();
    assert_eq!(second.votes, votes(|at| if at == 0 { 5 } else { 2 }));
    assert_eq!(second.person, first.person);
    assert_ne!(second, first);
}

#[test]
fn whoever_comes_back_is_where_they_were() {
    let address = link(1, "quick");
    let mut phone = Phone::opens(&address, None);
    let same = |phone: &Phone| {
        let again = phone.comes_back(&address);
        assert_eq!((again.title(), again.chosen()), (phone.title(), phone.chosen()));
    };
    for at in 0..headlines().len() {
        phone.chooses(LEVELS[at % 7]);
        same(&phone);
        phone.presses("Next");
        same(&phone);
    }
    phone.chooses("Other");
    same(&phone);
    for press in ["Next", "Make my code"] {
        phone.presses(press);
        same(&phone);
    }
    assert_eq!(phone.comes_back(&address).text(), phone.text());
}

#[test]
fn the_next_person_is_another_and_finds_nothing_of_the_one_before() {
    let mut phone = Phone::opens(&link(1, "quick"), None);
    phone.answers(|_| 4);
    phone.finishes("Leader");
    let first = phone.code();
    phone.presses("Next person");
    assert!(phone.page.sees("Has this code been handed over?"));
    phone.presses("No, keep them");
    assert_eq!(phone.code(), first);
    phone.presses("Next person");
    phone.presses("Yes, clear the answers");
    assert_eq!(phone.title(), headlines()[0]);
    assert_eq!(phone.chosen(), Vec::<String>::new());
    let kept = read_respondent(phone.kept.as_deref().expect("a text")).expect("somebody");
    assert!(kept.rounds.values().all(|ballot| ballot.votes.is_empty()) && kept.role.is_none());
    phone.answers(|_| 1);
    phone.finishes("Leader");
    assert_ne!(phone.code().person, first.person);
    assert_eq!(phone.code().votes, votes(|_| 1));
}

#[test]
fn a_later_round_is_of_the_same_person_starts_empty_and_says_so() {
    let mut phone = Phone::opens(&link(1, "quick"), None);
    phone.answers(|_| 2);
    phone.finishes("Other");
    let first = phone.code();
    let mut later = phone.comes_back(&link(2, "quick"));
    assert!(later.page.sees("Round 2 starts empty"));
    assert_eq!(later.chosen(), Vec::<String>::new());
    later.answers(|at| usize::from(at == 3) * 5);
    // The role is asked once.
    assert_eq!(later.title(), "Check your answers");
    later.presses("Make my code");
    let second = later.code();
    assert_eq!((second.person, second.role, second.round.number()), (first.person, Role::Other, 2));
    assert_eq!(second.votes, votes(|at| usize::from(at == 3) * 5));
    // What was said in the first round is still there, for that round.
    assert_eq!(later.comes_back(&link(1, "quick")).code(), first);
    let mut other = later.comes_back(&link(3, "quick"));
    other.presses("Someone else has this device now");
    other.answers(|_| 1);
    other.finishes("Other");
    assert_ne!(other.code().person, first.person);
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
    assert_eq!((phone.title().as_str(), phone.chosen()), (&*first.title, vec!["3".to_owned()]));

    let address = "#/respond/ahps-deliver-system@1.0.0/0007/1/full";
    let other = Facilitator::arrives(address, Fact::ShelfRead(Some(Vec::new())));
    assert!(other.sees("1 of ") && !other.has_button("Show in Easy Read"));
}

#[test]
fn a_role_that_is_not_chosen_is_none() {
    let mut phone = Phone::opens(&link(1, "P2"), None);
    phone.presses("Go to the end");
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
        ("#/respond".to_owned(), "not whole", "new link"),
    ] {
        let page = Facilitator::arrives(&address, Fact::ShelfRead(Some(Vec::new())));
        assert!(page.sees(title) && page.sees(does), "{address}: {}", page.words());
    }
}

#[test]
fn where_nothing_can_be_kept_all_else_works() {
    let page = Facilitator::arrives(&link(1, "P1"), Fact::ShelfRead(None));
    let mut phone = Phone { page, kept: None };
    assert!(phone.page.sees("everything is gone when you close this page"));
    for _ in 0..3 {
        phone.chooses("2 Starting");
        phone.page.tell(Fact::Written(false));
        assert!(!phone.page.sees("leave the page open"));
        phone.presses("Next");
    }
    phone.finishes("Other");
    assert_eq!(phone.code().votes.iter().flatten().count(), 3);
}

#[test]
fn what_is_kept_reads_back_as_it_was() {
    let mut phone = Phone::opens(&link(1, "quick"), None);
    phone.answers(|at| at % 8);
    phone.finishes("Partner with lived experience");
    let mut phone = phone.comes_back(&link(2, "full"));
    phone.presses("Show in Easy Read");
    phone.chooses("I don't know.");
    let text = phone.kept.expect("a text");
    assert_eq!(write_respondent(&read_respondent(&text).expect("somebody")), text);
}

/// What a phone keeps after some answers.
fn kept() -> String {
    let mut phone = Phone::opens(&link(1, "P1"), None);
    phone.chooses("3 Building");
    phone.presses("Next");
    phone.chooses("Don't know");
    phone.kept.expect("a text")
}

#[test]
fn kept_answers_that_cannot_be_read_are_asked_again() {
    for text in [
        "",
        "{}",
        "[]",
        "null",
        "{",
        "AHP-",
        &kept().replace(r#"formatVersion":1"#, r#"formatVersion":2"#),
    ] {
        let phone = Phone::opens(&link(1, "quick"), Some(text));
        assert_eq!(phone.title(), headlines()[0], "{text}");
        assert!(phone.page.sees("We could not read your earlier answers"), "{text}");
    }
    let whole = Phone::opens(&link(1, "P1"), Some(&kept()));
    assert!(!whole.page.sees("We could not read"));
}

proptest! {
    #[test]
    fn no_kept_text_keeps_the_questions_away(
        cut in 0_usize..400, skip in 0_usize..40, put in "[\\PC]{0,6}",
    ) {
        let text = kept();
        let (before, after) = text.split_at(cut.min(text.len()));
        let text = format!("{before}{put}{}", after.get(skip..).unwrap_or_default());
        let mut phone = Phone::opens(&link(1, "P1"), Some(&text));
        for _ in 0..8 {
            if phone.page.has_button("Make my code") {
                phone.presses("Make my code");
            } else if phone.page.has_button("Next") {
                phone.presses("Next");
            }
        }
        prop_assert_eq!(phone.code().votes.len(), 33);
    }
}

#[test]
fn more_domains_in_the_same_round_are_asked_and_join_the_same_code() {
    let mut phone = Phone::opens(&link(1, "P1"), None);
    phone.chooses("3 Building");
    phone.presses("Go to the end");
    phone.finishes("Other");
    let mut phone = phone.comes_back(&link(1, "P2,F1"));
    assert!(phone.page.sees("1 of 6"));
    phone.chooses("5 Leading");
    phone.presses("Go to the end");
    phone.presses("Make my code");
    let said: Vec<_> = phone.code().votes.into_iter().take(4).collect();
    assert_eq!(said, [Some(vote(3)), None, None, Some(vote(5))]);
}
