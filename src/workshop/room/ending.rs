//! Notes, what was put aside, and the result as an assessment.

use super::Room;
use crate::tree::{Element, element};
use crate::workshop::{Act, Order};

pub(super) fn part(_: &Room) -> Element {
    element("section")
}

pub(super) fn act(_: &mut Room, _: &Act) -> Option<Vec<Order>> {
    None
}
