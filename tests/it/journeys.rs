//! What people do, and what the app does about it: on the session alone, its effects answered as
//! the shell would answer them.

use ahp_maturity::charts::Chart;
use ahp_maturity::domain::{AssessmentId, Evidence, Form, Level, Outcome, Profession, Rating};
use ahp_maturity::session::{
    AnswerEdit, Fact, Place, Product, Route, SaveState, Trouble, WriteEnd,
};
use ahp_maturity::{storage, wording};

use crate::device::Device;
use crate::samples::provider_pack;

fn example() -> AssessmentId {
    "example".into()
}

fn quick_start_answered(device: &mut Device) -> AssessmentId {
    let id = device.start(Form::Quick);
    for statement in device.headlines() {
        device.answer(&id, statement.as_str(), Level::Building);
    }
    device.all_is_written();
    id
}

#[test]
fn a_quick_start_of_eleven_answers_has_results_that_say_so() {
    let mut device = Device::new();
    let id = quick_start_answered(&mut device);
    let results = device.results(&id);
    assert_eq!(results.form, Form::Quick);
    assert_eq!(results.coverage.answered, 11);
    assert_eq!(results.coverage.applicable(), 11);
    assert_eq!(results.levelled().count(), 11);
    assert_eq!(results.overall, Outcome::Level(Level::Building));
    let sentence = wording::overall(&results).to_string();
    assert!(sentence.starts_with("Quick start: "), "{sentence}");
}

#[test]
fn a_quick_start_grows_into_the_full_form_without_answering_again() {
    let mut device = Device::new();
    let id = quick_start_answered(&mut device);
    let answers = device.assessment(&id).answers.clone();
    device.happens(Fact::FormGrown(id.clone()));
    device.all_is_written();
    assert_eq!(device.assessment(&id).form, Form::Full);
    assert_eq!(device.assessment(&id).answers, answers);
    let results = device.results(&id);
    assert_eq!((results.coverage.answered, results.coverage.open), (11, 22));
    assert_eq!(results.levelled().count(), 0, "one of three is not enough");
    device.answer(&id, "P1.1", Level::Building);
    device.answer(&id, "P1.2", Level::Building);
    device.answer(&id, "P1.3", Level::Building);
    assert_eq!(device.results(&id).levelled().count(), 1);
}

#[test]
fn everything_is_there_after_the_browser_was_closed() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.answer(&id, "P1.1", Level::Leading);
    device.edit(&id, "P1.1", AnswerEdit::Note("Minutes, \"May\"\nto July".into()));
    device.edit(&id, "P1.1", AnswerEdit::Evidence(Some(Evidence::Strong)));
    device.edit(&id, "P1.2", AnswerEdit::DontKnow);
    device.edit(&id, "P1.3", AnswerEdit::NotApplicable("Not ours".into()));
    device.tells_of_team(&id, "name", "Hillside");
    device.all_is_written();
    let (before, revision) = (device.assessment(&id).clone(), device.kept(&id).revision);

    let device = device.restarted();
    assert_eq!(*device.assessment(&id), before);
    assert_eq!(device.kept(&id).revision, revision);
    assert_eq!(device.state(&id), SaveState::Saved);
    assert_eq!(device.session.assessments().count(), 1);
    assert!(device.writing.is_empty(), "reading writes nothing");
}

#[test]
fn a_new_assessment_is_dated_answers_the_pack_and_opens_at_its_overview() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    let assessment = device.assessment(&id);
    assert_eq!(assessment.pack, provider_pack().reference);
    assert_eq!(assessment.started_on.map(|day| day.to_string()).as_deref(), Some("2026-11-22"));
    assert_eq!(device.session.route, Route::Assessment(id.clone(), Place::Overview));
    assert_eq!(device.address, format!("#/assessments/{id}"));
    assert_ne!(device.start(Form::Full), id, "several stand side by side");
    assert_eq!(device.session.assessments().count(), 2);
}

#[test]
fn clearing_an_answer_keeps_its_note_and_drops_it_when_nothing_is_left() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.answer(&id, "P1.1", Level::Leading);
    device.edit(&id, "P1.1", AnswerEdit::Note("Why".into()));
    device.edit(&id, "P1.1", AnswerEdit::Cleared);
    assert_eq!(device.assessment(&id).rating(&"P1.1".into()), None);
    assert_eq!(&*device.assessment(&id).answers[&"P1.1".into()].note, "Why");
    device.edit(&id, "P1.1", AnswerEdit::Note("".into()));
    assert!(device.assessment(&id).answers.is_empty());
}

#[test]
fn a_new_answer_takes_the_place_of_the_earlier_one() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.answer(&id, "P1.1", Level::Leading);
    device.edit(&id, "P1.1", AnswerEdit::DontKnow);
    assert_eq!(device.assessment(&id).rating(&"P1.1".into()), Some(&Rating::DontKnow));
    device.edit(&id, "P1.1", AnswerEdit::NotApplicable("".into()));
    device.answer(&id, "P1.1", Level::Starting);
    assert_eq!(device.level(&id, "P1.1"), Some(Level::Starting));
}

#[test]
fn professions_are_kept_once_each_in_the_order_of_the_list() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    let mut set = |profession, belongs| {
        let at = Profession::ALL.iter().position(|one| *one == profession).expect("one of all");
        let what = format!("profession {at}");
        device.tells_of_team(&id, &what, if belongs { "on" } else { "" });
    };
    set(Profession::Podiatrists, true);
    set(Profession::ArtTherapists, true);
    set(Profession::Podiatrists, true);
    set(Profession::Dietitians, true);
    set(Profession::Dietitians, false);
    let professions = &device.assessment(&id).team.professions;
    assert_eq!(*professions, [Profession::ArtTherapists, Profession::Podiatrists]);
}

#[test]
fn facts_about_an_assessment_that_is_not_kept_change_nothing() {
    let mut device = Device::new();
    let nobody: AssessmentId = "00000000-0000-4000-8000-999999999999".into();
    device.answer(&nobody, "P1.1", Level::Leading);
    device.happens(Fact::FormGrown(nobody.clone()));
    device.happens(Fact::SaveRetried(nobody.clone()));
    device.happens(Fact::RecordWritten { id: nobody.clone(), revision: 1, end: WriteEnd::Durable });
    device.happens(Fact::JsonAsked(nobody.clone()));
    device.happens(Fact::ProductAsked(nobody.clone(), Product::Csv));
    assert!(device.session.kept(&nobody).is_none());
    assert_eq!((device.writing, device.downloads), (Vec::new(), Vec::new()));
}

#[test]
fn an_assessment_is_taken_away_as_a_file_with_its_team_and_day_in_the_name() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.tells_of_team(&id, "name", "Hillside \"rehab\" / Zoë's team");
    device.answer(&id, "P1.1", Level::Leading);
    device.happens(Fact::JsonAsked(id.clone()));
    device.happens(Fact::ProductAsked(id.clone(), Product::Csv));
    device.happens(Fact::ProductAsked(id.clone(), Product::Svg(Chart::Radar)));
    let files: Vec<_> = device.downloads.iter().map(|file| file.name.as_str()).collect();
    let stem = "ahp-maturity-hillside-rehab-zo-s-team-2026-11-22";
    assert_eq!(
        files,
        [format!("{stem}.json"), format!("{stem}.csv"), format!("{stem}-shape.svg"),]
    );
    let opened = storage::read_assessment(&device.downloads[0].text).expect("a file of ours");
    assert_eq!(opened.assessment, *device.assessment(&id));
    assert!(device.downloads[1].text.contains(",P1.1,lead,level,5,"));
}

#[test]
fn the_groups_of_the_strategy_have_a_typical_level_of_their_own() {
    let mut device = Device::new();
    let id = device.start(Form::Quick);
    for (statement, level) in
        [("P1.2", Level::Starting), ("P2.1", Level::Leading), ("F1.2", Level::Building)]
    {
        device.answer(&id, statement, level);
    }
    let headlines = device.results(&id);
    assert_eq!(
        wording::groups(&headlines),
        "Principles: 2 Starting. Enhanced foundations: Not enough answered. \
         Areas of focus: Not enough answered."
    );
}

#[test]
fn a_file_that_could_not_be_made_is_said_until_another_is_asked_for() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.studio_works = false;
    let product = Product::Png(Chart::Steps);
    device.happens(Fact::ProductAsked(id.clone(), product));
    assert_eq!(device.session.not_made, Some(product));
    assert!(device.downloads.is_empty());
    device.happens(Fact::JsonAsked(id.clone()));
    assert_eq!(device.downloads.len(), 1, "the file of the answers needs no studio");
    device.studio_works = true;
    device.happens(Fact::ProductAsked(id.clone(), product));
    assert_eq!((device.session.not_made, device.downloads.len()), (None, 2));
    device.studio_works = false;
    device.happens(Fact::ProductAsked(id, product));
    device.happens(Fact::AddressChanged(String::new()));
    assert_eq!(device.session.not_made, None, "another page has other things to say");
}

#[test]
fn the_example_is_never_written_and_never_taken_away_as_ones_own() {
    let mut device = Device::new();
    device.happens(Fact::AddressChanged("#/assessments/example/results".to_owned()));
    assert_eq!(device.session.save_state().map(|(state, _)| state), Some(SaveState::Example));
    assert!(device.results(&example()).overall.known().is_some());
    device.answer(&example(), "P1.1", Level::Leading);
    device.happens(Fact::FormGrown(example()));
    device.tells_of_team(&example(), "name", "Ours");
    device.happens(Fact::SaveRetried(example()));
    device.happens(Fact::JsonAsked(example()));
    device.happens(Fact::ProductAsked(example(), Product::Csv));
    assert!(device.writing.is_empty());
    assert!(device.downloads.is_empty());
    assert_eq!(device.state(&example()), SaveState::Example);
    assert_eq!(device.session.assessments().count(), 0, "it is not among one's own");
    assert!(device.stored.is_empty());
}

const FAILED: WriteEnd = WriteEnd::Failed(Trouble::Refused);

#[test]
fn the_end_of_a_write_that_was_never_ordered_changes_nothing() {
    let mut device = Device::new();
    device.happens(Fact::RecordWritten { id: example(), revision: 1, end: FAILED });
    device.answer(&example(), "P1.2", Level::Leading);
    assert_eq!(device.state(&example()), SaveState::Example);
    assert!(device.writing.is_empty());

    let id = device.start(Form::Full);
    device.happens(Fact::RecordWritten { id: id.clone(), revision: 0, end: FAILED });
    assert_eq!(device.state(&id), SaveState::Saved);
    device.happens(Fact::RecordWritten { id: id.clone(), revision: 0, end: WriteEnd::Durable });
    assert!(device.writing.is_empty());
}

#[test]
fn addresses_lead_to_pages_and_back() {
    let id: AssessmentId = "6f1c2b1e-5d0a-4c3e-9a57-0b8f6a1d2e34".into();
    let at = |place: Place| place.of(&id);
    let here = "#/assessments/6f1c2b1e-5d0a-4c3e-9a57-0b8f6a1d2e34";
    for (address, route) in [
        ("#/", Route::Start),
        ("#/new", Route::New),
        ("#/open", Route::Open),
        (here, at(Place::Overview)),
        (&format!("{here}/team"), at(Place::Team)),
        (&format!("{here}/statements/P1.2"), at(Place::Statement("P1.2".into()))),
        (&format!("{here}/domains/F4"), at(Place::Domain("F4".into()))),
        (&format!("{here}/domains/F4/check"), at(Place::Check("F4".into()))),
        (&format!("{here}/results"), at(Place::Results)),
    ] {
        assert_eq!(Route::parse(address), route, "{address}");
        assert_eq!(route.to_string(), address);
    }
    for (address, route) in [("", Route::Start), ("#", Route::Start), ("#/new/", Route::New)] {
        assert_eq!(Route::parse(address), route, "{address:?}");
    }
}

#[test]
fn an_address_that_leads_nowhere_is_not_found() {
    for address in [
        "#/nowhere",
        "#/new/more",
        "#/assessments",
        "#/assessments//results",
        "#/assessments/an id",
        "#/assessments/%3Cscript%3E",
        "#/assessments/id/nowhere",
        "#/assessments/id/statements",
        "#/assessments/id/statements/P1.1/more",
        "#/assessments/id/statements/<b>",
        "#/assessments/id/domains",
        "#/assessments/id/domains/P1/uncheck",
        "#/assessments/id/results/more",
        "#/../etc",
        "#/NEW",
    ] {
        assert_eq!(Route::parse(address), Route::NotFound, "{address}");
    }
}
