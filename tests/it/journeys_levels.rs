//! From a start to results with the questionnaire of each operating level.

use ahp_maturity::domain::{Form, Level, OperatingLevel, Outcome, Reflection, Results};
use ahp_maturity::session::{Fact, Place};
use ahp_maturity::storage::{packs, read_assessment};
use ahp_maturity::studio;

use crate::device::Device;

/// The statements of each pack, and the views by facet that it has.
const SHAPES: [(OperatingLevel, usize, usize); 4] = [
    (OperatingLevel::Provider, 33, 3),
    (OperatingLevel::System, 22, 2),
    (OperatingLevel::Individual, 11, 0),
    (OperatingLevel::Regional, 11, 0),
];

#[test]
fn each_operating_level_goes_from_its_start_to_results_and_a_file_that_opens_again() {
    for (level, statements, facets) in SHAPES {
        let pack = packs().iter().find(|pack| pack.level == level).expect("a pack");
        assert_eq!(pack.statements().count(), statements, "{level:?}");
        let mut device = Device::new();
        let id = device.start_with(level, Form::Full);
        assert_eq!(device.assessment(&id).pack, pack.reference);
        for statement in pack.statements() {
            device.answer(&id, statement.id.as_str(), Level::Building);
        }
        device.all_is_written();
        let document = device.restarted().saved_file(&id);
        let opened = read_assessment(&document).expect("an assessment");
        let results = Results::of(pack, &opened.assessment);
        assert_eq!(results.overall, Outcome::Level(Level::Building), "{level:?}");
        assert_eq!(results.facets.len(), facets, "{level:?}");
        assert!(studio::results(&document).is_some(), "{level:?}");
        let table = studio::table(&document).expect("a table");
        assert_eq!(table.lines().count(), statements + 1, "{level:?}");
    }
}

#[test]
fn what_is_said_of_the_time_before_is_kept_can_be_undone_and_is_in_the_file() {
    let mut device = Device::new();
    let id = device.start(Form::Quick);
    device.goes_to(&Place::Reflection.of(&id));
    device.acts("settled", "Student placements");
    device.acts("settled", "Student placements in every team");
    device.acts("room", "Weekend work");
    device.all_is_written();
    let reflection = device.assessment(&id).reflection.clone();
    assert_eq!(&*reflection.settled, "Student placements in every team");
    assert_eq!(&*reflection.room, "Weekend work");
    let file = read_assessment(&device.saved_file(&id)).expect("an assessment");
    assert_eq!(file.assessment.reflection, reflection);
    device.happens(Fact::UndoAsked(id.clone()));
    device.happens(Fact::UndoAsked(id.clone()));
    assert_eq!(device.assessment(&id).reflection, Reflection::default(), "typing is one step");
}

#[test]
fn a_finished_assessment_stays_as_it_is_until_somebody_wants_to_change_it() {
    let mut device = Device::new();
    let id = device.start(Form::Quick);
    device.answer(&id, "P1.2", Level::Starting);
    device.happens(Fact::FinishAsked(id.clone(), true));
    device.answer(&id, "P1.2", Level::Leading);
    device.all_is_written();
    let mut device = device.restarted();
    assert_eq!(device.level(&id, "P1.2"), Some(Level::Starting));
    device.happens(Fact::FinishAsked(id.clone(), false));
    device.answer(&id, "P1.2", Level::Leading);
    assert_eq!(device.level(&id, "P1.2"), Some(Level::Leading));
    assert_eq!(device.assessment(&id).finished_on, None);
}
