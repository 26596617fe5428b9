//! Every questionnaire keeps the rules for questionnaires, and a breach of a rule is seen.

pub(crate) mod measures;
mod released;
mod rules;

use std::borrow::Cow;

use ahp_maturity::domain::{Facet, Group, OperatingLevel, Pack, Statement};
use ahp_maturity::storage::packs;

use crate::samples::provider_pack;

use rules::breaches;

#[test]
fn every_pack_keeps_the_rules() {
    assert_eq!(packs().len(), 4, "a pack cannot be read");
    for pack in packs() {
        let breaches = breaches(pack);
        assert!(breaches.is_empty(), "{}:\n{}", pack.reference, breaches.join("\n"));
    }
}

#[test]
fn the_provider_pack_has_33_statements_of_which_a_quick_start_asks_11() {
    let pack = provider_pack();
    assert_eq!(pack.level, OperatingLevel::Provider);
    assert_eq!(pack.statements().count(), 33);
    assert_eq!(pack.statements().filter(|statement| statement.headline).count(), 11);
}

/// Something done to a pack, and the breach that must be reported of it and was not before.
fn check(expected: &str, plant: impl FnOnce(&mut Pack)) {
    let mut pack = provider_pack();
    let before = breaches(&pack);
    plant(&mut pack);
    let new: Vec<_> = breaches(&pack).into_iter().filter(|one| !before.contains(one)).collect();
    assert!(
        new.iter().any(|breach| breach.contains(expected)),
        "{expected:?} is not reported; what is: {new:#?}"
    );
}

/// The same for the statement F2.2, whose id must stand in the breach.
fn check_statement(expected: &str, plant: impl FnOnce(&mut Statement)) {
    check(&format!("F2.2{expected}"), |pack| plant(&mut statements(pack, 3)[1]));
}

fn statements(pack: &mut Pack, domain: usize) -> &mut [Statement] {
    pack.domains.to_mut()[domain].statements.to_mut()
}

fn text(words: usize) -> Cow<'static, str> {
    vec!["word"; words].join(" ").into()
}

/// The text with words put into it, as long as before.
fn with(text: &str, words: &str) -> Cow<'static, str> {
    let kept = text.split_whitespace().skip(words.split_whitespace().count());
    format!("{words} {}", kept.collect::<Vec<_>>().join(" ")).into()
}

#[test]
fn breaches_of_the_whole_pack_are_seen() {
    check("10 domains", |pack| drop(pack.domains.to_mut().pop()));
    check("should be (\"P1\"", |pack| pack.domains.to_mut().swap(0, 1));
    check("should be (\"A3\"", |pack| pack.domains.to_mut()[8].name = "Social justice".into());
    check("should be (\"A3\"", |pack| pack.domains.to_mut()[8].short = "Justice".into());
    check("should be (\"F1\"", |pack| pack.domains.to_mut()[2].group = Group::Areas);
    for version in ["1.0", "1.0.0.0", "1.0.x", "v1.0.0", "01.0.0"] {
        check("major.minor.patch", |pack| pack.reference.version = version.into());
    }
    check("2026-13-01 is not a date", |pack| pack.date = "2026-13-01".into());
    check("two statements have one id", |pack| {
        statements(pack, 0)[1].id = "P1.1".into();
    });
}

#[test]
fn breaches_of_a_domain_are_seen() {
    check("F2: 2 statements", |pack| drop(pack.domains.to_mut()[3].statements.to_mut().pop()));
    for (count, headline) in [(0, false), (3, true)] {
        check(&format!("F2: {count} headline"), |pack| {
            for statement in statements(pack, 3) {
                statement.headline = headline;
            }
        });
    }
    check("F2.9: the id should be F2.2", |pack| {
        statements(pack, 3)[1].id = "F2.9".into();
    });
    check("F2.2: the facet is Some(Learn)", |pack| {
        statements(pack, 3)[1].facet = Some(Facet::Learn);
    });
    check("F2.2: the facet is None", |pack| statements(pack, 3)[1].facet = None);
    check("F2: reads at grade", |pack| {
        for statement in statements(pack, 3) {
            for descriptor in &mut statement.descriptors {
                let hard = "multidisciplinary organisational accountability ".repeat(6);
                *descriptor = format!("{hard}.").into();
            }
        }
    });
}

#[test]
fn breaches_of_a_statement_are_seen() {
    check_statement(" levels.2 has 14 words", |one| one.descriptors[2] = text(14));
    check_statement(" levels.2 has 31 words", |one| one.descriptors[2] = text(31));
    check_statement(" levels.3 says what another", |one| {
        one.descriptors[3] = one.descriptors[2].to_uppercase().into();
    });
    check_statement(" levels.0 \"not yet\"", |one| {
        one.descriptors[0] = with(&one.descriptors[0], "Not yet,");
    });
    check_statement(" title has 1 word.", |one| one.title = "Skills".into());
    check_statement(" title has 7 words", |one| one.title = text(7));
    check_statement(" title: not in sentence case", |one| one.title = "Skills For AHPs".into());
    check_statement(" title: not in sentence case", |one| one.title = "skills for AHPs".into());
    check_statement(" stem should be one question", |one| one.stem = "How far do you plan.".into());
    check_statement(" stem should be one question", |one| one.stem = "Do you? How far?".into());
    check_statement(" stem should be one question", |one| one.stem = "You plan. How far?".into());
    check_statement(" stem asks two things", |one| one.stem = "Do you plan and act?".into());
    check_statement(" stem asks two things", |one| one.stem = "Do you plan or act?".into());
    check_statement(" stem asks two things", |one| one.stem = "Do you plan; do you act?".into());
    check_statement(" next.1 has 7 words", |one| one.steps[1] = text(7));
    check_statement(" next.1 has 23 words", |one| one.steps[1] = text(23));
    check_statement(": 1 evidence prompts", |one| one.evidence.to_mut().truncate(1));
    check_statement(": 4 evidence prompts", |one| {
        one.evidence = [1, 2, 3, 4].map(text).to_vec().into();
    });
    check_statement(": an evidence prompt is", |one| one.evidence.to_mut()[0] = "".into());
    check_statement(": an evidence prompt is", |one| {
        one.evidence.to_mut()[1] = one.evidence[0].clone();
    });
    check_statement(" evidence.0 has an exclamation", |one| {
        one.evidence.to_mut()[0] = "A plan!".into();
    });
    check_statement(" levels.4 has an exclamation", |one| {
        one.descriptors[4] = with(&one.descriptors[4], "Well done!");
    });
}

#[test]
fn words_without_a_defined_meaning_are_seen_and_those_with_one_are_not() {
    for word in [
        "Many",
        "several",
        "often,",
        "sometimes",
        "usually",
        "regularly",
        "majority",
        "various",
        "numerous",
        "frequently",
        "occasionally",
        "always",
        "never",
        "every",
        "Everyone",
        "all",
        "All",
        "(all)",
    ] {
        let plain = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        check_statement(&format!(" levels.1 \"{plain}\" can mean anything"), |one| {
            one.descriptors[1] = with(&one.descriptors[1], word);
        });
        check_statement(&format!(" next.1 \"{plain}\""), |one| {
            one.steps[1] = with(&one.steps[1], word);
        });
    }
    let mut pack = provider_pack();
    let before = breaches(&pack);
    let statement = &mut statements(&mut pack, 3)[1];
    for (level, words) in
        ["A few", "Some", "Most", "Nearly all", "Nearly everyone"].iter().enumerate()
    {
        statement.descriptors[level] = with(&statement.descriptors[level], words);
    }
    let vague = breaches(&pack).into_iter().filter(|one| one.contains("can mean anything"));
    assert!(!vague.into_iter().any(|one| !before.contains(&one)));
}

#[test]
fn breaches_of_resources_are_seen() {
    check_statement(": no resource", |one| one.resources.to_mut().clear());
    check_statement(" resources.0 no resource is called nothing", |one| {
        one.resources = vec!["nothing".into()].into();
    });
    check("no statement uses the resource spare", |pack| {
        let mut spare = pack.resources[0].clone();
        spare.key = "spare".into();
        pack.resources.to_mut().push(spare);
    });
    check("two resources have the key", |pack| {
        let first = pack.resources[0].clone();
        pack.resources.to_mut().push(first);
    });
    check("is not https", |pack| {
        pack.resources.to_mut()[0].url = "http://www.england.nhs.uk/".into();
    });
    check("yesterday is not a date", |pack| {
        pack.resources.to_mut()[0].checked = "yesterday".into();
    });
    check("no title or no publisher", |pack| pack.resources.to_mut()[0].title = "".into());
    check("no title or no publisher", |pack| pack.resources.to_mut()[0].publisher = "".into());
}
