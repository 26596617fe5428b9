//! A file on its way in: shown first, and nothing that is kept changes until the person says so.

use std::rc::Rc;

use super::{Effect, FileContents, Kept, Moment, Place, ReadFailure, Route, Session, Storage};
use crate::domain::{Answer, Assessment, AssessmentId, StatementId};
use crate::storage::{FileProblem, Opened, merge_leftovers, read_assessment};

/// A file on its way in.
#[derive(Debug, Clone, PartialEq)]
pub enum Opening {
    /// No file.
    Nothing,
    /// The browser could not read it.
    Unread(ReadFailure),
    /// It is not an assessment that can be used.
    Refused {
        /// The file's name.
        name: String,
        /// Why.
        problem: FileProblem,
    },
    /// It can be used.
    Ready(Box<Preview>),
}

/// What a file holds, and how it differs from what is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The file's name.
    pub name: String,
    /// What it holds.
    pub opened: Opened,
    /// Whether an assessment with its id is kept.
    pub exists: bool,
    /// Where the two differ: what is kept here first, then what the file adds.
    pub differences: Vec<Difference>,
    /// How it will be taken over.
    pub resolution: Resolution,
}

/// A statement that the file and the kept assessment answer differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The statement.
    pub statement: StatementId,
    /// The answer that is kept.
    pub kept: Answer,
    /// The answer in the file.
    pub file: Answer,
    /// Which of the two a merge takes.
    pub side: Side,
}

/// One side of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What is kept here.
    Kept,
    /// What the file holds.
    File,
}

/// How an opened file is taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolution {
    /// As it is: new here, or in place of the one that is kept.
    AsItIs,
    /// Beside the one that is kept, under an id of its own.
    KeepBoth,
    /// Into the one that is kept, statement by statement.
    Merge,
}

impl Opening {
    /// Decides how the file will be taken over.
    pub(super) fn resolve(&mut self, resolution: Resolution) {
        if let Self::Ready(preview) = self {
            preview.resolution = resolution;
        }
    }

    /// Takes one side of a difference.
    pub(super) fn choose(&mut self, statement: &StatementId, side: Side) {
        if let Self::Ready(preview) = self
            && let Some(one) = preview.differences.iter_mut().find(|d| d.statement == *statement)
        {
            one.side = side;
        }
    }
}

impl Session {
    pub(super) fn preview_file(&mut self, read: Result<FileContents, ReadFailure>) -> Vec<Effect> {
        self.opening = Rc::new(match read {
            Err(failure) => Opening::Unread(failure),
            Ok(FileContents { name, text }) => match self.read_known(&text) {
                Err(problem) => Opening::Refused { name, problem },
                Ok(opened) => Opening::Ready(Box::new(self.preview(name, opened))),
            },
        });
        vec![Effect::GoTo(Route::Open)]
    }

    pub(super) fn accept_file(&mut self, at: &Moment) -> Vec<Effect> {
        let Opening::Ready(preview) = &*self.opening else { return Vec::new() };
        // Until what is stored is known, it could be written over.
        if self.storage == Storage::Opening {
            return Vec::new();
        }
        let id = &preview.opened.assessment.id;
        let taken = self.unreadable.iter().any(|one| one.key == id.as_str());
        if taken || preview.resolution == Resolution::KeepBoth {
            return vec![Effect::MintCopyId];
        }
        let Some(Preview { opened, differences, resolution, .. }) = self.take_preview() else {
            return Vec::new();
        };
        let Opened { mut assessment, mut leftovers, .. } = opened;
        if resolution == Resolution::Merge
            && let Some(kept) = self.kept(&assessment.id)
        {
            leftovers = merge_leftovers(leftovers, &kept.leftovers);
            assessment = merged(&kept.assessment, &differences);
        }
        let id = assessment.id.clone();
        let mut effects = self.keep(assessment, leftovers, at);
        effects.push(Effect::GoTo(Place::Overview.of(&id)));
        effects
    }

    pub(super) fn accept_copy(&mut self, id: &AssessmentId, at: &Moment) -> Vec<Effect> {
        let Some(Preview { opened, .. }) = self.take_preview() else { return Vec::new() };
        let assessment = Assessment { id: id.clone(), ..opened.assessment };
        let mut effects = self.keep(assessment, opened.leftovers, at);
        effects.push(Effect::GoTo(Place::Overview.of(id)));
        effects
    }

    fn read_known(&mut self, text: &str) -> Result<Opened, FileProblem> {
        let opened = read_assessment(text)?;
        let pack = &opened.assessment.pack;
        // Those that are built in may be on their way.
        if !self.take_content(pack, &opened.leftovers)
            || (self.pack_of(&opened.assessment).is_none() && !self.is_coming(pack))
        {
            return Err(FileProblem::OtherPack(pack.to_string()));
        }
        if self.is_example(&opened.assessment.id) {
            return Err(FileProblem::Field("id"));
        }
        Ok(opened)
    }

    /// Compares an opened file again, as more is known of what is kept.
    pub(super) fn look_again(&mut self) {
        if let Some(Preview { name, opened, .. }) = self.take_preview() {
            self.opening = Rc::new(Opening::Ready(Box::new(self.preview(name, opened))));
        }
    }

    fn preview(&self, name: String, opened: Opened) -> Preview {
        let kept = self.kept(&opened.assessment.id);
        let differences =
            kept.map(|kept| differences(kept, &opened.assessment)).unwrap_or_default();
        // What would lose something is never the default.
        let resolution = if kept.is_some() { Resolution::Merge } else { Resolution::AsItIs };
        Preview { name, exists: kept.is_some(), differences, resolution, opened }
    }

    fn take_preview(&mut self) -> Option<Preview> {
        let Opening::Ready(preview) = &*self.opening else { return None };
        let preview = (**preview).clone();
        self.opening = Rc::new(Opening::Nothing);
        Some(preview)
    }
}

/// Where two sets of answers differ. A merge takes what the file adds and, where both say
/// something, keeps what is here until the person decides.
fn differences(kept: &Kept, file: &Assessment) -> Vec<Difference> {
    let here = &kept.assessment.answers;
    let new = file.answers.keys().filter(|id| !here.contains_key(id));
    let difference = |id: &StatementId| {
        let kept = here.get(id).cloned().unwrap_or_default();
        let file = file.answers.get(id).cloned().unwrap_or_default();
        let side = if kept.is_empty() { Side::File } else { Side::Kept };
        (kept != file).then(|| Difference { statement: id.clone(), kept, file, side })
    };
    here.keys().chain(new).filter_map(difference).collect()
}

/// What is kept, with what was chosen of the file. What has changed since the file was compared
/// stays as it is here.
fn merged(kept: &Assessment, differences: &[Difference]) -> Assessment {
    let mut merged = kept.clone();
    for difference in differences.iter().filter(|one| one.side == Side::File) {
        merged.change_answer(&difference.statement, |answer| {
            if *answer == difference.kept {
                *answer = difference.file.clone();
            }
        });
    }
    merged
}
