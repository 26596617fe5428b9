//! Fields of a form. Each says in `data-act` what a change of it is.

use crate::studio::node::{Element, element};

/// A text of several lines, under its label and what helps to fill it in.
pub(in crate::studio) fn text_area(
    act: &str,
    label: &str,
    hint: Option<&str>,
    text: &str,
) -> Element {
    let area = element("textarea").class("nhsuk-textarea").with("rows", "3");
    labelled(act, label, hint, area.with("value", text))
}

/// A text of one line.
pub(in crate::studio) fn text_line(
    act: &str,
    label: &str,
    hint: Option<&str>,
    text: &str,
) -> Element {
    let line = element("input").class("nhsuk-input").with("type", "text");
    labelled(act, label, hint, line.with("autocomplete", "off").with("value", text))
}

/// A day.
pub(in crate::studio) fn day(act: &str, label: &str, hint: Option<&str>, day: &str) -> Element {
    let input = element("input").class("nhsuk-input").with("type", "date");
    labelled(act, label, hint, input.with("value", day))
}

/// A file to choose.
pub(in crate::studio) fn file(act: &str, label: &str, hint: &str, kinds: &'static str) -> Element {
    let input = element("input").class("nhsuk-file-upload ms-file-input__input");
    labelled(act, label, Some(hint), input.with("type", "file").with("accept", kinds))
}

/// A choice of one from a list: each with the value that it stands for.
pub(in crate::studio) fn select(
    act: &str,
    label: &str,
    options: impl IntoIterator<Item = (String, String)>,
    chosen: &str,
) -> Element {
    let option = |(value, words): (String, String)| {
        let option = element("option").with("value", value.as_str());
        let option = if value == chosen { option.with("selected", "") } else { option };
        option.text(words)
    };
    let select = element("select").class("nhsuk-input").all(options.into_iter().map(option));
    labelled(act, label, None, select.with("value", chosen))
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

/// A button, which says with `value` what it is about.
pub(in crate::studio) fn button(act: &str, value: &str, primary: bool, words: &str) -> Element {
    let class = if primary {
        "nhsuk-button ms-button"
    } else {
        "nhsuk-button nhsuk-button--secondary ms-button"
    };
    element("button")
        .with("type", "button")
        .class(class)
        .with("data-act", act)
        .with("value", value)
        .text(words)
}

/// A link to where one goes on, as large as a button.
pub(in crate::studio) fn way_on(address: String) -> Element {
    let class = "nhsuk-button nhsuk-button--secondary ms-button";
    element("a").class(class).with("href", address)
}
