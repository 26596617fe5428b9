//! What the room will do.

use super::{question, title};
use crate::domain::{Action, ActionText, Workshop};
use crate::tree::{Element, element};
use crate::wording::date;

const MOST: usize = 3;

pub(super) fn slide(workshop: &Workshop<'_>) -> Vec<Element> {
    let planned = workshop.planned();
    if planned.is_empty() {
        let words = "Up to three things that people could see us do. Who leads each, and by when?";
        return vec![title("What will we do next?"), question(words)];
    }
    let item = |action: &Action| {
        let lead = Some(action.text(ActionText::Lead).trim()).filter(|lead| !lead.is_empty());
        let by = action.review_on.map(|day| format!("by {}", date(day)));
        let who: Vec<_> = lead.map(str::to_owned).into_iter().chain(by).collect();
        let what = action.text(ActionText::What).to_string();
        element("li")
            .class("ms-screen__item")
            .add(element("span").class("ms-screen__name").text(what))
            .text(" ")
            .add(element("span").class("ms-screen__aside").text(who.join(", ")))
    };
    let list = element("ol").class("ms-screen__list");
    vec![title("What we do next"), list.all(planned.iter().take(MOST).map(item))]
}
