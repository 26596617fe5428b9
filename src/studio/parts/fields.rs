//! Fields of a form. Each says in `data-act` what a change of it is.

use crate::studio::node::{Element, element};

/// A text of several lines, under its label and what helps to fill it in.
pub(in crate::studio) fn text_area(
    act: &str,
    label: &str,
    hint: Option<&str>,
    text: &str,
) -> Element {
    let area = element("textarea").class("nhsuk-textarea").with("rows", "4");
    labelled(act, label, hint, area.with("value", text))
}

fn labelled(act: &str, label: &str, hint: Option<&str>, field: Element) -> Element {
    let id = format!("field-{}", act.replace(' ', "-"));
    let hint_id = format!("{id}-hint");
    let field = field.with("id", id.as_str()).with("data-act", act);
    let (hint, field) = match hint {
        None => (None, field),
        Some(hint) => (
            Some(element("div").class("nhsuk-hint").with("id", hint_id.as_str()).text(hint)),
            field.with("aria-describedby", hint_id.as_str()),
        ),
    };
    element("div")
        .class("nhsuk-form-group")
        .add(element("label").class("nhsuk-label").with("for", id).text(label))
        .all(hint)
        .add(field)
}
