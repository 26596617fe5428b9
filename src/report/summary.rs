//! What the answers come to: the sentence first, what stands out, then the profile.

use super::{Block, Point, Section, Table, section, text};
use crate::charts::Chart;
use crate::domain::{DomainResult, Outcome, Pack, Results};
use crate::wording::{self, level_label, level_outcome, list, range_label};

pub(super) fn sections(results: &Results) -> Vec<Section> {
    vec![
        section(
            wording::overall(results).to_string(),
            vec![text(format!("{}.", wording::coverage(results.coverage)))],
        ),
        points("Strengths to share", wording::strengths(results), "None to show so far."),
        points(
            "What holds you back",
            wording::held_back(results),
            "No single statement holds a domain back.",
        ),
        points(
            "Worth checking",
            wording::worth_a_look(results),
            "No high level rests on your view only, and nothing is left to find out.",
        ),
        section(
            wording::profile_finding(results),
            vec![
                text(format!("Typical level by group. {}", wording::groups(results))),
                Block::Chart(Chart::Steps),
                Block::Table(levels(results)),
            ],
        ),
    ]
}

pub(super) fn next_steps(pack: &Pack, results: &Results) -> Section {
    points(
        "What the next level asks",
        wording::next_steps(pack, results),
        "Nothing to show so far: answer two of three statements in a domain.",
    )
}

fn points(heading: &str, points: Vec<wording::Point>, none: &str) -> Section {
    let points: Vec<_> =
        points.into_iter().map(|one| Point { title: one.title, detail: one.detail }).collect();
    let block = if points.is_empty() { text(none) } else { Block::Points(points) };
    section(heading, vec![block])
}

/// The level of each domain, with what qualifies it: the same numbers as the step chart and the
/// radar.
pub fn levels(results: &Results) -> Table {
    Table {
        caption: "Level by domain".to_owned(),
        columns: vec![
            ("Domain", 16),
            ("Level", 14),
            ("Range", 8),
            ("Answered", 10),
            ("Held back by", 22),
            ("Target", 12),
            ("One answer away", 8),
            ("Average, for your own trend only", 10),
        ],
        rows: results.domains.iter().map(level_row).collect(),
    }
}

fn level_row(domain: &DomainResult) -> Vec<String> {
    let score = &domain.score;
    let held: Vec<_> = domain.held_back_by().map(|one| &*one.title).collect();
    let (sensitive, mean) = match score.outcome {
        Outcome::Level(scored) => (
            if scored.sensitive { "yes" } else { "no" },
            format!("{}.{}", scored.mean_tenths / 10, scored.mean_tenths % 10),
        ),
        Outcome::NotEnough | Outcome::NotApplicable => ("", String::new()),
    };
    vec![
        domain.short.to_string(),
        level_outcome(domain.level()),
        range_label(score),
        format!("{} of {}", score.coverage.answered, score.coverage.applicable()),
        list(&held),
        domain.target.map(|target| level_label(target.level)).unwrap_or_default(),
        sensitive.to_owned(),
        mean,
    ]
}
