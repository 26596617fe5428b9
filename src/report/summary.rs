//! What the answers come to: the sentence first, what stands out, then the profile.

use super::{Block, Picture, Point, Section, Table, named, section, text};
use crate::domain::{DomainResult, Outcome, Pack, Results};
use crate::wording::{self, count, level_outcome, list, range_label, target_label};

/// So many points of a list are in the short report.
const FIRST: usize = 3;

/// All of it.
pub(super) fn full(pack: &Pack, results: &Results) -> Vec<Section> {
    let mut sections = vec![
        sentence(results),
        section("Strengths to share", vec![points(strengths(results), NO_STRENGTHS)]),
        section("What holds you back", vec![points(held_back(results), NOTHING_HELD)]),
        profile(results, levels(results)),
    ];
    sections.extend(pack.has_facets().then(|| facets(results)));
    sections
}

/// As much as a page holds.
pub(super) fn short(results: &Results) -> Vec<Section> {
    let columns = [("Domain", 24), ("Level", 20), ("Range", 10), ("Answered", 12), ("Target", 34)];
    vec![
        sentence(results),
        section("Strengths to share", first(strengths(results), NO_STRENGTHS)),
        section("What holds you back", first(held_back(results), NOTHING_HELD)),
        profile(results, levels(results).only(&columns)),
    ]
}

const NO_STRENGTHS: &str = "None to show so far.";
const NOTHING_HELD: &str = "No single statement holds a domain back.";

fn sentence(results: &Results) -> Section {
    let coverage = format!("{}.", wording::coverage(results.coverage));
    section(wording::overall(results).to_string(), vec![text(coverage)])
}

fn strengths(results: &Results) -> Vec<Point> {
    let found = wording::strengths(results).into_iter();
    found.map(|one| Point::new(one.title, one.detail)).collect()
}

fn held_back(results: &Results) -> Vec<Point> {
    let found = wording::held_back(results).into_iter();
    found.map(|one| Point::new(one.title, one.detail)).collect()
}

/// A list, or what to say where it is empty.
pub(super) fn points(points: impl IntoIterator<Item = Point>, none: &str) -> Block {
    let points: Vec<_> = points.into_iter().collect();
    if points.is_empty() { text(none) } else { Block::Points(points) }
}

/// The first points of a list, and how many more there are: the profile shows those too.
fn first(mut all: Vec<Point>, none: &str) -> Vec<Block> {
    let more = all.len().saturating_sub(FIRST);
    all.truncate(FIRST);
    let more = (more > 0).then(|| text(format!("And {} more: see the profile.", count(more))));
    [points(all, none)].into_iter().chain(more).collect()
}

fn profile(results: &Results, levels: Table) -> Section {
    section(
        wording::profile_finding(results),
        vec![
            text(format!("Typical level by group. {}", wording::groups(results))),
            Block::Chart(Picture::Steps),
            Block::Table(levels),
        ],
    )
}

fn facets(results: &Results) -> Section {
    section(
        wording::facet_finding(results),
        vec![
            text(
                "Each statement by facet; the number is the level. The same levels stand under \
                 \u{201c}Every answer\u{201d}.",
            ),
            Block::Chart(Picture::Heat),
        ],
    )
}

/// The level of each domain, with what qualifies it: the same numbers as the step chart and the
/// radar.
pub fn levels(results: &Results) -> Table {
    Table {
        caption: "Level by domain".to_owned(),
        columns: named(&[
            ("Domain", 15),
            ("Level", 14),
            ("Range", 8),
            ("Answered", 10),
            ("Held back by", 20),
            ("Target", 15),
            ("One answer away", 8),
            ("Average, for your own trend only", 10),
        ]),
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
        domain.target.map(target_label).unwrap_or_default(),
        sensitive.to_owned(),
        mean,
    ]
}
