//! Turns the words of the help pages from Markdown into calls that build their elements, so that
//! the app needs no reader for Markdown. What it does not know is an error.

use std::error::Error;
use std::fmt::Write;
use std::fs;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

pub(crate) const FOLDER: &str = "content";
const PAGES: [&str; 3] = ["how", "about", "accessibility"];
/// Marks where the app puts an example that it has worked out.
const EXAMPLE: &str = "{worked-example}";

/// The source of a function for each page.
pub(crate) fn source() -> Result<String, Box<dyn Error>> {
    let mut source = String::new();
    for page in PAGES {
        let file = format!("{FOLDER}/{page}.md");
        let text = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
        let body = body(&text).map_err(|error| format!("{file}: {error}"))?;
        writeln!(source, "pub(super) fn {page}() -> Vec<Element> {{\n    vec![\n{body}    ]\n}}")?;
    }
    Ok(source)
}

/// An element that has begun: its call so far, and whether it holds anything.
struct Begun {
    call: String,
    words: String,
    after: &'static str,
}

#[expect(clippy::wildcard_enum_match_arm, reason = "what is not listed has no place on a page")]
fn body(text: &str) -> Result<String, String> {
    let mut begun: Vec<Begun> = Vec::new();
    let mut body = String::new();
    let mut title = String::new();
    let mut in_head = false;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(tag) => {
                if matches!(tag, Tag::TableHead) {
                    in_head = true;
                }
                begun.push(start(&tag, in_head, &title)?);
            }
            Event::End(tag) => {
                let ended = begun.pop().ok_or("an end without a start")?;
                if matches!(tag, TagEnd::TableHead) {
                    in_head = false;
                }
                if matches!(tag, TagEnd::Heading(HeadingLevel::H1)) {
                    continue;
                }
                if matches!(tag, TagEnd::Heading(_)) {
                    title.clone_from(&ended.words);
                }
                let call = if ended.words == EXAMPLE {
                    "super::help::worked_example()".to_owned()
                } else {
                    format!("{}{}", ended.call, ended.after)
                };
                match begun.last_mut() {
                    Some(parent) => {
                        parent.words.push_str(&ended.words);
                        write!(parent.call, ".add({call})").map_err(|error| error.to_string())?;
                    }
                    None => {
                        writeln!(body, "        {call},").map_err(|error| error.to_string())?;
                    }
                }
            }
            Event::Text(words) => say(&mut begun, &words)?,
            Event::SoftBreak => say(&mut begun, " ")?,
            other => return Err(format!("this has no place on a page: {other:?}")),
        }
    }
    Ok(body)
}

fn say(begun: &mut [Begun], words: &str) -> Result<(), String> {
    let parent = begun.last_mut().ok_or("words outside of anything")?;
    parent.words.push_str(words);
    write!(parent.call, ".text({words:?})").map_err(|error| error.to_string())
}

#[expect(clippy::wildcard_enum_match_arm, reason = "what is not listed has no place on a page")]
fn start(tag: &Tag<'_>, in_head: bool, title: &str) -> Result<Begun, String> {
    let mut after = "";
    let call = match tag {
        Tag::Heading { level, .. } => format!("element(\"{level}\")"),
        Tag::Paragraph => "element(\"p\")".to_owned(),
        Tag::List(None) => "element(\"ul\")".to_owned(),
        Tag::List(Some(1)) => "element(\"ol\")".to_owned(),
        Tag::Item => "element(\"li\")".to_owned(),
        Tag::Strong => "element(\"strong\")".to_owned(),
        Tag::Link { dest_url, .. } => {
            let rel =
                if dest_url.starts_with("#/") { "" } else { ".with(\"rel\", \"noreferrer\")" };
            let address: &str = dest_url;
            format!("element(\"a\").with(\"href\", {address:?}){rel}")
        }
        Tag::Table(_) => {
            after = ")";
            format!(
                "element(\"div\").class(\"ms-table-scroll\").with(\"role\", \"region\")\
                 .with(\"aria-label\", {:?}).with(\"tabindex\", \"0\")\
                 .add(element(\"table\").class(\"ms-table ms-table--wrap\")",
                format!("{title}, table")
            )
        }
        Tag::TableHead => {
            after = ")";
            "element(\"thead\").add(element(\"tr\")".to_owned()
        }
        Tag::TableRow => "element(\"tr\")".to_owned(),
        Tag::TableCell if in_head => "element(\"th\").with(\"scope\", \"col\")".to_owned(),
        Tag::TableCell => "element(\"td\")".to_owned(),
        other => return Err(format!("this has no place on a page: {other:?}")),
    };
    Ok(Begun { call, words: String::new(), after })
}
