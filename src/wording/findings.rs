//! What results say, in sentences. A chart's title is its finding, never a label.

use super::numbers::capitalised;
use super::{
    Sentence, count, facet_name, group_name, level_label, level_name, level_outcome, list,
    list_of_some,
};
use crate::domain::{
    Coverage, DomainResult, Evidence, Form, GroupResult, Level, Outcome, Pack, Rating, Results,
    StatementId, StatementResult,
};

/// One point of a list: what, and why it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The domain or statement.
    pub title: String,
    /// What is said of it.
    pub detail: String,
    /// The statement that it leads to, if there is one.
    pub statement: Option<StatementId>,
}

/// `Principles: 2 Starting. Enhanced foundations: 3 Building. Areas of focus: Not enough answered.`
pub fn groups(results: &Results) -> String {
    let words =
        |one: &GroupResult| format!("{}: {}.", group_name(one.group), level_outcome(one.level));
    results.groups.iter().map(words).collect::<Vec<_>>().join(" ")
}

/// `Typically Building; from Starting in Greener AHP to Embedded in Leadership.`
pub fn overall(results: &Results) -> Sentence {
    let quick = if results.form == Form::Quick { "Quick start: " } else { "" };
    let start = |words: &str| {
        if quick.is_empty() { capitalised(words) } else { format!("{quick}{words}") }
    };
    let (Outcome::Level(typical), Some((low, high))) = (results.overall, results.extremes()) else {
        return match results.overall {
            Outcome::NotApplicable => {
                Sentence::default().words(start("nothing here applies to you."))
            }
            Outcome::NotEnough | Outcome::Level(_) => {
                Sentence::default().words(start("answer more statements to see a typical level."))
            }
        };
    };
    let sentence = Sentence::default();
    if low == high {
        let levelled = results.levelled().count();
        let where_ = if levelled == results.domains.len() {
            " in every domain.".to_owned()
        } else {
            format!(" in every domain that has a level ({levelled} of {}).", results.domains.len())
        };
        return sentence.words(quick).level(typical).words(where_);
    }
    let named = |level| list_of_some(&short_labels(results, level));
    sentence
        .words(start("typically "))
        .level(typical)
        .words("; from ")
        .level(low)
        .words(format!(" in {} to ", named(low)))
        .level(high)
        .words(format!(" in {}.", named(high)))
}

/// `29 of 32 that apply answered; 2 don't know; 1 open; 1 not applicable`.
pub fn coverage(coverage: Coverage) -> String {
    let Coverage { answered, dont_know, open, not_applicable } = coverage;
    let others = [(dont_know, "don't know"), (open, "open"), (not_applicable, "not applicable")];
    let mut parts = vec![format!("{answered} of {} that apply answered", coverage.applicable())];
    parts.extend(others.into_iter().filter(|(n, _)| *n > 0).map(|(n, kind)| format!("{n} {kind}")));
    parts.join("; ")
}

/// What the step chart shows: `Seven of eleven domains are Building or above`.
pub fn profile_finding(results: &Results) -> String {
    let of = count(results.domains.len());
    let Some(typical) = results.overall.known() else {
        let levelled = results.levelled().count();
        return match levelled {
            0 => "No domain has a level so far".to_owned(),
            1 => format!("One of {of} domains has a level so far"),
            _ => format!("{} of {of} domains have a level so far", capitalised(&count(levelled))),
        };
    };
    // "Not yet or above" would say nothing.
    let above = if typical == Level::NotYet { "" } else { " or above" };
    let counts = |level: Level| level == typical || (level > typical && !above.is_empty());
    let there = results.levelled().filter(|(_, level)| counts(*level)).count();
    let name = level_name(typical);
    if there == results.domains.len() {
        return format!("Every domain is {name}{above}");
    }
    let verb = if there == 1 { "is" } else { "are" };
    format!("{} of {of} domains {verb} {name}{above}", capitalised(&count(there)))
}

/// What the radar shows: `Furthest out in Leadership, closest in at Greener AHP`.
pub fn shape_finding(results: &Results) -> String {
    match results.extremes() {
        None => "No domain has a level so far".to_owned(),
        Some((low, high)) if low == high => "The same level all round".to_owned(),
        Some((low, high)) => format!(
            "Highest in {}, lowest in {}",
            list_of_some(&short_labels(results, high)),
            list_of_some(&short_labels(results, low))
        ),
    }
}

/// What the heat table shows: `Lead is typically Embedded, Learn is typically Building`.
pub fn facet_finding(results: &Results) -> String {
    let known: Vec<_> = results
        .facets
        .iter()
        .filter_map(|facet| Some((facet_name(facet.facet), facet.level.known()?)))
        .collect();
    if known.is_empty() || known.len() < results.facets.len() {
        return "Each answer, statement by statement".to_owned();
    }
    let highest = known.iter().map(|(_, level)| *level).max().unwrap_or(Level::NotYet);
    let lowest = known.iter().map(|(_, level)| *level).min().unwrap_or(Level::NotYet);
    let at = |wanted| {
        let names: Vec<_> =
            known.iter().filter(|(_, level)| *level == wanted).map(|(name, _)| *name).collect();
        let verb = if names.len() == 1 { "is" } else { "are" };
        format!("{} {verb} typically {}", list(&names), level_name(wanted))
    };
    if highest == lowest { at(highest) } else { format!("{}, {}", at(highest), at(lowest)) }
}

/// Domains that are Embedded or above, highest first; where there are none, the highest.
pub fn strengths(results: &Results) -> Vec<Point> {
    let Some((_, highest)) = results.extremes() else { return Vec::new() };
    let from = highest.min(Level::Embedded);
    let highest_first = Level::ALL.into_iter().rev().take_while(|level| *level >= from);
    highest_first
        .flat_map(|level| results.levelled().filter(move |(_, one)| *one == level))
        .map(|(domain, level)| {
            let top = domain.statements.iter().find(|one| one.level() == Some(Level::Leading));
            let detail = match top {
                Some(one) if level < Level::Leading => {
                    format!("{}; {} is Leading", level_label(level), one.title)
                }
                _ => level_label(level),
            };
            Point { title: domain.short.to_string(), detail, statement: None }
        })
        .collect()
}

/// Domains that one statement holds back, and which; where there are none, the lowest domains.
pub fn held_back(results: &Results) -> Vec<Point> {
    let held: Vec<_> =
        results.levelled().filter_map(|(domain, _)| held_back_point(domain)).collect();
    if !held.is_empty() {
        return held;
    }
    let Some((lowest, highest)) = results.extremes() else { return Vec::new() };
    if lowest == highest {
        return Vec::new();
    }
    let lowest = results.levelled().filter(|(_, level)| *level == lowest);
    lowest
        .map(|(domain, level)| Point {
            title: domain.short.to_string(),
            detail: format!("{}: the lowest of your domains", level_label(level)),
            statement: None,
        })
        .collect()
}

fn held_back_point(domain: &DomainResult) -> Option<Point> {
    let holding: Vec<_> = domain.held_back_by().collect();
    let first = holding.first()?;
    let level = first.level()?;
    let titles: Vec<_> = holding.iter().map(|one| &*one.title).collect();
    let rest = domain.statements.iter().filter_map(StatementResult::level);
    let rest = rest.filter(|other| *other > level).min()?;
    let verb = if titles.len() == 1 { "is" } else { "are" };
    let detail = format!(
        "{} {verb} {}; the rest is {} or above",
        list(&titles),
        level_name(level),
        level_name(rest)
    );
    Some(Point { title: domain.short.to_string(), detail, statement: Some(first.id.clone()) })
}

/// High ratings that rest on a view alone, and what a missing answer leaves open.
pub fn worth_a_look(results: &Results) -> Vec<Point> {
    let checks = results.worth_checking().filter_map(|(domain, one)| {
        debug_assert_eq!(one.answer.evidence, Some(Evidence::View));
        Some(Point {
            title: format!("{}: {}", domain.short, one.title),
            detail: format!("Rated {} on your view only", level_label(one.level()?)),
            statement: Some(one.id.clone()),
        })
    });
    let open = results.domains.iter().filter_map(|domain| {
        let unknown = domain
            .statements
            .iter()
            .find(|one| matches!(one.answer.rating, None | Some(Rating::DontKnow)))?;
        let detail = match domain.score.outcome {
            Outcome::Level(scored) if scored.range.0 != scored.range.1 => format!(
                "{} still to find out: could be {} to {}",
                capitalised(&count(missing(domain))),
                level_name(scored.range.0),
                level_name(scored.range.1)
            ),
            Outcome::NotEnough if domain.score.coverage.dont_know > 0 => {
                format!("{} still to find out", capitalised(&count(missing(domain))))
            }
            Outcome::Level(_) | Outcome::NotEnough | Outcome::NotApplicable => return None,
        };
        Some(Point { title: domain.short.to_string(), detail, statement: Some(unknown.id.clone()) })
    });
    checks.chain(open).collect()
}

fn missing(domain: &DomainResult) -> usize {
    domain.score.coverage.dont_know + domain.score.coverage.open
}

/// What the next level asks: in each domain below Leading, the step from its lowest statement.
pub fn next_steps(pack: &Pack, results: &Results) -> Vec<Point> {
    let lowest_first = |domain: &DomainResult| {
        let lowest = domain.statements.iter().filter(|one| one.level().is_some());
        lowest.min_by_key(|one| one.level()).cloned()
    };
    results
        .levelled()
        .filter_map(|(domain, _)| {
            let one = lowest_first(domain)?;
            let level = one.level()?;
            let (_, statement) = pack.statement(&one.id)?;
            let step = statement.step_from(level)?;
            let next = level.next()?;
            Some(Point {
                title: format!("{}: {}", domain.short, one.title),
                detail: format!("From {} to {}: {step}", level_name(level), level_name(next)),
                statement: Some(one.id),
            })
        })
        .collect()
}

fn short_labels(results: &Results, level: Level) -> Vec<&str> {
    let at = results.levelled().filter(|(_, one)| *one == level);
    at.map(|(domain, _)| &*domain.short).collect()
}
