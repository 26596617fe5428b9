//! What a text means to any backend of plotters: its face and where it stands. It must not draw.

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendTextStyle, FontStyle};

use super::{Anchor, Face};

/// How a text is to be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Set {
    /// Size and weight.
    pub face: Face,
    /// Which end of the text stands at its place.
    pub anchor: Anchor,
    /// How far the baseline is below its place.
    pub down: i32,
}

impl Set {
    /// As plotters asks for it.
    #[expect(clippy::cast_possible_truncation, reason = "sizes are small and set as integers")]
    pub fn of<S: BackendTextStyle>(style: &S) -> Self {
        let bold = matches!(style.style(), FontStyle::Bold);
        let face = Face { size: style.size().round() as i32, bold };
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        // By the height of a capital: `dominant-baseline` is read differently by different readers.
        let down = match style.anchor().v_pos {
            VPos::Top => face.cap_height(),
            VPos::Center => face.cap_height() / 2,
            VPos::Bottom => 0,
        };
        Self { face, anchor, down }
    }
}

/// A length of plotters with a sign.
pub fn whole(length: u32) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}
