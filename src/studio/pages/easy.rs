//! The statements in Easy Read, to read or to talk about.

use crate::storage::packs;
use crate::studio::node::{Element, element};
use crate::studio::parts::easy_levels;

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
        .add(element("h2").text("The five levels"))
        .add(easy_levels(&introduction.levels))
        .all(statements);
    Some(page)
}
