//! Where one is in workshops, and how that is written in the address.

use std::fmt;

use crate::domain::{WorkshopId, stands_in_address};

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What workshops are, and those that are kept here.
    List,
    /// A workshop that is about to be opened.
    New,
    /// A workshop, for who leads it.
    Room(WorkshopId),
    /// A workshop, for the big screen.
    Screen(WorkshopId),
    /// The same in the window of who leads it.
    Here(WorkshopId),
    /// A form of paper to answer on.
    Paper(WorkshopId),
    /// An address that leads nowhere.
    NotFound,
}

impl Route {
    /// Reads the part of an address from `#` on.
    pub fn parse(address: &str) -> Self {
        let path = address.trim_start_matches('#').trim_matches('/');
        let parts: Vec<_> = path.split('/').collect();
        match parts.as_slice() {
            ["workshops"] => Self::List,
            ["workshops", "new"] => Self::New,
            ["workshops", id] if stands_in_address(id) => Self::Room((*id).into()),
            ["workshops", id, "screen"] if stands_in_address(id) => Self::Screen((*id).into()),
            ["workshops", id, "here"] if stands_in_address(id) => Self::Here((*id).into()),
            ["workshops", id, "paper"] if stands_in_address(id) => Self::Paper((*id).into()),
            _ => Self::NotFound,
        }
    }

    /// The workshop that a page is about.
    pub fn workshop(&self) -> Option<&WorkshopId> {
        match self {
            Self::Room(id) | Self::Screen(id) | Self::Here(id) | Self::Paper(id) => Some(id),
            Self::List | Self::New | Self::NotFound => None,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List | Self::NotFound => f.write_str("#/workshops"),
            Self::New => f.write_str("#/workshops/new"),
            Self::Room(id) => write!(f, "#/workshops/{id}"),
            Self::Screen(id) => write!(f, "#/workshops/{id}/screen"),
            Self::Here(id) => write!(f, "#/workshops/{id}/here"),
            Self::Paper(id) => write!(f, "#/workshops/{id}/paper"),
        }
    }
}
