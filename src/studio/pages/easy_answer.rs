//! Answering a statement in Easy Read. The answer is the same as that to the statement itself, so
//! that everybody's answers can stand side by side.

use super::{Act, Desk};
use crate::domain::Statement;
use crate::studio::parts::{answered, easy_radios, way_on};
use crate::tree::{Element, element};

pub(super) fn page(desk: &Desk<'_>, statement: &str) -> Option<Element> {
    let asked: Vec<_> = desk.pack.statements().filter(|one| one.easy.is_some()).collect();
    let at = asked.iter().position(|one| one.id.as_str() == statement)?;
    let one = asked.get(at)?;
    let easy = one.easy.as_ref()?;
    let chosen = desk.assessment.rating(&one.id);
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
        .all(desk.fields(vec![easy_radios("easy", easy, chosen)]))
        .add(element("p").class("ms-actions").add(next).add(back.text("Back")));
    Some(page)
}

pub(super) fn act(desk: &mut Desk<'_>, statement: &str, act: Act<'_>) -> Option<()> {
    let rating = answered(act.value)?;
    let (_, one) = desk.pack.statement(&statement.into())?;
    desk.assessment.change_answer(&one.id, |answer| answer.rating = Some(rating));
    Some(())
}
