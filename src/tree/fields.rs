//! Fields of a form. Each says in `data-act` what a change of it is.

use super::{Element, element, hidden};
use crate::domain::Date;

/// What a field is called, and what helps to fill it in.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Field<'a> {
    /// What a change of it is.
    pub(crate) act: &'a str,
    /// Its label.
    pub(crate) label: &'a str,
    /// What helps to fill it in.
    pub(crate) hint: Option<&'a str>,
    /// What could be clearer about what is in it.
    pub(crate) nudge: Option<&'a str>,
}

impl Field<'_> {
    /// A text of several lines.
    pub(crate) fn text_area(self, text: &str) -> Element {
        let area = element("textarea").class("nhsuk-textarea").with("rows", "3");
        self.labelled(area.with("value", text))
    }

    /// A text of one line.
    pub(crate) fn text_line(self, text: &str) -> Element {
        let line = element("input").class("nhsuk-input ms-fields__line").with("type", "text");
        self.labelled(line.with("autocomplete", "off").with("value", text))
    }

    /// A day.
    pub(crate) fn day(self, day: Option<Date>) -> Element {
        let input = element("input").class("nhsuk-input ms-fields__line").with("type", "date");
        self.labelled(input.with("value", day.map(|day| day.to_string()).unwrap_or_default()))
    }

    /// A choice of one from a list. What is handed back is its place, for [`chosen`].
    pub(crate) fn choice<T: PartialEq + Copy, S: Into<String>>(
        self,
        all: &[T],
        one: T,
        name: impl Fn(T) -> S,
    ) -> Element {
        let place = all.iter().position(|other| *other == one).unwrap_or_default();
        let option = |(at, other): (usize, &T)| {
            let option = element("option").with("value", at.to_string());
            let option = if at == place { option.with("selected", "") } else { option };
            option.text(name(*other))
        };
        let select = element("select")
            .class("nhsuk-input ms-fields__line ms-select")
            .all(all.iter().enumerate().map(option));
        self.labelled(select.with("value", place.to_string()))
    }

    /// A number in digits.
    pub(crate) fn number(self, digits: &str) -> Element {
        let line = element("input").class("nhsuk-input ms-fields__number").with("type", "text");
        let line = line.with("inputmode", "numeric").with("autocomplete", "off");
        self.labelled(line.with("value", digits))
    }

    /// A file to choose.
    pub(crate) fn file(self, kinds: &'static str) -> Element {
        self.labelled(file_input(kinds))
    }

    /// Any number of files to choose.
    pub(crate) fn files(self, kinds: &'static str) -> Element {
        self.labelled(file_input(kinds).with("multiple", ""))
    }

    /// The field under its label and what helps; below it what comes and goes while one writes, so
    /// that the field stays where it is.
    fn labelled(self, field: Element) -> Element {
        let id = format!("field-{}", self.act.replace(' ', "-"));
        let help = |words: Option<&str>, what: &str, class: &'static str| {
            let id = format!("{id}-{what}");
            words.map(|words| element("div").class(class).with("id", id).text(words))
        };
        let hint = help(self.hint, "hint", "nhsuk-hint");
        let nudge = help(self.nudge, "nudge", "ms-nudge");
        let described = match (&hint, &nudge) {
            (None, None) => None,
            (Some(_), None) => Some(format!("{id}-hint")),
            (None, Some(_)) => Some(format!("{id}-nudge")),
            (Some(_), Some(_)) => Some(format!("{id}-hint {id}-nudge")),
        };
        let field = field.with("id", id.as_str()).with("data-act", self.act);
        let field = match described {
            None => field,
            Some(described) => field.with("aria-describedby", described),
        };
        element("div")
            .class("nhsuk-form-group")
            .add(element("label").class("nhsuk-label").with("for", id.as_str()).text(self.label))
            .all(hint)
            .add(field)
            .all(nudge)
    }
}

fn file_input(kinds: &'static str) -> Element {
    let input = element("input").class("nhsuk-file-upload ms-file-input__input");
    input.with("type", "file").with("accept", kinds)
}

/// What was chosen of a list, by the place that was handed back.
pub(crate) fn chosen<T: Copy>(all: &[T], place: &str) -> Option<T> {
    all.get(place.parse::<usize>().ok()?).copied()
}

/// A choice of one that shows all of them: each with the value that it stands for, and its label.
pub(crate) fn radios(
    act: &str,
    legend: &str,
    options: impl IntoIterator<Item = (String, Element)>,
    chosen: Option<&str>,
) -> Element {
    let item = |(value, label): (String, Element)| {
        let id = format!("{act}-{value}").replace(' ', "-");
        let input = box_of("radio", &id, chosen == Some(&*value));
        let input = input.class("nhsuk-radios__input").with("name", act);
        element("div")
            .class("nhsuk-radios__item")
            .add(input.with("data-act", act).with("value", value.as_str()))
            .add(label.class("nhsuk-label nhsuk-radios__label").with("for", id))
    };
    let items = element("div").class("nhsuk-radios").all(options.into_iter().map(item));
    group(legend).add(items)
}

/// A choice of any number: each with what a change of it is, its words and whether it is chosen.
pub(crate) fn checkboxes<'a>(
    legend: &str,
    options: impl IntoIterator<Item = (String, &'a str, bool)>,
) -> Element {
    let item = |(act, words, chosen): (String, &str, bool)| {
        let id = act.replace(' ', "-");
        let input = box_of("checkbox", &id, chosen).with("data-act", act).with("value", "on");
        ticked(input, element("label").with("for", id).text(words))
    };
    let items = element("div").class("nhsuk-checkboxes ms-fields__columns");
    group(legend).add(items.all(options.into_iter().map(item)))
}

/// A box to tick that does nothing by itself, with what it is about for those who do not see that.
pub(crate) fn checkbox(id: &str, words: &str, about: &str) -> Element {
    let label = element("label").with("for", id).text(words).add(hidden(about));
    ticked(box_of("checkbox", id, false), label)
}

fn ticked(input: Element, label: Element) -> Element {
    element("div")
        .class("nhsuk-checkboxes__item")
        .add(input.class("nhsuk-checkboxes__input"))
        .add(label.class("nhsuk-label nhsuk-checkboxes__label"))
}

fn box_of(kind: &str, id: &str, chosen: bool) -> Element {
    let input = element("input").with("type", kind).with("id", id);
    if chosen { input.with("checked", "") } else { input }
}

fn group(legend: &str) -> Element {
    let words = element("legend").class("nhsuk-fieldset__legend").text(legend);
    element("fieldset").class("nhsuk-fieldset nhsuk-form-group").add(words)
}

/// A button, which says with `value` what it is about.
pub(crate) fn button(act: &str, value: &str, primary: bool, words: &str) -> Element {
    element("button")
        .with("type", "button")
        .class(button_classes(primary))
        .with("data-act", act)
        .with("value", value)
        .text(words)
}

/// A link to where one goes on, as large as a button.
pub(crate) fn way_on(address: String, primary: bool) -> Element {
    element("a").class(button_classes(primary)).with("href", address)
}

const fn button_classes(primary: bool) -> &'static str {
    if primary {
        "nhsuk-button ms-button"
    } else {
        "nhsuk-button nhsuk-button--secondary ms-button"
    }
}
