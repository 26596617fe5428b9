//! The first sheet: what the answers come to, in a sentence, in numbers and in a chart.

use super::cell::Cell;
use super::chart;
use super::sheet::Sheet;
use crate::domain::{Assessment, Date, Pack};
use crate::report::{Part, Report};
use crate::wording::{form_name, level_name, level_of_view, level_outcome};
use rust_xlsxwriter::XlsxError;

pub(super) fn fill(
    mut sheet: Sheet<'_>,
    report: &Report,
    pack: &Pack,
    assessment: &Assessment,
    made_on: Date,
) -> Result<(), XlsxError> {
    sheet.pairs_of_columns()?;
    sheet.title(&report.title)?;
    sheet.pair(&report.subtitle, &Cell::Empty)?;
    let findings = report.of_part(Part::Findings);
    // The sentence that sums everything up.
    let (first, others) = findings.split_at(1.min(findings.len()));
    sheet.sections(first)?;
    sheet.chart(&chart::chart(&report.results))?;
    sheet.heading("In numbers")?;
    for (label, value) in numbers(report) {
        sheet.pair(label, &value)?;
    }
    sheet.heading("Whose it is")?;
    for (label, value) in whose(pack, assessment, made_on) {
        sheet.pair(label, &value)?;
    }
    sheet.sections(others)
}

fn numbers(report: &Report) -> [(&'static str, Cell); 9] {
    let results = &report.results;
    let (lowest, highest) = results.extremes().unzip();
    let overall = results.overall;
    let coverage = results.coverage;
    [
        ("Typical level", overall.known().into()),
        (
            "In words",
            overall
                .known()
                .map_or_else(|| level_outcome(overall), |it| level_name(it).to_owned())
                .into(),
        ),
        ("Lowest level of a domain", lowest.into()),
        ("Highest level of a domain", highest.into()),
        ("Statements that apply", coverage.applicable().into()),
        ("Answered with a level", coverage.answered.into()),
        ("Don't know", coverage.dont_know.into()),
        ("Open", coverage.open.into()),
        ("Not applicable", coverage.not_applicable.into()),
    ]
}

fn whose(pack: &Pack, assessment: &Assessment, made_on: Date) -> [(&'static str, Cell); 8] {
    let team = &assessment.team;
    [
        ("Team", team.name.as_str().into()),
        ("Organisation", team.organisation.as_str().into()),
        ("Questionnaire", format!("{}, version {}", pack.title, pack.reference.version).into()),
        ("Whose view", level_of_view(pack.level).into()),
        ("Form", form_name(assessment.form).into()),
        ("Started", assessment.started_on.into()),
        ("Finished", assessment.finished_on.into()),
        ("Report made", made_on.into()),
    ]
}
