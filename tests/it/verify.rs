//! A saved file, checked: what it states of its results is held against what its answers come to.

use ahp_maturity::domain::{Date, Level, Mismatch, Outcome, Results};
use ahp_maturity::session::{Place, Route, Topic};
use ahp_maturity::storage::{Stated, fingerprint, packs, stated_results};
use ahp_maturity::studio::{self, Asked, Element};
use serde_json::{Value, json};

use crate::author::OWN;
use crate::device::Device;
use crate::results_tree::{all, rows, table, words};
use crate::samples::{FIXTURE_1, file_with, json_of, read};

const AGREES: &str = "All 11 domain levels and the overall level still agree.";
const CHANGED: &str = "were changed later, by hand or in another program";

/// A file as the app saves it: a level in each domain but two.
fn saved() -> Value {
    let pack = &packs()[0];
    let rated = pack.statements().filter(|one| !one.id.as_str().starts_with("P2"));
    let mut answers: serde_json::Map<_, _> =
        rated.map(|one| (one.id.to_string(), json!({ "level": 3 }))).collect();
    for id in ["A1.1", "A1.2", "A1.3"] {
        answers.insert(id.to_owned(), json!({ "notApplicable": "" }));
    }
    let team = json!({ "name": "Riverbank", "organisation": "Harbour" });
    let file = file_with(&json!({ "answers": answers, "team": team, "startedOn": "2026-11-02" }));
    json_of(&studio::file(&file).expect("a file"))
}

fn stated(file: &Value) -> Stated {
    let assessment = read(&file.to_string()).assessment;
    stated_results(&file.to_string(), &Results::of(&packs()[0], &assessment))
}

fn mismatches(file: &Value) -> Vec<Mismatch> {
    match stated(file) {
        Stated::Levels { mismatches, .. } => mismatches,
        other @ (Stated::Nothing | Stated::NotUnderstood) => panic!("{other:?}"),
    }
}

/// The page after a file was chosen, as the browser's part hands it over.
fn page_of(what: &str, value: &str) -> Element {
    let mut device = Device::new();
    device.goes_to(&Route::About(Topic::Verify));
    device.acts(what, value);
    assert_eq!(device.session.assessments().count(), 0, "nothing is kept");
    let today = Date::parse("2026-11-22").expect("a day");
    let memory = &device.session.memory;
    let asked = Asked { page: "verify", document: None, memory, today, open: true };
    studio::page(asked).expect("the page")
}

fn checked(text: &str) -> Element {
    page_of("read", &format!("saved.json\n{text}"))
}

fn said(page: &Element) -> String {
    let is_status = |one: &&Element| one.attributes.iter().any(|(_, value)| value == "status");
    words(all(page).into_iter().find(is_status).expect("a status"))
}

#[test]
fn a_file_that_the_app_has_saved_agrees_with_itself() {
    let file = saved();
    let states: Vec<_> = file["results"]["domains"]
        .as_object()
        .expect("domains")
        .values()
        .map(|one| one["state"].as_str().expect("a state"))
        .collect();
    for state in ["level", "notEnough", "notApplicable"] {
        assert!(states.contains(&state), "{state}");
    }
    assert_eq!(stated(&file), Stated::Levels { engine: "1.0.0".to_owned(), mismatches: vec![] });
    let page = checked(&file.to_string());
    assert_eq!(said(&page), AGREES);
    let shown = words(&page);
    let print = fingerprint(&read(&file.to_string()).assessment);
    for expected in
        ["Riverbank, Harbour", "version 1.0.0", "2 November 2026", "saved.json", print.as_str()]
    {
        assert!(shown.contains(expected), "{expected} is not in\n{shown}");
    }
}

#[test]
fn a_level_that_was_changed_in_any_domain_is_named_with_both_levels() {
    for domain in packs()[0].domains.iter() {
        let mut file = saved();
        let stated = &mut file["results"]["domains"][domain.code.as_str()];
        let before = stated.clone();
        *stated = json!({ "state": "level", "level": 5 });
        let computed = match before["state"].as_str() {
            Some("level") => Outcome::Level(Level::Building),
            Some("notEnough") => Outcome::NotEnough,
            _ => Outcome::NotApplicable,
        };
        let expected = Mismatch {
            domain: domain.code.clone(),
            stated: Some(Outcome::Level(Level::Leading)),
            computed: Some(computed),
        };
        assert_eq!(mismatches(&file), [expected]);
        let page = checked(&file.to_string());
        let said = said(&page);
        assert!(said.starts_with("One domain level does not agree with the answers."), "{said}");
        assert!(said.contains(CHANGED), "{said}");
        let differing = rows(table(&page, "Levels that do not agree"));
        assert_eq!(differing.len(), 2);
        assert_eq!(differing[1][..2], [domain.short.to_string(), "5 Leading".to_owned()]);
    }
}

#[test]
fn an_answer_that_was_changed_is_found_as_well() {
    let mut file = saved();
    for id in ["F1.1", "F1.2", "F1.3"] {
        file["answers"][id] = json!({ "level": 1 });
    }
    let rows = rows(table(&checked(&file.to_string()), "Levels that do not agree"));
    assert_eq!(rows[1], ["Leadership", "3 Building", "1 Not yet"]);
}

#[test]
fn a_file_without_results_says_so_and_one_with_strange_ones_too() {
    let mut file = saved();
    file.as_object_mut().expect("fields").remove("results");
    assert_eq!(stated(&file), Stated::Nothing);
    assert!(said(&checked(&file.to_string())).contains("carries no results"));
    file["results"] = Value::Null;
    assert_eq!(stated(&file), Stated::Nothing);
    for strange in [
        json!([]),
        json!("all good"),
        json!(3),
        json!({}),
        json!({ "engine": "1.0.0" }),
        json!({ "engine": 1, "domains": {} }),
        json!({ "engine": "1.0.0", "domains": [] }),
    ] {
        file["results"] = strange.clone();
        assert_eq!(stated(&file), Stated::NotUnderstood, "{strange}");
    }
    assert!(said(&checked(&file.to_string())).contains("not as this app writes them"));
    let twice = saved().to_string().replacen('{', r#"{"results": 1,"#, 1);
    let results = Results::of(&packs()[0], &read(&twice).assessment);
    assert_eq!(stated_results(&twice, &results), Stated::NotUnderstood);
}

#[test]
fn a_domain_of_which_nothing_can_be_understood_and_one_that_is_not_ours_differ() {
    let mut file = saved();
    let domains = &mut file["results"]["domains"];
    domains["P1"] = json!("level 3");
    domains["P2"] = json!({ "state": "splendid" });
    domains["F1"] = json!({ "state": "level", "level": 6 });
    domains.as_object_mut().expect("domains").remove("F2");
    domains["Z9"] = json!({ "state": "level", "level": 3.0 });
    let found = mismatches(&file);
    let codes: Vec<_> = found.iter().map(|one| one.domain.as_str()).collect();
    assert_eq!(codes, ["P1", "P2", "F1", "F2", "Z9"]);
    assert!(found[..4].iter().all(|one| one.stated.is_none()));
    assert_eq!((found[4].stated, found[4].computed), (Some(Outcome::Level(Level::Building)), None));
    let page = checked(&file.to_string());
    assert!(said(&page).starts_with("5 domain levels do not agree"));
    let rows = rows(table(&page, "Levels that do not agree"));
    assert_eq!(rows[1][1], "No level that we know");
    assert_eq!(rows[5], ["Z9", "3 Building", "Not in the questionnaire"]);
}

#[test]
fn another_engine_or_version_is_named_whether_or_not_the_levels_agree() {
    let mut file = saved();
    file["results"]["engine"] = "0.9.0".into();
    file["pack"]["version"] = "1.99.0".into();
    let page = checked(&file.to_string());
    let agreed = said(&page);
    assert!(agreed.starts_with(AGREES), "{agreed}");
    assert!(agreed.contains("Another version of the scoring engine"), "{agreed}");
    assert!(agreed.contains("saved with version 1.99.0 of the questionnaire"), "{agreed}");
    assert!(words(&page).contains("0.9.0"));
    file["results"]["domains"]["F1"]["level"] = 2.into();
    let differs = said(&checked(&file.to_string()));
    assert!(differs.starts_with("One domain level does not agree"), "{differs}");
    assert!(!differs.contains(CHANGED), "{differs}");
}

#[test]
fn an_entry_that_cannot_be_used_is_counted_among_the_reasons() {
    let mut file = saved();
    file["answers"]["F1.1"]["level"] = 7.into();
    let one = said(&checked(&file.to_string()));
    assert!(one.contains("One entry in it cannot be used, and was left out here."), "{one}");
    file["answers"]["F1.2"]["level"] = 8.into();
    let two = said(&checked(&file.to_string()));
    assert!(two.contains("2 entries in it cannot be used") && !two.contains(CHANGED), "{two}");
}

#[test]
fn the_oldest_file_that_was_ever_released_is_checked_like_any_other() {
    let domains: Vec<_> = mismatches(&json_of(FIXTURE_1));
    assert!(domains.iter().all(|one| one.stated.is_none()), "{domains:?}");
}

#[test]
fn a_questionnaire_of_ones_own_travels_in_the_file_and_is_checked_with_it() {
    let mut device = Device::new();
    device.goes_to(&Route::About(Topic::Own));
    device.acts("read", &ahp_maturity::author::read(OWN).text());
    device.acts("start", "full");
    device.all_is_written();
    let id = device.session.route.assessment().expect("its first page").clone();
    assert_eq!(device.session.route, Place::Overview.of(&id));
    device.answer(&id, "P1.2", Level::Embedded);
    let file = device.saved_file(&id);
    let page = checked(&file);
    assert_eq!(said(&page), "All 2 domain levels and the overall level still agree.");
    assert!(words(&page).contains("Harbour therapy self-assessment"));
    let mut without = json_of(&file);
    without["pack"].as_object_mut().expect("fields").remove("content");
    let said = said(&checked(&without.to_string()));
    assert!(said.contains("it answers another questionnaire (harbour-therapy@1.0.0)"), "{said}");
}

#[test]
fn what_cannot_be_checked_says_why_in_the_words_of_the_start_page() {
    let mut newer = saved();
    newer["formatVersion"] = 2.into();
    let newer = newer.to_string();
    for (text, why) in [
        ("", "it is empty"),
        ("[]", "it is not an assessment file from this app"),
        (newer.as_str(), "it was saved by a newer version of this app (file format 2)"),
        ("\u{e000}", "it is a report that was saved without the answers"),
    ] {
        let said = said(&checked(text));
        let start = format!("We could not check saved.json: {why}. Nothing of yours has changed. ");
        assert!(said.starts_with(&start), "{said}");
    }
    for (why, expected) in
        [("large", "larger than any"), ("text", "does not hold text"), ("", "could not read it")]
    {
        let said = said(&page_of("unread", why));
        assert!(said.starts_with("We could not check this file: ") && said.contains(expected));
    }
}
