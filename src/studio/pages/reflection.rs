//! Looking back, before the questionnaire: what is business as usual since the last strategy, and
//! what still has room to grow. It is not scored.

use super::{Act, Desk};
use crate::studio::parts::{Field, way_on, way_out};
use crate::tree::{Element, element};

const SETTLED: [&str; 3] = [
    "Leadership: where do AHPs now have a voice in decisions as a matter of course?",
    "Workforce and skills: which roles or skills were new to you then, and are part of the team today?",
    "Digital: which digital way of working would you no longer give up, and who does it leave out?",
];

const ROOM: [&str; 3] = [
    "Leadership: whose voice is still hard to hear, such as a small profession or support workers?",
    "Evidence: where do you change things without finding out if the change helped?",
    "Digital: which information do you collect and then not use to make care better?",
];

pub(super) fn page(desk: &Desk<'_>) -> Element {
    let reflection = &desk.assessment.reflection;
    let parts = [
        part(
            ("What is business as usual since then?", "Your notes on what is settled"),
            "Name what was new or hard a few years ago and now happens without anyone having to \
             push for it.",
            SETTLED,
            ("settled", &reflection.settled),
        ),
        part(
            ("What still has room to grow?", "Your notes on room to grow"),
            "Name what you began and did not finish, or what has changed for some people and not \
             for others.",
            ROOM,
            ("room", &reflection.room),
        ),
    ];
    let overview = way_on(format!("#/assessments/{}", desk.assessment.id), true);
    element("div")
        .add(element("p").class("ms-lede").text(
            "This page is optional and changes no level. What you write is kept with this \
             assessment. Leave out anything that could identify a patient or a colleague.",
        ))
        .add(
            element("p")
                .add(way_out(
                    "https://www.england.nhs.uk/2017/01/ahps-into-action/",
                    "AHPs into Action",
                ))
                .text(
                    " was the strategy before AHPs Deliver. Its four priorities live on in the \
                     four enhanced foundations.",
                ),
        )
        .all(desk.fields(parts.into_iter().flatten().collect()))
        .add(element("p").add(overview.text("Continue to the overview")))
}

fn part(
    (question, label): (&'static str, &'static str),
    help: &'static str,
    prompts: [&'static str; 3],
    (act, text): (&'static str, &str),
) -> [Element; 3] {
    [
        element("h2").text(question),
        element("ul").all(prompts.map(|prompt| element("li").text(prompt))),
        Field { act, label, hint: Some(help), nudge: None }.text_area(text),
    ]
}

pub(super) fn act(desk: &mut Desk<'_>, Act { what, value, .. }: Act<'_>) -> Option<()> {
    let reflection = &mut desk.assessment.reflection;
    match what {
        "settled" => reflection.settled = value.into(),
        "room" => reflection.room = value.into(),
        _ => return None,
    }
    Some(())
}
