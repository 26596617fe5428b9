//! Texts that attack pages, spreadsheets and files, in every text of an assessment: they come out
//! of every file as they went in, and no picture or table runs them. `tests/browser/payloads.test.mjs`
//! shows the same texts on every page.

use std::collections::BTreeSet;

use ahp_maturity::charts::Ground;
use ahp_maturity::domain::{Assessment, Rating, Results};
use ahp_maturity::session::Fact;
use ahp_maturity::storage::{FileProblem, Opened, read_assessment, write_assessment, write_csv};
use ahp_maturity::studio;
use serde_json::{Value, json};

use crate::device::Device;
use crate::samples::{FIXTURE_1, json_of, provider_pack, read};

const PAYLOADS: &str = include_str!("../payloads.json");

fn payloads() -> Vec<String> {
    let list = json_of(PAYLOADS);
    let texts =
        list.as_array().expect("a list").iter().map(|one| one["text"].as_str().expect("a text"));
    texts.map(str::to_owned).collect()
}

/// The fixture with a text in place of every text, and as a name and a value of fields that this
/// version does not know.
fn file_full_of(payload: &str) -> Value {
    let mut file = json_of(FIXTURE_1);
    fill(&mut file, payload);
    for kept in
        ["format", "id", "previous", "form", "startedOn", "finishedOn", "updatedAt", "results"]
    {
        file[kept] = json_of(FIXTURE_1)[kept].clone();
    }
    let fixture = json_of(FIXTURE_1);
    for (kept, field) in
        [("pack", "id"), ("pack", "version"), ("team", "scope"), ("team", "professions")]
    {
        file[kept][field] = fixture[kept][field].clone();
    }
    for (id, answer) in file["answers"].as_object_mut().expect("answers") {
        if let Some(evidence) = answer.get_mut("evidence") {
            *evidence = fixture["answers"][id]["evidence"].clone();
        }
    }
    for (code, target) in file["targets"].as_object_mut().expect("targets") {
        if let Some(by) = target.get_mut("by") {
            *by = fixture["targets"][code]["by"].clone();
        }
    }
    for action in file["actions"].as_array_mut().expect("actions") {
        for field in ["reviewOn", "help", "status"] {
            action[field] = fixture["actions"][0][field].clone();
        }
    }
    for object in ["team", "pack"] {
        file[object][format!("later {payload}")] = json!({ payload: [payload] });
    }
    file[format!("later {payload}")] = json!(payload);
    file["answers"][payload] = json!({ "note": payload, "notApplicable": payload });
    file["targets"][payload] = json!({ "level": 2 });
    file
}

fn fill(value: &mut Value, payload: &str) {
    match value {
        Value::String(text) => payload.clone_into(text),
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, payload)),
        Value::Object(fields) => fields.values_mut().for_each(|field| fill(field, payload)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn there_are_at_least_forty_and_no_two_are_the_same() {
    let payloads = payloads();
    assert!(payloads.len() >= 40);
    assert_eq!(payloads.iter().collect::<BTreeSet<_>>().len(), payloads.len());
}

#[test]
fn they_come_out_of_a_file_as_they_went_in() {
    for payload in payloads() {
        let mut file = file_full_of(&payload);
        let Opened { assessment, leftovers, refused } = read(&file.to_string());
        assert_eq!(refused, [], "{payload}");
        assert_eq!(assessment.team.name, payload);
        let reason = Some(Rating::NotApplicable { reason: payload.as_str().into() });
        assert_eq!(assessment.rating(&payload.as_str().into()).cloned(), reason);
        let written = json_of(&write_assessment(&assessment, &leftovers, None));
        file.as_object_mut().expect("an object").shift_remove("results");
        assert_eq!(written, file, "{payload}");
    }
}

#[test]
fn a_refusal_keeps_them_as_they_are() {
    for payload in payloads() {
        let mut file = file_full_of(&payload);
        file["pack"]["id"] = json!(payload);
        let mut device = Device::new();
        device.opens(&file.to_string());
        let problem = FileProblem::OtherPack(format!("{payload}@1.0.0"));
        let ahp_maturity::session::Opening::Refused { problem: shown, .. } =
            &*device.session.opening
        else {
            panic!("{payload} was taken")
        };
        assert_eq!(*shown, problem);

        file = file_full_of(&payload);
        file["id"] = json!(payload);
        assert_eq!(read_assessment(&file.to_string()), Err(FileProblem::Field("id")), "{payload}");
        file = file_full_of(&payload);
        file["form"] = json!(payload);
        file["team"]["professions"] = json!([payload]);
        file["answers"]["P1.1"] = json!({ "level": payload });
        let refused = read(&file.to_string()).refused;
        assert_eq!(refused.len(), 3, "{payload}");
        assert!(refused.iter().all(|one| one.found == payload), "{refused:?}");
    }
}

#[test]
fn a_picture_holds_nothing_that_anybody_has_typed() {
    let plain = file_full_of("plain").to_string();
    for payload in payloads() {
        let hostile = file_full_of(&payload).to_string();
        for chart in ["steps", "radar", "heat"] {
            let picture = studio::picture(chart, Ground::Light, &hostile);
            assert!(picture.is_some(), "{chart}");
            assert_eq!(
                picture,
                studio::picture(chart, Ground::Light, &plain),
                "{chart}: {payload}"
            );
        }
    }
}

fn table(assessment: &Assessment) -> Vec<csv::StringRecord> {
    let pack = provider_pack();
    let text = write_csv(&pack, assessment, &Results::of(&pack, assessment));
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row")).collect()
}

#[test]
fn a_table_holds_each_in_one_cell_and_none_that_runs() {
    for payload in payloads() {
        let rows = table(&read(&file_full_of(&payload).to_string()).assessment);
        assert_eq!(rows.len(), 33, "{payload}");
        let runs = payload.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let cell = if runs { format!("'{payload}") } else { payload.clone() };
        for row in &rows {
            assert_eq!(row.len(), 22);
            assert_eq!([&row[1], &row[2], &row[4]], [cell.as_str(); 3], "{payload}");
            assert!(row.iter().all(|one| !one.starts_with(['=', '+', '-', '@'])), "{payload}");
        }
        assert_eq!(&rows[0][20], cell, "the note of P1.1");
        assert_eq!(&rows[2][21], cell, "why P1.3 does not apply");
    }
}

#[test]
fn the_name_of_a_saved_file_holds_none_of_them() {
    for payload in payloads() {
        let mut device = Device::new();
        device.opens(&file_full_of(&payload).to_string());
        device.happens(Fact::FileAccepted);
        let id = device.session.route.assessment().expect("its page").clone();
        device.happens(Fact::JsonAsked(id));
        let name = &device.downloads[0].name;
        let plain =
            |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || "-.".contains(one);
        assert!(name.chars().all(plain) && name.len() < 80, "{name}");
        let inside = name.strip_prefix("ahp-maturity").and_then(|name| name.strip_suffix(".json"));
        assert!(inside.is_some(), "{name}");
    }
}
