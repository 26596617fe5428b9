//! What is shown, as a tree of elements and texts that says nothing of its format.
//!
//! A page builds it of its own elements; a file may write it down. It must not hold markup in a
//! text: whatever comes from people is a text or the value of an attribute, and stays one.

mod chart;
mod easy;
mod fields;
mod table;

pub(crate) use chart::{chart, chart_in_file, radar_alone, steps_beside};
pub(crate) use easy::{answered, easy_levels, easy_radios, handed_back};
pub(crate) use fields::{Field, button, checkbox, checkboxes, chosen, radios, way_on};
pub(crate) use table::{row, table};

/// A part of what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text as it is to be read: not escaped.
    Text(String),
}

/// An element of HTML, or of SVG from `svg` down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes, in order.
    pub attributes: Vec<(&'static str, String)>,
    /// What is in it, in order.
    pub children: Vec<Node>,
}

/// An element without anything.
pub(crate) fn element(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    pub(crate) fn class(self, classes: &'static str) -> Self {
        self.with("class", classes)
    }

    pub(crate) fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    pub(crate) fn add(self, child: Self) -> Self {
        self.all([child])
    }

    pub(crate) fn all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }
}

/// Words for assistive technology alone.
pub(crate) fn hidden(words: impl Into<String>) -> Element {
    element("span").class("nhsuk-u-visually-hidden").text(words)
}

/// What is folded under a few words until somebody unfolds it.
pub(crate) fn fold(words: impl Into<String>, inner: Element) -> Element {
    let words = element("span").class("nhsuk-details__summary-text").text(words);
    element("details")
        .class("nhsuk-details")
        .add(element("summary").class("nhsuk-details__summary").add(words))
        .add(inner.class("nhsuk-details__text"))
}
