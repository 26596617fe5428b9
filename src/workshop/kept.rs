//! Under which key what is kept.

use crate::domain::WorkshopId;

/// The beginning of the keys of workshops.
const WORKSHOP: &str = "workshop/";

/// The key of the address at which phones reach the page, if it is another than the page's own.
pub(super) const ADDRESS: &str = "address";

/// The key of a workshop.
pub(super) fn workshop(id: &WorkshopId) -> String {
    format!("{WORKSHOP}{id}")
}

/// The key of what the big screen shows of a workshop.
pub(super) fn scene(id: &WorkshopId) -> String {
    format!("scene/{id}")
}

/// The key of what who leads a workshop has typed or chosen and not done yet.
pub(super) fn drafts(id: &WorkshopId) -> String {
    format!("drafts/{id}")
}

/// The workshop whose key it is.
pub(super) fn id(key: &str) -> Option<&str> {
    key.strip_prefix(WORKSHOP)
}
