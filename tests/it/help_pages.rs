//! The help pages have their words whole, what they say of the method is so, and Easy Read is easy.

use ahp_maturity::author::words;
use ahp_maturity::domain::Date;
use ahp_maturity::storage::packs;
use ahp_maturity::studio::{self, Asked, Element, Node};

use crate::check_none;
use crate::pack_lint::measures::flesch_kincaid_grade;

const PAGES: [&str; 4] = ["how", "about", "accessibility", "easy"];

fn page(name: &str) -> Element {
    let today = Date::parse("2026-11-23").expect("a day");
    let asked = Asked { page: name, document: None, memory: "", today, open: true };
    studio::page(asked).unwrap_or_else(|| panic!("there is no page {name}"))
}

fn all(element: &Element) -> Vec<&Element> {
    let below = element.children.iter().filter_map(|child| match child {
        Node::Element(child) => Some(all(child)),
        Node::Text(_) => None,
    });
    [element].into_iter().chain(below.flatten()).collect()
}

fn said(element: &Element) -> String {
    let part = |child: &Node| match child {
        Node::Element(child) => said(child),
        Node::Text(text) => text.clone(),
    };
    element.children.iter().map(part).collect()
}

#[test]
fn each_help_page_has_headings_nothing_empty_and_links_by_https() {
    for name in PAGES {
        let page = page(name);
        let all = all(&page);
        assert!(all.iter().any(|one| one.tag == "h2"), "{name} has no heading");
        assert!(all.iter().all(|one| one.tag != "h1"), "{name}: the app has the h1");
        for one in all.iter().filter(|one| !["svg", "path"].contains(&one.tag)) {
            assert!(!said(one).trim().is_empty(), "{name} has an empty {}", one.tag);
        }
        assert!(!said(&page).contains("{worked"), "{name} has a mark left");
        for (_, address) in all.iter().flat_map(|one| &one.attributes).filter(|(a, _)| *a == "href")
        {
            assert!(address.starts_with("https://") || address.starts_with("#/"), "{address}");
        }
    }
}

#[test]
fn the_worked_example_says_what_the_method_says() {
    let page = page("how");
    let rows = all(&page).into_iter().filter(|one| one.tag == "tr").map(said).collect::<Vec<_>>();
    for expected in [
        "4, 4, 12 StartingHeld back by the statement at level 1",
        "5, 4, 34 EmbeddedThe middle answer",
        "5, don't know, openNot enough answered1 of 3 have a level",
    ] {
        assert!(rows.iter().any(|row| row == expected), "{expected:?} is not in {rows:#?}");
    }
}

#[test]
fn easy_read_is_easy_to_read() {
    let mut breaches = Vec::new();
    let statements = packs()[0].statements();
    let easy: Vec<_> = statements.filter_map(|one| Some((&one.id, one.easy.as_ref()?))).collect();
    assert_eq!(easy.len(), 11);
    for (id, easy) in easy {
        let texts = [&easy.title, &easy.question].into_iter().chain(&easy.levels);
        let grade = flesch_kincaid_grade(texts.map(|text| &**text));
        if grade > 4.0 {
            breaches.push(format!("{id} has the grade {grade:.1}"));
        }
        for sentence in easy.levels.iter().flat_map(|level| level.split_inclusive(['.', '?', '!']))
        {
            if words(sentence).count() > 12 {
                breaches.push(format!("{id}: more than 12 words: {sentence}"));
            }
        }
    }
    check_none(&breaches);
}

#[test]
fn easy_read_says_beside_it_that_it_was_not_tried_with_people() {
    let page = page("easy");
    let introduction = page.children.iter().map_while(|child| match child {
        Node::Element(child) if child.tag == "p" => Some(said(child)),
        Node::Element(_) | Node::Text(_) => None,
    });
    let introduction: Vec<_> = introduction.collect();
    for expected in ["at a desk", "not tried them with people"] {
        assert!(introduction.iter().any(|one| one.contains(expected)), "{introduction:#?}");
    }
}
