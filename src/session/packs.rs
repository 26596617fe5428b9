//! The questionnaires that are known, and how the others come.

use std::rc::Rc;

use super::{Effect, Kept, Route, Session, Studio};
use crate::domain::{Assessment, Pack, PackRef};
use crate::storage::{BUILT_IN, Leftovers, PackContent, provider_pack_to_answer};

/// The questionnaires that are known.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Packs {
    known: Vec<Known>,
    /// The ids of those that were ordered.
    ordered: Vec<&'static str>,
    /// What travels with assessments and holds no pack that can be used.
    unusable: Vec<Rc<Leftovers>>,
}

#[derive(Debug, Clone, PartialEq)]
struct Known {
    pack: Rc<Pack>,
    /// A pack that is not built in travels whole in the files of its assessments.
    content: Option<Rc<PackContent>>,
}

impl Packs {
    pub(super) fn built_in() -> Self {
        let mut packs = Self::default();
        packs.known.extend(provider_pack_to_answer().map(|pack| Known::new(pack, None)));
        packs
    }

    /// The pack that is part of the app.
    pub(super) fn first(&self) -> Option<&Pack> {
        self.known.first().map(|known| &*known.pack)
    }

    /// The pack of a reference: the very version, or else one with the same meanings.
    fn find(&self, reference: &PackRef) -> Option<&Known> {
        let same = |known: &&Known| known.pack.reference.same_meaning(reference);
        self.exact(reference).or_else(|| self.known.iter().rev().find(same))
    }

    fn exact(&self, reference: &PackRef) -> Option<&Known> {
        self.known.iter().find(|known| known.pack.reference == *reference)
    }

    fn add(&mut self, known: Known) {
        self.known.retain(|one| one.pack.reference != known.pack.reference);
        self.known.push(known);
    }
}

fn is_built_in(reference: &PackRef) -> bool {
    BUILT_IN.contains(&&*reference.id)
}

impl Known {
    fn new(pack: Pack, content: Option<Rc<PackContent>>) -> Self {
        Self { pack: Rc::new(pack), content }
    }
}

impl Session {
    /// The questionnaire of an assessment, if it is known by now.
    pub fn pack_of(&self, assessment: &Assessment) -> Option<&Rc<Pack>> {
        self.packs.find(&assessment.pack).map(|known| &known.pack)
    }

    /// The questionnaire that is part of the app.
    pub fn first_pack(&self) -> Option<&Pack> {
        self.packs.first()
    }

    /// A questionnaire that comes with the app, if it is known by now.
    pub fn built_in(&self, id: &str) -> Option<&Rc<Pack>> {
        self.packs.known.iter().map(|known| &known.pack).find(|pack| pack.reference.id == id)
    }

    /// The questionnaire of an assessment in full, if it is not built in.
    pub fn content_of(&self, assessment: &Assessment) -> Option<Rc<PackContent>> {
        self.packs.find(&assessment.pack)?.content.clone()
    }

    /// Whether a questionnaire comes with the studio and is not here yet.
    pub(super) fn is_coming(&self, reference: &PackRef) -> bool {
        is_built_in(reference) && self.built_in(&reference.id).is_none()
    }

    /// What a file has to carry of a questionnaire that is not built in.
    pub(super) fn leftovers_of(&self, reference: &PackRef) -> Leftovers {
        let content = self.packs.find(reference).and_then(|known| known.content.clone());
        content.map(|content| content.to_carry()).unwrap_or_default()
    }

    /// Takes in a questionnaire as JSON.
    pub(super) fn take_pack(&mut self, text: &str) {
        if let Some(content) = PackContent::of_text(text)
            && let Some(pack) = content.pack_to_answer()
        {
            self.know(pack, content);
        }
    }

    fn know(&mut self, pack: Pack, content: PackContent) {
        let own = !is_built_in(&pack.reference);
        Rc::make_mut(&mut self.packs).add(Known::new(pack, own.then(|| Rc::new(content))));
    }

    /// Makes known what travels in a file. Nothing takes the place of what is built in, or of what
    /// assessments here have under the same id and version: false if that is another text.
    pub(super) fn take_content(&mut self, of: &PackRef, leftovers: &Leftovers) -> bool {
        let Some(content) = PackContent::carried(leftovers).filter(|_| !is_built_in(of)) else {
            return true;
        };
        if let Some(known) = self.packs.exact(of).filter(|_| self.is_used(of)) {
            return known.content.as_ref().is_some_and(|known| known.text() == content.text());
        }
        if let Some(pack) = content.pack_to_answer().filter(|pack| pack.reference == *of) {
            self.know(pack, content);
        }
        true
    }

    fn is_used(&self, pack: &PackRef) -> bool {
        self.assessments().any(|one| one.pack == *pack)
    }

    /// Sees to it that the questionnaires of the assessments here are known, and of those that can
    /// be chosen: those that are built in are ordered, once.
    pub(super) fn follow_packs(&mut self) -> Vec<Effect> {
        let unknown = |kept: &&Kept| self.packs.exact(&kept.assessment.pack).is_none();
        let carried = |kept: &Kept| (kept.assessment.pack.clone(), Rc::clone(&kept.leftovers));
        let unknown: Vec<_> = self.assessments.iter().filter(unknown).map(carried).collect();
        for (of, leftovers) in &unknown {
            // This runs at every event, and reading takes a while.
            if !self.packs.unusable.iter().any(|one| Rc::ptr_eq(one, leftovers)) {
                self.take_content(of, leftovers);
                if self.packs.exact(of).is_none() {
                    Rc::make_mut(&mut self.packs).unusable.push(Rc::clone(leftovers));
                }
            }
        }
        if self.studio != Studio::Ready || (unknown.is_empty() && self.route != Route::New) {
            return Vec::new();
        }
        let Packs { known, ordered, .. } = &*self.packs;
        let missing = BUILT_IN.into_iter().filter(|id| {
            !ordered.contains(id) && !known.iter().any(|one| one.pack.reference.id == *id)
        });
        let missing: Vec<_> = missing.collect();
        if !missing.is_empty() {
            Rc::make_mut(&mut self.packs).ordered.extend(&missing);
        }
        missing.into_iter().map(Effect::FetchPack).collect()
    }
}
