//! What a page about an assessment remembers while it is open, and how that is written down. It is
//! never saved.

use crate::domain::{Level, StatementId};
use crate::report::Extent;

/// What is remembered: a line each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Memory {
    /// The suggestion that is picked.
    pub(super) picked: Option<StatementId>,
    /// Whether more actions are wanted than are plenty.
    pub(super) wants_more: bool,
    /// How much of a report is wanted.
    pub(super) extent: Extent,
    /// Whether a report is to leave without what it could be opened again with.
    pub(super) unattached: bool,
    /// What is said of what was done last.
    pub(super) said: String,
    /// How far statements are taken in *what if*.
    pub(super) supposed: Vec<(StatementId, Level)>,
}

const PICKED: &str = "picked";
const WANTS_MORE: &str = "wants-more";
const SHORT: &str = "short";
const UNATTACHED: &str = "unattached";
const SAID: &str = "said ";
const SUPPOSED: &str = "supposed";

impl Memory {
    /// Reads it. What is no such line is nothing.
    pub(super) fn read(text: &str) -> Self {
        let mut memory = Self::default();
        for line in text.lines() {
            if let Some(said) = line.strip_prefix(SAID) {
                said.clone_into(&mut memory.said);
            }
            match line.split(' ').collect::<Vec<_>>().as_slice() {
                [PICKED, id] => memory.picked = Some((*id).into()),
                [WANTS_MORE] => memory.wants_more = true,
                [SHORT] => memory.extent = Extent::Short,
                [UNATTACHED] => memory.unattached = true,
                [SUPPOSED, id, level] => {
                    let level = level.parse().ok().and_then(|one: u8| Level::try_from(one).ok());
                    memory.supposed.extend(level.map(|level| ((*id).into(), level)));
                }
                _ => {}
            }
        }
        memory
    }

    /// Writes it as it is read.
    pub(super) fn write(&self) -> String {
        let picked = self.picked.iter().map(|id| format!("{PICKED} {id}\n"));
        let words = [
            (self.wants_more, WANTS_MORE),
            (self.extent == Extent::Short, SHORT),
            (self.unattached, UNATTACHED),
        ];
        let words = words.into_iter().filter(|(holds, _)| *holds);
        let words = words.map(|(_, word)| format!("{word}\n"));
        let supposed = self.supposed.iter();
        let supposed = supposed.map(|(id, to)| format!("{SUPPOSED} {id} {}\n", to.number()));
        let said = (!self.said.is_empty()).then(|| format!("{SAID}{}\n", self.said));
        picked.chain(words).chain(supposed).chain(said).collect()
    }

    /// Supposes that a statement has come to a level, instead of what was supposed before.
    pub(super) fn suppose(&mut self, id: &StatementId, level: Level) {
        self.supposed.retain(|(other, _)| other != id);
        self.supposed.push((id.clone(), level));
    }
}
