//! Five levels in Easy Read, each with a plant that has grown further.

use crate::domain::{Level, Text};
use crate::tree::{Element, element};

/// Lines of the plants, lowest first, above the ground that all of them have.
const PLANTS: [&str; 5] = [
    "",
    "M24 40V31M24 33Q17 33 17 27Q24 27 24 33",
    "M24 40V22M24 34Q14 34 14 27Q24 27 24 34M24 28Q34 28 34 21Q24 21 24 28",
    "M24 40V30M14 30A7 7 0 0 1 14 18A10 10 0 0 1 34 18A7 7 0 0 1 34 30Z",
    "M24 40V26M24 34L31 27M12 26A8 8 0 0 1 11 12A13 10 0 0 1 37 12A8 8 0 0 1 36 26Z",
];

/// What each level looks like, lowest first.
pub(in crate::studio) fn easy_levels(levels: &[Text; 5]) -> Element {
    let items = Level::ALL.into_iter().map(|level| {
        shown(element("li").class("ms-easy__level"), level, level.pick::<Text>(levels))
    });
    element("ol").class("ms-easy__levels").with("role", "list").all(items)
}

/// A level that can be chosen.
pub(in crate::studio) fn easy_label(level: Level, words: &str) -> Element {
    element("label").add(shown(element("span").class("ms-easy__level"), level, words))
}

fn shown(place: Element, level: Level, words: &str) -> Element {
    place
        .add(symbol(level.pick::<&str>(&PLANTS)))
        .add(element("span").text(format!("{}. {words}", level.number())))
}

fn symbol(plant: &str) -> Element {
    element("svg")
        .class("ms-easy__symbol")
        .with("viewBox", "0 0 48 48")
        .with("aria-hidden", "true")
        .add(element("path").with("d", format!("M4 40H44{plant}")))
}
