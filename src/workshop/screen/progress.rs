//! How many have answered, and never who.

use super::{question, title};
use crate::domain::{SmallNumbers, Workshop};
use crate::tree::{Element, element};

pub(super) fn slide(workshop: &Workshop<'_>) -> Vec<Element> {
    let (number, words) = match workshop.raters() {
        0 => ("0".to_owned(), " have answered so far"),
        1 => ("1".to_owned(), " person has answered"),
        people => (people.to_string(), " people have answered"),
    };
    let number = element("span").class("ms-screen__huge").text(number);
    let heading = title("").add(number).add(element("span").text(words));
    let round = workshop.round().number();
    let words = if workshop.is_closed() {
        format!("Round {round} is revealed. What comes now counts in the next round.")
    } else {
        let who = match workshop.opening().small_numbers {
            SmallNumbers::Closed(_) => "Nobody sees who answered what.",
            SmallNumbers::Open => "We rate openly, by name.",
        };
        format!("Round {round}. Take the time that you need. {who}")
    };
    vec![heading, question(words)]
}
