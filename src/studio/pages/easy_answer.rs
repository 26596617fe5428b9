//! Answering a statement in Easy Read. The answer is the same as that to the statement itself, so
//! that everybody's answers can stand side by side.

use super::{Act, Desk};
use crate::domain::{Level, Rating, Statement, Text};
use crate::studio::parts::{easy_label, radios, way_on};
use crate::tree::{Element, element};

const DONT_KNOW: &str = "unknown";
const NOT_APPLICABLE: &str = "none";

pub(super) fn page(desk: &Desk<'_>, statement: &str) -> Option<Element> {
    let asked: Vec<_> = desk.pack.statements().filter(|one| one.easy.is_some()).collect();
    let at = asked.iter().position(|one| one.id.as_str() == statement)?;
    let one = asked.get(at)?;
    let easy = one.easy.as_ref()?;
    let levels = Level::ALL.into_iter().map(|level| {
        (level.number().to_string(), easy_label(level, level.pick::<Text>(&easy.levels)))
    });
    let others = [(DONT_KNOW, "I don't know."), (NOT_APPLICABLE, "This is not about us.")]
        .map(|(value, words)| (value.to_owned(), element("label").text(words)));
    let chosen = desk.assessment.rating(&one.id).map(value_of);
    let place = |place| format!("#/assessments/{}{place}", desk.assessment.id);
    let question = |one: &&Statement| place(format!("/easy/{}", one.id));
    let before = at.checked_sub(1).and_then(|before| asked.get(before)).map(question);
    let back = way_on(before.unwrap_or_else(|| place(String::new())), false);
    let next = match asked.get(at + 1).map(question) {
        Some(next) => way_on(next, true).text("Next question"),
        None => way_on(place("/results".to_owned()), true).text("See the results"),
    };
    let page = element("div")
        .class("ms-easy")
        .add(element("h2").text(&*easy.title))
        .add(element("p").text(&*easy.help))
        .all(desk.fields(vec![radios(
            "easy",
            &easy.question,
            levels.chain(others),
            chosen.as_deref(),
        )]))
        .add(element("p").class("ms-actions").add(next).add(back.text("Back")));
    Some(page)
}

fn value_of(rating: &Rating) -> String {
    match rating {
        Rating::Level(level) => level.number().to_string(),
        Rating::DontKnow => DONT_KNOW.to_owned(),
        Rating::NotApplicable { .. } => NOT_APPLICABLE.to_owned(),
    }
}

pub(super) fn act(desk: &mut Desk<'_>, statement: &str, act: Act<'_>) -> Option<()> {
    let rating = match act.value {
        DONT_KNOW => Rating::DontKnow,
        NOT_APPLICABLE => Rating::NotApplicable { reason: "".into() },
        level => Rating::Level(Level::try_from(level.parse::<u8>().ok()?).ok()?),
    };
    let (_, one) = desk.pack.statement(&statement.into())?;
    desk.assessment.change_answer(&one.id, |answer| answer.rating = Some(rating));
    Some(())
}
