//! The report of an assessment, in a form that is no format yet: headings, sentences, lists, tables
//! and charts in reading order.
//!
//! It is built once; writers turn it into a page, a file or a text, and know nothing of assessments.
//! It must not score.

mod answers;
mod coverage;
mod markdown;
mod method;
mod plan;
mod room;
mod summary;

pub use markdown::markdown;
pub use method::origin;
pub use plan::{REVIEW, action_table};
pub use summary::levels;

use crate::charts::Chart;
use crate::domain::{Assessment, Date, Pack, Results, Text};
use crate::storage::Leftovers;
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
    /// A chart of the results, whose numbers stand in a table too.
    Chart(Picture),
}

/// A chart of a report: there is no radar, which shows less than the steps do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// The level of each domain.
    Steps,
    /// Each statement by facet.
    Heat,
}

impl Picture {
    /// The chart that it shows.
    pub const fn chart(self) -> Chart {
        match self {
            Self::Steps => Chart::Steps,
            Self::Heat => Chart::Heat,
        }
    }
}

/// A point of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it is about.
    pub title: String,
    /// What is said of it.
    pub detail: String,
    /// The address that its title leads to.
    pub leads_to: Option<Text>,
}

/// A table whose first column names its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The name of each column, with the share of the width that it takes.
    pub columns: Vec<(Text, u16)>,
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
        let sections = match extent {
            Extent::Short => short(pack, assessment, &results, made_on),
            Extent::Full => full(pack, assessment, &results, made_on),
        };
        Self {
            title: format!("{}, report", pack.title),
            subtitle: subtitle(assessment, made_on),
            sections,
            results,
        }
    }

    /// The report with how the room came to it, before where it comes from: as far as the document
    /// of the assessment tells it, and all of the report is wanted.
    #[must_use]
    pub fn with_room(
        mut self,
        pack: &Pack,
        assessment: &Assessment,
        leftovers: &Leftovers,
        extent: Extent,
    ) -> Self {
        if extent == Extent::Full {
            let last = self.sections.len().saturating_sub(1);
            self.sections.splice(last..last, room::section_of(pack, assessment, leftovers));
        }
        self
    }

    /// Its sections that are for one thing, in their order.
    pub fn of_part(&self, part: Part) -> Vec<&Section> {
        self.sections.iter().filter(|section| section.part == part).collect()
    }
}

fn short(pack: &Pack, assessment: &Assessment, results: &Results, made_on: Date) -> Vec<Section> {
    let mut sections = summary::short(results);
    sections.push(coverage::to_check_in_short(results));
    sections.push(plan::actions_in_short(pack, assessment));
    sections.push(method::provenance_in_short(pack, assessment, made_on));
    sections
}

fn full(pack: &Pack, assessment: &Assessment, results: &Results, made_on: Date) -> Vec<Section> {
    let mut sections = summary::full(pack, results);
    sections.extend(coverage::sections(results));
    sections.extend(plan::priorities(pack, results));
    sections.push(plan::actions(pack, assessment));
    sections.extend(plan::details(assessment));
    sections.push(answers::section_of(pack, results));
    sections.extend(plan::reflection(assessment));
    sections.extend(method::sections());
    sections.push(method::provenance(pack, assessment, made_on));
    sections
}

impl Point {
    /// A point that leads nowhere.
    pub fn new(title: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { title: title.into(), detail: detail.into(), leads_to: None }
    }
}

impl Table {
    /// Some of its columns, each with its new share of the width.
    fn only(&self, columns: &[(&'static str, u16)]) -> Self {
        let place = |name: &str| self.columns.iter().position(|(own, _)| own == name);
        let places: Vec<_> = columns.iter().filter_map(|(name, _)| place(name)).collect();
        let cells = |row: &Vec<String>| {
            places.iter().filter_map(|at| row.get(*at).cloned()).collect::<Vec<_>>()
        };
        Self {
            caption: self.caption.clone(),
            columns: named(columns),
            rows: self.rows.iter().map(cells).collect(),
        }
    }
}

/// Columns with fixed names.
fn named(columns: &[(&'static str, u16)]) -> Vec<(Text, u16)> {
    columns.iter().map(|(name, share)| (Text::Borrowed(*name), *share)).collect()
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
