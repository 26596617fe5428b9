//! Fields of a form. Each says in `data-act` what a change of it is.

use crate::domain::Date;
use crate::studio::node::{Element, element};

/// What a field is called, and what helps to fill it in.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::studio) struct Field<'a> {
    /// What a change of it is.
    pub(in crate::studio) act: &'a str,
    /// Its label.
    pub(in crate::studio) label: &'a str,
    /// What helps to fill it in.
    pub(in crate::studio) hint: Option<&'a str>,
    /// What could be clearer about what is in it.
    pub(in crate::studio) nudge: Option<&'a str>,
}

impl Field<'_> {
    /// A text of several lines.
    pub(in crate::studio) fn text_area(self, text: &str) -> Element {
        let area = element("textarea").class("nhsuk-textarea").with("rows", "3");
        self.labelled(area.with("value", text))
    }

    /// A text of one line.
    pub(in crate::studio) fn text_line(self, text: &str) -> Element {
        let line = element("input").class("nhsuk-input").with("type", "text");
        self.labelled(line.with("autocomplete", "off").with("value", text))
    }

    /// A day.
    pub(in crate::studio) fn day(self, day: Option<Date>) -> Element {
        let input = element("input").class("nhsuk-input").with("type", "date");
        self.labelled(input.with("value", day.map(|day| day.to_string()).unwrap_or_default()))
    }

    /// A choice of one from a list. What is handed back is its place, for [`chosen`].
    pub(in crate::studio) fn choice<T: PartialEq + Copy, S: Into<String>>(
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
            .class("nhsuk-input ms-select")
            .all(all.iter().enumerate().map(option));
        self.labelled(select.with("value", place.to_string()))
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

/// What was chosen of a list, by the place that was handed back.
pub(in crate::studio) fn chosen<T: Copy>(all: &[T], place: &str) -> Option<T> {
    all.get(place.parse::<usize>().ok()?).copied()
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
