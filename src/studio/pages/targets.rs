//! How far a team wants to get in each domain, and by when; below it, what would follow *if*.

use super::{Act, Desk, what_if};
use crate::domain::{Date, DomainCode, DomainResult, Level, Results, Target};
use crate::studio::parts::{Field, button, chosen, way_on};
use crate::tree::{Element, element};
use crate::wording::{group_name, level_label, level_outcome};

/// The months in which one level is a good way.
const HORIZON: u8 = 6;

pub(super) fn page(desk: &Desk<'_>) -> Element {
    let results = Results::of(desk.pack, &desk.assessment);
    let groups = results.groups.iter().flat_map(|group| {
        let domains = results.domains.iter().filter(|one| one.group == group.group);
        let name = element("h3").text(group_name(group.group));
        [name].into_iter().chain(domains.map(row))
    });
    let mut rows = vec![
        button("aim", "", true, "Aim for the next level in each domain"),
        element("p").class("ms-caption").text("Targets that you have set stay as they are."),
    ];
    rows.extend(groups);
    let back = way_on(desk.place("actions"), false).text("Back to priorities and actions");
    element("div")
        .add(element("p").class("ms-lede").text(
            "A target is a level in a domain, and a day. A few are enough: one level up in six \
             months is a good way.",
        ))
        .add(element("h2").text("Your targets"))
        .all(desk.fields(rows))
        .add(what_if::section(desk, &results))
        .add(element("p").class("ms-actions ms-actions--foot").add(back))
}

fn row(domain: &DomainResult) -> Element {
    let (target, by) = (format!("target {}", domain.code), format!("by {}", domain.code));
    let level = Field { act: &target, label: "Target", ..Field::default() };
    let by = Field { act: &by, label: "By", ..Field::default() };
    let id = format!("domain-{}", domain.code);
    let now = element("p")
        .class("ms-target__domain")
        .with("id", id.as_str())
        .add(element("strong").text(&*domain.short))
        .text(format!(" {}", now(domain)));
    let aim = domain.target.map(|target| target.level);
    element("div")
        .class("ms-target")
        .with("role", "group")
        .with("aria-labelledby", id)
        .add(now)
        .add(level.choice(&choices(domain), aim, level_or_none))
        .add(by.day(domain.target.and_then(|target| target.by)))
}

fn level_or_none(level: Option<Level>) -> String {
    level.map_or_else(|| "No target".to_owned(), level_label)
}

/// `now 3 Building`.
fn now(domain: &DomainResult) -> String {
    match domain.level().known() {
        Some(_) => format!("now {}", level_outcome(domain.level())),
        None => level_outcome(domain.level()),
    }
}

/// No target, the levels above the one that there is, and the target that there is.
fn choices(domain: &DomainResult) -> Vec<Option<Level>> {
    let (now, aim) = (domain.level().known(), domain.target.map(|target| target.level));
    let levels = Level::ALL.into_iter().map(Some);
    let levels = levels.filter(|one| *one > now || *one == aim);
    [None].into_iter().chain(levels).collect()
}

pub(super) fn act(desk: &mut Desk<'_>, act: Act<'_>) -> Option<()> {
    if act.what == "aim" {
        aim(desk);
        return Some(());
    }
    let Some((what @ ("target" | "by"), code)) = act.what.split_once(' ') else {
        return what_if::act(desk, act);
    };
    let results = Results::of(desk.pack, &desk.assessment);
    let domain = results.domains.iter().find(|one| one.code.as_str() == code)?;
    let by = domain.target.and_then(|target| target.by);
    let target = match what {
        "target" => chosen(&choices(domain), act.value)?
            .map(|level| Target { level, by: by.or(desk.today.months_later(HORIZON)) }),
        _ => domain.target.map(|target| Target { by: Date::parse(act.value).ok(), ..target }),
    };
    set(desk, &domain.code, target);
    Some(())
}

fn set(desk: &mut Desk<'_>, code: &DomainCode, target: Option<Target>) {
    match target {
        Some(target) => desk.assessment.targets.insert(code.clone(), target),
        None => desk.assessment.targets.remove(code),
    };
}

/// Aims for the next level where there is one and no target.
fn aim(desk: &mut Desk<'_>) {
    let by = desk.today.months_later(HORIZON);
    for domain in Results::of(desk.pack, &desk.assessment).domains {
        if let (None, Some(level)) = (domain.target, domain.level().known().and_then(Level::next)) {
            set(desk, &domain.code, Some(Target { level, by }));
        }
    }
}
