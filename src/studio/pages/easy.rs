//! The statements in Easy Read, to read or to talk about, and to start answering them.

use super::{Act, Outcome};
use crate::domain::{Assessment, Date, Form};
use crate::storage::{Leftovers, packs};
use crate::studio::parts::{button, easy_levels};
use crate::tree::{Element, element};

/// None if the first pack has nothing in Easy Read.
pub(super) fn page() -> Option<Element> {
    let pack = packs().first()?;
    let introduction = pack.easy.as_ref()?;
    let statements = pack.statements().filter_map(|one| one.easy.as_ref()).flat_map(|easy| {
        [
            element("h2").text(&*easy.title),
            element("p").add(element("strong").text(&*easy.question)),
            element("p").text(&*easy.help),
            easy_levels(&easy.levels),
        ]
    });
    let page = element("div")
        .class("ms-easy")
        .all(introduction.intro.iter().map(|words| element("p").text(&**words)))
        .add(button("start", "", true, "Answer in Easy Read"))
        .add(element("h2").text("The five levels"))
        .add(easy_levels(&introduction.levels))
        .all(statements);
    Some(page)
}

/// Begins a quick start, at its first statement in Easy Read.
pub(super) fn act(today: Date, Act { what, fresh, .. }: Act<'_>) -> Option<Outcome> {
    let pack = packs().first().filter(|_| what == "start")?;
    let first = pack.statements().find(|one| one.easy.is_some())?;
    let mut assessment = Assessment::new(fresh.into(), pack.reference.clone(), Form::Quick);
    assessment.started_on = Some(today);
    Some(Outcome::begun(&assessment, &Leftovers::default(), &format!("easy/{}", first.id)))
}
