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
