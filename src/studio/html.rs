//! A tree written down as HTML: the one place where a tree becomes markup.
//!
//! Whatever comes from people is a text or the value of an attribute, and is escaped here.

use crate::charts::escaped;
use crate::storage::CARRIER;
use crate::tree::{Element, Node, element};

/// Elements that have no end.
const VOID: [&str; 3] = ["input", "meta", "br"];

/// A document of its own, under its title, with the assessment that it carries along: empty if that
/// is left out.
pub(super) fn document(title: &str, body: Element, carried: &str) -> String {
    let meta = |name, value: &str, content: &str| {
        element("meta").with(name, value).with("content", content)
    };
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    let head = element("head")
        .add(element("meta").with("charset", "utf-8"))
        .add(meta("name", "viewport", "width=device-width, initial-scale=1"))
        .add(meta("http-equiv", "Content-Security-Policy", policy))
        .add(meta("name", CARRIER, carried))
        .add(element("title").text(title))
        .add(element("style").text(include_str!("report.css")));
    let main = element("main").add(element("h1").text(title)).add(body);
    let page = element("html").with("lang", "en-GB").add(head).add(element("body").add(main));
    let mut html = "<!doctype html>\n".to_owned();
    write(&mut html, &page);
    html.push('\n');
    html
}

fn write(html: &mut String, element: &Element) {
    let tag = element.tag;
    html.push('<');
    html.push_str(tag);
    for (name, value) in &element.attributes {
        html.extend([" ", name, "=\"", &escaped(value), "\""]);
    }
    html.push('>');
    if VOID.contains(&tag) {
        return;
    }
    for child in &element.children {
        match child {
            // A style holds no signs for signs: ours has none that would need one.
            Node::Text(text) if tag == "style" => html.push_str(text),
            Node::Text(text) => html.push_str(&escaped(text)),
            Node::Element(child) => write(html, child),
        }
    }
    html.extend(["</", tag, ">"]);
}
