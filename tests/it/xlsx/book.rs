//! A workbook as its parts say, read by a parser of XML that takes nothing on trust.

use std::io::{Cursor, Read};

use ahp_maturity::domain::Date;
use roxmltree::{Document, Node};
use zip::ZipArchive;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Nothing,
    Words(String),
    Number(f64),
    Day(Date),
}

pub(super) const SHEETS: [&str; 5] = ["Summary", "Domains", "Statements", "Actions", "Method"];

/// The rows of a sheet.
pub(super) type Rows = Vec<Vec<Value>>;

/// A part of the file, in XML.
pub(super) fn part(bytes: &[u8], name: &str) -> String {
    let mut file = ZipArchive::new(Cursor::new(bytes)).expect("a file of parts");
    let mut text = String::new();
    file.by_name(name).expect("a part").read_to_string(&mut text).expect("text");
    text
}

/// The elements of a name, in order.
pub(super) fn all<'a>(document: &'a Document<'_>, tag: &str) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.tag_name().name() == tag).collect()
}

pub(super) fn sheets(bytes: &[u8]) -> Vec<String> {
    let book = part(bytes, "xl/workbook.xml");
    let book = Document::parse(&book).expect("XML");
    let name = |sheet: &Node<'_, '_>| sheet.attribute("name").expect("a name").to_owned();
    all(&book, "sheet").iter().map(name).collect()
}

/// The rows of a sheet from its first cell on. No cell is a formula.
pub(super) fn rows(bytes: &[u8], sheet: &str) -> Rows {
    let number = 1 + SHEETS.iter().position(|name| *name == sheet).expect("a sheet");
    let (texts, days) = (texts(bytes), formats_of_days(bytes));
    let sheet = part(bytes, &format!("xl/worksheets/sheet{number}.xml"));
    let sheet = Document::parse(&sheet).expect("XML");
    assert_eq!(all(&sheet, "f").len(), 0, "no cell is a formula");
    let mut rows = Rows::new();
    for cell in all(&sheet, "c") {
        let (row, column) = place(cell.attribute("r").expect("a place"));
        let shown = cell.children().find(|it| it.tag_name().name() == "v");
        let Some(shown) = shown.and_then(|it| it.text()) else { continue };
        let format: usize = cell.attribute("s").expect("a format").parse().expect("a number");
        let value = match cell.attribute("t") {
            Some("s") => Value::Words(texts[shown.parse::<usize>().expect("a text")].clone()),
            None if days[format] => Value::Day(day_of(shown.parse().expect("a day"))),
            None => Value::Number(shown.parse().expect("a number")),
            Some(other) => panic!("no cell is to be {other}"),
        };
        rows.resize_with(rows.len().max(row + 1), Vec::new);
        let width = rows[row].len().max(column + 1);
        rows[row].resize(width, Value::Nothing);
        rows[row][column] = value;
    }
    rows
}

/// `C2` is in row 1, column 2. No sheet has more columns than letters.
fn place(name: &str) -> (usize, usize) {
    let (column, row) = name.split_at(1);
    let row: usize = row.parse().expect("a row");
    (row - 1, usize::from(column.as_bytes()[0] - b'A'))
}

fn texts(bytes: &[u8]) -> Vec<String> {
    let texts = part(bytes, "xl/sharedStrings.xml");
    let texts = Document::parse(&texts).expect("XML");
    let text = |one: &Node<'_, '_>| {
        let pieces = one.descendants().filter(roxmltree::Node::is_text).filter_map(|it| it.text());
        unescaped(&pieces.collect::<String>())
    };
    all(&texts, "si").iter().map(text).collect()
}

/// Excel writes what XML cannot hold as `_x0001_`.
fn unescaped(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        let code = from.get(2..6).filter(|_| from.get(6..7) == Some("_"));
        let sign = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        out.push_str(before);
        match sign {
            Some(sign) => out.push(sign),
            None => out.push_str("_x"),
        }
        rest = if sign.is_some() { &from[7..] } else { &from[2..] };
    }
    out + rest
}

/// Whether each format of cells shows a number as a day.
fn formats_of_days(bytes: &[u8]) -> Vec<bool> {
    let styles = part(bytes, "xl/styles.xml");
    let styles = Document::parse(&styles).expect("XML");
    let is_day = |one: &Node<'_, '_>| one.attribute("formatCode") == Some("d mmmm yyyy");
    let codes = all(&styles, "numFmt").into_iter();
    let codes: Vec<_> = codes
        .filter(is_day)
        .filter_map(|one| one.attribute("numFmtId").map(str::to_owned))
        .collect();
    let formats = all(&styles, "cellXfs")[0].children().filter(Node::is_element);
    formats.map(|one| codes.iter().any(|it| one.attribute("numFmtId") == Some(it))).collect()
}

/// The day that Excel counts so, from March 1900 on.
fn day_of(count: u32) -> Date {
    let mut left = count - 61;
    let length =
        |year: u16, month: u8| (28..=31).rev().find(|day| Date::new(year, month, *day).is_ok());
    let (mut year, mut month) = (1900, 3);
    loop {
        let days = length(year, month).expect("a month");
        if left < u32::from(days) {
            let day = u8::try_from(left + 1).expect("a day of a month");
            return Date::new(year, month, day).expect("a day");
        }
        left -= u32::from(days);
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
}
