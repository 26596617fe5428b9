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

    fn labelled(self, field: Element) -> Element {
        let id = format!("field-{}", self.act.replace(' ', "-"));
        let helps = [
            (self.hint, format!("{id}-hint"), "nhsuk-hint"),
            (self.nudge, format!("{id}-nudge"), "ms-nudge"),
        ];
        let help = |(words, id, class): &(Option<&str>, String, &'static str)| {
            words.map(|words| element("div").class(class).with("id", id.as_str()).text(words))
        };
        let described = helps.iter().filter(|(words, ..)| words.is_some());
        let described: Vec<_> = described.map(|(_, id, _)| id.as_str()).collect();
        let field = field.with("id", id.as_str()).with("data-act", self.act);
        let field = if described.is_empty() {
            field
        } else {
            field.with("aria-describedby", described.join(" "))
        };
        element("div")
            .class("nhsuk-form-group")
            .add(element("label").class("nhsuk-label").with("for", id).text(self.label))
            .all(helps.iter().filter_map(help))
            .add(field)
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
