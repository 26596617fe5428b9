//! The tree of the report in the words of the format. It must not know where anything stands.

use std::num::NonZeroU16;

use krilla::tagging::{
    BBox, Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagId, TagKind, TagTree,
};

use super::LANGUAGE;
use super::piece::{Branch, Child, Role};

/// What was painted for a slot: its number in the file, and the room that a chart takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Painted {
    pub(super) identifier: Identifier,
    pub(super) bounds: Option<BBox>,
}

/// The tree with what was painted for each slot.
pub(super) fn tree(report: Vec<Branch>, painted: &[Option<Painted>]) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(LANGUAGE.to_owned()));
    for branch in report {
        tree.push(group(branch, painted));
    }
    tree
}

fn group(branch: Branch, painted: &[Option<Painted>]) -> TagGroup {
    let at = |slot: usize| painted.get(slot).copied().flatten();
    let mut group = TagGroup::new(tag(branch.role, at));
    for child in branch.children {
        match child {
            Child::Branch(branch) => group.push(self::group(branch, painted)),
            Child::Slot(slot) => {
                if let Some(painted) = at(slot) {
                    group.push(painted.identifier);
                }
            }
        }
    }
    group
}

fn tag(role: Role, painted: impl Fn(usize) -> Option<Painted>) -> TagKind {
    let id = |text: String| TagId::from(text.into_bytes());
    match role {
        Role::Heading(level, title) => {
            Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(title)).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Bullet => Tag::Lbl.into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Link => Tag::Link.into(),
        Role::Figure(words, slot) => {
            let bounds = painted(slot).and_then(|painted| painted.bounds);
            Tag::Figure(Some(words)).with_bbox(bounds).into()
        }
        Role::Table(summary) => Tag::Table.with_summary(Some(summary)).into(),
        Role::Caption => Tag::Caption.into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHead(name) => Tag::TH(TableHeaderScope::Column).with_id(Some(id(name))).into(),
        Role::RowHead(name) => Tag::TH(TableHeaderScope::Row).with_id(Some(id(name))).into(),
        Role::Cell(heads) => Tag::TD.with_headers(Some(heads.into_iter().map(id))).into(),
    }
}
