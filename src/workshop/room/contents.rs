//! The parts of the page by name, each a press away: the page is long, and a room waits.

use crate::tree::{Element, Node, element};
use crate::workshop::{Act, Order};

/// The parts under a list of those that there are now. Each has a word for its id, and the name
/// that stands in the list.
pub(super) fn listed<const N: usize>(parts: [(&'static str, &str, Element); N]) -> Vec<Element> {
    let mut list = element("ul").class("ms-contents__list");
    let mut reachable = Vec::new();
    for (id, name, mut part) in parts {
        if let Some(heading) = heading(&mut part) {
            heading.attributes.extend([("id", id.to_owned()), ("tabindex", "-1".to_owned())]);
            let go = element("button").with("type", "button").class("ms-link");
            let go = go.with("data-act", "go").with("value", id).text(name);
            list = list.add(element("li").add(go));
        }
        reachable.push(part);
    }
    let list = element("nav").with("aria-label", "On this page").add(list);
    [list].into_iter().chain(reachable).collect()
}

/// None where there is nothing to say yet.
fn heading(part: &mut Element) -> Option<&mut Element> {
    part.children.iter_mut().find_map(|child| match child {
        Node::Element(child) => (child.tag == "h2").then_some(child),
        Node::Text(_) => None,
    })
}

pub(super) fn act(act: &Act) -> Option<Vec<Order>> {
    (act.what == "go").then(|| vec![Order::Focus(format!("#{}", act.value))])
}
