//! What makes a workbook easy to read: heads that stay, filters, a chart that says what it shows.

use roxmltree::{Document, Node};

use super::book::{all, part};
use super::{with, written};
use crate::samples::level;
use ahp_maturity::domain::Rating;

fn workbook() -> Vec<u8> {
    let (pack, assessment) = with(Some(&Rating::Level(level(3))), "A note");
    written(&pack, &assessment)
}

fn find<'a>(document: &'a Document<'_>, tag: &str) -> Node<'a, 'a> {
    *all(document, tag).first().unwrap_or_else(|| panic!("no {tag}"))
}

#[test]
fn the_head_of_each_table_stays_in_view_and_filters_all_of_it() {
    let bytes = workbook();
    for (sheet, all) in [(2, "A1:R12"), (3, "A1:J34"), (4, "A1:G1")] {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        let sheet = Document::parse(&sheet).expect("XML");
        let pane = find(&sheet, "pane");
        assert_eq!(
            (pane.attribute("ySplit"), pane.attribute("state")),
            (Some("1"), Some("frozen"))
        );
        assert_eq!(find(&sheet, "autoFilter").attribute("ref"), Some(all));
        assert!(find(&sheet, "cols").children().count() >= 7, "columns have widths");
    }
}

#[test]
fn the_chart_says_the_finding_and_takes_its_numbers_from_the_domains() {
    let bytes = workbook();
    let chart = part(&bytes, "xl/charts/chart1.xml");
    let chart = Document::parse(&chart).expect("XML");
    let title: String = find(&chart, "title").descendants().filter_map(|it| it.text()).collect();
    assert_eq!(title, "Every domain is Building or above");
    let refers = |tag| {
        let node = find(&chart, tag);
        let of = node.descendants().find(|it| it.tag_name().name() == "f");
        of.and_then(|it| it.text()).expect("a reference").to_owned()
    };
    assert_eq!(refers("cat"), "Domains!$C$2:$C$12");
    assert_eq!(refers("val"), "Domains!$D$2:$D$12");
    for (tag, expected) in [("min", "0"), ("max", "5"), ("majorUnit", "1")] {
        assert_eq!(find(&chart, tag).attribute("val"), Some(expected), "{tag}");
    }
    let cached = find(&chart, "val").descendants().filter(|it| it.tag_name().name() == "v");
    assert_eq!(cached.filter_map(|it| it.text()).collect::<Vec<_>>(), ["3"; 11]);
    let drawing = part(&bytes, "xl/drawings/drawing1.xml");
    let drawing = Document::parse(&drawing).expect("XML");
    assert_eq!(
        find(&drawing, "cNvPr").attribute("descr"),
        Some(
            "Bar chart of the level of each domain. Every domain is Building or above. \
             The numbers are on the sheet Domains."
        )
    );
}

#[test]
fn the_properties_say_what_it_is_who_made_it_and_of_which_day() {
    let core = part(&workbook(), "docProps/core.xml");
    let core = Document::parse(&core).expect("XML");
    let text = |tag| find(&core, tag).text().expect("words").to_owned();
    assert!(text("title").ends_with(", report"), "{}", text("title"));
    assert_eq!(text("creator"), "AHP Maturity");
    assert_eq!(text("created"), "2026-11-23T00:00:00Z");
}
