//! An action in full, for paper: the form of it stays on the screen.

use crate::domain::{Action, ActionText};
use crate::tree::{Element, element};
use crate::wording::action_text_name;

/// The texts of an action that the table has no room for.
pub(in crate::studio) fn action_sheet(title: &str, action: &Action) -> Element {
    let texts = [ActionText::Why, ActionText::With, ActionText::FirstStep, ActionText::Measure];
    let said = texts.into_iter().filter(|which| !action.text(*which).is_empty());
    let said = said.flat_map(|which| {
        let name = element("dt").text(action_text_name(which));
        [name, element("dd").text(&**action.text(which))]
    });
    element("section")
        .class("ms-sheet")
        .add(element("h3").class("ms-sheet__title").text(title))
        .add(element("dl").class("ms-sheet__texts").all(said))
}
