//! Answering in Easy Read: the same answers, in other words.

use ahp_maturity::domain::{Form, Level, Rating, StatementId};
use ahp_maturity::session::{Act, Fact, Place, Route};

use crate::device::Device;

#[test]
fn easy_read_starts_a_quick_start_at_its_first_statement() {
    let mut device = Device::new();
    device.goes_to(&Route::parse("#/easy"));
    let start = Act { page: "easy".to_owned(), what: "start".to_owned(), value: String::new() };
    device.happens(Fact::Acted(start));
    let Route::Assessment(id, place) = device.session.route.clone() else { panic!("no page") };
    let first: StatementId = device.headlines().remove(0);
    assert_eq!(place, Place::Easy(first));
    assert_eq!(device.assessment(&id).form, Form::Quick);
    assert!(device.assessment(&id).started_on.is_some());
}

#[test]
fn an_answer_in_easy_read_is_the_answer_to_the_statement() {
    let mut device = Device::new();
    let id = device.start(Form::Quick);
    let headlines = device.headlines();
    let ratings = [
        ("4", Rating::Level(Level::Embedded)),
        ("unknown", Rating::DontKnow),
        ("none", Rating::NotApplicable { reason: "".into() }),
    ];
    for (statement, (value, rating)) in headlines.iter().zip(ratings) {
        device.goes_to(&Place::Easy(statement.clone()).of(&id));
        device.acts("easy", value);
        assert_eq!(device.assessment(&id).rating(statement), Some(&rating));
    }
    assert_eq!(device.assessment(&id).answers.len(), 3);
}

#[test]
fn an_answer_in_easy_read_leaves_the_evidence_for_it_as_it_is() {
    let mut device = Device::new();
    let id = device.start(Form::Quick);
    let first = device.headlines().remove(0);
    device.edit(&id, first.as_str(), ahp_maturity::session::AnswerEdit::Note("Minutes".into()));
    device.goes_to(&Place::Easy(first.clone()).of(&id));
    device.acts("easy", "2");
    let answer = device.assessment(&id).answers.get(&first).expect("an answer");
    assert_eq!(&*answer.note, "Minutes");
    assert_eq!(answer.rating, Some(Rating::Level(Level::Starting)));
}

#[test]
fn what_is_done_on_a_page_of_a_finished_assessment_changes_nothing() {
    let mut device = Device::new();
    let id = device.start(Form::Quick);
    let first = device.headlines().remove(0);
    device.happens(Fact::FinishAsked(id.clone(), true));
    device.goes_to(&Place::Easy(first).of(&id));
    device.acts("easy", "2");
    device.tells_of_team(&id, "name", "Hillside");
    assert!(device.assessment(&id).answers.is_empty());
    assert_eq!(device.assessment(&id).team.name, "");
}
