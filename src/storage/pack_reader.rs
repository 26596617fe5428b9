//! From a pack document to a pack.

use thiserror::Error;

use super::pack_document::{self as document, PackDocument};
use crate::domain::{
    Control, Domain, Facet, Group, OperatingLevel, Pack, PackRef, PackStatus, Resource, Statement,
};

/// Why a text is not a pack.
#[derive(Debug, Error)]
#[error("the pack cannot be read: {0}")]
pub struct PackProblem(#[from] serde_json::Error);

/// Reads a pack from its JSON form.
///
/// # Errors
/// [`PackProblem`] if the text does not have the shape of a pack.
pub fn read_pack(json: &str) -> Result<Pack, PackProblem> {
    Ok(serde_json::from_str::<PackDocument>(json)?.into())
}

impl From<PackDocument> for Pack {
    fn from(pack: PackDocument) -> Self {
        Self {
            reference: PackRef { id: pack.id, version: pack.version },
            date: pack.date,
            status: match pack.status {
                document::Status::Draft => PackStatus::Draft,
                document::Status::Tested => PackStatus::Tested,
            },
            level: match pack.level {
                document::Level::Individual => OperatingLevel::Individual,
                document::Level::Provider => OperatingLevel::Provider,
                document::Level::System => OperatingLevel::System,
                document::Level::Regional => OperatingLevel::Regional,
            },
            title: pack.title,
            domains: pack.domain.into_iter().map(Domain::from).collect(),
            resources: pack.resource.into_iter().map(Resource::from).collect(),
        }
    }
}

impl From<document::Domain> for Domain {
    fn from(domain: document::Domain) -> Self {
        Self {
            code: (&*domain.code).into(),
            group: match domain.group {
                document::Group::Principles => Group::Principles,
                document::Group::Foundations => Group::Foundations,
                document::Group::Areas => Group::Areas,
            },
            name: domain.name,
            short: domain.short,
            statements: domain.statement.into_iter().map(Statement::from).collect(),
        }
    }
}

impl From<document::Statement> for Statement {
    fn from(statement: document::Statement) -> Self {
        Self {
            id: (&*statement.id).into(),
            headline: statement.headline,
            facet: statement.facet.map(|facet| match facet {
                document::Facet::Lead => Facet::Lead,
                document::Facet::Do => Facet::Do,
                document::Facet::Learn => Facet::Learn,
            }),
            control: match statement.control {
                document::Control::Ours => Control::Ours,
                document::Control::Shared => Control::Shared,
                document::Control::Others => Control::Others,
            },
            title: statement.title,
            stem: statement.stem,
            descriptors: statement.levels,
            evidence: statement.evidence,
            steps: statement.next,
            resources: statement.resources,
        }
    }
}

impl From<document::Resource> for Resource {
    fn from(resource: document::Resource) -> Self {
        let document::Resource { key, title, publisher, year, url, checked } = resource;
        Self { key, title, publisher, year, url, checked }
    }
}
