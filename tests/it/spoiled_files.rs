//! Whatever a file holds, reading it ends, takes over nothing that is not in it, and loses nothing
//! without a word: 20,000 spoilt files at every run.

use std::collections::BTreeSet;

use ahp_maturity::domain::{Answer, Rating, Target};
use ahp_maturity::storage::{
    Opened, Record, Refusal, read_assessment, read_record, write_assessment, write_record,
};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::generated::cases;
use crate::samples::{FIXTURE_1, file_with, json_of, read, record};
use crate::spoiled::{FILES, TREES, change_text, changes};

/// What of a file is neither taken over, nor kept, nor listed as left out.
fn lost(file: &Value, opened: &Opened) -> Vec<String> {
    let written = json_of(&write_assessment(&opened.assessment, &opened.leftovers, None));
    let mut lost = Vec::new();
    for (name, value) in file.as_object().expect("fields") {
        compare(value, written.get(name), name, opened, &mut lost);
    }
    lost
}

fn compare(
    file: &Value,
    written: Option<&Value>,
    place: &str,
    opened: &Opened,
    lost: &mut Vec<String>,
) {
    let listed = opened.refused.iter().any(|one| {
        let below = place.strip_prefix(one.place.as_str());
        below.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    });
    let is_answer = ["answers.", "targets.", "actions."].iter().any(|one| place.starts_with(one));
    if listed || place == "results" || written == Some(file) {
        return;
    }
    match (file, written) {
        // Said to be of no effect: no value, no text, and not to say don't know. That such a field
        // is kept all the same where it is not known, `files.rs` has a test of.
        (Value::Null, _) => {}
        (Value::String(text), _) if text.is_empty() => {}
        (Value::Bool(false), None) if place.ends_with(".dontKnow") => {}
        (Value::Object(fields), _) => {
            for (name, value) in fields {
                let below = format!("{place}.{name}");
                compare(value, written.and_then(|one| one.get(name)), &below, opened, lost);
            }
        }
        (Value::Number(number), Some(Value::Number(whole)))
            if is_answer || place == "formatVersion" =>
        {
            assert_eq!(number.to_string(), format!("{whole}.0"), "{place}");
        }
        (Value::String(_), Some(Value::Array(kept))) if place == "team.professions" => {
            assert_eq!(kept, std::slice::from_ref(file), "one in place of a list");
        }
        (Value::Array(named), Some(Value::Array(kept))) if place == "team.professions" => {
            let is_there = |one: &Value| one == "" || kept.contains(one);
            assert!(named.iter().all(is_there), "{named:?} {kept:?}");
        }
        (Value::Array(items), kept) if place == "actions" => {
            let is_listed =
                |at: &usize| opened.refused.iter().any(|one| one.place == format!("actions.{at}"));
            let taken = items.iter().enumerate().filter(|(at, _)| !is_listed(at));
            for (position, (at, item)) in taken.enumerate() {
                let kept = kept.and_then(|kept| kept.get(position));
                compare(item, kept, &format!("{place}.{at}"), opened, lost);
            }
        }
        (Value::Array(items), Some(Value::Array(kept))) if items.len() == kept.len() => {
            for (at, (item, kept)) in items.iter().zip(kept).enumerate() {
                compare(item, Some(kept), &format!("{place}.{at}"), opened, lost);
            }
        }
        _ => lost.push(format!("{place}: {file} became {written:?}")),
    }
}

/// Every answer and target that was taken over stands in the file just so.
fn check_taken(file: &Value, opened: &Opened) {
    let number = |value: &Value| value.to_string().trim_end_matches(".0").to_owned();
    for (id, Answer { rating, note, evidence }) in &opened.assessment.answers {
        let said = &file["answers"][id.as_str()];
        match rating {
            None => {}
            Some(Rating::Level(level)) => {
                assert_eq!(number(&said["level"]), level.number().to_string(), "{id}");
            }
            Some(Rating::DontKnow) => assert_eq!(said["dontKnow"], true, "{id}"),
            Some(Rating::NotApplicable { reason }) => {
                assert_eq!(said["notApplicable"], **reason, "{id}");
            }
        }
        let answers = [&said["level"], &said["notApplicable"]];
        let answers = answers.into_iter().filter(|one| !one.is_null()).count();
        let answers = answers + usize::from(said["dontKnow"] == true);
        // One that is given twice in the file is listed, and counts as not given.
        assert_eq!(answers, usize::from(rating.is_some()), "{id}: {said}");
        assert!(note.is_empty() || said["note"] == **note, "{id}");
        assert_eq!(
            evidence.is_some(),
            ["view", "some", "strong"].iter().any(|one| said["evidence"] == *one)
        );
    }
    for (code, Target { level, by }) in &opened.assessment.targets {
        let said = &file["targets"][code.as_str()];
        assert_eq!(number(&said["level"]), level.number().to_string(), "{code}");
        assert!(by.is_none_or(|day| said["by"] == day.to_string()), "{code}");
    }
}

/// What we write of it is read back the same, with nothing to refuse.
fn check_read_back(opened: &Opened) {
    let text = write_assessment(&opened.assessment, &opened.leftovers, None);
    let expected = Opened { refused: Vec::new(), ..opened.clone() };
    assert_eq!(read_assessment(&text), Ok(expected), "{text}");
    let record = record(7, opened.assessment.clone(), opened.leftovers.clone());
    assert_eq!(read_record(&write_record(&record)), Ok(record));
}

fn twice(opened: &Opened) -> BTreeSet<&str> {
    let twice = opened.refused.iter().filter(|one| one.why == Refusal::GivenTwice);
    twice.map(|one| one.place.as_str()).collect()
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn of_a_file_with_other_values_nothing_is_made_up_and_nothing_lost_without_a_word(
        file: Index,
        changes in changes(),
    ) {
        let mut tree = file.get(TREES.as_slice()).clone();
        for change in &changes {
            tree.change(change);
        }
        let mut given_twice = Vec::new();
        let value = tree.resolved(None, &mut given_twice);
        if let Ok(opened) = read_assessment(&tree.to_string()) {
            let given_twice: BTreeSet<_> = given_twice.iter().map(String::as_str).collect();
            prop_assert_eq!(twice(&opened), given_twice, "{}", tree);
            check_taken(&value, &opened);
            prop_assert_eq!(lost(&value, &opened), Vec::<String>::new(), "{}", tree);
            check_read_back(&opened);
        }
    }

    #[test]
    fn of_a_text_with_other_characters_nothing_is_made_up_and_nothing_lost_without_a_word(
        file: Index,
        changes in changes(),
    ) {
        let text = changes.iter().fold(file.get(FILES.as_slice()).clone(), |text, change| {
            change_text(&text, change)
        });
        if let Ok(opened) = read_assessment(&text) {
            // Of two fields with one name it keeps the last; we have listed them.
            let value = json_of(text.trim_start_matches('\u{feff}'));
            if twice(&opened).is_empty() {
                check_taken(&value, &opened);
            }
            prop_assert_eq!(lost(&value, &opened), Vec::<String>::new(), "{}", text);
            check_read_back(&opened);
        }
    }
}

proptest! {
    #![proptest_config(cases(5_000))]

    #[test]
    fn a_spoilt_record_is_read_whole_or_not_at_all(changes in changes(), file: Index) {
        let file: &String = file.get(FILES.as_slice());
        let opened = read(file);
        // Of version 1, which has no checksum: of the next nothing spoilt would be read at all.
        let document = write_assessment(&opened.assessment, &opened.leftovers, None);
        let record = json!({ "revision": 3, "document": document }).to_string();
        let text = changes.iter().fold(record, |text, change| change_text(&text, change));
        if let Ok(record) = read_record(&text) {
            let Record { assessment, leftovers, .. } = record;
            check_read_back(&Opened { assessment, leftovers, refused: Vec::new() });
        }
    }
}

#[test]
fn the_checks_see_what_is_lost_and_what_is_made_up() {
    let file = json_of(FIXTURE_1);
    let opened = read(FIXTURE_1);
    assert_eq!(lost(&file, &opened), Vec::<String>::new());
    let mut forgetful = opened.clone();
    forgetful.leftovers.clear();
    assert!(lost(&file, &forgetful).len() > 10);
    let mut forgetful = opened;
    forgetful.assessment.team.setting.clear();
    forgetful.assessment.answers.remove(&"P1.2".into());
    assert_eq!(lost(&file, &forgetful).len(), 2, "{:?}", lost(&file, &forgetful));
    let made_up = read(&file_with(&json!({ "answers": { "P1.1": { "level": 3 } } })));
    let other = json!({ "answers": { "P1.1": { "level": 2 } } });
    assert!(std::panic::catch_unwind(|| check_taken(&other, &made_up)).is_err());
}

/// So that the properties are about files that are read, and not only about refusals.
#[test]
fn a_good_part_of_the_spoilt_files_is_read_in_part() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut whole, mut in_part, mut refused) = (0, 0, 0);
    for _ in 0..500 {
        let made = (any::<Index>(), changes()).new_tree(&mut runner).expect("changes").current();
        let mut tree = made.0.get(TREES.as_slice()).clone();
        for change in &made.1 {
            tree.change(change);
        }
        match read_assessment(&tree.to_string()) {
            Ok(opened) if opened.refused.is_empty() => whole += 1,
            Ok(_) => in_part += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(whole > 50 && in_part > 50 && refused > 50, "{whole} {in_part} {refused}");
}
