//! What a report is laid out into: pieces that are never divided, marks on them, and the tree that
//! says what the marks mean. It must not know the format of the file.

use std::rc::Rc;

use super::lines::{Line, Run};
use crate::charts::Paint;
use crate::report::Picture;

/// A piece of the report that stands on one page.
#[derive(Debug, Default)]
pub(super) struct Piece {
    /// The distance to the piece before, unless it comes first on its page.
    pub(super) before: f32,
    /// Its height.
    pub(super) height: f32,
    /// Whether the next piece must stand on the same page.
    pub(super) keep: bool,
    /// What is on it, down from its top.
    pub(super) marks: Vec<Mark>,
    /// What stands above it where it comes first on its page.
    pub(super) header: Option<Rc<Header>>,
    /// The place in the outline that it begins.
    pub(super) bookmark: Option<String>,
}

/// The first row of a table, which stands on each of its pages.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) height: f32,
    pub(super) marks: Vec<Mark>,
}

/// The number of something that is read, in the order of the tree.
pub(super) type Slot = usize;

/// Whether a text is read, or is there to be seen only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It is a part of the report.
    Content(Slot),
    /// It was read on an earlier page.
    Repeated,
    /// It says where one is.
    Footer,
}

/// Where a link leads, and what is said of it to those who do not see it.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) address: String,
    pub(super) words: String,
}

/// Something on a page. Lengths are points.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// Letters on a baseline.
    Text { y: f32, run: Run, part: Part },
    /// A line across.
    Rule { x: f32, y: f32, width: f32, paint: Paint },
    /// A chart, so large, from its top left corner.
    Chart { y: f32, picture: Picture, width: f32, height: f32, slot: Slot },
    /// A way out, over the letters that say where it leads.
    Link { x: f32, y: f32, width: f32, height: f32, slot: Slot, way: Rc<Way> },
}

impl Mark {
    /// The same further down.
    pub(super) fn down(mut self, by: f32) -> Self {
        match &mut self {
            Self::Text { y, .. }
            | Self::Rule { y, .. }
            | Self::Chart { y, .. }
            | Self::Link { y, .. } => *y += by,
        }
        self
    }
}

/// The marks of a line, which begins at a place.
pub(super) fn marks(
    line: Line,
    x: f32,
    y: f32,
    mut part: impl FnMut() -> Part,
) -> impl Iterator<Item = Mark> {
    line.into_iter().map(move |run| {
        let run = Run { x: run.x + x, ..run };
        Mark::Text { y, run, part: part() }
    })
}

/// A part of the tree of the report.
#[derive(Debug)]
pub(super) struct Branch {
    pub(super) role: Role,
    pub(super) children: Vec<Child>,
}

/// What a branch is made of.
#[derive(Debug)]
pub(super) enum Child {
    Branch(Branch),
    Slot(Slot),
}

/// What a branch is.
#[derive(Debug)]
pub(super) enum Role {
    /// A heading of a level, from 1.
    Heading(u16, String),
    Paragraph,
    List,
    Item,
    Bullet,
    ItemBody,
    Link,
    /// A chart in words, with the slot that says where it stands.
    Figure(String, Slot),
    /// A table, with what it shows.
    Table(String),
    Caption,
    TableHead,
    TableBody,
    Row,
    /// The head of a column or a row, with an id.
    ColumnHead(String),
    RowHead(String),
    /// A cell with the ids of its heads.
    Cell(Vec<String>),
}

impl Branch {
    pub(super) fn new(role: Role) -> Self {
        Self { role, children: Vec::new() }
    }

    pub(super) fn add(&mut self, branch: Branch) {
        self.children.push(Child::Branch(branch));
    }

    pub(super) fn with(mut self, branch: Branch) -> Self {
        self.add(branch);
        self
    }
}
