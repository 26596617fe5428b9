//! From slide to slide where there is one screen for all, so that who leads need not go back to a
//! page on which codes stand.

use super::Scene;
use super::discussion::MOST;
use crate::domain::Workshop;
use crate::tree::{Element, element};
use crate::workshop::{Route, room};

/// The slide before, the one after, and the way back to the workshop.
pub(super) fn ways(back: &Route) -> Element {
    let turn = |way: &str, words: &str| {
        element("button")
            .with("type", "button")
            .with("id", format!("turn-{way}"))
            .class("ms-screen__way")
            .with("data-act", "turn")
            .with("value", way)
            .text(words)
    };
    let back = element("a").class("ms-screen__way").with("href", back.to_string());
    element("div")
        .class("ms-screen__ways")
        .add(turn("back", "Previous"))
        .add(turn("on", "Next"))
        .add(back.text("Back to the workshop"))
}

/// The scene after this one, or before it. They go round, so that there always is one.
pub(in crate::workshop) fn turned(now: &Scene, workshop: &Workshop<'_>, is_on: bool) -> Scene {
    let mut all = in_order(now, workshop);
    if !is_on {
        all.reverse();
    }
    let after = all.iter().skip_while(|scene| *scene != now).nth(1);
    after.or(all.first()).unwrap_or(now).clone()
}

/// All scenes. After the list of what is worth talking about come its statements, with the one that
/// is shown now.
fn in_order(now: &Scene, workshop: &Workshop<'_>) -> Vec<Scene> {
    let listed = room::to_discuss(workshop).into_iter().take(MOST);
    let mut statements: Vec<_> = listed.cloned().map(Scene::Statement).collect();
    if matches!(now, Scene::Statement(_)) && !statements.contains(now) {
        statements.push(now.clone());
    }
    let with_those_after = |(scene, _): (Scene, &str)| {
        let after = if scene == Scene::Discussion { statements.as_slice() } else { &[] };
        [scene].into_iter().chain(after.to_vec())
    };
    Scene::PLAIN.into_iter().flat_map(with_those_after).collect()
}
