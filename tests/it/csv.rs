//! The comma-separated export, read back as a spreadsheet would read it.

use ahp_maturity::domain::{Assessment, Date, Evidence, Form, Level, Rating, Results, Scope};
use ahp_maturity::storage::write_csv;
use proptest::prelude::*;

use crate::generated::{assessment, cases};
use crate::samples::{answer, not_applicable, provider_pack};

/// The columns as `docs/method.md` gives them.
pub(crate) const COLUMNS: &str = "assessment_id,team,organisation,scope,setting,pack,pack_version,\
operating_level,form,started_on,finished_on,updated_at,domain,statement,facet,answer,level,\
evidence,domain_state,domain_level,note,not_applicable_reason";

fn export(assessment: &Assessment) -> String {
    let pack = provider_pack();
    let results = Results::of(&pack, assessment);
    write_csv(&pack, assessment, &results)
}

/// The rows below the header, cell by cell.
fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("a header"), COLUMNS.split(',').collect::<Vec<_>>());
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        row.expect("a row").iter().map(str::to_owned).collect()
    };
    reader.records().map(row).collect()
}

fn cell<'a>(row: &'a [String], column: &str) -> &'a str {
    let position = COLUMNS.split(',').position(|one| one == column).expect("a column");
    &row[position]
}

fn row_of<'a>(rows: &'a [Vec<String>], statement: &str) -> &'a [String] {
    rows.iter().find(|row| cell(row, "statement") == statement).expect("a row")
}

fn of_the_provider_pack(form: Form) -> Assessment {
    Assessment::new("an-id".into(), provider_pack().reference, form)
}

#[test]
fn the_export_starts_with_a_byte_order_mark_and_the_header_exactly() {
    let text = export(&of_the_provider_pack(Form::Full));
    assert!(text.starts_with(&format!("\u{feff}{COLUMNS}\r\n")), "{text}");
}

#[test]
fn there_is_one_row_a_statement_in_the_order_of_the_pack_and_every_row_ends_with_crlf() {
    for form in [Form::Full, Form::Quick] {
        let text = export(&of_the_provider_pack(form));
        assert_eq!(text.matches("\r\n").count(), 34);
        assert_eq!(text.matches(['\r', '\n']).count(), 68);
        assert!(text.ends_with("\r\n"));
        let statements: Vec<_> =
            rows(&text).iter().map(|row| cell(row, "statement").to_owned()).collect();
        let pack: Vec<_> =
            provider_pack().statements().map(|statement| statement.id.to_string()).collect();
        assert_eq!(statements, pack);
    }
}

#[test]
fn a_row_says_everything_about_its_statement() {
    let mut assessment = of_the_provider_pack(Form::Full);
    assessment.team.name = "Hillside".to_owned();
    assessment.team.organisation = "Example NHS Trust".to_owned();
    assessment.team.scope = Scope::Organisation;
    assessment.team.setting = "Community".to_owned();
    assessment.started_on = Date::parse("2026-11-22").ok();
    assessment.finished_on = Date::parse("2026-12-01").ok();
    assessment.answers.insert("P1.1".into(), answer(Rating::Level(Level::Leading)));
    assessment.answers.insert("P1.2".into(), answer(Rating::Level(Level::Starting)));
    assessment.answers.insert("P1.3".into(), answer(Rating::DontKnow));
    assessment.change_answer(&"P1.1".into(), |answer| {
        answer.evidence = Some(Evidence::View);
        answer.note = "We think so".into();
    });
    for id in ["P2.1", "P2.2", "P2.3"] {
        assessment.answers.insert(id.into(), answer(not_applicable()));
    }
    assessment.change_answer(&"P2.2".into(), |answer| {
        answer.rating = Some(Rating::NotApplicable { reason: "Not ours".into() });
    });

    let rows = rows(&export(&assessment));
    let check = |statement: &str, expected: &str| {
        assert_eq!(row_of(&rows, statement).join("|"), expected);
    };
    let team = "an-id|Hillside|Example NHS Trust|organisation|Community|ahps-deliver-provider|\
                1.0.0|provider|full|2026-11-22|2026-12-01|";
    // P1: 5, 2 and a don't know: the lower median 2.
    check("P1.1", &format!("{team}|P1|P1.1|lead|level|5|view|level|2|We think so|"));
    check("P1.2", &format!("{team}|P1|P1.2|do|level|2||level|2||"));
    check("P1.3", &format!("{team}|P1|P1.3|learn|dontKnow|||level|2||"));
    check("P2.1", &format!("{team}|P2|P2.1|lead|notApplicable|||notApplicable|||"));
    check("P2.2", &format!("{team}|P2|P2.2|do|notApplicable|||notApplicable|||Not ours"));
    check("F1.1", &format!("{team}|F1|F1.1|lead||||notEnough|||"));
}

#[test]
fn the_quick_form_says_so_in_every_row() {
    let rows = rows(&export(&of_the_provider_pack(Form::Quick)));
    assert!(rows.iter().all(|row| cell(row, "form") == "quick"));
}

#[test]
fn commas_quotes_and_line_breaks_stay_inside_their_cell() {
    let mut assessment = of_the_provider_pack(Form::Full);
    let text = "one, \"two\"\r\nthree\nfour;five";
    assessment.team.name = text.to_owned();
    assessment.change_answer(&"P1.1".into(), |answer| answer.note = text.into());
    let export = export(&assessment);
    assert!(export.contains(r#""one, ""two"""#), "quoted as RFC 4180 says");
    let rows = rows(&export);
    assert_eq!(rows.len(), 33);
    assert!(rows.iter().all(|row| cell(row, "team") == text));
    assert_eq!(cell(row_of(&rows, "P1.1"), "note"), text);
}

#[test]
fn a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe() {
    for start in ["=", "+", "-", "@", "\t", "\r"] {
        let mut assessment = of_the_provider_pack(Form::Full);
        let formula = format!("{start}HYPERLINK(\"https://example.org\")");
        assessment.team.name.clone_from(&formula);
        assessment.team.organisation.clone_from(&formula);
        assessment.team.setting.clone_from(&formula);
        assessment.change_answer(&"P1.1".into(), |answer| answer.note = formula.as_str().into());
        let reason = Rating::NotApplicable { reason: formula.as_str().into() };
        assessment.change_answer(&"P1.1".into(), |answer| answer.rating = Some(reason));
        let rows = rows(&export(&assessment));
        for column in ["team", "organisation", "setting", "note", "not_applicable_reason"] {
            let cell = cell(row_of(&rows, "P1.1"), column);
            assert_eq!(cell, format!("'{formula}"), "{column}");
        }
    }
}

#[test]
fn only_the_first_character_of_a_cell_makes_it_a_formula() {
    let mut assessment = of_the_provider_pack(Form::Full);
    assessment.team.name = "North-east =1+1".to_owned();
    let rows = rows(&export(&assessment));
    assert!(rows.iter().all(|row| cell(row, "team") == "North-east =1+1"));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn whatever_people_write_comes_back_and_no_cell_is_a_formula(mut assessment in assessment()) {
        assessment.pack = provider_pack().reference;
        let rows = rows(&export(&assessment));
        prop_assert_eq!(rows.len(), 33);
        for row in &rows {
            for cell in row {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{:?}", cell);
            }
            let team = cell(row, "team");
            let written = &assessment.team.name;
            prop_assert!(team == written || team.strip_prefix('\'') == Some(written));
            let answer = assessment.answers.get(&cell(row, "statement").into());
            let note = answer.map_or("", |answer| &answer.note);
            let cell = cell(row, "note");
            prop_assert!(cell == note || cell.strip_prefix('\'') == Some(note));
        }
    }
}
