//! The answers of one domain, to be checked before going on. Which one is what the app
//! gives it to remember.

use super::Desk;
use crate::domain::{AssessmentId, Rating, Statement};
use crate::tree::{Element, element};
use crate::wording::{answer_label, evidence_name};

pub(super) fn page(desk: &Desk<'_>, domain: &str) -> Option<Element> {
    let domain = desk.pack.domain(&domain.into())?;
    let rows = desk.assessment.asked(domain).map(|one| row(desk, one));
    Some(element("div").add(element("dl").class("ms-check").all(rows)))
}

fn row(desk: &Desk<'_>, statement: &Statement) -> Element {
    let answer = desk.assessment.answers.get(&statement.id).cloned().unwrap_or_default();
    let said = match &answer.rating {
        Some(Rating::Level(level)) => statement.descriptor(*level).to_string(),
        Some(Rating::NotApplicable { reason }) => reason.to_string(),
        Some(Rating::DontKnow) | None => String::new(),
    };
    let note =
        if answer.note.is_empty() { String::new() } else { format!("Evidence: {}", answer.note) };
    let strength = answer.evidence.map(evidence_name).unwrap_or_default().to_owned();
    let label = element("p").add(element("strong").text(answer_label(answer.rating.as_ref())));
    let rest = [said, note, strength].into_iter().filter(|words| !words.is_empty());
    element("div")
        .class("ms-check__row")
        .add(element("dt").class("ms-check__title").text(&*statement.title))
        .add(
            element("dd")
                .class("ms-check__answer")
                .add(label)
                .all(rest.map(|words| element("p").text(words))),
        )
        .add(element("dd").class("ms-check__change").add(change(&desk.assessment.id, statement)))
}

fn change(assessment: &AssessmentId, statement: &Statement) -> Element {
    element("a")
        .class("ms-check__link")
        .with("href", format!("#/assessments/{assessment}/statements/{}", statement.id))
        .text("Change")
        .add(
            element("span")
                .class("nhsuk-u-visually-hidden")
                .text(format!(" your answer to {}", statement.title)),
        )
}
