//! Whatever people write, it can be written, and what cannot be shown is said.

use std::collections::BTreeMap;

use ahp_maturity::domain::{Answer, Assessment, Form, Pack, Rating};
use ahp_maturity::pdf::{Pdf, write_pdf};
use ahp_maturity::report::{Extent, Report};
use ahp_maturity::storage::{PackContent, whole_pack, write_assessment};

use super::checks::judged;
use super::spoken::{spoken, words};
use super::{day, fixture, report_of};
use crate::samples::{FIXTURE_1, level, not_applicable, provider_pack};

fn written(pack: &Pack, assessment: &Assessment) -> Pdf {
    let report = Report::of(pack, assessment, day(), Extent::Full);
    let pdf = write_pdf(&report, None, day()).expect("a file");
    crate::check_none(&judged(&pdf.bytes).0);
    pdf
}

/// Every statement with the same rating and note.
fn with(rating: &Rating, note: &str) -> (Pack, Assessment) {
    let pack = provider_pack();
    let mut assessment = Assessment::new("one".into(), pack.reference.clone(), Form::Full);
    for statement in pack.domains.iter().flat_map(|domain| domain.statements.iter()) {
        let rating = Some(rating.clone());
        let answer = Answer { rating, note: note.into(), ..Answer::default() };
        assessment.answers.insert(statement.id.clone(), answer);
    }
    (pack, assessment)
}

fn noted(note: &str) -> Pdf {
    let (pack, assessment) = with(&Rating::Level(level(3)), note);
    written(&pack, &assessment)
}

#[test]
fn a_note_of_two_thousand_letters_is_there_to_its_last_one() {
    for note in ["Aneurin said no. ".repeat(117) + "The end", "W".repeat(1_990) + "EndOfNote"] {
        let spoken = words(&spoken(&noted(&note).bytes));
        let found = spoken.matches(&words(&note)).count();
        assert_eq!(found, 33, "{}", &note[..20]);
    }
}

#[test]
fn letters_of_europe_are_shown_also_when_they_come_as_a_letter_and_a_mark() {
    let letters = "Tŷ Ŵyr Ẁ ỳ ẅ sgôr Łódź naïve Ærø Ștefan groß ¿Señor? Nguyễn";
    let apart: String = "Ty\u{302} W\u{302}yr W\u{300} y\u{300} w\u{308} sgo\u{302}r".into();
    let pdf = noted(&format!("{letters} | {apart}"));
    assert_eq!(pdf.replaced, Vec::<char>::new());
    let spoken = words(&spoken(&pdf.bytes));
    assert!(spoken.contains(letters), "{spoken}");
    assert!(spoken.contains("| Tŷ Ŵyr Ẁ ỳ ẅ sgôr"), "{spoken}");
}

#[test]
fn what_the_font_does_not_have_is_marked_and_listed() {
    let pdf = noted("Feet 🦶🏽 and مرحبا\u{200b}\u{feff} a\tb\nc\u{0}d 👩\u{200d}⚕\u{fe0f}");
    let expected = ['⚕', 'ا', 'ب', 'ح', 'ر', 'م', '🏽', '👩', '🦶'];
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(pdf.replaced, expected);
    let spoken = words(&spoken(&pdf.bytes));
    assert!(spoken.contains("Feet □□ and □□□□□ a b c d □□"), "{spoken}");
    let notice = "Characters that this document could not show are marked □. Their codes: U+0627,";
    assert!(spoken.contains(notice), "{spoken}");
}

#[test]
fn a_report_that_shows_everything_lists_nothing() {
    assert!(!spoken(&fixture(Extent::Full).bytes).contains("could not show"));
}

#[test]
fn a_report_of_no_answers_and_one_of_nothing_that_applies_are_whole() {
    let (pack, mut assessment) = with(&not_applicable(), "");
    let all = spoken(&written(&pack, &assessment).bytes);
    assert_eq!(all.matches("Not applicable to us").count(), 33 + 33, "in the chart and the tables");
    assessment.answers.clear();
    let none = spoken(&written(&pack, &assessment).bytes);
    assert!(none.matches("Not answered").count() >= 33, "{none}");
}

#[test]
fn every_row_of_every_table_has_as_many_cells_as_its_head() {
    let spoken = spoken(&noted("A note").bytes);
    let mut rows: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let (mut table, mut row) = (0, 0);
    for line in spoken.lines() {
        match line.split_whitespace().next() {
            Some("Table") => table += 1,
            Some("TR") => row += 1,
            Some("TH" | "TD") => *rows.entry((table, row)).or_default() += 1,
            _ => {}
        }
    }
    // Levels, counts of answers, the domains with their statements, and the row of heads of each.
    assert_eq!(rows.len(), 2 * (1 + 11) + 11 * (1 + 3));
    for ((table, _), cells) in rows {
        let columns = match table {
            1 => 8,
            2 => 5,
            _ => 4,
        };
        assert_eq!(cells, columns, "table {table}");
    }
}

#[test]
fn the_same_report_of_the_same_day_is_the_same_file() {
    assert_eq!(fixture(Extent::Full), fixture(Extent::Full));
    let other = FIXTURE_1.replacen("Hillside", "Riverside", 1);
    assert_ne!(report_of(&other, Extent::Full, true), Some(fixture(Extent::Full)));
}

#[test]
fn a_report_is_no_larger_than_it_may_be() {
    let text =
        "What we saw and where we wrote it down, in two or three lines of a note. ".repeat(3);
    let (pack, assessment) = with(&Rating::Level(level(2)), &text);
    for (extent, most) in [(Extent::Short, 150_000), (Extent::Full, 250_000)] {
        let report = Report::of(&pack, &assessment, day(), extent);
        let file = write_pdf(&report, Some(FIXTURE_1), day()).expect("a file");
        assert!(file.bytes.len() <= most, "{extent:?}: {} bytes", file.bytes.len());
    }
}

#[test]
fn what_is_no_assessment_gives_no_report() {
    assert_eq!(report_of("{}", Extent::Short, true), None);
}

#[test]
fn a_questionnaire_of_ones_own_is_taken_from_the_document_that_carries_it() {
    let opened = crate::samples::read(FIXTURE_1);
    let text = whole_pack(&opened).expect("built in").replace("ahps-deliver-provider", "our-own");
    let content = PackContent::of_text(&text).expect("a questionnaire");
    let mut assessment = opened.assessment;
    assessment.pack.id = "our-own".into();
    let document = write_assessment(&assessment, &content.to_carry(), None);
    let pdf = report_of(&document, Extent::Full, true).expect("a report");
    assert!(spoken(&pdf.bytes).contains("When racism happens"));
    assert!(report_of(&document.replace("\"content\"", "\"later\""), Extent::Full, true).is_none());
}
