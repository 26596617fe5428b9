//! Files that people have edited, sent on or saved in another way: which mistakes do no harm, which
//! cost one item, and where the others are said to be.

use ahp_maturity::domain::{Level, Profession, Rating};
use ahp_maturity::storage::{FileProblem, Opened, Refusal, read_assessment};
use serde_json::{Value, json};

use crate::samples::{FIXTURE_1, file_with, json_of, read};

/// A file as the app lays it out, with the text in it changed by hand.
fn edited(from: &str, to: &str) -> String {
    let file = format!("{:#}\n", json_of(FIXTURE_1));
    assert!(file.contains(from), "{from} is not in {file}");
    file.replacen(from, to, 1)
}

fn problem(text: &str) -> FileProblem {
    read_assessment(text).expect_err("a problem")
}

fn stops_at(found: char, text: &str) {
    let problem = problem(text);
    let FileProblem::NotJson { line, column, found: shown } = problem else {
        panic!("{problem:?}: {text}")
    };
    assert_eq!(shown, found, "{text}");
    let there = text.split('\n').nth(line - 1).expect("the line").chars().nth(column - 1);
    assert_eq!(there.unwrap_or('\n'), found, "line {line}, column {column} of {text}");
}

#[test]
fn a_mistake_in_the_writing_is_found_where_it_is() {
    stops_at('}', &edited("\"evidence\": \"view\"\n", "\"evidence\": \"view\",\n"));
    stops_at(']', &edited("\"speechAndLanguageTherapists\"\n", "\"dietitians\",\n"));
    stops_at('"', &edited("\"form\": \"full\",", "\"form\": \"full\""));
    stops_at('"', &edited("\"form\":", "\"form\""));
    stops_at('\u{201c}', &edited("\"form\"", "\u{201c}form\u{201d}"));
    stops_at('\'', &edited("\"full\"", "'full'"));
    stops_at('/', &edited("\"form\"", "// quick or full\n  \"form\""));
    stops_at('/', &edited("\"form\"", "/* quick or full */ \"form\""));
    stops_at('#', &edited("\"form\"", "# quick or full\n  \"form\""));
    stops_at('N', &edited("\"level\": 3", "\"level\": NaN"));
    stops_at('I', &edited("\"level\": 3", "\"level\": Infinity"));
    stops_at('u', &edited("\"level\": 3", "\"level\": undefined"));
    stops_at('T', &edited("\"dontKnow\": true", "\"dontKnow\": True"));
    stops_at('\n', &edited("Example NHS Trust", "Example\nNHS Trust"));
    stops_at('\t', &edited("Example NHS Trust", "Example\tNHS Trust"));
    stops_at('s', &edited("Example NHS Trust", "Example \"so called\" Trust"));
    stops_at('U', &edited("Example NHS Trust", "C:\\Users"));
    stops_at('f', &edited("\"form\"", "form"));
}

#[test]
fn a_file_with_its_last_bracket_missing_ends_in_the_middle() {
    let file = FIXTURE_1.trim_end().strip_suffix('}').expect("a bracket");
    assert_eq!(problem(file), FileProblem::CutShort);
    assert_eq!(problem(&format!("{file}\n\n")), FileProblem::CutShort);
}

#[test]
fn a_file_that_was_pasted_twice_goes_on_after_its_end() {
    let line = FIXTURE_1.trim_end().lines().count();
    assert_eq!(problem(&format!("{FIXTURE_1}{FIXTURE_1}")), FileProblem::GoesOn { line: line + 1 });
    let signed = format!("{}\n-- \nSam", FIXTURE_1.trim_end());
    assert_eq!(problem(&signed), FileProblem::GoesOn { line: line + 1 });
    assert_eq!(problem(&FIXTURE_1.replacen('{', "{{", 1)), problem("{{"));
}

#[test]
fn text_of_another_kind_is_told_by_its_start() {
    let start = |start| FileProblem::Foreign { table: false, start };
    assert_eq!(problem(&format!("From: Sam\nTo: Kim\n\n{FIXTURE_1}")), start('F'));
    assert_eq!(problem(&format!("\n\n> {FIXTURE_1}")), start('>'));
    assert_eq!(problem("\n<!doctype html>\n<title>Sign in</title>"), start('<'));
    assert_eq!(problem("%PDF-1.4\n"), start('%'));
    assert_eq!(problem("team,level\r\nHillside,3\r\n"), start('t'));
    let table = FileProblem::Foreign { table: true, start: 'a' };
    assert_eq!(problem(&format!("\u{feff}{}\r\n", crate::csv::COLUMNS)), table);
    // As some spreadsheets write it again.
    assert_eq!(problem(&crate::csv::COLUMNS.replace(',', ";")), table);
    // UTF-16 without its mark is text to a program, and no JSON.
    let spread: String = FIXTURE_1.chars().flat_map(|one| [one, '\0']).collect();
    stops_at('\0', &spread);
}

#[test]
fn a_list_in_place_of_the_answers_is_refused_by_name() {
    let list = json!([{ "id": "P1.1", "level": 3 }]);
    assert_eq!(problem(&file_with(&json!({ "answers": list }))), FileProblem::Field("answers"));
}

#[test]
fn a_file_made_to_tie_the_browser_up_is_refused() {
    for field in ["answers", "targets"] {
        let many = |many: usize| {
            let item = |at: usize| (format!("{:06}", many - at), json!({ "level": 1 }));
            file_with(&json!({ field: (0..many).map(item).collect::<serde_json::Map<_, _>>() }))
        };
        assert_eq!(problem(&many(1001)), FileProblem::Field(field));
        assert_eq!(read(&many(1000)).refused, []);
    }
}

#[test]
fn a_field_under_another_name_is_kept_and_nothing_is_guessed() {
    let text = file_with(&json!({
        "answer": { "P1.1": { "level": 3 } },
        "answers": { "P1.2": { "Level": 3 }, "p1.3": { "level": 3 } },
    }));
    let Opened { assessment, leftovers, refused } = read(&text);
    assert_eq!(refused, []);
    assert_eq!(assessment.rating(&"P1.2".into()), None);
    assert_eq!(assessment.rating(&"P1.3".into()), None);
    assert_eq!(assessment.rating(&"p1.3".into()), Some(&Rating::Level(Level::Building)));
    assert_eq!(leftovers[""], json!({ "answer": { "P1.1": { "level": 3 } } }));
    assert_eq!(leftovers["answers.P1.2"], json!({ "Level": 3 }));
}

#[test]
fn a_whole_number_with_a_point_is_that_number() {
    let text = file_with(&json!({
        "answers": { "P1.1": { "level": 3 } },
        "targets": { "F2": { "level": 4 } },
    }));
    let pointed = text.replace(":3}", ":3.0}").replace(":4}", ":4.0}").replace("n\":1", "n\":1.0");
    assert_eq!(pointed.matches(".0").count(), 2 + 3, "{pointed}");
    assert_eq!(read(&pointed), read(&text));
    for other in ["3.5", "3.05", "3e0", "0.0", "6.0", "-3.0", "\"3.0\""] {
        let opened = read(&text.replace(":3}", &format!(":{other}}}")));
        assert_eq!(opened.refused.len(), 1, "{other}");
        assert_eq!(opened.refused[0].why, Refusal::NotALevel, "{other}");
        assert_eq!(opened.refused[0].found, json_of(other));
    }
}

#[test]
fn a_profession_that_is_named_twice_is_one() {
    let named = json!({ "professions": ["dietitians", "paramedics", "dietitians"] });
    let opened = read(&file_with(&json!({ "team": named })));
    assert_eq!(opened.refused, []);
    assert_eq!(
        opened.assessment.team.professions,
        [Profession::Dietitians, Profession::Paramedics]
    );
}

#[test]
fn a_team_detail_that_is_no_text_costs_that_detail_only() {
    let team =
        json!({ "name": 7, "organisation": "Kept", "setting": ["x"], "professions": "dietitians" });
    let Opened { assessment, refused, .. } = read(&file_with(&json!({ "team": team })));
    let refused: Vec<_> = refused.iter().map(|one| (one.place.as_str(), &one.found)).collect();
    assert_eq!(refused, [("team.name", &json!(7)), ("team.setting", &json!(["x"]))]);
    assert_eq!(assessment.team.organisation, "Kept");
    assert_eq!(assessment.team.professions, [Profession::Dietitians]);
}

fn given_twice(text: &str) -> (Vec<String>, Opened) {
    let opened = read(text);
    let twice = opened.refused.iter().filter(|one| one.why == Refusal::GivenTwice);
    (twice.map(|one| one.place.clone()).collect(), opened)
}

#[test]
fn a_statement_that_is_answered_twice_is_left_out_and_listed_and_the_rest_is_accepted() {
    for second in ["{ \"level\": 3 }", "{ \"level\": 5 }", "null", "{}"] {
        let (twice, opened) = given_twice(&edited(
            "\"P1.2\": {",
            &format!("\"P1.1\": {second}, \"P1\\u002e1\": {{}}, \"P1.2\": {{"),
        ));
        assert_eq!(twice, ["answers.P1.1"], "{second}");
        assert_eq!(opened.refused.len(), 1);
        assert_eq!(opened.assessment.answers.len(), 8);
        assert_eq!(opened.assessment.rating(&"P1.1".into()), None);
    }
}

#[test]
fn whatever_is_given_twice_is_left_out_and_listed_at_every_depth() {
    for (from, to, expected) in [
        ("\"level\": 3", "\"level\": 3, \"level\": 4", "answers.P1.1.level"),
        ("\"name\":", "\"name\": \"x\", \"name\":", "team.name"),
        ("\"startedOn\":", "\"startedOn\": \"2026-11-01\", \"startedOn\":", "startedOn"),
        ("\"what\":", "\"what\": \"x\", \"what\":", "actions.0.what"),
        ("\"deepest\": null", "\"deepest\": 1, \"deepest\": 2", "team.laterInTeam.deeper.deepest"),
        ("\"laterAtTheTop\":", "\"laterAtTheTop\": 1, \"laterAtTheTop\":", "laterAtTheTop"),
    ] {
        let (twice, opened) = given_twice(&edited(from, to));
        assert_eq!(twice, [expected]);
        assert_eq!(opened.refused.len(), 1, "{to}");
    }
    // The rest of an answer stays: its note, its evidence and what this version does not know.
    let (_, opened) = given_twice(&edited("\"level\": 3", "\"level\": 3, \"level\": 4"));
    let answer = &opened.assessment.answers[&"P1.1".into()];
    assert_eq!((&answer.rating, answer.note.is_empty()), (&None, false));
}

#[test]
fn what_names_a_file_may_not_be_given_twice() {
    for field in ["id", "pack", "formatVersion"] {
        let text = edited(&format!("\"{field}\":"), &format!("\"{field}\": 1, \"{field}\":"));
        assert_eq!(problem(&text), FileProblem::Field(field));
    }
    assert_eq!(problem(&edited("\"format\":", "\"format\": 1, \"format\":")), FileProblem::NotOurs);
}

#[test]
fn a_hostile_number_of_fields_given_twice_does_not_take_long() {
    // As many as fit into the largest file that is opened, at the greatest depth.
    let fields = "\"a\":1,".repeat(60_000) + "\"a\":1";
    let many = (0..40_000).map(|at| format!("\"{at:x}\":1")).collect::<Vec<_>>().join(",");
    let different = format!("{many},{many}");
    for inside in [fields, different] {
        let deep = format!("{}{{{inside}}}{}", "{\"x\":".repeat(120), "}".repeat(120));
        let text = file_with(&json!({ "later": "HERE" })).replace("\"HERE\"", &deep);
        let (twice, opened) = given_twice(&text);
        assert!(!twice.is_empty());
        assert_eq!(opened.assessment.answers.len(), 0);
    }
}

/// `docs/file-format.md` names each of them.
#[test]
fn what_the_reference_calls_harmless_is() {
    let plain = read(FIXTURE_1);
    let with_null = edited("\"previous\"", "\"targetsLater\": null, \"previous\"");
    let Opened { assessment, .. } = read(&with_null);
    assert_eq!(assessment, plain.assessment);
    let windows = FIXTURE_1.replace('\n', "\r\n");
    assert_eq!(read(&format!("\u{feff}\u{feff}\r\n{windows}\r\n\r\n")), plain);
    let escaped = FIXTURE_1.replace("P1.1", "\\u00501.1");
    assert_eq!(read(&escaped), plain);
    let mut shuffled: Vec<_> =
        json_of(FIXTURE_1).as_object().expect("fields").clone().into_iter().collect();
    shuffled.reverse();
    let shuffled = Value::Object(shuffled.into_iter().collect());
    assert_eq!(read(&shuffled.to_string()).assessment, plain.assessment);
}
