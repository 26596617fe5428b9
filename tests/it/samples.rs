//! Packs, assessments and files made by hand, as small as a test needs them.

use std::rc::Rc;

use ahp_maturity::domain::{
    Answer, Assessment, Control, Domain, Form, Group, Level, OperatingLevel, Pack, PackRef,
    PackStatus, Rating, Statement, StatementId,
};
use ahp_maturity::storage::{Leftovers, Opened, Record, packs, read_assessment};
use serde_json::{Value, json};

/// The rating that the vectors write as a number, `dk` or `na`.
pub(crate) fn level(number: u64) -> Level {
    u8::try_from(number).ok().and_then(|number| Level::try_from(number).ok()).expect("a level")
}

/// A rating that does not apply, without a reason.
pub(crate) fn not_applicable() -> Rating {
    Rating::NotApplicable { reason: Rc::from("") }
}

/// An answer that is a rating and nothing else.
pub(crate) fn answer(rating: Rating) -> Answer {
    Answer { rating: Some(rating), ..Answer::default() }
}

/// The id of the statement at a position, from 0, of [`pack_of_one_domain`].
pub(crate) fn statement_id(position: usize) -> StatementId {
    format!("P1.{}", position + 1).as_str().into()
}

/// A pack of one domain, whose headline statement stands at a position.
pub(crate) fn pack_of_one_domain(statements: usize, headline: usize) -> Pack {
    let statement = |position| Statement {
        id: statement_id(position),
        headline: position == headline,
        facet: None,
        control: Control::Ours,
        title: "A title".into(),
        stem: "A question?".into(),
        descriptors: Level::ALL.map(|level| format!("Descriptor {}", level.number()).into()),
        see: Vec::new().into(),
        evidence: Vec::new().into(),
        steps: [1, 2, 3, 4].map(|from| format!("Step from {from}").into()),
        resources: Vec::new().into(),
        easy: None,
    };
    Pack {
        reference: pack_reference(),
        date: "2026-11-22".into(),
        status: PackStatus::Draft,
        level: OperatingLevel::Provider,
        title: "A pack".into(),
        from: None,
        domains: vec![Domain {
            code: "P1".into(),
            group: Group::Principles,
            name: "A domain".into(),
            short: "Domain".into(),
            statements: (0..statements).map(statement).collect(),
        }]
        .into(),
        resources: Vec::new().into(),
        terms: Vec::new().into(),
        easy: None,
    }
}

/// The provider pack, whole.
pub(crate) fn provider_pack() -> Pack {
    packs().first().expect("four packs").clone()
}

/// The reference of [`pack_of_one_domain`].
pub(crate) fn pack_reference() -> PackRef {
    PackRef { id: "a-pack".into(), version: "1.0.0".into() }
}

/// An assessment that answers the statements of [`pack_of_one_domain`] in order.
pub(crate) fn assessment_of(form: Form, ratings: &[Option<Rating>]) -> Assessment {
    let mut assessment = Assessment::new("an-assessment".into(), pack_reference(), form);
    for (position, rating) in ratings.iter().enumerate() {
        if let Some(rating) = rating {
            assessment.answers.insert(statement_id(position), answer(rating.clone()));
        }
    }
    assessment
}

/// One file of every version of the format that was ever released. None is ever changed.
pub(crate) const FIXTURE_1: &str = include_str!("fixtures/assessment-v1.json");

/// The value of a JSON text.
pub(crate) fn json_of(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// The smallest file, with some fields set.
pub(crate) fn file_with(fields: &Value) -> String {
    let mut file = json!({
        "format": "ahp-maturity/assessment",
        "formatVersion": 1,
        "id": "6f1c2b1e-5d0a-4c3e-9a57-0b8f6a1d2e34",
        "pack": { "id": "ahps-deliver-provider", "version": "1.0.0" },
    });
    for (name, value) in fields.as_object().expect("fields") {
        file[name] = value.clone();
    }
    file.to_string()
}

/// What a file holds that can be opened.
pub(crate) fn read(text: &str) -> Opened {
    read_assessment(text).unwrap_or_else(|problem| panic!("{problem}: {text}"))
}

/// A stored assessment as this version writes it, with no step taken.
pub(crate) fn record(revision: u64, assessment: Assessment, leftovers: Leftovers) -> Record {
    Record {
        revision,
        assessment,
        leftovers,
        history: ahp_maturity::domain::History::default(),
        copied: None,
        versions: 3,
        newer: false,
    }
}
