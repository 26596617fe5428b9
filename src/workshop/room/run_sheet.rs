//! What to do when, and what to say: with a clock that never ends anything by itself.

use super::Room;
use crate::tree::{Element, element};
use crate::workshop::{Act, Order};

pub(super) fn part(_: &Room) -> Element {
    element("section")
}

pub(super) fn act(_: &mut Room, _: &Act) -> Option<Vec<Order>> {
    None
}
