//! Which part one plays: asked once, and nobody has to say.

use super::Answering;
use crate::domain::Role;
use crate::tree::{Element, button, element, radios};
use crate::wording::role_name;

const PURPOSE: &str = "It is for one thing: to see whether people in different roles see things \
                       differently. The room is shown that only where so many of every role have \
                       answered that nobody can be singled out, unless you have all agreed to rate \
                       openly, by name. Your role becomes part of your code.";

pub(super) fn page(answering: &Answering) -> (String, Element) {
    let option = |role: Role| {
        let words = if role == Role::NotGiven { "I would rather not say" } else { role_name(role) };
        (role.number().to_string(), element("label").text(words))
    };
    let [not_given, roles @ ..] = Role::ALL;
    let options = roles.into_iter().chain([not_given]).map(option);
    let chosen = answering.respondent.role.map(|role| role.number().to_string());
    let page = element("div")
        .class("ms-form")
        .add(element("p").text(PURPOSE))
        .add(radios("role", "Which is nearest to you? (optional)", options, chosen.as_deref()))
        .add(
            element("div")
                .class("ms-actions ms-actions--foot")
                .add(button("next", "", true, "Next"))
                .add(button("back", "", false, "Back")),
        );
    ("Your role".to_owned(), page)
}
