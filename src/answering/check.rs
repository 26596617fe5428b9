//! What one has said and left open, before it becomes a code.

use super::Answering;
use super::question::link_button;
use crate::domain::{Statement, Vote};
use crate::tree::{Element, button, element, hidden};
use crate::wording::answer_label;

pub(super) fn page(answering: &Answering) -> (String, Element) {
    let (answered, of) = (answering.answered(), answering.questions.count());
    let words = match of - answered {
        0 => format!("You have answered all {of}."),
        1 => format!(
            "You have answered {answered} of {of}. The one that you left open comes first: answer it \
             now, or leave it open."
        ),
        open => format!(
            "You have answered {answered} of {of}. The {open} that you left open come first: answer \
             them now, or leave them open."
        ),
    };
    let (open, said): (Vec<_>, Vec<_>) = answering
        .questions
        .all()
        .map(|(_, one)| (one, answering.vote(&one.id)))
        .partition(|(_, vote)| vote.is_none());
    let rows = open.into_iter().chain(said).map(|(one, vote)| row(answering, one, vote));
    let page = element("div")
        .add(element("p").class("ms-lede").text(words))
        .add(element("dl").class("ms-check").all(rows))
        .add(
            element("div")
                .class("ms-actions ms-actions--foot")
                .add(button("next", "", true, "Make my code"))
                .add(button("back", "", false, "Back")),
        );
    ("Check your answers".to_owned(), page)
}

fn row(answering: &Answering, statement: &Statement, vote: Option<Vote>) -> Element {
    let easy = statement.easy.as_ref().filter(|_| answering.respondent.easy);
    let title = easy.map_or(&statement.title, |easy| &easy.title);
    let (verb, what) = if vote.is_some() { ("Change", " your answer to") } else { ("Answer", "") };
    let change =
        link_button("go", statement.id.as_str(), verb).add(hidden(format!("{what} {title}")));
    let said = answer_label(vote.map(Vote::rating).as_ref());
    element("div")
        .class("ms-check__row")
        .add(element("dt").class("ms-check__title").text(&**title))
        .add(element("dd").class("ms-check__answer").add(element("p").text(said)))
        .add(element("dd").class("ms-check__change").add(change))
}
