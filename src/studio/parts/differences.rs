//! How a questionnaire differs from the one that it was made from, by the ids of its statements.

use crate::domain::{Pack, PackRef, Statement};
use crate::storage::{packs, released};
use crate::tree::{Element, element};

/// A section that lists what was added, taken out and put in other words.
pub(in crate::studio) fn differences(pack: &Pack, from: &PackRef) -> Element {
    let base = packs().iter().find(|one| one.reference.same_meaning(from));
    let order = released().into_iter().find(|one| one.pack == *from);
    let section = element("section");
    let (Some(base), Some(order)) = (base, order) else {
        return section.add(element("p").text(format!(
            "It was made from {from}, which this app does not have. We cannot show what differs."
        )));
    };
    let is_new = |one: &&Statement| !order.statements.contains(&one.id);
    let added = pack.statements().filter(is_new).map(named);
    let gone = order.statements.iter().filter(|id| pack.statement(id).is_none());
    let gone =
        gone.map(|id| base.statement(id).map_or_else(|| id.to_string(), |(_, one)| named(one)));
    let reworded = pack.statements().filter_map(|one| reworded(base, one));
    let lists = [
        ("Domains added", domains(pack, base)),
        ("Domains taken out", domains(base, pack)),
        ("Domains with another name", renamed(pack, base)),
        ("Statements added", added.collect()),
        ("Statements taken out", gone.collect()),
        ("Statements changed", reworded.collect()),
    ];
    let all_alike = lists.iter().all(|(_, items)| items.is_empty());
    let lists = lists.into_iter().filter(|(_, items)| !items.is_empty());
    section
        .add(element("h3").text(format!("What differs from \u{201c}{}\u{201d}", base.title)))
        .all(all_alike.then(|| element("p").text("Nothing: the statements are the same.")))
        .all(lists.flat_map(|(title, items)| {
            let items = items.into_iter().map(|item| element("li").text(item));
            [element("h4").text(title), element("ul").all(items)]
        }))
}

fn named(statement: &Statement) -> String {
    format!("{} {}", statement.id, statement.title)
}

/// The domains of one that the other does not have.
fn domains(of: &Pack, other: &Pack) -> Vec<String> {
    let only = of.domains.iter().filter(|one| other.domain(&one.code).is_none());
    only.map(|one| format!("{} {}", one.code, one.name)).collect()
}

fn renamed(pack: &Pack, base: &Pack) -> Vec<String> {
    let both = pack.domains.iter().filter_map(|one| Some((one, base.domain(&one.code)?)));
    let other =
        both.filter(|(one, before)| (&one.name, &one.short) != (&before.name, &before.short));
    other
        .map(|(one, before)| format!("{} {}, before: {}", one.code, one.name, before.name))
        .collect()
}

/// A statement that both have, with what of it is not the same.
fn reworded(base: &Pack, now: &Statement) -> Option<String> {
    let (_, before) = base.statement(&now.id)?;
    let help = |one: &Statement| (one.see.clone(), one.evidence.clone(), one.easy.clone());
    let parts = [
        ("title", now.title != before.title),
        ("question", now.stem != before.stem),
        ("levels", now.descriptors != before.descriptors),
        ("steps", now.steps != before.steps),
        ("help", help(now) != help(before)),
        ("resources", now.resources != before.resources),
    ];
    let parts: Vec<_> =
        parts.iter().filter(|(_, differs)| *differs).map(|(name, _)| *name).collect();
    (!parts.is_empty()).then(|| format!("{}: {}", named(now), parts.join(", ")))
}
