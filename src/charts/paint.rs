//! What a chart is drawn in: roles, each with one colour for light paper and one for a dark slide.
//!
//! Backends of plotters pass colours on, nothing else. So every role has a colour of its own, if
//! need be one step off its neighbour, and a backend can tell the role from it. It must not know
//! themes: on a screen the stylesheet gives each role its colour.

use crate::domain::Level;

/// Red, green, blue.
pub type Rgb = (u8, u8, u8);

/// What a picture stands on where no stylesheet says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// White paper.
    Light,
    /// A slide in a dark room.
    Dark,
}

impl Ground {
    /// Its colour.
    pub const fn rgb(self) -> Rgb {
        match self {
            Self::Light => (0xFF, 0xFF, 0xFF),
            Self::Dark => (0x0A, 0x16, 0x26),
        }
    }
}

/// The part that a shape plays in a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paint {
    /// Text.
    Ink,
    /// Text that stands back: headings of columns, notes, keys.
    Quiet,
    /// The way up to a level.
    Track,
    /// The way still ahead.
    TrackEmpty,
    /// The mark of a level.
    Disc,
    /// The level's number on its mark.
    DiscText,
    /// From the lowest to the highest level that the missing answers could lead to.
    RangeBar,
    /// The level that a team aims for.
    TargetRing,
    /// Rings, axes and rules.
    Grid,
    /// The outline of a shape of levels.
    RadarLine,
    /// Its corners.
    RadarPoint,
    /// Its inside.
    RadarFill,
    /// The edge of a cell whose answer is yet to be found out.
    Unknown,
    /// A cell of the heat table.
    Cell(Level),
    /// The number in it.
    CellText(Level),
}

impl Paint {
    /// Every role.
    pub const ALL: [Self; 23] = [
        Self::Ink,
        Self::Quiet,
        Self::Track,
        Self::TrackEmpty,
        Self::Disc,
        Self::DiscText,
        Self::RangeBar,
        Self::TargetRing,
        Self::Grid,
        Self::RadarLine,
        Self::RadarPoint,
        Self::RadarFill,
        Self::Unknown,
        Self::Cell(Level::NotYet),
        Self::Cell(Level::Starting),
        Self::Cell(Level::Building),
        Self::Cell(Level::Embedded),
        Self::Cell(Level::Leading),
        Self::CellText(Level::NotYet),
        Self::CellText(Level::Starting),
        Self::CellText(Level::Building),
        Self::CellText(Level::Embedded),
        Self::CellText(Level::Leading),
    ];

    /// Its colour on white paper, which no other role has.
    pub const fn rgb(self) -> Rgb {
        match self {
            Self::Ink => (0x16, 0x22, 0x2E),
            Self::Quiet => (0x3C, 0x4B, 0x59),
            Self::Track => (0xD5, 0xE3, 0xF0),
            Self::TrackEmpty => (0xF2, 0xF5, 0xF9),
            Self::Disc => (0x0F, 0x2F, 0x57),
            Self::DiscText => (0xFF, 0xFF, 0xFF),
            Self::RangeBar => (0x24, 0x52, 0x87),
            Self::TargetRing => (0x16, 0x22, 0x2F),
            Self::Grid => (0xC6, 0xD0, 0xDA),
            Self::RadarLine => (0x0F, 0x2F, 0x58),
            Self::RadarPoint => (0x0F, 0x2F, 0x59),
            Self::RadarFill => (0xD5, 0xE3, 0xF1),
            Self::Unknown => (0x3C, 0x4B, 0x5A),
            Self::Cell(Level::NotYet) => (0xE9, 0xEF, 0xF5),
            Self::Cell(Level::Starting) => (0xC3, 0xD6, 0xE8),
            Self::Cell(Level::Building) => (0x8F, 0xB5, 0xD5),
            Self::Cell(Level::Embedded) => (0x24, 0x52, 0x86),
            Self::Cell(Level::Leading) => (0x0F, 0x2F, 0x56),
            Self::CellText(Level::NotYet) => (0x16, 0x22, 0x2D),
            Self::CellText(Level::Starting) => (0x16, 0x22, 0x2C),
            Self::CellText(Level::Building) => (0x16, 0x22, 0x2B),
            Self::CellText(Level::Embedded) => (0xFF, 0xFF, 0xFE),
            Self::CellText(Level::Leading) => (0xFF, 0xFF, 0xFD),
        }
    }

    /// Its colour on a ground. The cells of the heat table bring their own, the same on both.
    pub const fn on(self, ground: Ground) -> Rgb {
        match (ground, self) {
            (Ground::Light, _) | (_, Self::Cell(_) | Self::CellText(_)) => self.rgb(),
            (_, Self::Ink | Self::Disc) => (0xF4, 0xF8, 0xFC),
            (_, Self::Quiet | Self::Unknown) => (0xC9, 0xD8, 0xE8),
            (_, Self::DiscText) => Ground::Dark.rgb(),
            (_, Self::Track | Self::RadarFill) => (0x2C, 0x4A, 0x6E),
            (_, Self::TrackEmpty) => (0x17, 0x29, 0x3F),
            (_, Self::Grid) => (0x3A, 0x50, 0x69),
            (_, Self::RangeBar | Self::RadarLine | Self::RadarPoint) => (0x7F, 0xB2, 0xE5),
            (_, Self::TargetRing) => (0xFF, 0xD2, 0x7A),
        }
    }

    /// The role that a colour stands for.
    pub fn of_rgb(rgb: Rgb) -> Option<Self> {
        Self::ALL.into_iter().find(|paint| paint.rgb() == rgb)
    }

    /// Its class in the stylesheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Ink => "ms-chart__ink",
            Self::Quiet => "ms-chart__quiet",
            Self::Track => "ms-chart__track",
            Self::TrackEmpty => "ms-chart__track-empty",
            Self::Disc => "ms-chart__disc",
            Self::DiscText => "ms-chart__disc-text",
            Self::RangeBar => "ms-chart__range",
            Self::TargetRing => "ms-chart__target",
            Self::Grid => "ms-chart__grid",
            Self::RadarLine => "ms-chart__radar-line",
            Self::RadarPoint => "ms-chart__radar-point",
            Self::RadarFill => "ms-chart__radar-fill",
            Self::Unknown => "ms-chart__unknown",
            Self::Cell(Level::NotYet) => "ms-chart__level-1",
            Self::Cell(Level::Starting) => "ms-chart__level-2",
            Self::Cell(Level::Building) => "ms-chart__level-3",
            Self::Cell(Level::Embedded) => "ms-chart__level-4",
            Self::Cell(Level::Leading) => "ms-chart__level-5",
            Self::CellText(Level::NotYet) => "ms-chart__level-1-text",
            Self::CellText(Level::Starting) => "ms-chart__level-2-text",
            Self::CellText(Level::Building) => "ms-chart__level-3-text",
            Self::CellText(Level::Embedded) => "ms-chart__level-4-text",
            Self::CellText(Level::Leading) => "ms-chart__level-5-text",
        }
    }

    /// Whether its lines are dashed: what is not there yet.
    pub const fn is_dashed(self) -> bool {
        matches!(self, Self::TargetRing | Self::Unknown)
    }
}
