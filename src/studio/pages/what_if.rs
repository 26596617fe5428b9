//! What would follow if steps were done: beside what is, and never mixed with it. What is supposed
//! is in the page's memory alone, so it is gone when the page is left.

use super::{Act, Desk};
use crate::domain::{
    DomainResult, Level, Rating, Results, Statement, StatementId, StatementResult,
};
use crate::studio::parts::{button, compared_table, hidden, steps_beside};
use crate::tree::{Element, element, fold};
use crate::wording::{self, level_name, level_outcome};

/// The section, with what is there at present beside it.
pub(super) fn section(desk: &Desk<'_>, now: &Results) -> Element {
    let supposed = supposed(desk);
    let pairs = || now.domains.iter().zip(&supposed.domains);
    let steps = pairs().filter_map(|(now, then)| domain(desk, now, then));
    let finding = element("p").class("ms-finding").with("aria-live", "polite");
    let chart = |title, results| {
        element("section").add(element("h3").text(title)).add(steps_beside(results))
    };
    element("section")
        .class("ms-what-if")
        .add(element("h2").text("What if?"))
        .add(element("p").text(
            "Tick a step as if it were done, and see what would change. Nothing of this is saved, \
             and your answers stay as they are.",
        ))
        .add(finding.text(wording::what_if(now, &supposed)))
        .add(element("div").class("ms-what-if__steps").all(steps))
        .add(button("forget", "", false, "Take all ticks away"))
        .add(
            element("div")
                .class("ms-results__pair")
                .add(chart("As it is", now))
                .add(chart("What if", &supposed)),
        )
        .add(compared_table(pairs()))
}

/// The results as they would be. Nothing is supposed to be lower than it is.
fn supposed(desk: &Desk<'_>) -> Results {
    let mut supposed = desk.assessment.clone();
    for (id, level) in &desk.memory.supposed {
        let own = supposed.rating(id).and_then(Rating::level);
        if own.is_some_and(|own| own < *level) {
            supposed.change_answer(id, |answer| answer.rating = Some(Rating::Level(*level)));
        }
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
    let level = level_outcome(now.level());
    let change = match level_outcome(then.level()) {
        same if same == level => String::new(),
        other => format!(", what if: {other}"),
    };
    let in_domain = || hidden(format!(" in {}", now.short));
    let way = wording::shortest_way(now).into_iter().flat_map(|way| {
        let tick = button("way", now.code.as_str(), false, "Tick the shortest way");
        [element("p").text(way), element("p").add(tick.add(in_domain()))]
    });
    let legend = element("legend").class("nhsuk-fieldset__legend").text("Steps, as if done");
    let steps = element("fieldset")
        .class("nhsuk-fieldset")
        .add(legend.add(in_domain()))
        .add(element("div").class("nhsuk-checkboxes").all(steps));
    let summary = format!("{}: {level}{change}", now.short);
    Some(fold(summary, element("div").all(way).add(steps)))
}

/// The steps of a statement that are ticked, and the one that comes next.
fn steps(desk: &Desk<'_>, now: &StatementResult, then: &StatementResult) -> Vec<Element> {
    let statement = desk.pack.statement(&now.id);
    let (Some((_, statement)), Some(now), Some(then)) = (statement, now.level(), then.level())
    else {
        return Vec::new();
    };
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
