//! The code, and the ways to hand it over.

use super::{Answering, Moment};
use crate::applet::{Order, banner, qr};
use crate::domain::Invitation;
use crate::tree::{Element, button, element};

pub(super) fn page(answering: &Answering) -> (String, Element) {
    let code = answering.code();
    let page = element("div")
        .add(element("p").class("ms-lede").text(
            "Your answers are in this code. Nothing has been sent: hand it to the facilitator, in \
             one of these ways.",
        ))
        .add(element("label").class("nhsuk-label").with("for", "code").text("Your response code"))
        .add(
            element("textarea")
                .class("nhsuk-textarea ms-code")
                .with("id", "code")
                .with("readonly", "")
                .with("rows", "3")
                .with("spellcheck", "false")
                .text(code.as_str()),
        )
        .add(ways(answering.moment))
        .add(
            element("div").class("ms-banner").add(
                element("p").class("ms-banner__title").text("The code is not a secret"),
            ).add(element("p").class("ms-banner__text").text(
                "Anyone who has it can read your answers, and in a meeting chat your name stands \
                 beside it. Show the picture to the facilitator's camera, or send the code to the \
                 facilitator alone.",
            )),
        )
        .all(qr(&code, "Picture of your response code, for a camera"))
        .add(element("h2").text("Changed your mind?"))
        .add(element("p").text(
            "Change what you like and hand over the new code. It replaces this one.",
        ))
        .add(button("back", "", false, "Change my answers"))
        .add(element("h2").text("Does someone else answer on this device?"))
        .all(next_person(answering.moment == Moment::Leaving));
    ("Hand over your answers".to_owned(), page)
}

fn ways(moment: Moment) -> Element {
    let said = match moment {
        Moment::Copied(true) => "Copied",
        Moment::Copied(false) => {
            "Your browser did not copy it. Select the code above and copy it yourself."
        }
        Moment::Usual | Moment::Leaving => "",
    };
    element("div")
        .class("ms-actions ms-handing")
        .add(button("copy", "", true, "Copy the code"))
        .add(button("save", "", false, "Save it as a small file"))
        .add(element("span").with("role", "status").text(said))
}

fn next_person(leaving: bool) -> Vec<Element> {
    if !leaving {
        return vec![button("leave", "", false, "Next person").with("id", "leave")];
    }
    vec![
        banner(
            "Has this code been handed over?",
            "The answers are cleared from this device for the next person, and cannot be brought \
             back.",
        )
        .with("id", "leaving")
        .with("tabindex", "-1"),
        element("div")
            .class("ms-actions")
            .add(button("hand", "", true, "Yes, clear the answers"))
            .add(button("stay", "", false, "No, keep them")),
    ]
}

/// The code as a file, to be sent or carried.
pub(super) fn file(answering: &Answering) -> Order {
    let Invitation { tag, round, .. } = answering.invitation;
    Order::Save {
        name: format!("response-code-{tag}-round-{}.txt", round.number()),
        mime: "text/plain",
        text: format!("{}\n", answering.code()),
    }
}
