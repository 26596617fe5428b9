//! The files of actions, read back as a calendar and a spreadsheet would read them.

use ahp_maturity::domain::{Action, ActionText, Assessment, Date, Form, Level, Team, Timestamp};
use ahp_maturity::session::Place;
use ahp_maturity::storage::{Leftovers, write_actions, write_assessment, write_calendar};
use ahp_maturity::studio::{self, Asked, Element};
use proptest::prelude::*;

use crate::device::Device;
use crate::generated::{assessment, cases};
use crate::results_tree::{all, value};
use crate::samples::provider_pack;

fn planned(texts: &str) -> Assessment {
    let mut assessment =
        Assessment::new("an-id".into(), provider_pack().reference.clone(), Form::Full);
    assessment.updated_at = Timestamp::parse("2026-11-22T10:00:00.25Z").ok();
    assessment.team = Team { name: texts.to_owned(), ..Team::default() };
    let mut action = Action::new("a".into());
    (action.from, action.to) = (Some(Level::NotYet), Some(Level::Starting));
    action.statement = Some("P1.3".into());
    action.review_on = Date::parse("2027-02-01").ok();
    for which in ActionText::ALL {
        *action.text_mut(which) = texts.into();
    }
    assessment.actions = vec![action, Action::new("without-a-day".into())];
    assessment
}

/// The lines of a calendar, unfolded, each as its name and its value; or why it is none.
fn properties(text: &str) -> Result<Vec<(String, String)>, String> {
    let body = text.strip_suffix("\r\n").ok_or("the last line does not end")?;
    let mut lines: Vec<String> = Vec::new();
    for line in body.split("\r\n") {
        if line.contains(['\r', '\n']) {
            return Err(format!("a line ends otherwise: {line:?}"));
        }
        if line.len() > 75 {
            return Err(format!("{} octets: {line}", line.len()));
        }
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    let property = |line: String| {
        let (name, value) = line.split_once(':').ok_or_else(|| format!("no value: {line}"))?;
        let is_control = value.contains(|c: char| c.is_control());
        if is_control {
            Err(format!("a control: {line:?}"))
        } else {
            Ok((name.into(), value.into()))
        }
    };
    lines.into_iter().map(property).collect()
}

/// A text as it was before it was escaped.
fn text_of(value: &str) -> String {
    let mut letters = value.chars();
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next().expect("what is escaped") {
                'n' => '\n',
                other => other,
            },
            ';' | ',' => panic!("{value} is not escaped"),
            other => other,
        });
    }
    text
}

fn found<'a>(properties: &'a [(String, String)], name: &str) -> &'a str {
    &properties.iter().find(|(one, _)| one == name).expect(name).1
}

#[test]
fn a_review_date_is_an_event_of_a_day_that_stays_the_same_event() {
    let assessment = planned("Ask; then \\ write,\nor ring");
    let text = write_calendar(&provider_pack(), &assessment).expect("a calendar");
    let calendar = properties(&text).expect("a calendar");
    let names: Vec<_> = calendar.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "BEGIN",
        "VERSION",
        "PRODID",
        "BEGIN",
        "UID",
        "DTSTAMP",
        "DTSTART;VALUE=DATE",
        "SUMMARY",
        "DESCRIPTION",
        "TRANSP",
        "END",
        "END",
    ];
    assert_eq!(names, expected, "an action without a day has no event");
    assert_eq!(found(&calendar, "UID"), "an-id/a@ahp-maturity");
    assert_eq!(found(&calendar, "DTSTAMP"), "20261122T100000Z");
    assert_eq!(found(&calendar, "DTSTART;VALUE=DATE"), "20270201");
    assert_eq!(text_of(found(&calendar, "SUMMARY")), "Review: Ask; then \\ write,\nor ring");
    assert!(
        text_of(found(&calendar, "DESCRIPTION")).contains("Who leads: Ask; then \\ write,\nor")
    );
    let later = write_calendar(&provider_pack(), &planned("Other")).expect("a calendar");
    assert_eq!(found(&properties(&later).expect("one"), "UID"), "an-id/a@ahp-maturity");
}

#[test]
fn without_a_review_date_there_is_no_calendar() {
    let mut assessment = planned("");
    assessment.actions.remove(0);
    assert_eq!(write_calendar(&provider_pack(), &assessment), None);
}

#[test]
fn what_is_no_calendar_is_seen() {
    for wrong in ["A:1", "A:1\n", "A\r\n", &format!("A:{}\r\n", "1".repeat(74)), "A:\u{7}\r\n"] {
        assert!(properties(wrong).is_err(), "{wrong:?}");
    }
}

#[test]
fn each_action_is_a_row_that_no_spreadsheet_runs() {
    let text = write_actions(&provider_pack(), &planned("=1+1, \"so\"\nto say"));
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    assert_eq!(text.matches("\r\n").count(), 3);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names: Vec<_> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 2);
    let cell = |name: &str| {
        let column = names.iter().position(|one| one == name).expect(name);
        rows[0].get(column).expect("a cell").to_owned()
    };
    let expected = [
        ("assessment_id", "an-id"),
        ("team", "'=1+1, \"so\"\nto say"),
        ("action", "a"),
        ("domain", "P1"),
        ("statement", "P1.3"),
        ("from_level", "1"),
        ("to_level", "2"),
        ("lead", "'=1+1, \"so\"\nto say"),
        ("measure", "'=1+1, \"so\"\nto say"),
        ("review_on", "2027-02-01"),
        ("help", "us"),
        ("status", "planned"),
    ];
    for (name, expected) in expected {
        assert_eq!(cell(name), expected, "{name}");
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn whatever_is_written_both_files_can_be_read(assessment in assessment()) {
        let pack = provider_pack();
        if let Some(text) = write_calendar(&pack, &assessment) {
            let found = properties(&text).map_err(TestCaseError::fail)?;
            let dated = assessment.actions.iter().filter(|one| one.review_on.is_some()).count();
            let events = found.iter().filter(|(_, value)| value == "VEVENT").count();
            prop_assert_eq!(events, 2 * dated);
        }
        let text = write_actions(&pack, &assessment);
        let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
        let rows = csv::Reader::from_reader(text.as_bytes()).records().collect::<Vec<_>>();
        prop_assert_eq!(rows.len(), assessment.actions.len());
        prop_assert!(rows.iter().all(Result::is_ok));
    }
}

/// What can be done on a page of an assessment with two actions, but for what is disabled.
fn can_be_done(page: &str, open: bool) -> Vec<String> {
    let document = write_assessment(&planned("Ask"), &Leftovers::new(), None);
    let today = Date::parse("2026-11-22").expect("a day");
    let asked = Asked { page, document: Some(&document), memory: "", today, open };
    let tree = studio::page(asked).expect("a page");
    let acts = |of: &Element| -> Vec<String> {
        all(of).into_iter().filter_map(|one| value(one, "data-act")).map(str::to_owned).collect()
    };
    let closed = all(&tree).into_iter().filter(|one| value(one, "disabled").is_some());
    let closed: Vec<_> = closed.flat_map(acts).collect();
    acts(&tree).into_iter().filter(|act| !closed.contains(act)).collect()
}

#[test]
fn where_nothing_may_be_changed_files_and_what_if_are_open_and_nothing_else() {
    assert_eq!(can_be_done("actions", false), ["calendar", "table"]);
    assert!(can_be_done("actions", true).contains(&"lead 0".to_owned()));
    assert_eq!(can_be_done("targets", false), ["forget"]);
    assert!(can_be_done("targets", true).contains(&"target P1".to_owned()));
    for page in ["reflection", "since"] {
        assert_eq!(can_be_done(page, false), Vec::<String>::new(), "{page}");
        assert_eq!(can_be_done(page, true).len(), 2, "{page}");
    }
}

#[test]
fn both_files_are_handed_over_under_the_name_of_the_team_and_nothing_changes() {
    let mut device = Device::new();
    let id = device.start(Form::Full);
    device.answer(&id, "P1.1", Level::NotYet);
    device.goes_to(&Place::Actions.of(&id));
    device.acts("add", "");
    device.all_is_written();
    let before = device.assessment(&id).clone();
    device.acts("calendar", "");
    device.acts("table", "");
    let names: Vec<_> = device.downloads.iter().map(|file| file.name.as_str()).collect();
    let expected = ["ahp-maturity-2026-11-22-actions.ics", "ahp-maturity-2026-11-22-actions.csv"];
    assert_eq!(names, expected);
    assert!(device.downloads[0].text.contains("BEGIN:VEVENT"));
    assert_eq!(*device.assessment(&id), before);
    assert_eq!(device.writing, []);
}
