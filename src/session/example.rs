//! A made-up team, so that results can be looked at before one's own are there.

use std::rc::Rc;

use crate::domain::{
    Answer, Assessment, Date, Evidence, Form, Level, Pack, Profession, Rating, Scope, Target, Team,
};

/// Ratings by domain and statement in the pack's order: a level, 6 for *Don't know*, 7 for *Not
/// applicable*, chosen so that every kind of result can be seen.
const RATINGS: [[u8; 3]; 11] = [
    [3, 3, 4],
    [4, 3, 1],
    [4, 5, 4],
    [4, 3, 3],
    [2, 3, 6],
    [3, 3, 4],
    [4, 4, 4],
    [4, 4, 2],
    [2, 2, 3],
    [1, 1, 2],
    [4, 4, 7],
];

/// The example's answers to a pack.
pub(super) fn assessment(pack: Option<&Pack>) -> Assessment {
    let reference = pack.map(|pack| pack.reference.clone()).unwrap_or_default();
    let mut example = Assessment::new("example".into(), reference, Form::Full);
    example.started_on = Date::new(2026, 11, 2).ok();
    example.team = Team {
        name: "Riverbank therapy team (made up)".to_owned(),
        organisation: "Example NHS Trust".to_owned(),
        scope: Scope::Team,
        setting: "Community".to_owned(),
        professions: vec![Profession::OccupationalTherapists, Profession::Physiotherapists],
    };
    for (domain, row) in pack.iter().flat_map(|pack| pack.domains.iter()).zip(RATINGS) {
        for (statement, code) in domain.statements.iter().zip(row) {
            example.answers.insert(statement.id.clone(), answer(code));
        }
        if domain.statements.len() == 3 && row.contains(&1) {
            let level = Level::Building;
            example.targets.insert(domain.code.clone(), Target { level, by: None });
        }
    }
    example
}

fn answer(code: u8) -> Answer {
    let rating = match Level::try_from(code) {
        Ok(level) => Rating::Level(level),
        Err(_) if code == 6 => Rating::DontKnow,
        Err(_) => Rating::NotApplicable { reason: Rc::from("Shared with the whole organisation") },
    };
    let evidence = if code == 5 { Evidence::View } else { Evidence::Some };
    let rated = rating.level().is_some();
    Answer { rating: Some(rating), note: Rc::default(), evidence: rated.then_some(evidence) }
}
