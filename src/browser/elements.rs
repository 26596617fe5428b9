//! Elements of a page, made one by one: never from markup in a text.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, SvgElement};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element as it belongs in a parent, if it has one, and in no page yet. From `svg` down it is
/// one of SVG.
///
/// # Errors
/// What the browser threw.
pub fn element(
    parent: Option<&Element>,
    tag: &str,
    attributes: &[(&'static str, String)],
) -> Result<Element, JsValue> {
    let document =
        web_sys::window().and_then(|window| window.document()).ok_or(JsValue::UNDEFINED)?;
    let is_drawn = tag == "svg" || parent.is_some_and(JsCast::is_instance_of::<SvgElement>);
    let made = if is_drawn {
        document.create_element_ns(Some(SVG), tag)?
    } else {
        document.create_element(tag)?
    };
    for (name, value) in attributes {
        set(&made, tag, name, value)?;
    }
    Ok(made)
}

/// Makes an element say what an element with these attributes says. What is unfolded stays so.
///
/// # Errors
/// What the browser threw.
pub fn update(
    element: &Element,
    tag: &str,
    attributes: &[(&'static str, String)],
) -> Result<(), JsValue> {
    for name in element.get_attribute_names() {
        let name = name.as_string().unwrap_or_default();
        if name != "open" && !attributes.iter().any(|(wanted, _)| *wanted == name) {
            element.remove_attribute(&name)?;
        }
    }
    for (name, value) in attributes {
        if element.get_attribute(name).as_ref() != Some(value) || *name == "value" {
            set(element, tag, name, value)?;
        }
    }
    let is_checked = attributes.iter().any(|(name, _)| *name == "checked");
    if tag == "input" {
        Reflect::set(element, &"checked".into(), &is_checked.into())?;
    }
    Ok(())
}

/// Whether a box of the page is ticked.
pub fn is_ticked(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let input = document.and_then(|document| document.get_element_by_id(id));
    input
        .and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|one| one.checked())
}

/// Whether an element, or one in it, has focus.
pub fn has_focus(element: &Element) -> bool {
    let document = element.owner_document();
    element.contains(document.and_then(|document| document.active_element()).as_deref())
}

/// What a field holds is a property: the attribute is only what it held at first. It is set when it
/// is another, so that the place in a text is kept.
fn set(element: &Element, tag: &str, name: &str, value: &str) -> Result<(), JsValue> {
    if name != "value" || matches!(tag, "button" | "option") {
        return element.set_attribute(name, value);
    }
    let held = Reflect::get(element, &name.into())?;
    if held.as_string().as_deref() != Some(value) {
        Reflect::set(element, &name.into(), &value.into())?;
    }
    Ok(())
}
