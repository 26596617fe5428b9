//! What a phone in a workshop keeps: one's place, and who one is, up to the next person.

use ahp_maturity::applet::Fact;
use ahp_maturity::domain::Role;
use ahp_maturity::storage::{read_respondent, write_respondent};
use proptest::prelude::*;

use crate::facilitator::{Facilitator, opening, vote};
use crate::phone::{LEVELS, Phone, headlines, link, votes};
use crate::visitor::Visitor;

#[test]
fn whoever_comes_back_is_where_they_were() {
    let address = link(1, "quick");
    let mut phone = Phone::opens(&address, None);
    let same = |phone: &Phone| {
        let again = phone.comes_back(&address);
        assert_eq!((again.title(), again.page.chosen()), (phone.title(), phone.page.chosen()));
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
    assert_eq!(phone.page.chosen(), Vec::<String>::new());
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
    assert_eq!(later.page.chosen(), Vec::<String>::new());
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
fn where_nothing_can_be_kept_all_else_works() {
    let page = Visitor::at(&link(1, "P1"), None);
    let mut phone = Phone { page, kept: None };
    assert!(phone.page.sees("everything is gone when you close this page"));
    for _ in 0..3 {
        phone.chooses("2 Starting");
        phone.page.tell(Fact::Written(vec!["answers".to_owned()], false));
        assert!(!phone.page.sees("leave the page open"));
        phone.presses("Next");
    }
    phone.finishes("Other");
    assert_eq!(phone.code().votes.iter().flatten().count(), 3);
}

#[test]
fn what_could_not_be_written_is_said_until_it_is_written_itself() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    let mut ended = |what: &str, well: bool| {
        room.tell(Fact::Written(vec![what.to_owned()], well));
        room.sees("leave the page open")
    };
    assert!(ended("workshop/a", false));
    assert!(ended("scene/a", true), "another write says nothing of this one");
    assert!(!ended("workshop/a", true));
}

#[test]
fn what_is_kept_reads_back_as_it_was() {
    let mut phone = Phone::opens(&link(1, "quick"), None);
    phone.answers(|at| at % 8);
    phone.finishes("Partner with lived experience");
    let mut phone = phone.comes_back(&link(2, "quick"));
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
