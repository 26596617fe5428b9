//! The report holds everything once, its writers say the same, and it comes back.

use ahp_maturity::domain::{Assessment, Date};
use ahp_maturity::report::{Block, Extent, Report, Table, markdown};
use ahp_maturity::storage::{PackContent, packs, read_assessment, write_assessment};
use ahp_maturity::studio::{self, Act, Asked};

use crate::check_none;

const FULL: &str = r#"{
  "format": "ahp-maturity/assessment", "formatVersion": 1, "id": "full", "form": "full",
  "pack": { "id": "ahps-deliver-provider", "version": "1.0.0" },
  "team": { "name": "Night & day <b>team</b>" }, "startedOn": "2026-11-02",
  "updatedAt": "2026-11-22T10:00:00Z",
  "answers": { "P1.1": { "level": 4, "note": "Minutes of \"May\"", "evidence": "view" },
    "P1.2": { "level": 4 }, "P1.3": { "level": 1 }, "P2.1": { "dontKnow": true },
    "P2.2": { "notApplicable": "We see | no patients" } },
  "reflection": { "settled": "Job plans", "room": "" },
  "actions": [ { "id": "a", "statement": "P1.3", "from": 1, "to": 2, "what": "Ask for figures",
    "why": "People see it", "lead": "Therapy lead", "reviewOn": "2027-02-01" } ],
  "unknown": { "kept": [1, 2] }
}"#;

fn today() -> Date {
    Date::parse("2026-11-23").expect("a day")
}

fn assessment() -> Assessment {
    read_assessment(FULL).expect("an assessment").assessment
}

fn report(extent: Extent) -> Report {
    Report::of(&packs()[0], &assessment(), today(), extent)
}

fn tables(report: &Report) -> Vec<&Table> {
    let blocks = report.sections.iter().flat_map(|one| &one.blocks);
    blocks
        .filter_map(|one| if let Block::Table(table) = one { Some(table) } else { None })
        .collect()
}

/// What is done on the report's page, and the file that comes of it.
fn saved(what: &str, memory: &str) -> String {
    let asked = Asked { page: "report", document: Some(FULL), memory, today: today(), open: false };
    let outcome =
        studio::act(asked, Act { what, value: "", fresh: "" }).expect("the page knows it");
    outcome.file.expect("a file").text
}

#[test]
fn every_statement_stands_in_the_full_report_once_with_what_was_answered() {
    let report = report(Extent::Full);
    let titles: Vec<_> = tables(&report)
        .into_iter()
        .flat_map(|table| table.rows.iter().map(|row| &*row[0]))
        .collect();
    let breaches: Vec<_> = packs()[0]
        .statements()
        .filter(|one| {
            titles.iter().filter(|title| title.as_bytes() == one.title.as_bytes()).count() != 1
        })
        .map(|one| one.id.to_string())
        .collect();
    check_none(&breaches);
    let rows: Vec<_> = tables(&report).into_iter().flat_map(|table| &table.rows).collect();
    let row = |title: &str| rows.iter().find(|row| row[0] == title).expect("a row");
    let one = row("Leading on anti-racism");
    assert_eq!(one[1], "4 Embedded");
    let (_, statement) = packs()[0].statement(&"P1.1".into()).expect("a statement");
    assert_eq!(one[2], *statement.descriptors[3]);
    assert_eq!(one[3], "Our view only. Minutes of \"May\"");
    assert!(
        rows.iter().any(|row| row[1] == "Not applicable to us" && row[2] == "We see | no patients")
    );
}

#[test]
fn each_row_of_a_table_has_a_cell_for_each_column_and_the_columns_fill_the_page() {
    for pack in packs() {
        let mut assessment = Assessment::new("a".into(), pack.reference.clone(), assessment().form);
        assessment.actions = self::assessment().actions;
        let report = Report::of(pack, &assessment, today(), Extent::Full);
        for table in tables(&report) {
            assert_eq!(
                table.columns.iter().map(|(_, share)| share).sum::<u16>(),
                100,
                "{}",
                table.caption
            );
            assert!(
                table.rows.iter().all(|row| row.len() == table.columns.len()),
                "{}",
                table.caption
            );
        }
    }
}

#[test]
fn the_short_report_is_a_part_of_the_full_one_without_the_answers() {
    let (short, full) = (report(Extent::Short), report(Extent::Full));
    assert!(short.sections.iter().all(|one| full.sections.contains(one)));
    let headings =
        |report: &Report| report.sections.iter().map(|one| one.heading.clone()).collect::<Vec<_>>();
    assert!(!headings(&short).contains(&"Every answer".to_owned()));
    assert!(headings(&full).contains(&"Every answer".to_owned()));
    assert!(headings(&full).contains(&"Looking back at AHPs into Action".to_owned()));
    assert!(headings(&short).contains(&"Where this comes from".to_owned()));
}

#[test]
fn the_fingerprint_changes_with_an_answer_and_with_nothing_else() {
    let of = |change: fn(&mut Assessment)| {
        let mut assessment = assessment();
        change(&mut assessment);
        ahp_maturity::storage::fingerprint(&assessment)
    };
    let before = of(|_| {});
    assert_eq!(before.len(), 19, "four groups of four: {before}");
    assert_eq!(of(|one| one.team.name = "Another".to_owned()), before);
    assert_ne!(of(|one| one.change_answer(&"P1.1".into(), |answer| answer.rating = None)), before);
}

#[test]
fn nothing_that_people_wrote_means_something_in_markdown() {
    let text = markdown(&report(Extent::Full));
    assert!(text.contains("Night \\& day \\<b\\>team\\</b\\>"), "{text}");
    assert!(text.contains("We see \\| no patients"), "{text}");
    assert!(!text.contains("<b>"));
    let widths: Vec<_> = text
        .lines()
        .filter(|line| line.starts_with("| "))
        .map(|line| line.replace("\\|", "").matches('|').count())
        .collect();
    assert!(widths.iter().all(|bars| [5, 8, 9].contains(bars)), "{widths:?}");
}

#[test]
fn a_page_of_one_file_carries_the_assessment_whole_and_gives_it_back() {
    let page = saved("html", "");
    assert!(page.starts_with("<!doctype html>"));
    let carried = studio::carried(page.as_bytes()).expect("it carries the answers");
    let opened = read_assessment(&carried).expect("an assessment");
    assert_eq!(opened.assessment, assessment());
    assert!(write_assessment(&opened.assessment, &opened.leftovers, None).contains("\"kept\""));
    assert!(carried.contains("\"results\""), "so that it can be verified");
    assert!(PackContent::carried(&opened.leftovers).is_none());
    // Its text is escaped, it asks for nothing, and it runs nothing.
    assert!(page.contains("Night &amp; day &lt;b&gt;team&lt;/b&gt;"));
    for word in ["<script", "http://", "src=", "@import", "url("] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("default-src &#39;none&#39;"));
}

#[test]
fn a_page_that_was_saved_without_the_answers_carries_none() {
    let page = saved("html", "unattached");
    assert_eq!(studio::carried(page.as_bytes()), None);
    assert!(page.contains("Every answer"), "the report itself is whole");
}

#[test]
fn what_is_no_report_carries_nothing() {
    for text in
        ["", "{}", FULL, "<html></html>", "<meta name=\"ahp-maturity-assessment\" content=\""]
    {
        assert_eq!(studio::carried(text.as_bytes()), None, "{text}");
    }
    assert_eq!(studio::carried(&[0xff, 0xfe, 0x00]), None);
}

#[test]
fn a_report_says_how_the_room_came_to_it_where_a_workshop_has_made_the_assessment() {
    let file = FULL.replace(
        "\"unknown\": { \"kept\": [1, 2] }",
        r#""rounds": [ { "round": 1, "on": "2026-12-01", "open": false, "raters": "5 or more",
             "statements": { "P1.1": { "counts": [0, 1, 3, 2, 0] } } } ],
           "agreed": { "P1.3": { "round": 1, "reason": "Nobody has the figures" },
             "P1.1": { "round": 1, "reason": "It is on every agenda" } },
           "notes": [ "A good talk" ], "putAside": [ "Job plans" ]"#,
    );
    let opened = read_assessment(&file).expect("an assessment");
    let with = |extent| {
        let report = Report::of(&packs()[0], &opened.assessment, today(), extent);
        report.with_room(&packs()[0], &opened.assessment, &opened.leftovers, extent)
    };
    let full = with(Extent::Full);
    let places: Vec<_> = full.sections.iter().map(|one| &*one.heading).collect();
    assert_eq!(places[places.len() - 2..], ["How the room came to it", "Where this comes from"]);
    let told = markdown(&full);
    let told = told.split("## How the room came to it").nth(1).expect("the section");
    for words in ["5 to 9 people rated each alone", "A good talk", "Put aside for later"] {
        assert!(told.contains(words), "{words} in {told}");
    }
    let tables = tables(&full);
    let agreed = tables.iter().find(|one| one.caption == "What was agreed, and why");
    assert_eq!(
        agreed.expect("a table").rows,
        [
            ["Leading on anti-racism", "4 Embedded", "1", "It is on every agenda"],
            [
                &*packs()[0].statement(&"P1.3".into()).expect("one").1.title,
                "1 Not yet",
                "1",
                "Nobody has the figures"
            ],
        ]
    );
    assert_eq!(with(Extent::Short), report(Extent::Short), "two pages have no room for it");
    assert!(!markdown(&report(Extent::Full)).contains("How the room"));
}
