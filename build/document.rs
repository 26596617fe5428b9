//! The shape of a pack as its authors write it, in TOML. A missing or misspelt key is an error.

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pack {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) date: String,
    pub(crate) status: Word,
    pub(crate) level: Word,
    pub(crate) title: String,
    pub(crate) domain: Vec<Domain>,
    pub(crate) resource: Vec<Resource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Domain {
    pub(crate) code: String,
    pub(crate) group: Word,
    pub(crate) name: String,
    pub(crate) short: String,
    pub(crate) statement: Vec<Statement>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Statement {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) headline: bool,
    pub(crate) facet: Option<Word>,
    pub(crate) control: Word,
    pub(crate) title: String,
    pub(crate) stem: String,
    pub(crate) levels: [String; 5],
    pub(crate) evidence: Vec<String>,
    pub(crate) next: [String; 4],
    pub(crate) resources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Resource {
    pub(crate) key: String,
    pub(crate) title: String,
    pub(crate) publisher: String,
    pub(crate) year: u16,
    pub(crate) url: String,
    pub(crate) checked: String,
}

/// One of a few words, each the name of a variant in `src/domain/pack.rs` but for its first
/// letter: a word that is no variant does not compile.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct Word(pub(crate) String);
