//! What makes a workbook easy to read: heads that stay, filters, a chart that says what it shows.

use roxmltree::{Document, Node};

use super::book::{Value, all, part, rows};
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

/// All that stands in an element.
fn words(of: Node<'_, '_>) -> String {
    of.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect()
}

/// How many columns have a width of their own choosing. Neighbours of one width stand together.
fn widths(sheet: &Document<'_>) -> u32 {
    let number = |of: &Node<'_, '_>, name| -> u32 {
        of.attribute(name).expect("a column").parse().expect("a number")
    };
    let columns = |of: &Node<'_, '_>| number(of, "max") + 1 - number(of, "min");
    all(sheet, "col").iter().map(columns).sum()
}

#[test]
fn the_head_of_each_table_stays_in_view_and_filters_all_of_it() {
    let bytes = workbook();
    for (sheet, table, columns) in [(2, "A1:R12", 18), (3, "A1:J34", 10), (4, "A1:G1", 7)] {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        let sheet = Document::parse(&sheet).expect("XML");
        let pane = find(&sheet, "pane");
        assert_eq!(
            (pane.attribute("ySplit"), pane.attribute("state")),
            (Some("1"), Some("frozen"))
        );
        assert_eq!(find(&sheet, "autoFilter").attribute("ref"), Some(table));
        assert_eq!(widths(&sheet), columns, "columns have widths");
    }
}

#[test]
fn the_chart_says_the_finding_and_takes_its_numbers_from_the_domains() {
    let bytes = workbook();
    let chart = part(&bytes, "xl/charts/chart1.xml");
    let chart = Document::parse(&chart).expect("XML");
    assert_eq!(words(find(&chart, "title")), "Every domain is Building or above");
    let refers = |tag| {
        let node = find(&chart, tag);
        let of = node.descendants().find(|it| it.tag_name().name() == "f");
        of.and_then(|it| it.text()).expect("a reference").to_owned()
    };
    assert_eq!(refers("cat"), "Domains!$C$2:$C$12");
    assert_eq!(refers("val"), "Domains!$D$2:$D$12");
    let says = |axis: &str, tag: &str| {
        let mut parts = find(&chart, axis).descendants();
        let part =
            parts.find(|it| it.tag_name().name() == tag).unwrap_or_else(|| panic!("no {tag}"));
        part.attribute("val").expect("a value").to_owned()
    };
    for (axis, tag, expected) in [
        ("valAx", "min", "0"),
        ("valAx", "max", "5"),
        ("valAx", "majorUnit", "1"),
        ("valAx", "orientation", "minMax"),
        // The first domain at the top, the levels at the bottom.
        ("catAx", "orientation", "maxMin"),
        ("valAx", "crosses", "max"),
    ] {
        assert_eq!(says(axis, tag), expected, "{axis}, {tag}");
    }
    assert_eq!(words(find(&chart, "valAx")), "Level, from 1 Not yet to 5 Leading");
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
fn the_chart_stands_below_the_sentence_that_sums_everything_up() {
    let bytes = workbook();
    let drawing = part(&bytes, "xl/drawings/drawing1.xml");
    let drawing = Document::parse(&drawing).expect("XML");
    let place = |tag| words(find(&drawing, tag)).parse::<usize>().expect("a number");
    let numbers = [Value::Words("In numbers".to_owned())];
    let rows = rows(&bytes, "Summary");
    assert_eq!(Some(place("row")), rows.iter().position(|row| *row == numbers));
    assert!(rows.iter().all(|row| row.len() < place("col")), "the chart covers words");
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
