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
    let line = element("input").class("nhsuk-input ms-fields__line").with("type", "text");
    labelled(act, label, hint, line.with("autocomplete", "off").with("value", text))
}

/// A day.
pub(in crate::studio) fn day(act: &str, label: &str, hint: Option<&str>, day: &str) -> Element {
    let input = element("input").class("nhsuk-input ms-fields__line").with("type", "date");
    labelled(act, label, hint, input.with("value", day))
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
    let select =
        element("select").class("nhsuk-input ms-fields__line").all(options.into_iter().map(option));
    labelled(act, label, None, select.with("value", chosen))
}

/// A choice of one that shows all of them: each with the value that it stands for, and its label.
pub(in crate::studio) fn radios(
    act: &str,
    legend: &str,
    options: impl IntoIterator<Item = (String, Element)>,
    chosen: Option<&str>,
) -> Element {
    let item = |(value, label): (String, Element)| {
        let input = box_of("radio", &format!("{act}-{value}"), chosen == Some(&*value));
        let input = input.class("nhsuk-radios__input").with("name", act);
        element("div")
            .class("nhsuk-radios__item")
            .add(input.with("data-act", act).with("value", value.as_str()))
            .add(
                label
                    .class("nhsuk-label nhsuk-radios__label")
                    .with("for", format!("{act}-{value}")),
            )
    };
    let items = element("div").class("nhsuk-radios").all(options.into_iter().map(item));
    group(legend).add(items)
}

/// A choice of any number: each with what a change of it is, its words and whether it is chosen.
pub(in crate::studio) fn checkboxes(
    legend: &str,
    options: impl IntoIterator<Item = (String, &'static str, bool)>,
) -> Element {
    let item = |(act, words, chosen): (String, &str, bool)| {
        let id = act.replace(' ', "-");
        let input = box_of("checkbox", &id, chosen).class("nhsuk-checkboxes__input");
        let label = element("label").class("nhsuk-label nhsuk-checkboxes__label").with("for", id);
        element("div")
            .class("nhsuk-checkboxes__item")
            .add(input.with("data-act", act).with("value", "on"))
            .add(label.text(words))
    };
    let items = element("div").class("nhsuk-checkboxes ms-fields__columns");
    group(legend).add(items.all(options.into_iter().map(item)))
}

fn box_of(kind: &str, id: &str, chosen: bool) -> Element {
    let input = element("input").with("type", kind).with("id", id);
    if chosen { input.with("checked", "") } else { input }
}

fn group(legend: &str) -> Element {
    let words = element("legend").class("nhsuk-fieldset__legend").text(legend);
    element("fieldset").class("nhsuk-fieldset nhsuk-form-group").add(words)
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
    element("button")
        .with("type", "button")
        .class(button_classes(primary))
        .with("data-act", act)
        .with("value", value)
        .text(words)
}

/// A link to where one goes on, as large as a button.
pub(in crate::studio) fn way_on(address: String, primary: bool) -> Element {
    element("a").class(button_classes(primary)).with("href", address)
}

const fn button_classes(primary: bool) -> &'static str {
    if primary {
        "nhsuk-button ms-button"
    } else {
        "nhsuk-button nhsuk-button--secondary ms-button"
    }
}
