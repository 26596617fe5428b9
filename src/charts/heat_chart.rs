//! The heat table as data: each statement's answer by domain and facet.
//!
//! Packs without facets, or with several statements a facet, have columns for them too. It must
//! not know places or colours.

use super::Layout;
use crate::domain::{
    DomainResult, Facet, FacetResult, Level, Outcome, Rating, Results, StatementResult, Text,
};
use crate::wording;

/// Each statement's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatChart {
    /// For what width.
    pub layout: Layout,
    /// What it shows, in a sentence.
    pub finding: String,
    /// The columns.
    pub columns: Vec<HeatColumn>,
    /// The groups that have rows.
    pub groups: Vec<HeatGroup>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatColumn {
    /// The facet that it is for.
    pub facet: Option<Facet>,
    /// Its name, empty for a second column of a facet.
    pub head: &'static str,
    /// The typical level of its facet.
    pub typical: HeatCell,
}

/// One group of domains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatGroup {
    /// Its name.
    pub heading: &'static str,
    /// Its domains.
    pub rows: Vec<HeatRow>,
}

/// One domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatRow {
    /// Its short label.
    pub label: Text,
    /// One cell a column.
    pub cells: Vec<HeatCell>,
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeatCell {
    /// A level.
    Level(Level),
    /// Yet to be found out, in words.
    DontKnow(String),
    /// No level for another reason, in words.
    NoLevel(String),
    /// There is no such statement.
    NotAsked,
}

impl HeatChart {
    /// The chart of some results.
    pub fn of(results: &Results, layout: Layout) -> Self {
        let columns = columns(results);
        let rows = |group| results.domains.iter().filter(move |domain| domain.group == group);
        let groups = results.groups.iter().map(|group| HeatGroup {
            heading: wording::group_name(group.group),
            rows: rows(group.group).map(|domain| HeatRow::of(domain, &columns)).collect(),
        });
        let (finding, groups) = (wording::facet_finding(results), groups.collect());
        Self { layout, finding, columns, groups }
    }

    /// Whether the columns have a typical level to show.
    pub(super) fn has_typical(&self) -> bool {
        self.columns.iter().any(|column| column.typical != HeatCell::NotAsked)
    }

    /// The same in words.
    pub(super) fn words(&self) -> String {
        let rows = self.groups.iter().flat_map(|group| &group.rows);
        rows.map(|row| self.row_words(row)).collect::<Vec<_>>().join(" ")
    }

    fn row_words(&self, row: &HeatRow) -> String {
        let cells = self.columns.iter().zip(&row.cells).filter_map(|(column, cell)| {
            let words = cell.words()?;
            Some(match column.facet {
                Some(facet) => format!("{} {words}", wording::facet_name(facet)),
                None => words,
            })
        });
        format!("{}: {}.", row.label, cells.collect::<Vec<_>>().join(", "))
    }
}

/// As many columns for a facet as any domain has statements of it.
fn columns(results: &Results) -> Vec<HeatColumn> {
    let most = |facet| {
        let counts = results.domains.iter().map(|domain| of_facet(domain, facet).count());
        counts.max().unwrap_or(0)
    };
    let column = |facet: &FacetResult, first: bool| HeatColumn {
        facet: Some(facet.facet),
        head: if first { wording::facet_name(facet.facet) } else { "" },
        typical: if first { HeatCell::of_outcome(facet.level) } else { HeatCell::NotAsked },
    };
    let facets = results.facets.iter().flat_map(|facet| {
        (0..most(Some(facet.facet)).max(1)).map(move |at| column(facet, at == 0))
    });
    let other = HeatColumn { facet: None, head: "", typical: HeatCell::NotAsked };
    facets.chain(std::iter::repeat_n(other, most(None))).collect()
}

fn of_facet(domain: &DomainResult, facet: Option<Facet>) -> impl Iterator<Item = &StatementResult> {
    domain.statements.iter().filter(move |one| one.facet == facet)
}

impl HeatRow {
    fn of(domain: &DomainResult, columns: &[HeatColumn]) -> Self {
        let mut cells = Vec::new();
        for columns in columns.chunk_by(|one, next| one.facet == next.facet) {
            let facet = columns.first().and_then(|column| column.facet);
            let asked = of_facet(domain, facet).map(|one| HeatCell::of(one.answer.rating.as_ref()));
            let none = std::iter::repeat(HeatCell::NotAsked);
            cells.extend(asked.chain(none).take(columns.len()));
        }
        Self { label: domain.short.clone(), cells }
    }
}

impl HeatCell {
    fn of(rating: Option<&Rating>) -> Self {
        match rating {
            Some(Rating::Level(level)) => Self::Level(*level),
            Some(Rating::DontKnow) => Self::DontKnow(wording::answer_label(rating)),
            Some(Rating::NotApplicable { .. }) | None => {
                Self::NoLevel(wording::answer_label(rating))
            }
        }
    }

    fn of_outcome(outcome: Outcome<Level>) -> Self {
        match outcome {
            Outcome::Level(level) => Self::Level(level),
            Outcome::NotEnough | Outcome::NotApplicable => {
                Self::NoLevel(wording::level_outcome(outcome))
            }
        }
    }

    fn words(&self) -> Option<String> {
        match self {
            Self::Level(level) => Some(wording::level_label(*level)),
            Self::DontKnow(words) | Self::NoLevel(words) => Some(words.clone()),
            Self::NotAsked => None,
        }
    }
}
