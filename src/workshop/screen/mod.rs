//! A workshop on the big screen: one thing at a time, huge, and nothing private.
//!
//! A file a slide. It shows what `Room` says is to be shown. Where there is one screen for all, who
//! leads can go from slide to slide; in a window of its own nothing can be done.

mod discussion;
mod join;
mod next;
mod profile;
mod progress;
mod scene;
mod statement;
mod turning;

pub(super) use scene::{Scene, Showing};
pub(super) use turning::turned;

use super::Route;
use super::room::{MADE_UP, Room};
use crate::tree::{Element, element};

/// What is to be seen now, with the ways on and back where there is one screen for all.
pub(super) fn page(room: &Room, way_back: Option<&Route>) -> Element {
    let Some(workshop) = room.workshop() else { return waiting() };
    let showing = room.showing();
    let slide = match &showing.scene {
        Scene::Join => join::slide(room, &workshop),
        Scene::Progress => progress::slide(&workshop),
        Scene::Discussion => discussion::slide(room, &workshop),
        Scene::Profile => profile::steps(&workshop),
        Scene::Shape => profile::shape(&workshop),
        Scene::Next => next::slide(&workshop),
        Scene::Statement(id) => statement::slide(&workshop, id),
    };
    let made_up = workshop.opening().rehearsal.then(|| quiet(MADE_UP));
    let ways = way_back.map(turning::ways);
    let class = if showing.light { "ms-screen ms-screen--light" } else { "ms-screen" };
    screen(class, made_up.into_iter().chain(slide).chain(ways))
}

/// What is seen while nothing is known of the workshop here.
pub(super) fn waiting() -> Element {
    let words = "Leave the page of the workshop open on the laptop.";
    screen("ms-screen", [title("Waiting for the workshop"), quiet(words)])
}

fn screen(class: &'static str, inside: impl IntoIterator<Item = Element>) -> Element {
    let main = element("main").class(class).with("id", "main").with("tabindex", "-1");
    element("div").with("id", "app").add(main.all(inside))
}

/// What a slide says first.
fn title(words: impl Into<String>) -> Element {
    element("h1").class("ms-screen__title").with("tabindex", "-1").text(words)
}

/// What is asked, or said to the room.
fn question(words: impl Into<String>) -> Element {
    element("p").class("ms-screen__question").text(words)
}

/// What stands back.
fn quiet(words: impl Into<String>) -> Element {
    element("p").class("ms-screen__quiet").text(words)
}

/// What is said where the room has not seen any answers.
fn nothing_yet() -> Vec<Element> {
    let words = "First everybody answers alone. Then we look at the answers together.";
    vec![title("Nothing is revealed yet"), question(words)]
}
