//! The packs that come with the app, as the build script made them from `packs/`.

use std::borrow::Cow;

use crate::domain::{
    Control, Domain, DomainCode, Facet, Group, OperatingLevel, Pack, PackRef, PackStatus, Resource,
    Statement, StatementId,
};

include!(concat!(env!("OUT_DIR"), "/provider.rs"));

/// The provider pack.
pub fn provider_pack() -> Pack {
    PROVIDER.clone()
}

/// The provider pack as far as it is needed to answer: without evidence prompts, steps and
/// resources, which the studio has, so that they are not in the first load.
pub fn provider_pack_to_answer() -> Pack {
    PROVIDER_TO_ANSWER.clone()
}
