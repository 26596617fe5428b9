//! Easy Read: five levels, each with a plant that has grown further, to read and to choose from.

use super::{Element, element, radios};
use crate::domain::{Easy, Level, Rating, Text};

/// What is handed back for the answers that are no level.
const DONT_KNOW: &str = "unknown";
const NOT_APPLICABLE: &str = "none";

/// Lines of the plants, lowest first, above the ground that all of them have.
const PLANTS: [&str; 5] = [
    "",
    "M24 40V31M24 33Q17 33 17 27Q24 27 24 33",
    "M24 40V22M24 34Q14 34 14 27Q24 27 24 34M24 28Q34 28 34 21Q24 21 24 28",
    "M24 40V30M14 30A7 7 0 0 1 14 18A10 10 0 0 1 34 18A7 7 0 0 1 34 30Z",
    "M24 40V26M24 34L31 27M12 26A8 8 0 0 1 11 12A13 10 0 0 1 37 12A8 8 0 0 1 36 26Z",
];

/// What each level looks like, lowest first.
pub(crate) fn easy_levels(levels: &[Text; 5]) -> Element {
    let items = Level::ALL.into_iter().map(|level| {
        shown(element("li").class("ms-easy__level"), level, level.pick::<Text>(levels))
    });
    element("ol").class("ms-easy__levels").with("role", "list").all(items)
}

/// What an answer is handed back as when it is chosen.
pub(crate) fn handed_back(answer: &Rating) -> String {
    match answer {
        Rating::Level(level) => level.number().to_string(),
        Rating::DontKnow => DONT_KNOW.to_owned(),
        Rating::NotApplicable { .. } => NOT_APPLICABLE.to_owned(),
    }
}

/// The answer that was handed back.
pub(crate) fn answered(value: &str) -> Option<Rating> {
    Some(match value {
        DONT_KNOW => Rating::DontKnow,
        NOT_APPLICABLE => Rating::NotApplicable { reason: "".into() },
        level => Rating::Level(Level::try_from(level.parse::<u8>().ok()?).ok()?),
    })
}

/// The question with its answers.
pub(crate) fn easy_radios(act: &str, easy: &Easy, chosen: Option<&Rating>) -> Element {
    let level = |level: Level| {
        let place = element("span").class("ms-easy__level");
        let label = shown(place, level, level.pick::<Text>(&easy.levels));
        (handed_back(&Rating::Level(level)), element("label").add(label))
    };
    let others = [(DONT_KNOW, "I don't know."), (NOT_APPLICABLE, "This is not about us.")]
        .map(|(value, words)| (value.to_owned(), element("label").text(words)));
    let options = Level::ALL.map(level).into_iter().chain(others);
    radios(act, &easy.question, options, chosen.map(handed_back).as_deref())
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
