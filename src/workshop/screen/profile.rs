//! The profile so far: the level of each domain as a table that is a chart, or as a shape.

use super::{nothing_yet, question, quiet, title};
use crate::domain::{Assessment, DomainResult, Level, Outcome, Results, TeamAnswer, Workshop};
use crate::tree::{Element, element, hidden, radar_alone};
use crate::wording::{self, level_name, level_outcome};
use crate::workshop::room::has_revealed;

pub(super) fn steps(workshop: &Workshop<'_>) -> Vec<Element> {
    let Some(so_far) = so_far(workshop) else { return instead(workshop) };
    let results = Results::of(workshop.pack(), &so_far);
    let names = Level::ALL.map(|level| {
        let name = element("span").class("ms-screen__level").text(level_name(level));
        element("th").with("scope", "col").add(name)
    });
    let names = element("tr").add(element("td")).all(names);
    let groups = results.groups.iter().map(|group| {
        let rows = results.domains.iter().filter(|domain| domain.group == group.group);
        element("tbody").all(rows.map(|domain| row(domain, is_agreed(workshop, domain))))
    });
    let table = element("table")
        .class("ms-screen__profile")
        .add(element("caption").add(hidden("Level by domain")))
        .add(element("thead").add(names))
        .all(groups);
    let to_be_agreed = "Open circles: the middle, to be agreed.";
    vec![title(wording::profile_finding(&results)), table, quiet(agreed(workshop, to_be_agreed))]
}

/// How much of it is agreed, and what the rest is.
fn agreed(workshop: &Workshop<'_>, the_rest: &str) -> String {
    let (agreed, asked) = (workshop.agreed().count(), workshop.asked().count());
    if agreed >= asked {
        return "Everything is agreed.".to_owned();
    }
    format!("{agreed} of {asked} agreed. {the_rest}")
}

/// Whether the room has agreed on all that the level of a domain is made of.
fn is_agreed(workshop: &Workshop<'_>, domain: &DomainResult) -> bool {
    let agreed = |id| matches!(workshop.answer(id), Some(TeamAnswer::Agreed(_)));
    domain.statements.iter().all(|one| agreed(&one.id))
}

fn row(domain: &DomainResult, is_agreed: bool) -> Element {
    let row = element("tr").add(element("th").with("scope", "row").text(&*domain.short));
    let reached = match domain.level() {
        Outcome::Level(level) => level,
        none @ (Outcome::NotEnough | Outcome::NotApplicable) => {
            let words = element("td").class("ms-screen__none").with("colspan", "5");
            return row.add(words.text(level_outcome(none)));
        }
    };
    row.all(Level::ALL.map(|level| {
        let cell = element("td");
        let cell = if level <= reached {
            cell.class("ms-screen__step ms-screen__step--done")
        } else {
            cell.class("ms-screen__step")
        };
        let disc = (level == reached).then(|| {
            let disc = element("span").text(level.number().to_string());
            if is_agreed {
                disc.class("ms-screen__disc")
            } else {
                disc.class("ms-screen__disc ms-screen__disc--open").add(hidden(", to be agreed"))
            }
        });
        cell.all(disc)
    }))
}

pub(super) fn shape(workshop: &Workshop<'_>) -> Vec<Element> {
    let Some(so_far) = so_far(workshop) else { return instead(workshop) };
    let results = Results::of(workshop.pack(), &so_far);
    let words =
        |domain: &DomainResult| format!("{}: {}.", domain.short, level_outcome(domain.level()));
    let words: Vec<_> = results.domains.iter().map(words).collect();
    let words = hidden(words.join(" "));
    let to_be_agreed = "The rest is the middle of what people said.";
    let agreed = quiet(agreed(workshop, to_be_agreed));
    vec![title(wording::profile_finding(&results)), radar_alone(&results), agreed, words]
}

/// The answers so far, where the room has seen some and there is anything to agree on.
fn so_far(workshop: &Workshop<'_>) -> Option<Assessment> {
    (has_revealed(workshop) && !workshop.is_individual()).then(|| workshop.so_far())
}

fn instead(workshop: &Workshop<'_>) -> Vec<Element> {
    if workshop.is_individual() {
        let words = "There is no level for all of us.";
        return vec![title("Each of us answered for ourselves"), question(words)];
    }
    nothing_yet()
}
