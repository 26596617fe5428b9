//! A chart on a page: shapes with classes, coloured by the stylesheet.
//!
//! It is hidden from assistive technology in favour of the table beside it. It must not set a
//! colour or a style, nor read markup.

use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag, VText};

use crate::charts::{Drawing, Dress, Shape};

/// A chart, of a class that says at which width it is shown.
pub(in crate::views) fn chart(drawing: &Drawing, class: &'static str) -> Html {
    html! {
        <svg {class} viewBox={drawing.view_box()} aria-hidden="true" focusable="false">
            { for drawing.shapes.iter().map(node) }
        </svg>
    }
}

fn node(shape: &Shape) -> VNode {
    let element = shape.element(Dress::Class);
    let mut tag = VTag::new(element.tag);
    for (name, value) in element.attributes {
        tag.add_attribute(name, value);
    }
    if let Some(text) = element.text {
        tag.add_child(VText::new(text).into());
    }
    tag.into()
}
