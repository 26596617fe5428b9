//! Targets, and what would follow if: beside what is, and never in it.

use ahp_maturity::domain::{AssessmentId, Date, Form, Level, Target};
use ahp_maturity::session::{Fact, Place};
use ahp_maturity::studio::{self, Asked};

use crate::device::Device;
use crate::results_tree::words;
use crate::samples::provider_pack;

/// A team at Building all round, but for one domain that one statement holds back and one at the
/// highest level.
fn rated() -> (Device, AssessmentId) {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    for statement in provider_pack().statements() {
        let level =
            if statement.id.as_str().starts_with("A5") { Level::Leading } else { Level::Building };
        device.answer(&id, statement.id.as_str(), level);
    }
    device.answer(&id, "P1.3", Level::NotYet);
    device.all_is_written();
    device.goes_to(&Place::Targets.of(&id));
    (device, id)
}

fn target(device: &Device, id: &AssessmentId, domain: &str) -> Option<(u8, String)> {
    let target: Target = *device.assessment(id).targets.get(&domain.into())?;
    Some((target.level.number(), target.by.map(|day| day.to_string()).unwrap_or_default()))
}

/// The words of the page that is shown.
fn shown(device: &Device, id: &AssessmentId) -> String {
    let document = device.session.document(id);
    let today = Date::parse("2026-11-22").expect("a day");
    let memory = &device.session.memory;
    let asked = Asked { page: "targets", document: document.as_deref(), memory, today, open: true };
    words(&studio::page(asked).expect("a page"))
}

#[test]
fn a_target_is_a_level_above_the_one_there_is_with_six_months_to_get_there() {
    let (mut device, id) = rated();
    device.acts("target P1", "1");
    assert_eq!(
        target(&device, &id, "P1"),
        Some((3, "2027-05-22".to_owned())),
        "from 2 the next is 3"
    );
    device.acts("by P1", "2027-03-31");
    device.acts("target P1", "2");
    assert_eq!(target(&device, &id, "P1"), Some((4, "2027-03-31".to_owned())), "the day stays");
    device.acts("by P1", "");
    assert_eq!(target(&device, &id, "P1"), Some((4, String::new())));
    device.acts("target P1", "0");
    assert_eq!(target(&device, &id, "P1"), None);
    device.happens(Fact::UndoAsked(id.clone()));
    assert_eq!(target(&device, &id, "P1"), Some((4, String::new())));
}

#[test]
fn one_button_aims_one_level_higher_where_there_is_no_target_yet() {
    let (mut device, id) = rated();
    device.acts("target P2", "2");
    device.acts("aim", "");
    assert_eq!(target(&device, &id, "P2"), Some((5, "2027-05-22".to_owned())), "it stays as it is");
    assert_eq!(target(&device, &id, "P1"), Some((3, "2027-05-22".to_owned())));
    assert_eq!(target(&device, &id, "A5"), None, "there is no higher level");
    assert_eq!(device.assessment(&id).targets.len(), 10);
}

#[test]
fn what_is_supposed_is_seen_and_never_kept() {
    let (mut device, id) = rated();
    let before = device.assessment(&id).clone();
    assert!(shown(&device, &id).contains("no domain would change its level so far"));
    device.acts("step P1.3 1", "done");
    assert!(shown(&device, &id).contains("Anti-racism: 2 Starting, what if: 3 Building"));
    assert!(shown(&device, &id).contains("What if: Anti-racism would be Building."));
    device.acts("step P1.3 2", "done");
    device.acts("step P1.3 1", "");
    assert!(shown(&device, &id).contains("no domain would change its level so far"));
    device.acts("way", "P2");
    assert!(shown(&device, &id).contains("What if: Co-production would be Embedded."));
    device.acts("forget", "");
    assert!(shown(&device, &id).contains("no domain would change its level so far"));
    device.acts("way", "P1");
    assert_eq!(*device.assessment(&id), before);
    assert_eq!(device.writing, []);
    assert!(!device.stored.values().any(|text| text.contains("supposed")));
    device.goes_to(&Place::Actions.of(&id));
    device.goes_to(&Place::Targets.of(&id));
    assert!(shown(&device, &id).contains("no domain would change its level so far"));
}

#[test]
fn the_shortest_way_is_said_in_steps() {
    let (device, id) = rated();
    let shown = shown(&device, &id);
    let pack = provider_pack();
    let title = |id: &str| pack.statement(&id.into()).expect("a statement").1.title.clone();
    let one = title("P1.3");
    let expected =
        format!("The shortest way to Building: one step. {one} from Not yet to Starting.");
    assert!(shown.contains(&expected), "{shown}");
    let (first, second) = (title("P2.1"), title("P2.2"));
    let expected = format!(
        "The shortest way to Embedded: two steps. {first} from Building to Embedded and {second} \
         from Building to Embedded."
    );
    assert!(shown.contains(&expected), "{shown}");
}
