//! The two weights of the report's font: which glyph a letter has, and how wide it is.
//!
//! `fonts/report.py` makes the files. What is measured here is what is drawn, letter by letter, as
//! nothing is shaped. It must not know pages.

use std::collections::BTreeMap;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};

const REGULAR: &[u8] = include_bytes!("../../fonts/report-regular.otf");
const BOLD: &[u8] = include_bytes!("../../fonts/report-bold.otf");

/// What stands for a letter that the font does not have.
pub(super) const MISSING: char = '\u{25a1}';

/// One weight.
#[derive(Debug)]
pub(super) struct Weight {
    /// As the writer of the file needs it.
    pub(super) font: Font,
    /// Each letter's glyph, and its width in ems.
    glyphs: BTreeMap<char, (u32, f32)>,
}

/// Both weights.
#[derive(Debug)]
pub(super) struct Fonts {
    regular: Weight,
    bold: Weight,
}

impl Fonts {
    /// None only if the files are no fonts, which a test excludes.
    pub(super) fn new() -> Option<Self> {
        Some(Self { regular: Weight::of(REGULAR)?, bold: Weight::of(BOLD)? })
    }

    pub(super) fn weight(&self, bold: bool) -> &Weight {
        if bold { &self.bold } else { &self.regular }
    }

    /// Whether there is a glyph. Both weights have the same.
    pub(super) fn has(&self, letter: char) -> bool {
        self.regular.glyphs.contains_key(&letter)
    }
}

impl Weight {
    fn of(file: &'static [u8]) -> Option<Self> {
        let font = Font::new(file.into(), 0)?;
        let read = skrifa::FontRef::new(file).ok()?;
        let metrics = read.glyph_metrics(Size::unscaled(), LocationRef::default());
        let glyph = |(code, glyph): (u32, skrifa::GlyphId)| {
            let ems = metrics.advance_width(glyph)? / font.units_per_em();
            Some((char::from_u32(code)?, (glyph.to_u32(), ems)))
        };
        let glyphs = read.charmap().mappings().filter_map(glyph).collect();
        Some(Self { font, glyphs })
    }

    /// How wide a text is at a size.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|letter| self.glyph(letter).1).sum::<f32>() * size
    }

    /// The glyphs of a text.
    pub(super) fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let glyph = |(at, letter): (usize, char)| {
            let (glyph, ems) = self.glyph(letter);
            let range = at..at + letter.len_utf8();
            KrillaGlyph::new(GlyphId::new(glyph), ems, 0.0, 0.0, 0.0, range, None)
        };
        text.char_indices().map(glyph).collect()
    }

    fn glyph(&self, letter: char) -> (u32, f32) {
        let found = self.glyphs.get(&letter).or_else(|| self.glyphs.get(&MISSING));
        found.copied().unwrap_or_default()
    }
}
