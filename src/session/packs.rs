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
        let all = || self.known.iter().rev();
        let exact = all().find(|known| known.pack.reference == *reference);
        exact.or_else(|| all().find(|known| known.pack.reference.same_meaning(reference)))
    }

    fn add(&mut self, known: Known) {
        self.known.retain(|one| one.pack.reference != known.pack.reference);
        self.known.push(known);
    }
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
        BUILT_IN.contains(&&*reference.id) && self.built_in(&reference.id).is_none()
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
        let own = !BUILT_IN.contains(&&*pack.reference.id);
        Rc::make_mut(&mut self.packs).add(Known::new(pack, own.then(|| Rc::new(content))));
    }

    /// Makes known what travels in a file. Nothing takes the place of what is built in.
    pub(super) fn take_content(&mut self, of: &PackRef, leftovers: &Leftovers) {
        if self.packs.find(of).is_none()
            && !BUILT_IN.contains(&&*of.id)
            && let Some(content) = PackContent::carried(leftovers)
            && let Some(pack) = content.pack_to_answer()
            && pack.reference == *of
        {
            self.know(pack, content);
        }
    }

    /// Sees to it that the questionnaires of the assessments here are known, and of those that can
    /// be chosen: those that are built in are ordered, once.
    pub(super) fn follow_packs(&mut self) -> Vec<Effect> {
        let carried = |kept: &Kept| (kept.assessment.pack.clone(), Rc::clone(&kept.leftovers));
        let unknown =
            self.assessments.iter().filter(|kept| self.pack_of(&kept.assessment).is_none());
        let unknown: Vec<_> = unknown.map(carried).collect();
        for (reference, leftovers) in &unknown {
            self.take_content(reference, leftovers);
        }
        if self.studio != Studio::Ready || (unknown.is_empty() && self.route != Route::New) {
            return Vec::new();
        }
        let Packs { known, ordered } = Rc::make_mut(&mut self.packs);
        let missing = BUILT_IN.into_iter().filter(|id| {
            !ordered.contains(id) && !known.iter().any(|one| one.pack.reference.id == *id)
        });
        let missing: Vec<_> = missing.collect();
        ordered.extend(&missing);
        missing.into_iter().map(Effect::FetchPack).collect()
    }
}
