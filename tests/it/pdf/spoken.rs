//! A file as somebody hears it: the tree of tags with the text of each, in reading order.

use std::collections::BTreeMap;
use std::fmt::Write;

use ahp_maturity::report::Extent;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::fixture;

/// The tree, a line a tag, with what hangs on it.
pub(super) fn spoken(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).expect("a PDF file");
    let pages: BTreeMap<_, _> =
        document.get_pages().into_values().map(|id| (id, texts(&document, id))).collect();
    let root = document.catalog().and_then(|catalog| catalog.get(b"StructTreeRoot"));
    let root = dictionary(&document, root.expect("a tree"));
    let mut out = String::new();
    speak(&document, &pages, root, None, 0, &mut out);
    out
}

type Texts = BTreeMap<i64, String>;

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> &'a Dictionary {
    document.dereference(object).expect("an object").1.as_dict().expect("a dictionary")
}

fn speak(
    document: &Document,
    pages: &BTreeMap<ObjectId, Texts>,
    branch: &Dictionary,
    page: Option<ObjectId>,
    depth: usize,
    out: &mut String,
) {
    let page = branch.get(b"Pg").and_then(Object::as_reference).ok().or(page);
    let Ok(children) = branch.get(b"K") else { return };
    let children = document.dereference(children).expect("an object").1;
    let children = children.as_array().cloned().unwrap_or_else(|_| vec![children.clone()]);
    let text_of = |page: Option<ObjectId>, id: i64| {
        page.and_then(|page| pages.get(&page)?.get(&id)).cloned().unwrap_or_default()
    };
    for child in children {
        let child = document.dereference(&child).expect("an object").1;
        if let Ok(id) = child.as_i64() {
            out.push_str(&text_of(page, id));
            continue;
        }
        let part = child.as_dict().expect("a part of the tree");
        if let Ok(id) = part.get(b"MCID").and_then(Object::as_i64) {
            let on = part.get(b"Pg").and_then(Object::as_reference).ok().or(page);
            out.push_str(&text_of(on, id));
            continue;
        }
        // What lies over the page: a link, with what is said of it.
        if let Ok(link) = part.get(b"Obj") {
            let words = dictionary(document, link).get(b"Contents").expect("words");
            let words = lopdf::decode_text_string(words).expect("text");
            write!(out, "({words}) ").expect("text");
            continue;
        }
        let name = part.get(b"S").and_then(Object::as_name).expect("a role");
        write!(out, "\n{}{} ", "  ".repeat(depth), String::from_utf8_lossy(name)).expect("text");
        // What is drawn is said by the words that hang on it.
        if let Ok(words) = part.get(b"Alt") {
            let words = lopdf::decode_text_string(words).expect("text");
            write!(out, "[{words}]").expect("text");
        } else {
            speak(document, pages, part, page, depth + 1, out);
        }
    }
}

/// What each marked part of a page says.
fn texts(document: &Document, page: ObjectId) -> Texts {
    let content = document.get_page_content(page);
    let content = Content::decode(&content).expect("operators");
    let fonts = document.get_page_fonts(page).expect("fonts");
    let encodings: BTreeMap<_, _> = fonts
        .iter()
        .map(|(name, font)| (name.clone(), font.get_font_encoding(document).expect("an encoding")))
        .collect();
    let (mut texts, mut font, mut id) = (Texts::new(), None, None);
    for operation in &content.operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BDC" => {
                let properties = operands.get(1).and_then(|one| one.as_dict().ok());
                id = properties.and_then(|one| one.get(b"MCID").ok()?.as_i64().ok());
            }
            "EMC" => id = None,
            "Tf" => font = operands[0].as_name().ok().and_then(|name| encodings.get(name)),
            "Tj" | "TJ" => {
                let one = || vec![operands[0].clone()];
                let parts = operands[0].as_array().cloned().unwrap_or_else(|_| one());
                for part in parts.iter().filter_map(|part| part.as_str().ok()) {
                    let text = Document::decode_text(font.expect("a font"), part).expect("text");
                    if let Some(id) = id {
                        texts.entry(id).or_default().push_str(&text);
                    }
                }
            }
            _ => {}
        }
    }
    texts
}

/// The words of a text, as they may come after each other in any line.
pub(super) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_short_report_reads_as_it_was_read_by_people() {
    let spoken = spoken(&fixture(Extent::Short).bytes);
    let lines: Vec<_> = spoken.lines().map(str::trim_end).collect();
    let spoken = format!("{}\n", lines.join("\n").trim());
    let read = crate::sources::read("tests/it/pdf/short.txt");
    if spoken != read {
        let made = std::env::temp_dir().join("short.txt");
        std::fs::write(&made, &spoken).expect("a file");
        panic!("Read {} and put it in the place of tests/it/pdf/short.txt.", made.display());
    }
}

#[test]
fn the_full_report_says_all_that_the_report_says_in_its_order() {
    use ahp_maturity::report::{Block, Report};
    let opened = crate::samples::read(crate::samples::FIXTURE_1);
    let pack = ahp_maturity::storage::pack_for(&opened).expect("a pack");
    let report = Report::of(&pack, &opened.assessment, super::day(), Extent::Full);
    let spoken = words(&spoken(&fixture(Extent::Full).bytes));
    let mut expected = vec![report.title.clone(), report.subtitle.clone()];
    for section in &report.sections {
        expected.push(section.heading.clone());
        for block in &section.blocks {
            match block {
                Block::Heading(text) | Block::Text(text) => expected.push(text.clone()),
                Block::Points(points) => expected
                    .extend(points.iter().flat_map(|one| [one.title.clone(), one.detail.clone()])),
                Block::Table(table) => {
                    expected.push(table.caption.clone());
                    expected.extend(table.columns.iter().map(|(name, _)| name.to_string()));
                    expected.extend(table.rows.iter().flatten().cloned());
                }
                Block::Chart(_) => {}
            }
        }
    }
    let mut from = 0;
    for text in expected.iter().map(|text| words(text)) {
        let found = spoken[from..].find(&text);
        from +=
            found.unwrap_or_else(|| panic!("{text:?} is not in {}", &spoken[from..])) + text.len();
    }
}
