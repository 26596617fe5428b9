//! The report of an assessment, in a form that is no format yet: headings, sentences, lists, tables
//! and charts in reading order.
//!
//! It is built once; writers turn it into a page, a file or a text, and know nothing of assessments.
//! It must not score.

mod answers;
mod markdown;
mod method;
mod plan;
mod summary;

pub use markdown::markdown;
pub use method::origin;
pub use plan::{REVIEW, action_table};
pub use summary::levels;

use crate::charts::Chart;
use crate::domain::{Assessment, Date, Pack, Results};
use crate::wording;

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its title: the finding is in the first section.
    pub title: String,
    /// Whose it is, and of when.
    pub subtitle: String,
    /// Its parts, in reading order.
    pub sections: Vec<Section>,
    /// What its charts show.
    pub results: Results,
}

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// It says what was found, and what follows.
    Findings,
    /// It says how that was come by.
    Method,
}

/// A part of a report under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is for.
    pub part: Part,
    /// The heading: a finding where there is one.
    pub heading: String,
    /// What is in it, in reading order.
    pub blocks: Vec<Block>,
}

/// Something in a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading within the section.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list of points.
    Points(Vec<Point>),
    /// A table.
    Table(Table),
    /// A chart of the results. A table with the same numbers stands in the same section.
    Chart(Chart),
}

/// A point of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it is about.
    pub title: String,
    /// What is said of it.
    pub detail: String,
}

/// A table whose first column names its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The name of each column, with the share of the width that it takes.
    pub columns: Vec<(&'static str, u16)>,
    /// The rows: as many texts as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// How much of a report is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Extent {
    /// What fits two pages: the summary, the profile and the actions.
    Short,
    /// All of it.
    #[default]
    Full,
}

impl Report {
    /// The report of an assessment, made on a day.
    pub fn of(pack: &Pack, assessment: &Assessment, made_on: Date, extent: Extent) -> Self {
        let results = Results::of(pack, assessment);
        let mut sections = summary::sections(&results);
        sections.push(plan::actions(pack, assessment));
        if extent == Extent::Full {
            sections.extend(plan::details(assessment));
            sections.push(summary::next_steps(pack, &results));
            sections.extend(plan::reflection(assessment));
            sections.push(answers::section_of(pack, &results));
            sections.extend(method::sections());
        }
        sections.push(method::provenance(pack, assessment, made_on));
        Self {
            title: format!("{}, report", pack.title),
            subtitle: subtitle(assessment, made_on),
            sections,
            results,
        }
    }

    /// Its sections that are for one thing, in their order.
    pub fn of_part(&self, part: Part) -> Vec<&Section> {
        self.sections.iter().filter(|section| section.part == part).collect()
    }
}

fn subtitle(assessment: &Assessment, made_on: Date) -> String {
    let team = &assessment.team;
    let names = [team.name.trim(), team.organisation.trim()];
    let mut parts: Vec<_> =
        names.into_iter().filter(|name| !name.is_empty()).map(str::to_owned).collect();
    parts.push(wording::form_name(assessment.form).to_owned());
    let day = assessment.finished_on.or(assessment.started_on).unwrap_or(made_on);
    parts.push(wording::date(day));
    parts.join(" \u{b7} ")
}

fn section(heading: impl Into<String>, blocks: Vec<Block>) -> Section {
    Section { part: Part::Findings, heading: heading.into(), blocks }
}

fn text(words: impl Into<String>) -> Block {
    Block::Text(words.into())
}
