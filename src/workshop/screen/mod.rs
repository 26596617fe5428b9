//! A workshop on the big screen: one thing at a time, huge, and nothing private.

use super::room::Room;
use crate::tree::{Element, element};

pub(super) fn page(room: &Room) -> Element {
    let _ = room;
    element("div").with("id", "app")
}
