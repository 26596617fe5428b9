//! From the file of a questionnaire of one's own to answers, results and files.

use std::rc::Rc;

use ahp_maturity::author::read;
use ahp_maturity::charts::{Chart, Ground};
use ahp_maturity::domain::{AssessmentId, Date, Form, Level};
use ahp_maturity::session::{Fact, FileProblem, Opening, Place, Resolution, Route, Topic};
use ahp_maturity::storage::{
    PackContent, pack_to_change, packs, provider_pack_to_answer, read_record, write_record,
};
use ahp_maturity::studio::{self, Asked, Element, Node};
use serde_json::Value;

use crate::author::OWN;
use crate::device::Device;
use crate::samples::json_of;

/// What the browser's part of the studio hands over when a file has been chosen.
fn chooses(device: &mut Device, file: &str) {
    device.goes_to(&Route::About(Topic::Own));
    device.acts("read", &read(file).text());
}

fn starts(device: &mut Device, file: &str, form: &str) -> AssessmentId {
    chooses(device, file);
    device.acts("start", form);
    device.all_is_written();
    device.session.route.assessment().expect("its first page").clone()
}

fn page(device: &Device) -> Element {
    let today = Date::parse("2026-11-22").expect("a day");
    let asked =
        Asked { page: "own", document: None, memory: &device.session.memory, today, open: true };
    studio::page(asked).expect("the page")
}

fn words(element: &Element) -> String {
    let inner = element.children.iter().map(|child| match child {
        Node::Text(text) => text.clone(),
        Node::Element(child) => words(child),
    });
    inner.collect::<Vec<_>>().join("\n")
}

fn links(element: &Element) -> Vec<&str> {
    let own = element.attributes.iter().filter(|(name, _)| *name == "href");
    let inner = element.children.iter().flat_map(|child| match child {
        Node::Text(_) => Vec::new(),
        Node::Element(child) => links(child),
    });
    own.map(|(_, value)| value.as_str()).chain(inner).collect()
}

#[test]
fn a_questionnaire_of_ones_own_is_answered_scored_charted_and_saved_like_ours() {
    let mut device = Device::new();
    let id = starts(&mut device, OWN, "full");
    assert_eq!(device.session.route, Place::Overview.of(&id));
    for (statement, level) in [("P1.2", 4), ("H1.1", 3), ("H1.2", 1)] {
        device.answer(&id, statement, Level::try_from(level).expect("a level"));
    }
    device.all_is_written();
    let mut device = device.restarted();
    assert_eq!(device.session.memory, Rc::from(""));
    let pack = device.session.pack_of(device.assessment(&id)).expect("it travelled");
    assert_eq!(&*pack.title, "Harbour therapy self-assessment");
    assert_eq!(&*device.session.first_pack().expect("ours").reference.id, "ahps-deliver-provider");
    let file = device.saved_file(&id);
    assert_eq!(json_of(&file)["results"]["domains"]["P1"]["level"], 4);
    assert_eq!(json_of(&file)["results"]["domains"]["H1"]["level"], 1, "the lower of two");
    assert_eq!(studio::table(&file).expect("a table").lines().count(), 4);
    let shown = words(&studio::results(&file).expect("results"));
    assert!(shown.contains("Harbour"), "{shown}");
    for chart in Chart::ALL {
        assert!(studio::picture(chart.name(), Ground::Light, &file).is_some(), "{}", chart.name());
    }

    let mut elsewhere = Device::new();
    elsewhere.opens(&file);
    elsewhere.accepts(Resolution::AsItIs);
    elsewhere.all_is_written();
    assert_eq!(elsewhere.level(&id, "H1.1"), Some(Level::Building));
    let pack = elsewhere.session.pack_of(elsewhere.assessment(&id)).expect("it travelled");
    assert_eq!(pack.statements().count(), 3);
    elsewhere.goes_to(&Place::Actions.of(&id));
    elsewhere.acts("next", "");
    elsewhere.all_is_written();
    let next = elsewhere.session.route.assessment().expect("the next").clone();
    assert_ne!(next, id);
    assert_eq!(elsewhere.restarted().session.assessments().count(), 2);
}

#[test]
fn a_quick_start_of_ones_own_asks_its_headlines() {
    let mut device = Device::new();
    let id = starts(&mut device, OWN, "quick");
    let assessment = device.assessment(&id);
    assert_eq!(assessment.form, Form::Quick);
    let pack = device.session.pack_of(assessment).expect("known");
    let asked: usize = pack.domains.iter().map(|domain| assessment.asked(domain).count()).sum();
    assert_eq!(asked, 2);
}

#[test]
fn the_page_says_what_is_in_a_file_and_how_it_differs_from_ours() {
    let mut device = Device::new();
    chooses(&mut device, OWN);
    let shown = words(&page(&device));
    for expected in [
        "\u{201c}Harbour therapy self-assessment\u{201d} can be used.",
        "harbour-therapy, version 1.0.0, 20 November 2026. 3 statements in 2 domains.",
        "H1 Therapy by the harbour: 2 statements",
        "Domains added\nH1 Therapy by the harbour",
        "P2 Co-production",
        "Statements added\nH1.1 Walks by the water\nH1.2 A bench to rest on",
        "Statements taken out\nP1.1 Leading on anti-racism",
        "Statements changed\nP1.2 When racism happens: question, levels, help, resources",
    ] {
        assert!(shown.contains(expected), "{expected} is not in\n{shown}");
    }
    chooses(&mut device, &OWN.replace("provider@1.0.0", "provider@0.9.0"));
    assert!(words(&page(&device)).contains("which this app does not have"));
    chooses(&mut device, &OWN.replace("= \"A bench to rest on\"", "= 5"));
    let shown = words(&page(&device));
    assert!(shown.contains("This file cannot be used yet."), "{shown}");
    assert!(shown.contains("Line 63, domain.2.statement.2.title: must be a text"), "{shown}");
    assert!(!shown.contains("Start with this questionnaire"), "{shown}");
    for (why, expected) in [
        ("author", "did not arrive"),
        ("large", "larger"),
        ("text", "UTF-8"),
        ("", "could not read"),
    ] {
        device.acts("unread", why);
        assert!(words(&page(&device)).contains(expected), "{why}");
    }
}

#[test]
fn our_questionnaire_as_a_file_to_change_can_be_used_at_once_and_differs_in_nothing() {
    let file = pack_to_change().expect("a file");
    let reading = read(&file);
    assert_eq!(reading.problems, Vec::<String>::new());
    let content = PackContent::of_text(&reading.content.expect("it can be used"));
    let pack = content.and_then(|content| content.pack()).expect("a pack");
    let ours = &packs()[0];
    assert_eq!(pack.domains, ours.domains);
    assert_eq!((&pack.resources, &pack.terms), (&ours.resources, &ours.terms));
    assert_eq!(pack.from.as_ref(), Some(&ours.reference));
    let mut device = Device::new();
    chooses(&mut device, &file);
    assert!(words(&page(&device)).contains("Nothing: the statements are the same."));
}

#[test]
fn what_an_author_wrote_is_never_a_link() {
    let hostile = OWN
        .replace("https://example.org/plan", "javascript:alert(1)")
        .replace("Harbour equality plan", "<a href=https://example.org>plan</a>");
    let mut device = Device::new();
    chooses(&mut device, &hostile);
    assert_eq!(links(&page(&device)), Vec::<&str>::new());
    let content = read(&hostile).content.expect("it can be used");
    let steps = studio::guidance("harbour-therapy", Some(&content), "P1.2", "steps", None);
    let steps = steps.expect("guidance");
    assert_eq!(links(&steps), Vec::<&str>::new());
    assert!(words(&steps).contains("javascript:alert(1)"), "it is a text");
    let ours = studio::guidance("ahps-deliver-provider", None, "P1.2", "steps", None);
    assert_ne!(links(&ours.expect("guidance")), Vec::<&str>::new());
}

#[test]
fn two_texts_do_not_share_one_version_in_one_browser() {
    let changed = OWN.replace("Walks by the water", "Walks by the sea");
    let mut device = Device::new();
    let first = starts(&mut device, OWN, "full");
    chooses(&mut device, &changed);
    device.acts("start", "full");
    assert_eq!(device.session.route, Route::About(Topic::Own));
    assert!(words(&page(&device)).contains("Give the file a higher version"));
    assert_eq!(device.session.assessments().count(), 1);
    let other = starts(&mut Device::new(), &changed, "full");
    let file = {
        let mut device = Device::new();
        let id = starts(&mut device, &changed, "full");
        assert_eq!(id, other);
        device.saved_file(&id)
    };
    device.opens(&file);
    let is_refused = |device: &Device| {
        let problem = FileProblem::OtherPack("harbour-therapy@1.0.0".to_owned());
        *device.session.opening == Opening::Refused { name: "saved.json".to_owned(), problem }
    };
    assert!(is_refused(&device));

    let raised = changed.replace("version = \"1.0.0\"", "version = \"1.1.0\"");
    let second = starts(&mut device, &raised, "full");
    let mut device = device.restarted();
    let title = |device: &Device, id: &AssessmentId| {
        let pack = device.session.pack_of(device.assessment(id)).expect("known");
        pack.statement(&"H1.1".into()).expect("it is there").1.title.to_string()
    };
    assert_eq!(title(&device, &first), "Walks by the water");
    assert_eq!(title(&device, &second), "Walks by the sea");
    // What nobody uses any more makes room.
    device.happens(Fact::DeleteAsked(first));
    device.opens(&file);
    assert!(!is_refused(&device));
}

#[test]
fn a_questionnaire_that_bears_the_name_of_ours_takes_nothing_of_its_place() {
    let mut device = Device::new();
    let id = starts(&mut device, OWN, "full");
    let file = device.saved_file(&id).replace("harbour-therapy", "ahps-deliver-provider");
    let mut device = Device::new();
    device.opens(&file);
    device.accepts(Resolution::AsItIs);
    device.all_is_written();
    let pack = device.session.pack_of(device.assessment(&id)).expect("ours");
    assert_eq!(Some(&**pack), provider_pack_to_answer().as_ref());
}

#[test]
fn a_questionnaire_that_cannot_be_used_is_looked_at_once_and_no_page_is_made_again_for_it() {
    let mut device = Device::new();
    let id = starts(&mut device, OWN, "full");
    let mut record = read_record(&device.stored[id.as_str()]).expect("a record");
    record.leftovers["pack"]["content"]["domain"][1]["statement"][1]["control"] = "nobody".into();
    let broken = write_record(&record);
    let mut device = Device::with_stored([(id.as_str(), broken.as_str())]);
    assert!(device.session.pack_of(device.assessment(&id)).is_none());
    let before = device.session.clone();
    device.happens(Fact::PersistenceAnswered(None));
    assert!(device.session.looks_like(&before));
    assert!(device.saved_file(&id).contains("nobody"), "it is not lost");
}

#[test]
fn a_questionnaire_of_any_size_has_results_and_pictures() {
    for domains in [1, 2, 40] {
        let mut device = Device::new();
        let id = starts(&mut device, &with_domains(domains), "full");
        for at in 1..=domains {
            device.answer(&id, &format!("D{at}.1"), Level::Building);
        }
        let file = device.saved_file(&id);
        let shown = words(&studio::results(&file).expect("results"));
        assert!(shown.contains("Building\n in every domain"), "{domains}: {shown}");
        for chart in Chart::ALL {
            let picture = studio::picture(chart.name(), Ground::Light, &file).expect("a picture");
            assert!(!picture.contains("NaN") && !picture.contains("inf"), "{domains}: {picture}");
        }
    }
}

/// A questionnaire of so many domains with a statement each.
fn with_domains(count: usize) -> String {
    let content = read(OWN).content.expect("it can be used");
    let mut value: Value = serde_json::from_str(&content).expect("JSON");
    let one = value["domain"][1].clone();
    let domain = |at: usize| {
        let mut domain = one.clone();
        domain["code"] = format!("D{at}").into();
        let mut statement = domain["statement"][1].clone();
        statement["id"] = format!("D{at}.1").into();
        domain["statement"] = vec![statement].into();
        domain
    };
    value["domain"] = (1..=count).map(domain).collect();
    value.to_string()
}
