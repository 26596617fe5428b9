//! Words in lines that fit a width. It must not know pages or tags.

use super::font::Fonts;
use crate::charts::Paint;

/// How letters are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// The size of an em, in points.
    pub(super) size: f32,
    /// From one baseline to the next, in points.
    pub(super) leading: f32,
    /// Weight 700 instead of 400.
    pub(super) bold: bool,
    /// The part that the text plays.
    pub(super) paint: Paint,
}

impl Style {
    pub(super) const fn new(size: f32, leading: f32, paint: Paint) -> Self {
        Self { size, leading, bold: false, paint }
    }

    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

/// Letters of one style beside each other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    /// Where they begin, from the left of the line.
    pub(super) x: f32,
    /// How they are set.
    pub(super) style: Style,
    /// The letters. The space after a word belongs to it, also at the end of a line: readers that
    /// join lines need it.
    pub(super) text: String,
}

/// What stands on one line.
pub(super) type Line = Vec<Run>;

/// Texts that follow each other, in lines. There is one line at least: a part of the report that
/// has nothing in it would be lost to those who listen.
pub(super) fn wrap(fonts: &Fonts, texts: &[(Style, &str)], width: f32) -> Vec<Line> {
    let mut lines = Lines { fonts, width, done: Vec::new(), line: Vec::new(), x: 0.0 };
    for (style, text) in texts {
        for word in text.split_inclusive(' ') {
            lines.word(*style, word);
        }
    }
    if lines.line.is_empty() {
        lines.line.extend(texts.first().map(|(style, _)| Run {
            x: 0.0,
            style: *style,
            text: " ".to_owned(),
        }));
    }
    lines.done.push(lines.line);
    lines.done
}

struct Lines<'a> {
    fonts: &'a Fonts,
    width: f32,
    done: Vec<Line>,
    line: Line,
    x: f32,
}

impl Lines<'_> {
    fn word(&mut self, style: Style, word: &str) {
        let seen = self.measure(style, word.trim_end_matches(' '));
        if self.x + seen > self.width && !self.line.is_empty() {
            self.end();
        }
        if seen <= self.width {
            return self.put(style, word);
        }
        // A word that is wider than a line is broken between two letters.
        let mut start = 0;
        for (at, letter) in word.char_indices() {
            let end = at + letter.len_utf8();
            let piece = word.get(start..end).unwrap_or_default();
            if letter != ' ' && at > start && self.measure(style, piece) > self.width {
                self.put(style, word.get(start..at).unwrap_or_default());
                self.end();
                start = at;
            }
        }
        self.put(style, word.get(start..).unwrap_or_default());
    }

    fn put(&mut self, style: Style, text: &str) {
        match self.line.last_mut() {
            Some(run) if style.eq(&run.style) => run.text.push_str(text),
            _ => self.line.push(Run { x: self.x, style, text: text.to_owned() }),
        }
        self.x += self.measure(style, text);
    }

    fn end(&mut self) {
        self.done.push(std::mem::take(&mut self.line));
        self.x = 0.0;
    }

    fn measure(&self, style: Style, text: &str) -> f32 {
        self.fonts.weight(style.bold).width(text, style.size)
    }
}
