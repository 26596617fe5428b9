//! Pieces on pages: nothing is divided, headings stay with what follows, tables repeat their first
//! row. It must not know what the pieces say.

use super::piece::{Mark, Piece};

/// The size of a page of A4, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// Where the text begins from the left, and ends from the right.
pub(super) const SIDE: f32 = 57.0;
/// The width of the text.
pub(super) const WIDTH: f32 = PAGE.0 - 2.0 * SIDE;
const TOP: f32 = 54.0;
/// Below this stands the footer only.
const BOTTOM: f32 = PAGE.1 - 62.0;
/// The height of the text.
pub(super) const HEIGHT: f32 = BOTTOM - TOP;

/// A page with its marks, down from its top.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) marks: Vec<Mark>,
    /// What begins on it, and how far down.
    pub(super) bookmarks: Vec<(String, f32)>,
}

/// All pages, one at least.
pub(super) fn pages(pieces: Vec<Piece>) -> Vec<Page> {
    let together = together(&pieces);
    let (mut pages, mut page, mut y) = (Vec::new(), Page::default(), TOP);
    for (mut piece, together) in pieces.into_iter().zip(together) {
        let room = BOTTOM - y - piece.before;
        let first = page.marks.is_empty();
        // What cannot stay together on any page is divided between its pieces.
        let needed = if together > HEIGHT { piece.height } else { together };
        if !first && needed > room {
            pages.push(std::mem::take(&mut page));
            y = TOP;
            if let Some(header) = &piece.header {
                page.marks.extend(header.marks.iter().cloned().map(|mark| mark.down(y)));
                y += header.height;
            }
        } else if !first {
            y += piece.before;
        }
        page.bookmarks.extend(piece.bookmark.take().map(|title| (title, y)));
        page.marks.extend(piece.marks.into_iter().map(|mark| mark.down(y)));
        y += piece.height;
    }
    pages.push(page);
    pages
}

/// For each piece its height with all that must stand on the same page below it.
fn together(pieces: &[Piece]) -> Vec<f32> {
    let mut heights = Vec::with_capacity(pieces.len());
    let (mut below, mut gap) = (0.0, 0.0);
    for piece in pieces.iter().rev() {
        below = if piece.keep { piece.height + gap + below } else { piece.height };
        gap = piece.before;
        heights.push(below);
    }
    heights.reverse();
    heights
}
