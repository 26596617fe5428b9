//! What would be, in sentences: the shortest way to a level, and what follows from steps that are
//! supposed to be done.

use super::{count, level_name, list, list_of_some};
use crate::domain::{DomainResult, Level, Raise, Results};

/// `The shortest way to Building: two steps. Fair chances to lead from Not yet to Building.` None
/// if there is no next level.
pub fn shortest_way(domain: &DomainResult) -> Option<String> {
    let next = domain.level().known().and_then(Level::next)?;
    let way = domain.shortest_way();
    let steps: u8 = way.iter().map(|one| one.to.number() - one.from.number()).sum();
    let raise = |one: &Raise<'_>| {
        let (from, to) = (level_name(one.from), level_name(one.to));
        format!("{} from {from} to {to}", one.statement.title)
    };
    let raises: Vec<_> = way.iter().map(raise).collect();
    let noun = if steps == 1 { "step" } else { "steps" };
    let steps = count(steps.into());
    Some(format!("The shortest way to {}: {steps} {noun}. {}.", level_name(next), list(&raises)))
}

/// `What if: Leadership would be Building.`
pub fn what_if(now: &Results, then: &Results) -> String {
    let changed = now.domains.iter().zip(&then.domains).filter_map(|(now, then)| {
        let level = then.level().known().filter(|_| now.level() != then.level())?;
        Some(format!("{} would be {}", then.short, level_name(level)))
    });
    let changed: Vec<_> = changed.collect();
    if changed.is_empty() {
        return "What if: no domain would change its level so far.".to_owned();
    }
    let overall = match (now.overall.known(), then.overall.known()) {
        (Some(before), Some(after)) if before != after => {
            format!(" {} would then be typical.", level_name(after))
        }
        _ => String::new(),
    };
    format!("What if: {}.{overall}", list_of_some(&changed))
}
