//! Joins a tree, which knows no browser, to the elements of a page, which know no tree.
//!
//! It must not know what a page is about.

mod acts;

pub use acts::acted;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::browser::{elements, page};
use crate::tree::{self, Node};

/// A tree as an element that is in no page yet.
///
/// # Errors
/// What the browser threw.
pub fn built(tree: &tree::Element) -> Result<Element, JsValue> {
    built_in(None, tree)
}

/// Makes an element what a tree is, and keeps every element in it that can stay: with it stay
/// focus, the place in a text, and what is unfolded.
///
/// # Errors
/// What the browser threw.
pub fn show(host: &Element, tree: &tree::Element) -> Result<(), JsValue> {
    let had_focus = elements::has_focus(host);
    fill(host, tree)?;
    elements::update(host, &tree.attributes)?;
    if had_focus && !elements::has_focus(host) {
        // What had it is gone.
        page::focus_heading();
    }
    Ok(())
}

fn fill(place: &Element, tree: &tree::Element) -> Result<(), JsValue> {
    let there = place.child_nodes();
    for (at, child) in (0..).zip(&tree.children) {
        match (there.get(at), child) {
            (Some(node), Node::Text(text)) if node.node_type() == web_sys::Node::TEXT_NODE => {
                if node.node_value().as_ref() != Some(text) {
                    node.set_node_value(Some(text));
                }
            }
            (Some(node), Node::Element(child))
                if node.node_name().eq_ignore_ascii_case(child.tag) =>
            {
                let element: Element = node.unchecked_into();
                fill(&element, child)?;
                elements::update(&element, &child.attributes)?;
            }
            (Some(node), child) => {
                add(place, child)?;
                let made = place.last_child().ok_or(JsValue::UNDEFINED)?;
                place.replace_child(&made, &node)?;
            }
            (None, child) => add(place, child)?,
        }
    }
    let wanted = u32::try_from(tree.children.len()).unwrap_or_default();
    while let Some(node) = there.get(wanted) {
        place.remove_child(&node)?;
    }
    Ok(())
}

fn built_in(parent: Option<&Element>, tree: &tree::Element) -> Result<Element, JsValue> {
    let made = elements::element(parent, tree.tag, &tree.attributes)?;
    for child in &tree.children {
        add(&made, child)?;
    }
    Ok(made)
}

fn add(parent: &Element, child: &Node) -> Result<(), JsValue> {
    match child {
        Node::Text(text) => elements::add_text(parent, text),
        Node::Element(child) => built_in(Some(parent), child).map(drop),
    }
}
