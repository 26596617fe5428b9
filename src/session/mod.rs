//! What can happen in the app and what must follow: facts in, effects out.
//!
//! The only place where state changes. It must not know a browser, a clock or randomness: what it
//! needs from outside it orders by an [`Effect`] and hears by a [`Fact`].

mod acting;
mod claims;
mod effect;
mod event;
mod example;
mod exporting;
mod keeping;
mod kept;
mod opening;
mod packs;
mod route;
mod update;
mod writing;

use std::rc::Rc;

pub use effect::{Effect, How};
pub use event::{Act, AnswerEdit, Event, Fact, FileContents, Moment, ReadFailure, Shelves, Taken};
pub use exporting::Product;
pub use keeping::{Deleted, Unreadable, Version};
pub use kept::{Access, Kept};
pub use opening::{Difference, Opening, Preview, Resolution, Side};
pub use route::{Place, Route, Topic};
pub use writing::{SaveState, Trouble, WriteEnd};

// What the session says about files and packs, in the words of storage.
pub use crate::storage::{BUILT_IN, FileProblem, PackContent, Refusal, Refused};

use crate::domain::{Assessment, AssessmentId};
use packs::Packs;

/// Everything the app knows.
#[derive(Debug, Clone)]
pub struct Session {
    packs: Rc<Packs>,
    /// The page that is shown.
    pub route: Route,
    /// Whether what is stored has been read.
    pub storage: Storage,
    /// A file on its way in.
    pub opening: Rc<Opening>,
    /// Whether results can be shown and files made.
    pub studio: Studio,
    /// What the shown page of the studio remembers.
    pub memory: Rc<str>,
    /// The last file that was asked for, if it could not be made.
    pub not_made: Option<Product>,
    assessments: Vec<Kept>,
    /// Stored records that cannot be read.
    pub unreadable: Vec<Unreadable>,
    /// What was deleted last.
    pub deleted: Rc<Deleted>,
    /// Whether the browser promises to keep what is stored, if it says so.
    pub persistence: Option<bool>,
    /// The assessment that this tab has claimed, or waits for.
    claimed: Option<AssessmentId>,
    /// The earlier versions of the assessment that they were read of.
    versions: Rc<(Option<AssessmentId>, Vec<Version>)>,
    example: Kept,
}

/// How far reading from the browser's storage has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// Being opened.
    Opening,
    /// Read, and ready to be written.
    Ready,
    /// The browser does not let us keep anything.
    Blocked,
}

/// Whether the second module, which shows results and makes files, is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Studio {
    /// It is being fetched.
    Coming,
    /// It is here.
    Ready,
    /// It could not be fetched.
    Missing,
}

impl Session {
    /// The app as it starts at an address, with the first effects to run.
    pub fn start(address: &str) -> (Self, Vec<Effect>) {
        let packs = Packs::built_in();
        let session = Self {
            example: Kept::example(example::assessment(packs.first())),
            packs: Rc::new(packs),
            route: Route::parse(address),
            storage: Storage::Opening,
            unreadable: Vec::new(),
            deleted: Rc::default(),
            persistence: None,
            claimed: None,
            versions: Rc::default(),
            opening: Rc::new(Opening::Nothing),
            studio: Studio::Coming,
            memory: Rc::default(),
            not_made: None,
            assessments: Vec::new(),
        };
        (session, vec![Effect::ReadStorage, Effect::AwaitStudio])
    }

    /// The assessments kept here, in the order in which they came.
    pub fn assessments(&self) -> impl Iterator<Item = &Rc<Assessment>> {
        self.assessments.iter().map(|kept| &kept.assessment)
    }

    /// An assessment with its state of saving; the example answers to its own id.
    pub fn kept(&self, id: &AssessmentId) -> Option<&Kept> {
        let all = self.assessments.iter().chain([&self.example]);
        all.into_iter().find(|kept| kept.assessment.id == *id)
    }

    fn kept_mut(&mut self, id: &AssessmentId) -> Option<&mut Kept> {
        let all = self.assessments.iter_mut().chain([&mut self.example]);
        all.into_iter().find(|kept| kept.assessment.id == *id)
    }

    /// Whether an id is the made-up example's.
    pub fn is_example(&self, id: &AssessmentId) -> bool {
        *id == self.example.assessment.id
    }

    /// The assessment that the shown page is about.
    pub fn current(&self) -> Option<&Kept> {
        self.kept(self.route.assessment()?)
    }

    /// The state of saving that the person should see.
    pub fn save_state(&self) -> Option<(SaveState, u64)> {
        let kept = self.current()?;
        Some((kept.state(self.storage), kept.revision))
    }

    /// Whether every page made from the other would look the same. How saving goes is told apart
    /// from the pages, so it does not count.
    pub fn looks_like(&self, other: &Self) -> bool {
        let same = |one: &Kept, other: &Kept| {
            Rc::ptr_eq(&one.assessment, &other.assessment)
                && one.access == other.access
                && one.copied == other.copied
        };
        self.route == other.route
            && self.storage == other.storage
            && self.studio == other.studio
            && self.memory == other.memory
            && self.not_made == other.not_made
            && self.unreadable == other.unreadable
            && self.persistence == other.persistence
            && Rc::ptr_eq(&self.packs, &other.packs)
            && Rc::ptr_eq(&self.deleted, &other.deleted)
            && Rc::ptr_eq(&self.versions, &other.versions)
            && Rc::ptr_eq(&self.opening, &other.opening)
            && same(&self.example, &other.example)
            && self.assessments.len() == other.assessments.len()
            && self.assessments.iter().zip(&other.assessments).all(|(a, b)| same(a, b))
    }
}
