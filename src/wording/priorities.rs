//! What a team could work on first, and why.

use crate::domain::{
    Control, DomainResult, Level, Pack, Rating, Results, StatementId, StatementResult,
};

/// So many are suggested at most.
const MOST: usize = 6;
/// So many domains are looked at from the lowest up.
const LOWEST: usize = 3;

/// A statement worth working on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priority {
    /// The statement.
    pub statement: StatementId,
    /// Its title, after its domain.
    pub title: String,
    /// Why it is suggested.
    pub why: String,
}

/// At most six statements: what holds a domain back, the lowest domains, what nobody knew, and
/// what is the team's own to change. If nothing is low, what is worth sharing.
pub fn priorities(pack: &Pack, results: &Results) -> Vec<Priority> {
    let mut found = Vec::new();
    let all = || {
        results
            .domains
            .iter()
            .flat_map(|domain| domain.statements.iter().map(move |one| (domain, one)))
    };
    for domain in &results.domains {
        let why = format!("It holds {} back.", domain.short);
        for one in domain.held_back_by() {
            add(&mut found, domain, one, why.clone());
        }
    }
    for (domain, level) in lowest(results) {
        let why = format!("{} is among your lowest domains.", domain.short);
        let low =
            domain.statements.iter().filter(|one| one.level().is_some_and(|own| own <= level));
        if let Some(one) = low.min_by_key(|one| (!is_ours(pack, one), one.level())) {
            add(&mut found, domain, one, why);
        }
    }
    for (domain, one) in all().filter(|(_, one)| one.answer.rating == Some(Rating::DontKnow)) {
        add(&mut found, domain, one, "Nobody knew: find out first.".to_owned());
    }
    for (domain, one) in all() {
        if is_ours(pack, one) && one.level().is_some_and(|level| level <= Level::Starting) {
            add(&mut found, domain, one, "You can change this yourselves.".to_owned());
        }
    }
    for (domain, one) in all().filter(|(_, one)| one.level() >= Some(Level::Embedded)) {
        add(&mut found, domain, one, "It goes well: share it.".to_owned());
    }
    found
}

/// The lowest domains below the highest level, lowest first.
fn lowest(results: &Results) -> Vec<(&DomainResult, Level)> {
    let levels = Level::ALL.into_iter().take(3);
    let at = |level| results.levelled().filter(move |(_, own)| *own == level);
    levels.flat_map(at).take(LOWEST).collect()
}

fn is_ours(pack: &Pack, one: &StatementResult) -> bool {
    pack.statement(&one.id).is_some_and(|(_, statement)| statement.control == Control::Ours)
}

fn add(found: &mut Vec<Priority>, domain: &DomainResult, one: &StatementResult, why: String) {
    if found.len() < MOST && found.iter().all(|known| known.statement != one.id) {
        let title = format!("{}: {}", domain.short, one.title);
        found.push(Priority { statement: one.id.clone(), title, why });
    }
}
