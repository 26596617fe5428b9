//! Joins a tree, which knows no browser, to the elements of a page, which know no tree.
//!
//! It must not know what a page is about.

mod acts;

pub use acts::acted;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Text};

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
    elements::update(host, tree.tag, &tree.attributes)?;
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
                elements::update(&element, child.tag, &child.attributes)?;
            }
            (Some(node), child) => drop(place.replace_child(&made_for(place, child)?, &node)?),
            (None, child) => drop(place.append_child(&made_for(place, child)?)?),
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
        made.append_child(&made_for(&made, child)?)?;
    }
    Ok(made)
}

/// What belongs in a parent, before it is there: a page is slower to add to, part by part.
fn made_for(parent: &Element, child: &Node) -> Result<web_sys::Node, JsValue> {
    match child {
        Node::Text(text) => Text::new_with_data(text).map(Into::into),
        Node::Element(child) => built_in(Some(parent), child).map(Into::into),
    }
}
