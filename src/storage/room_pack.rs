//! The questionnaire of a room: one that comes with the app, or one of people's own. Their own
//! travels word for word: in the kept workshop, in its result, and in a file that is handed out.

use std::ops::Deref;
use std::rc::Rc;

use serde_json::Value;

use super::{BUILT_IN, PackContent, packs_to_answer, released};
use crate::domain::{Pack, PackRef, Released};

/// As many statements as a response code can answer.
const MOST_STATEMENTS: usize = 128;

/// A questionnaire that a room can answer.
#[derive(Debug, Clone)]
pub enum RoomPack {
    /// It comes with the app.
    BuiltIn(&'static Pack),
    /// It does not.
    Own(Rc<(Pack, PackContent)>),
}

/// Why a text gives no questionnaire of people's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnPackProblem {
    /// There is none in it.
    None,
    /// It comes with the app, or says that it does.
    BuiltIn,
    /// It is not one that can be used.
    Faulty,
}

impl RoomPack {
    /// One that comes with the app and means the same.
    pub fn built_in(of: &PackRef) -> Option<Self> {
        packs_to_answer().iter().find(|pack| pack.reference.same_meaning(of)).map(Self::BuiltIn)
    }

    /// One of people's own: alone in a text, or with the assessment or the workshop that it is the
    /// questionnaire of.
    ///
    /// # Errors
    /// [`OwnPackProblem`] says why there is none.
    pub fn own(text: &str) -> Result<Self, OwnPackProblem> {
        let text = text.trim_start_matches('\u{feff}');
        let content = PackContent::of_text(text).ok_or(OwnPackProblem::None)?;
        let of = content.value().get("pack").and_then(|pack| pack.get("id"));
        if of.and_then(Value::as_str).is_some_and(|id| BUILT_IN.contains(&id)) {
            return Err(OwnPackProblem::BuiltIn);
        }
        let content = content.carried_within().unwrap_or(content);
        if content.value().get("domain").is_none_or(|domains| !domains.is_array()) {
            return Err(OwnPackProblem::None);
        }
        let pack = content.pack().ok_or(OwnPackProblem::Faulty)?;
        if BUILT_IN.contains(&&*pack.reference.id) {
            return Err(OwnPackProblem::BuiltIn);
        }
        if pack.statements().count() > MOST_STATEMENTS {
            return Err(OwnPackProblem::Faulty);
        }
        Ok(Self::Own(Rc::new((pack, content))))
    }

    /// It word for word, if it does not come with the app.
    pub fn content(&self) -> Option<&PackContent> {
        match self {
            Self::BuiltIn(_) => None,
            Self::Own(own) => Some(&own.1),
        }
    }

    /// Its statements in the order in which a code for a version has them. None if that version is
    /// not known.
    pub fn released(&self, version: &PackRef) -> Option<Released> {
        match self {
            Self::BuiltIn(_) => released().into_iter().find(|one| one.pack == *version),
            Self::Own(own) => (own.0.reference == *version).then(|| Released {
                pack: version.clone(),
                statements: own.0.statements().map(|one| one.id.clone()).collect(),
            }),
        }
    }
}

impl Deref for RoomPack {
    type Target = Pack;

    fn deref(&self) -> &Pack {
        match self {
            Self::BuiltIn(pack) => pack,
            Self::Own(own) => &own.0,
        }
    }
}
