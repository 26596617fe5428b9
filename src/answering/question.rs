//! One statement, one screen.

use super::Answering;
use crate::applet::banner;
use crate::domain::{Easy, Level, Rating, Statement, StatementId, Vote};
use crate::tree::{Element, button, easy_radios, element, handed_back, hidden};
use crate::wording::{answer_label, level_label};

/// How far one has come, and how one reads.
pub(super) fn above(answering: &Answering, at: usize) -> Element {
    let questions = &answering.questions;
    let (number, of) = (at + 1, questions.count());
    let bar = element("progress")
        .class("ms-progress__bar")
        .with("max", of.to_string())
        .with("value", number.to_string())
        .with("aria-label", "How far you have come");
    let words = element("p").class("ms-progress__text").text(format!("{number} of {of}"));
    let above = element("div")
        .all((at == 0).then(|| first_words(answering)).into_iter().flatten())
        .add(element("div").class("ms-progress").add(bar).add(words));
    let has_easy = questions.all().any(|(_, one)| one.easy.is_some());
    above.all(has_easy.then(|| easy_choice(answering.respondent.easy)))
}

/// What one has to know before the first question.
fn first_words(answering: &Answering) -> Vec<Element> {
    let round = answering.invitation.round;
    let again = answering
        .respondent
        .rounds
        .iter()
        .any(|(one, ballot)| *one < round && !ballot.votes.is_empty());
    let mut words = vec![element("p").text(
        "Answer alone, as you see it. Nothing is sent: at the end you get a code to hand over.",
    )];
    if again {
        let other = link_button("hand", "", "Someone else has this device now");
        words.push(
            banner(
                "A new round",
                &format!(
                    "Round {} starts empty, so answer again as you see it now. Your earlier \
                     answers still count where you leave a question open.",
                    round.number()
                ),
            )
            .add(other),
        );
    }
    if answering.lost {
        words.push(banner(
            "We could not read your earlier answers",
            "What this browser kept for this workshop is damaged, so please answer again. If you \
             have handed a code over in this round, tell the facilitator: the new one would count \
             beside it.",
        ));
    }
    words
}

fn easy_choice(easy: bool) -> Element {
    let (value, words) =
        if easy { ("off", "Show the usual words") } else { ("on", "Show in Easy Read") };
    element("p").add(link_button("easy", value, words))
}

pub(super) fn page(answering: &Answering, id: &StatementId) -> Option<(String, Element)> {
    let (_, statement) = answering.questions.at(answering.questions.place(id)?)?;
    let vote = answering.vote(id);
    let easy = statement.easy.as_ref().filter(|_| answering.respondent.easy);
    let (title, question) = match easy {
        Some(easy) => (&easy.title, in_easy_read(easy, vote)),
        None => (&statement.title, in_full(statement, vote)),
    };
    let idle = if vote.is_some() { "ms-link" } else { "ms-link ms-link--idle" };
    let clear = element("button").with("type", "button").class(idle).with("data-act", "clear");
    let page = element("div")
        .class("ms-form")
        .add(question)
        .add(clear.text("Clear answer").add(hidden(format!(" to {title}"))))
        .add(ways_on(answering, id));
    Some((title.to_string(), page))
}

/// The way on, which for whoever has come back to a question leads back.
fn ways_on(answering: &Answering, id: &StatementId) -> Element {
    let row = element("div").class("ms-actions ms-actions--foot ms-actions--held");
    if answering.comes_back() {
        return row
            .add(button("finish", "", true, "Back to your answers"))
            .add(button("next", "", false, "Next"));
    }
    let back = answering.questions.before(id).map(|_| button("back", "", false, "Back"));
    let to_end = link_button("finish", "", "Go to the end");
    row.add(button("next", "", true, "Next")).all(back).add(to_end)
}

fn in_easy_read(easy: &Easy, vote: Option<Vote>) -> Element {
    let rating = vote.map(Vote::rating);
    element("div").class("ms-easy").add(element("p").text(&*easy.help)).add(easy_radios(
        "answer",
        easy,
        rating.as_ref(),
    ))
}

/// As on the page of a statement of an assessment.
fn in_full(statement: &Statement, vote: Option<Vote>) -> Element {
    let rating = vote.map(Vote::rating);
    let level = |level: Level| {
        let words = Some(&**statement.descriptor(level));
        choice(&Rating::Level(level), level_label(level), words, rating.as_ref())
    };
    let other = |vote: Vote| {
        let other = vote.rating();
        choice(&other, answer_label(Some(&other)), None, rating.as_ref())
    };
    let others = [Vote::DontKnow, Vote::NotApplicable].map(other);
    element("fieldset")
        .class("ms-statement__fields")
        .with("aria-labelledby", "title")
        .with("aria-describedby", "stem")
        .add(
            element("p")
                .class("ms-statement__stem")
                .with("id", "stem")
                .text(format!("{} Choose the highest level that is fully true.", statement.stem)),
        )
        .add(
            element("div")
                .class("ms-choices")
                .all(Level::ALL.map(level))
                .add(element("div").class("ms-choices__others").all(others)),
        )
}

fn choice(
    answer: &Rating,
    label: String,
    descriptor: Option<&str>,
    chosen: Option<&Rating>,
) -> Element {
    let value = handed_back(answer);
    let id = format!("answer-{value}");
    let hint = format!("{id}-hint");
    let input = element("input")
        .class("ms-choice__input")
        .with("type", "radio")
        .with("name", "answer")
        .with("id", id.as_str())
        .with("data-act", "answer")
        .with("value", value);
    let input = if chosen == Some(answer) { input.with("checked", "") } else { input };
    let words = descriptor.map(|words| {
        element("p").class("ms-choice__descriptor").with("id", hint.as_str()).text(words)
    });
    let input = if words.is_some() { input.with("aria-describedby", hint.as_str()) } else { input };
    element("div")
        .class("ms-choice")
        .add(input)
        .add(element("label").class("ms-choice__label").with("for", id).text(label))
        .all(words)
}

/// A button that looks like a link: a way that few take.
pub(super) fn link_button(act: &'static str, value: &str, words: &str) -> Element {
    element("button")
        .with("type", "button")
        .class("ms-link")
        .with("data-act", act)
        .with("value", value)
        .text(words)
}
