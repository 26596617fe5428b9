//! Sets a report: its headings, texts, points and charts as pieces, and the tree of what they are.
//!
//! Tables are set in `table`. It must not know pages.

use std::rc::Rc;

use super::canvas::length;
use super::font::Fonts;
use super::lines::{Line, Style, wrap};
use super::paging::WIDTH;
use super::piece::{Branch, Child, Mark, Part, Piece, Role, Slot, Way, marks};
use super::plain::Plain;
use crate::charts::{ChartModel, HeatChart, Layout, Paint, StepChart};
use crate::domain::Results;
use crate::report::{Block, Picture, Point, Report};

const TITLE: Style = Style::new(20.0, 26.0, Paint::Disc).bold();
const SUBTITLE: Style = Style::new(10.0, 15.0, Paint::Quiet);
const HEADING: Style = Style::new(13.5, 18.0, Paint::Disc).bold();
const SUBHEADING: Style = Style::new(10.5, 14.0, Paint::Ink).bold();
const BODY: Style = Style::new(10.0, 14.5, Paint::Ink);
/// Told from other titles by its line, not by its colour.
const LINK: Style = Style::new(10.0, 14.5, Paint::Disc).bold();
const NOTICE: Style = Style::new(9.0, 13.0, Paint::Quiet);
/// From a point's sign to its words.
const INDENT: f32 = 12.0;
/// Points for a tenth of a px of a chart: its labels come to the size of a table's text.
const CHART_SCALE: f32 = 0.055;

/// A report that has been set.
#[derive(Debug)]
pub(super) struct Set {
    pub(super) title: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) tree: Vec<Branch>,
    /// How many slots there are.
    pub(super) slots: usize,
    /// What the font does not have.
    pub(super) replaced: Vec<char>,
}

/// Sets a report.
pub(super) fn set(fonts: &Fonts, report: &Report) -> Set {
    let plain = Plain::new(fonts);
    let mut setting =
        Setting { fonts, plain, pieces: Vec::new(), tree: Vec::new(), slots: 0, tables: 0 };
    let title = setting.heading(1, TITLE, &report.title, 0.0);
    setting.paragraph(SUBTITLE, &report.subtitle, 2.0, false);
    for section in &report.sections {
        let title = setting.heading(2, HEADING, &section.heading, 18.0);
        setting.bookmark(title);
        let next = section.blocks.iter().skip(1).map(Some).chain([None]);
        for (block, next) in section.blocks.iter().zip(next) {
            let keep = matches!(next, Some(Block::Chart(_)));
            setting.block(&report.results, block, keep);
        }
    }
    let replaced = setting.plain.replaced();
    if !replaced.is_empty() {
        setting.paragraph(NOTICE, &notice(&replaced), 18.0, false);
    }
    let Setting { pieces, tree, slots, .. } = setting;
    Set { title, pieces, tree, slots, replaced }
}

/// What the reader is told of letters that are missing. The letters themselves cannot be shown.
fn notice(replaced: &[char]) -> String {
    let codes = replaced.iter().map(|letter| format!("U+{:04X}", u32::from(*letter)));
    format!(
        "Characters that this document could not show are marked {}. Their codes: {}.",
        super::font::MISSING,
        codes.collect::<Vec<_>>().join(", ")
    )
}

/// A report that is being set.
#[derive(Debug)]
pub(super) struct Setting<'a> {
    pub(super) fonts: &'a Fonts,
    plain: Plain<'a>,
    pieces: Vec<Piece>,
    tree: Vec<Branch>,
    slots: usize,
    tables: usize,
}

impl Setting<'_> {
    /// A block; a text may have to stay with what follows.
    fn block(&mut self, results: &Results, block: &Block, keep: bool) {
        match block {
            Block::Heading(words) => {
                self.heading(3, SUBHEADING, words, 10.0);
            }
            Block::Text(words) => self.paragraph(BODY, words, 4.0, keep),
            Block::Points(points) => self.points(points),
            Block::Table(table) => {
                self.tables += 1;
                let branch = self.table(table, self.tables);
                self.tree.push(branch);
            }
            Block::Chart(chart) => self.chart(results, *chart),
        }
    }

    /// A heading, with the words that it has come to.
    fn heading(&mut self, level: u16, style: Style, words: &str, before: f32) -> String {
        let words = self.plain.text(words);
        let lines = wrap(self.fonts, &[(style, &words)], WIDTH);
        let mut branch = Branch::new(Role::Heading(level, words.clone()));
        branch.children = self.flow(lines, 0.0, before, true);
        self.tree.push(branch);
        words
    }

    /// The outline leads to the last heading.
    fn bookmark(&mut self, title: String) {
        let first = self.pieces.iter_mut().rev().find(|piece| piece.before > 0.0);
        if let Some(piece) = first {
            piece.bookmark = Some(title);
        }
    }

    fn paragraph(&mut self, style: Style, words: &str, before: f32, keep: bool) {
        let words = self.plain.text(words);
        let lines = wrap(self.fonts, &[(style, &words)], WIDTH);
        let mut branch = Branch::new(Role::Paragraph);
        branch.children = self.flow(lines, 0.0, before, keep);
        self.tree.push(branch);
    }

    fn points(&mut self, points: &[Point]) {
        let mut list = Branch::new(Role::List);
        for point in points {
            let title = format!("{} ", self.plain.text(&point.title));
            let detail = self.plain.text(&point.detail);
            let letters = if point.leads_to.is_some() { LINK } else { BODY.bold() };
            let texts = [(letters, title.as_str()), (BODY, detail.as_str())];
            let lines = wrap(self.fonts, &texts, WIDTH - INDENT);
            let mut bullet = Branch::new(Role::Bullet);
            let sign = self.line(&mut bullet, wrap(self.fonts, &[(BODY, "• ")], INDENT));
            let first = self.pieces.len();
            let mut body = Branch::new(Role::ItemBody);
            body.children = self.flow(lines, INDENT, 3.5, false);
            if let Some(address) = &point.leads_to {
                let words = format!("{} (a web page)", title.trim_end());
                self.link(first, &mut body, Way { address: address.to_string(), words });
            }
            if let Some(piece) = self.pieces.get_mut(first) {
                piece.marks.splice(0..0, sign);
            }
            list.add(Branch::new(Role::Item).with(bullet).with(body));
        }
        self.tree.push(list);
    }

    /// Makes a way out of the letters of a link, which stand first in what was set last.
    fn link(&mut self, first: usize, body: &mut Branch, way: Way) {
        let way = Rc::new(way);
        let weight = self.fonts.weight(LINK.bold);
        let area = |mark: &Mark| {
            let Mark::Text { y, run, .. } = mark else { return None };
            let width = weight.width(run.text.trim_end_matches(' '), LINK.size);
            LINK.eq(&run.style).then_some((run.x, *y, width))
        };
        let pieces = self.pieces.iter().enumerate().skip(first);
        let areas = pieces.flat_map(|(at, piece)| {
            piece.marks.iter().filter_map(area).map(move |area| (at, area))
        });
        let areas: Vec<_> = areas.collect();
        let mut link = Branch::new(Role::Link);
        let rest = body.children.split_off(areas.len().min(body.children.len()));
        link.children = std::mem::replace(&mut body.children, rest);
        for (at, (x, baseline, width)) in areas {
            let slot = self.slot(&mut link.children);
            let (y, height) = (baseline - LINK.size, LINK.leading);
            let Some(piece) = self.pieces.get_mut(at) else { continue };
            let under = baseline + 2.0;
            piece.marks.push(Mark::Rule { x, y: under, width, paint: LINK.paint });
            let way = Rc::clone(&way);
            piece.marks.push(Mark::Link { x, y, width, height, slot, way });
        }
        body.children.insert(0, Child::Branch(link));
    }

    /// The marks of lines that stand on each other, as part of a branch.
    fn line(&mut self, branch: &mut Branch, lines: Vec<Line>) -> Vec<Mark> {
        let mut all = Vec::new();
        for line in lines {
            let y = baseline(&line);
            all.extend(marks(line, 0.0, y, || Part::Content(self.slot(&mut branch.children))));
        }
        all
    }

    /// Lines as a piece each; the first and the last two stay together. Gives their slots.
    fn flow(&mut self, lines: Vec<Line>, x: f32, before: f32, keep: bool) -> Vec<Child> {
        let (last, mut children) = (lines.len().saturating_sub(1), Vec::new());
        for (at, line) in lines.into_iter().enumerate() {
            let (y, height) = (baseline(&line), leading(&line));
            let marks = marks(line, x, y, || Part::Content(self.slot(&mut children))).collect();
            self.pieces.push(Piece {
                before: if at == 0 { before } else { 0.0 },
                height,
                keep: keep || (at < last && (at == 0 || at + 1 == last)),
                marks,
                ..Piece::default()
            });
        }
        children
    }

    fn chart(&mut self, results: &Results, picture: Picture) {
        match picture {
            Picture::Steps => self.figure(picture, &StepChart::of(results, Layout::Paper)),
            Picture::Heat => self.figure(picture, &HeatChart::of(results, Layout::Paper)),
        }
    }

    fn figure(&mut self, picture: Picture, model: &impl ChartModel) {
        let (across, down) = model.size();
        let words = self.plain.text(&format!("{}. {}", model.finding(), model.words()));
        let mut children = Vec::new();
        let slot = self.slot(&mut children);
        let (width, height) = (CHART_SCALE * length(across), CHART_SCALE * length(down));
        self.pieces.push(Piece {
            before: 8.0,
            height,
            marks: vec![Mark::Chart { y: 0.0, picture, width, height, slot }],
            ..Piece::default()
        });
        self.tree.push(Branch { role: Role::Figure(words, slot), children });
    }

    /// A new slot, as the next child of a branch.
    pub(super) fn slot(&mut self, children: &mut Vec<Child>) -> Slot {
        let slot = self.slots;
        self.slots += 1;
        children.push(Child::Slot(slot));
        slot
    }

    /// What can be shown of a text.
    pub(super) fn plain(&mut self, text: &str) -> String {
        self.plain.text(text)
    }

    /// The next piece.
    pub(super) fn push(&mut self, piece: Piece) {
        self.pieces.push(piece);
    }
}

/// How far below the top of a line its letters stand, so that capitals are in its middle.
pub(super) fn baseline(line: &Line) -> f32 {
    const HALF_A_CAPITAL: f32 = 0.3635;
    let size = line.iter().map(|run| run.style.size).fold(0.0, f32::max);
    leading(line) / 2.0 + HALF_A_CAPITAL * size
}

/// The height of a line.
pub(super) fn leading(line: &Line) -> f32 {
    line.iter().map(|run| run.style.leading).fold(0.0, f32::max)
}
