//! What would follow if steps were done: beside what is, and never mixed with it. What is supposed
//! is in the page's memory alone, so it is gone when the page is left.

use super::{Act, Desk};
use crate::domain::{
    DomainResult, Level, Rating, Results, Statement, StatementId, StatementResult,
};
use crate::studio::node::{Element, element};
use crate::studio::parts::{button, compared_table, hidden, steps_beside};
use crate::wording::{self, level_name, level_outcome};

/// The section, with what is there at present beside it.
pub(super) fn section(desk: &Desk<'_>, now: &Results) -> Vec<Element> {
    let supposed = supposed(desk);
    let pairs = || now.domains.iter().zip(&supposed.domains);
    let chart = |title, results| {
        element("section").add(element("h3").text(title)).add(steps_beside(results))
    };
    vec![
        element("h2").with("id", "what-if").text("What if?"),
        element("p").text(
            "Tick a step as if it were done, and see what would change. Nothing of this is saved, \
             and your answers stay as they are.",
        ),
        element("div").all(pairs().filter_map(|(now, then)| domain(desk, now, then))),
        element("p")
            .class("ms-finding")
            .with("aria-live", "polite")
            .text(wording::what_if(now, &supposed)),
        element("div")
            .class("ms-results__pair")
            .add(chart("As it is", now))
            .add(chart("What if", &supposed)),
        compared_table(pairs()),
        element("p").add(button("forget", "", false, "Take all ticks away")),
    ]
}

/// The results as they would be.
fn supposed(desk: &Desk<'_>) -> Results {
    let mut supposed = desk.assessment.clone();
    for (id, level) in &desk.memory.supposed {
        supposed.change_answer(id, |answer| answer.rating = Some(Rating::Level(*level)));
    }
    Results::of(desk.pack, &supposed)
}

/// The steps of a domain, folded. None if no statement has one.
fn domain(desk: &Desk<'_>, now: &DomainResult, then: &DomainResult) -> Option<Element> {
    let statements = now.statements.iter().zip(&then.statements);
    let steps: Vec<_> = statements.flat_map(|(now, then)| steps(desk, now, then)).collect();
    if steps.is_empty() {
        return None;
    }
    let change = if now.level() == then.level() {
        String::new()
    } else {
        format!(", what if: {}", level_outcome(then.level()))
    };
    let title = format!("{}: {}{change}", now.short, level_outcome(now.level()));
    let summary = element("summary").class("nhsuk-details__summary");
    let summary = summary.add(element("span").class("nhsuk-details__summary-text").text(title));
    let group = element("fieldset").class("nhsuk-fieldset").add(
        element("legend")
            .class("nhsuk-fieldset__legend")
            .text("Steps, as if done")
            .add(hidden(format!(" in {}", now.short))),
    );
    let way = wording::shortest_way(now).map(|way| {
        element("div").add(element("p").text(way)).add(
            element("p").add(
                button("way", now.code.as_str(), false, "Tick the shortest way")
                    .add(hidden(format!(" in {}", now.short))),
            ),
        )
    });
    Some(
        element("details").class("nhsuk-details").add(summary).add(
            element("div")
                .class("nhsuk-details__text")
                .all(way)
                .add(group.add(element("div").class("nhsuk-checkboxes").all(steps))),
        ),
    )
}

/// The steps of a statement that are ticked, and the one that comes next.
fn steps(desk: &Desk<'_>, now: &StatementResult, then: &StatementResult) -> Vec<Element> {
    let (Some(now), Some(then)) = (now.level().map(|level| (level, &now.id)), then.level()) else {
        return Vec::new();
    };
    let (now, id) = now;
    let Some((_, statement)) = desk.pack.statement(id) else { return Vec::new() };
    let shown = Level::ALL.into_iter().filter(|from| (now..=then).contains(from));
    shown.filter_map(|from| step(statement, from, from < then)).collect()
}

fn step(statement: &Statement, from: Level, ticked: bool) -> Option<Element> {
    let to = from.next()?;
    let act = format!("step {} {}", statement.id, from.number());
    let id = format!("field-{}", act.replace(' ', "-"));
    let input = element("input")
        .class("nhsuk-checkboxes__input")
        .with("type", "checkbox")
        .with("id", id.as_str())
        .with("data-act", act)
        .with("value", "done");
    let input = if ticked { input.with("checked", "") } else { input };
    let levels = format!("{}, {} to {}. ", statement.title, level_name(from), level_name(to));
    let words = statement.step_from(from).map(ToString::to_string).unwrap_or_default();
    let label = element("label")
        .class("nhsuk-label nhsuk-checkboxes__label")
        .with("for", id)
        .add(element("strong").text(levels))
        .text(words);
    Some(element("div").class("nhsuk-checkboxes__item").add(input).add(label))
}

pub(super) fn act(desk: &mut Desk<'_>, Act { what, value, .. }: Act<'_>) -> Option<()> {
    match what.split(' ').collect::<Vec<_>>().as_slice() {
        ["forget"] => desk.memory.supposed.clear(),
        ["way"] => {
            let results = Results::of(desk.pack, &desk.assessment);
            let domain = results.domains.iter().find(|one| one.code.as_str() == value)?;
            for one in domain.shortest_way() {
                desk.memory.suppose(&one.statement.id, one.to);
            }
        }
        ["step", id, from] => {
            let id = StatementId::from(*id);
            let from = Level::try_from(from.parse::<u8>().ok()?).ok()?;
            let level = if value.is_empty() { from } else { from.next()? };
            desk.memory.suppose(&id, level);
        }
        _ => return None,
    }
    Some(())
}
