//! The packs that come with the app, as the build script composed them from `packs/`.

use std::borrow::Cow;
use std::sync::LazyLock;

use serde_json::Value;

use super::{Opened, PackContent, json, read_assessment};
use crate::domain::{Pack, PackRef, Released, StatementId};

/// The ids of the packs that come with the app; the first is part of it, the others come with the
/// studio.
pub const BUILT_IN: [&str; 4] = [
    "ahps-deliver-provider",
    "ahps-deliver-system",
    "ahps-deliver-individual",
    "ahps-deliver-regional",
];

/// The packs as JSON: each whole, or as far as it is needed to answer.
macro_rules! texts {
    ($ending:literal) => {
        [
            include_str!(concat!(env!("OUT_DIR"), "/provider", $ending)),
            include_str!(concat!(env!("OUT_DIR"), "/system", $ending)),
            include_str!(concat!(env!("OUT_DIR"), "/individual", $ending)),
            include_str!(concat!(env!("OUT_DIR"), "/regional", $ending)),
        ]
    };
}

/// Every pack that comes with the app, in the order of the operating levels. Only the studio has
/// them: they are no part of the first load.
pub fn packs() -> &'static [Pack] {
    static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| {
        texts!(".json").iter().filter_map(|text| PackContent::of_text(text)?.pack()).collect()
    });
    &PACKS
}

/// The same as far as rooms need them to answer: without prompts, steps and resources.
pub fn packs_to_answer() -> &'static [Pack] {
    static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| {
        let texts = texts!("-for-rooms.json");
        texts.iter().filter_map(|text| PackContent::of_text(text)?.pack()).collect()
    });
    &PACKS
}

/// The questionnaire of an assessment: built in, or carried by its document.
pub fn pack_for(Opened { assessment, leftovers, .. }: &Opened) -> Option<Cow<'static, Pack>> {
    let of = &assessment.pack;
    let known = packs().iter().find(|pack| pack.reference.same_meaning(of));
    let carried = || PackContent::carried(leftovers)?.pack();
    known.map(Cow::Borrowed).or_else(|| carried().map(Cow::Owned))
}

/// An assessment in JSON with its questionnaire, which is given in JSON unless the document carries
/// it: for those who have none built in. None if the text is no assessment, or one of another
/// questionnaire.
pub fn open_with(document: &str, pack: Option<&str>) -> Option<(Pack, Opened)> {
    let opened = read_assessment(document).ok()?;
    let pack = match pack {
        Some(text) => PackContent::of_text(text),
        None => PackContent::carried(&opened.leftovers),
    };
    Some((pack?.pack()?, opened))
}

/// The text of the questionnaire of an assessment, whole, if it is built in.
pub fn whole_pack(Opened { assessment, .. }: &Opened) -> Option<&'static str> {
    let at = packs().iter().position(|pack| pack.reference.same_meaning(&assessment.pack))?;
    texts!(".json").get(at).copied()
}

/// The provider pack as far as it is needed to answer: without evidence prompts, steps and
/// resources, so that they are not in the first load.
pub fn provider_pack_to_answer() -> Option<Pack> {
    let text = include_str!(concat!(env!("OUT_DIR"), "/provider-to-answer.json"));
    PackContent::of_text(text)?.pack_to_answer()
}

/// The first pack, whole and word for word.
pub(super) fn first_content() -> Option<PackContent> {
    texts!(".json").first().and_then(|text| PackContent::of_text(text))
}

/// Every version of the packs that come with the app that was ever released, the newest of each
/// last.
pub fn released() -> Vec<Released> {
    let text = include_str!(concat!(env!("OUT_DIR"), "/released.json"));
    let value = json::read(text).map(|(value, _)| value).unwrap_or_default();
    value
        .get("released")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(release)
        .collect()
}

fn release(one: &Value) -> Option<Released> {
    let (id, version) = one.get("pack")?.as_str()?.split_once('@')?;
    let ids = one.get("statements")?.as_array()?.iter().filter_map(Value::as_str);
    Some(Released {
        pack: PackRef { id: id.to_owned().into(), version: version.to_owned().into() },
        statements: ids.map(StatementId::from).collect(),
    })
}

/// The text of a pack as far as it is needed to answer.
pub fn pack_to_answer(id: &str) -> Option<&'static str> {
    let at = packs().iter().position(|pack| pack.reference.id == id)?;
    texts!("-to-answer.json").get(at).copied()
}
