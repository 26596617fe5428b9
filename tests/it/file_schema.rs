//! The published schema and reference of assessment files say what the app reads and writes.

use std::collections::BTreeSet;

use ahp_maturity::domain::{Form, Profession, Results};
use ahp_maturity::storage::{Leftovers, read_assessment, write_assessment};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::generated::{assessment_with_leftovers, cases};
use crate::samples::{FIXTURE_1, assessment_of, file_with, json_of, provider_pack};

const SCHEMA: &str = include_str!("../../docs/assessment.schema.json");
const REFERENCE: &str = include_str!("../../docs/file-format.md");

fn validator() -> Validator {
    let schema = json_of(SCHEMA);
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a JSON Schema")
}

fn faults(validator: &Validator, file: &Value) -> Vec<String> {
    validator.iter_errors(file).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_schema_is_one_of_json_schema_2020_12() {
    let schema = json_of(SCHEMA);
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::draft202012::meta::is_valid(&schema));
}

#[test]
fn the_fixture_is_as_the_schema_says() {
    assert_eq!(faults(&validator(), &json_of(FIXTURE_1)), Vec::<String>::new());
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_written_is_as_the_schema_says(
        (assessment, leftovers) in assessment_with_leftovers(),
    ) {
        thread_local!(static VALIDATOR: Validator = validator());
        let results = Results::of(&provider_pack(), &assessment);
        let file = json_of(&write_assessment(&assessment, &leftovers, Some(&results)));
        let faults = VALIDATOR.with(|validator| faults(validator, &file));
        prop_assert!(faults.is_empty(), "{:?}\n{}", faults, file);
    }
}

#[test]
fn the_schema_refuses_what_the_app_refuses() {
    let validator = validator();
    let answer = |answer: Value| json!({ "answers": { "P1.1": answer } });
    let many = (0..1001).map(|at| (format!("X{at}"), json!({ "level": 1 })));
    let many: Value = many.collect::<serde_json::Map<_, _>>().into();
    for wrong in [
        json!({ "format": "another/format" }),
        json!({ "formatVersion": 2 }),
        json!({ "id": null }),
        json!({ "pack": { "id": "ahps-deliver-provider" } }),
        json!({ "form": "medium" }),
        json!({ "startedOn": "22/11/2026" }),
        json!({ "startedOn": "2026-02-30" }),
        json!({ "updatedAt": "2026-11-22" }),
        json!({ "team": { "scope": "galaxy" } }),
        json!({ "team": { "professions": ["alchemists"] } }),
        answer(json!({ "level": 6 })),
        answer(json!({ "level": "3" })),
        answer(json!({ "level": 3, "dontKnow": true })),
        answer(json!({ "level": 3, "notApplicable": "" })),
        answer(json!({ "dontKnow": true, "notApplicable": "" })),
        answer(json!({ "level": 3, "evidence": "overwhelming" })),
        answer(json!(3)),
        json!({ "targets": { "F2": { "by": "2027-06-30" } } }),
        json!({ "targets": { "F2": { "level": 0 } } }),
        json!({ "answers": many }),
        json!({ "targets": many }),
    ] {
        let text = file_with(&wrong);
        assert!(!validator.is_valid(&json_of(&text)), "the schema takes {text}");
        let refused = read_assessment(&text).map_or(true, |opened| !opened.refused.is_empty());
        assert!(refused, "the app takes {text}");
    }
    let right = file_with(&answer(json!({ "level": 3, "dontKnow": false, "note": "fine" })));
    for right in [right.clone(), right.replace(":3", ":3.0")] {
        assert_eq!(faults(&validator, &json_of(&right)), Vec::<String>::new());
        assert!(read_assessment(&right).is_ok_and(|opened| opened.refused.is_empty()), "{right}");
    }
}

/// Follows references, and says which part of the schema describes a field.
fn described<'a>(schema: &'a Value, object: &'a Value, field: &str) -> Option<&'a Value> {
    let object = resolved(schema, object);
    let found = object["properties"]
        .get(field)
        .or_else(|| object.get("additionalProperties").filter(|described| described.is_object()))?;
    Some(resolved(schema, found))
}

fn resolved<'a>(schema: &'a Value, part: &'a Value) -> &'a Value {
    match part["$ref"].as_str() {
        Some(reference) => schema.pointer(&reference[1..]).expect("the reference leads somewhere"),
        None => part,
    }
}

fn check_described(schema: &Value, part: &Value, value: &Value, place: &str) {
    assert!(
        part["description"].as_str().is_some_and(|words| words.ends_with('.')),
        "{place} is not described in a sentence"
    );
    match value {
        Value::Object(fields) => {
            for (name, value) in fields.iter().filter(|(name, _)| !name.starts_with("later")) {
                let place = format!("{place}/{name}");
                let Some(part) = described(schema, part, name) else {
                    panic!("the schema does not know {place}")
                };
                check_described(schema, part, value, &place);
            }
        }
        Value::Array(items) if part["items"].get("$ref").is_some() => {
            for item in items {
                check_described(schema, resolved(schema, &part["items"]), item, place);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {}
    }
}

#[test]
fn every_field_of_the_fixture_is_described() {
    let schema = json_of(SCHEMA);
    check_described(&schema, &schema, &json_of(FIXTURE_1), "");
}

#[test]
fn every_profession_has_its_word_in_the_schema_and_no_other() {
    let mut assessment = assessment_of(Form::Full, &[]);
    assessment.team.professions = Profession::ALL.to_vec();
    let written = json_of(&write_assessment(&assessment, &Leftovers::default(), None));
    let schema = json_of(SCHEMA);
    let known = &schema["properties"]["team"]["properties"]["professions"]["items"]["enum"];
    assert_eq!(*known, written["team"]["professions"]);
    assert_eq!(known.as_array().map(Vec::len), Some(14));
}

#[test]
fn the_reference_names_every_field_at_the_top_of_a_file_and_no_other() {
    let tables: Vec<_> = REFERENCE.split("## ").collect();
    let [_, file, sheet] = tables.as_slice() else { panic!("two sections") };
    let fields: BTreeSet<_> = first_cells(file).into_iter().collect();
    let schema = json_of(SCHEMA);
    let expected = schema["properties"].as_object().expect("properties").keys().map(String::as_str);
    assert_eq!(fields, expected.collect());
    assert_eq!(first_cells(sheet).join(","), crate::csv::COLUMNS);
}

/// The code words in the first cells of a table.
fn first_cells(section: &str) -> Vec<&str> {
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.flat_map(|row| row.split('|').nth(1).unwrap_or_default().split('`').skip(1).step_by(2))
        .collect()
}
