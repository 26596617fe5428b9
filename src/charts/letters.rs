//! How wide text is in Inter, from a table: the same in every browser, test and file.
//!
//! It must not ask a page or a font. The table was read from @fontsource/inter 5 (`hmtx`, 2048
//! units an em, rounded to thousandths) for the weights 400 and 700.

/// How text is set: the size of an em in tenths of a px, and whether it is bold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Face {
    /// Tenths of a px.
    pub size: i32,
    /// Weight 700 instead of 400.
    pub bold: bool,
}

/// Thousandths of an em from the baseline to the top of a capital.
const CAP_HEIGHT: i32 = 727;
/// Thousandths of an em from the baseline to the lowest letter's foot.
const DESCENT: i32 = 241;
/// Thousandths of an em from one baseline to the next.
const LINE: i32 = 1250;

/// Joins two words that are to stay on one line.
pub(super) const NO_BREAK: char = '\u{A0}';

/// Letters outside ASCII: as wide as the widest Latin ones in common use, or a whole em and more
/// for scripts that Inter does not have.
const LATIN: i32 = 760;
const BEYOND: i32 = 1100;

#[rustfmt::skip]
const REGULAR: [i32; 95] = [
    281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360,
    631, 407, 610, 618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511,
    966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765,
    639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456,
    323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600,
    612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];
#[rustfmt::skip]
const BOLD: [i32; 95] = [
    237, 338, 552, 649, 655, 1016, 672, 339, 377, 377, 559, 679, 334, 468, 334, 388,
    674, 431, 630, 646, 676, 622, 649, 582, 651, 649, 334, 343, 679, 679, 679, 560,
    1016, 747, 662, 740, 722, 607, 587, 750, 747, 281, 584, 719, 565, 932, 762, 771,
    648, 777, 657, 655, 667, 732, 747, 1038, 738, 731, 664, 377, 388, 377, 487, 476,
    365, 581, 630, 588, 630, 596, 398, 632, 623, 271, 271, 580, 271, 913, 623, 613,
    630, 630, 407, 560, 366, 623, 600, 850, 580, 602, 573, 469, 372, 469, 679,
];

impl Face {
    /// Text of a size in whole px.
    pub const fn px(size: i32) -> Self {
        Self { size: 10 * size, bold: false }
    }

    /// The same in bold.
    #[must_use]
    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// From one baseline to the next, in tenths of a px.
    pub const fn line(self) -> i32 {
        self.size * LINE / 1000
    }

    /// The height of lines of text, in tenths of a px.
    pub fn block(self, lines: &[String]) -> i32 {
        lines.iter().map(|_| self.line()).sum()
    }

    /// From the baseline to the top of a capital, in tenths of a px.
    pub const fn cap_height(self) -> i32 {
        self.size * CAP_HEIGHT / 1000
    }

    /// From the baseline to the foot of a letter such as g, in tenths of a px.
    pub const fn descent(self) -> i32 {
        self.size * DESCENT / 1000
    }

    /// The width of text on one line, in tenths of a px.
    pub fn width(self, text: &str) -> i32 {
        let table = if self.bold { &BOLD } else { &REGULAR };
        let advance = |letter: char| {
            let ascii = u32::from(letter).checked_sub(32).and_then(|at| usize::try_from(at).ok());
            match ascii.and_then(|at| table.get(at)) {
                Some(advance) => *advance,
                None if letter == NO_BREAK => 281,
                None if matches!(letter, '\u{2018}' | '\u{2019}') => 311,
                None if letter < '\u{250}' => LATIN,
                None => BEYOND,
            }
        };
        let thousandths: i64 = text.chars().map(advance).map(i64::from).sum();
        let tenths = (thousandths * i64::from(self.size) + 999) / 1000;
        i32::try_from(tenths).unwrap_or(i32::MAX)
    }

    /// Width and height of text on one line, in tenths of a px.
    pub fn room(self, text: &str) -> (u32, u32) {
        (self.width(text).unsigned_abs(), self.line().unsigned_abs())
    }

    /// Text in lines that fit a width, at most so many: what is longer ends in an ellipsis. The
    /// lines are of about one length; words that are wider than a line are broken.
    pub fn wrap(self, text: &str, width: i32, most: usize) -> Vec<String> {
        let mut lines = self.filled(text, width);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                *last = self.shortened(last, width);
            }
            return lines;
        }
        let longest = words(text).map(|word| self.width(word)).max().unwrap_or(0);
        let mut narrower = width - self.size / 4;
        while narrower >= longest && lines.len() > 1 {
            let even = self.filled(text, narrower);
            if even.len() > lines.len() {
                break;
            }
            lines = even;
            narrower -= self.size / 4;
        }
        lines
    }

    /// Text in lines, each as full as can be.
    fn filled(self, text: &str, width: i32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for piece in words(text).flat_map(|word| self.pieces(word, width)) {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {piece}")) <= width => {
                    line.push(' ');
                    line.push_str(&piece);
                }
                _ => lines.push(piece),
            }
        }
        lines
    }

    /// A word in pieces that each fit a width, of a letter at least.
    fn pieces(self, word: &str, width: i32) -> Vec<String> {
        let mut pieces = vec![String::new()];
        for letter in word.chars() {
            if let Some(piece) = pieces.last_mut() {
                piece.push(letter);
                if self.width(piece) > width && piece.chars().nth(1).is_some() {
                    piece.pop();
                    pieces.push(letter.to_string());
                }
            }
        }
        pieces
    }

    /// Text with an ellipsis after as much of it as leaves room.
    fn shortened(self, text: &str, width: i32) -> String {
        let mut kept = text.to_owned();
        while !kept.is_empty() && self.width(&format!("{kept}…")) > width {
            kept.pop();
        }
        format!("{}…", kept.trim_end())
    }
}

/// What may stand on lines of its own.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let apart = |letter: char| letter.is_whitespace() && letter != NO_BREAK;
    text.split(apart).filter(|word| !word.is_empty())
}
