//! The shape of a pack as a document, in TOML for its authors and in JSON inside the app.
//!
//! The build script includes this file too, so that a pack with a missing or misspelt key cannot
//! be built. It must name nothing but serde and std.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PackDocument {
    pub(super) id: Rc<str>,
    pub(super) version: Rc<str>,
    pub(super) date: Rc<str>,
    pub(super) status: Status,
    pub(super) level: Level,
    pub(super) title: Rc<str>,
    pub(super) domain: Vec<Domain>,
    pub(super) resource: Vec<Resource>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Domain {
    pub(super) code: Rc<str>,
    pub(super) group: Group,
    pub(super) name: Rc<str>,
    pub(super) short: Rc<str>,
    pub(super) statement: Vec<Statement>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Statement {
    pub(super) id: Rc<str>,
    #[serde(default)]
    pub(super) headline: bool,
    pub(super) facet: Option<Facet>,
    pub(super) control: Control,
    pub(super) title: Rc<str>,
    pub(super) stem: Rc<str>,
    pub(super) levels: [Rc<str>; 5],
    pub(super) evidence: Vec<Rc<str>>,
    pub(super) next: [Rc<str>; 4],
    pub(super) resources: Vec<Rc<str>>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Resource {
    pub(super) key: Rc<str>,
    pub(super) title: Rc<str>,
    pub(super) publisher: Rc<str>,
    pub(super) year: u16,
    pub(super) url: Rc<str>,
    pub(super) checked: Rc<str>,
}

#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Status {
    Draft,
    Tested,
}

#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Level {
    Individual,
    Provider,
    System,
    Regional,
}

#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Group {
    Principles,
    Foundations,
    Areas,
}

#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Facet {
    Lead,
    Do,
    Learn,
}

#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Control {
    Ours,
    Shared,
    Others,
}
