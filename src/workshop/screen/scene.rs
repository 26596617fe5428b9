//! What the big screen shows, and how that is written down.

use std::fmt;

use crate::domain::StatementId;

/// What is shown, and on which ground.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::workshop) struct Showing {
    /// What.
    pub(in crate::workshop) scene: Scene,
    /// Dark on light, for a bright room.
    pub(in crate::workshop) light: bool,
}

/// One thing that can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::workshop) enum Scene {
    /// How people come in.
    Join,
    /// How many have answered.
    Progress,
    /// What is worth talking about.
    Discussion,
    /// The level of each domain.
    Profile,
    /// The shape of the whole.
    Shape,
    /// What the room will do.
    Next,
    /// One statement, with what was revealed of it.
    Statement(StatementId),
}

impl Scene {
    /// Those that need no further choice, each with the name of its button.
    pub(in crate::workshop) const PLAIN: [(Self, &'static str); 6] = [
        (Self::Join, "Join"),
        (Self::Progress, "Progress"),
        (Self::Discussion, "Discussion list"),
        (Self::Profile, "Profile"),
        (Self::Shape, "Shape"),
        (Self::Next, "What next"),
    ];

    /// Reads what stands in a button or in what is kept.
    pub(in crate::workshop) fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix("statement ") {
            Some(id) => Some(Self::Statement(id.into())),
            None => Self::PLAIN.map(|(scene, _)| scene).into_iter().find(|one| one.word() == text),
        }
    }

    const fn word(&self) -> &'static str {
        match self {
            Self::Join => "join",
            Self::Progress => "progress",
            Self::Discussion => "discussion",
            Self::Profile => "profile",
            Self::Shape => "shape",
            Self::Next => "next",
            Self::Statement(_) => "statement",
        }
    }
}

impl fmt::Display for Scene {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Statement(id) = self {
            return write!(f, "{} {id}", self.word());
        }
        f.write_str(self.word())
    }
}

impl Default for Showing {
    fn default() -> Self {
        Self { scene: Scene::Join, light: false }
    }
}

impl Showing {
    /// Reads what is kept. None if it is nothing that can be shown.
    pub(in crate::workshop) fn parse(text: &str) -> Option<Self> {
        let (ground, scene) = text.split_once(' ')?;
        Some(Self { scene: Scene::parse(scene)?, light: ground == "light" })
    }
}

impl fmt::Display for Showing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", if self.light { "light" } else { "dark" }, self.scene)
    }
}
