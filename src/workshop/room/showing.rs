//! The big screen: its window, and what it shows.

use super::Room;
use super::agreeing::{in_order, talked_about};
use crate::domain::{StatementId, Workshop};
use crate::tree::{Element, Field, button, chosen, element, way_on};
use crate::workshop::screen::{Scene, Showing, turned};
use crate::workshop::{Act, Order, OwnOrder, Route, kept, telling};

const WHAT: &str = "The big screen has a window of its own. Move it there and press F11 to fill \
                    the screen. It shows nothing private. In a meeting on one screen, share that \
                    window, or show it here.";

/// What is said where a browser did not open the window.
const NOT_OPENED: &str = "Your browser did not open the window. Let it open pop-ups for this page \
                          and try again, or show it here.";

impl Room {
    /// What the big screen shows.
    pub(in crate::workshop) fn showing(&self) -> &Showing {
        &self.showing
    }

    /// The same where the big screen shows something.
    pub(in crate::workshop) fn that_shows(self, showing: Showing) -> Self {
        Self { showing, ..self }
    }

    /// What the other windows are told.
    pub(in crate::workshop) fn tells(&self) -> Order {
        telling::now(self.id(), &self.showing, &self.address, &self.text())
    }

    /// Becomes what another window has said, unless that is older: what happened never gets less.
    pub(in crate::workshop) fn becomes(&mut self, other: Self) {
        if other.log.happened.len() >= self.log.happened.len() {
            (self.log, self.pack) = (other.log, other.pack);
            (self.showing, self.address) = (other.showing, other.address);
        }
    }

    /// The window was opened, or it was not.
    pub(in crate::workshop) fn window_opened(&mut self, is_open: bool) {
        self.drafts.set("said screen", if is_open { "" } else { NOT_OPENED });
    }

    /// The slide after this one is shown, or the one before it.
    pub(in crate::workshop) fn turns(&mut self, is_on: bool) -> Vec<Order> {
        let Showing { scene, light } = &self.showing;
        let Some(workshop) = self.workshop() else { return Vec::new() };
        let showing = Showing { scene: turned(scene, &workshop, is_on), light: *light };
        self.shows(showing)
    }

    /// The big screen shows how people join in the place of a statement.
    pub(super) fn shows_no_statement(&mut self) -> Vec<Order> {
        if !matches!(self.showing.scene, Scene::Statement(_)) {
            return Vec::new();
        }
        self.shows(Showing { scene: Scene::Join, light: self.showing.light })
    }

    fn shows(&mut self, showing: Showing) -> Vec<Order> {
        self.showing = showing;
        let (key, text) = (kept::scene(self.id()), self.showing.to_string());
        vec![Order::Keep { key, text }, self.tells()]
    }
}

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let here = Route::Here(room.id().clone()).to_string();
    let windows = element("div")
        .class("ms-actions")
        .add(button("open-screen", "", true, "Open projector window"))
        .add(way_on(here, false).text("Show here"));
    let scenes = Scene::PLAIN.map(|(scene, name)| {
        let is_shown = scene == room.showing.scene;
        pressed(button("scene", &scene.to_string(), false, name), is_shown)
    });
    let light = button("screen-light", "", false, "Dark on light, for a bright room");
    element("section")
        .add(element("h2").text("Big screen"))
        .add(element("p").text(WHAT))
        .add(windows)
        .add(super::status(room.drafts.get("said screen")))
        .add(element("h3").text("What the big screen shows"))
        .add(element("div").class("ms-scenes").all(scenes))
        .all(statement(room, workshop))
        .add(element("div").class("ms-scenes").add(pressed(light, room.showing.light)))
}

fn pressed(button: Element, is_pressed: bool) -> Element {
    button.with("aria-pressed", if is_pressed { "true" } else { "false" })
}

/// One statement: that which is talked about, unless another is chosen.
fn statement(room: &Room, workshop: &Workshop<'_>) -> Option<Element> {
    let all = in_order(workshop);
    let id = chosen_statement(room, &all)?;
    let places: Vec<_> = (0..all.len()).collect();
    let place = all.iter().position(|one| *one == id).unwrap_or_default();
    let name = |place: usize| all.get(place).map_or("", |id| room.title(id));
    let field = Field { act: "screen-statement", label: "One statement", ..Field::default() };
    let row = element("div").class("ms-scenes").add(field.choice(&places, place, name));
    Some(row.add(show_it(room, id, "Show this statement")))
}

/// What shows a statement on the big screen.
pub(super) fn show_it(room: &Room, id: &StatementId, words: &str) -> Element {
    let scene = Scene::Statement(id.clone());
    let is_shown = scene == room.showing.scene;
    pressed(button("scene", &scene.to_string(), false, words), is_shown)
}

fn chosen_statement<'a>(room: &Room, all: &[&'a StatementId]) -> Option<&'a StatementId> {
    let chosen = room.drafts.get("screen-statement");
    all.iter().find(|id| id.as_str() == chosen).copied().or_else(|| talked_about(room, all))
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    let light = room.showing.light;
    match act.what.as_str() {
        "open-screen" => {
            let screen = Route::Screen(room.id().clone()).to_string();
            Some(vec![Order::Own(OwnOrder::OpenWindow(screen))])
        }
        "scene" => {
            let scene = Scene::parse(&act.value)?;
            Some(room.shows(Showing { scene, light }))
        }
        "turn" => {
            let mut orders = room.turns(act.value == "on");
            // What stands before the button on the next slide may be more or less.
            orders.push(Order::Focus(format!("#turn-{}", act.value)));
            Some(orders)
        }
        "screen-statement" => {
            let id = chosen(&in_order(&room.workshop()?), &act.value)?.to_string();
            room.drafts.set("screen-statement", &id);
            Some(Vec::new())
        }
        "screen-light" => {
            let scene = room.showing.scene.clone();
            Some(room.shows(Showing { scene, light: !light }))
        }
        _ => None,
    }
}
