//! The sheets that are tables: a row for each domain, statement and action.

use super::cell::Cell;
use super::sheet::Sheet;
use crate::domain::{Action, DomainResult, Outcome, Pack, Rating, Results, StatementResult};
use crate::report::{REVIEW, action_table};
use crate::wording::{
    answer_label, evidence_name, facet_name, group_name, level_name, level_outcome, list,
};
use rust_xlsxwriter::XlsxError;

/// The columns of the domains, the first of which has the code.
const DOMAINS: [(&str, u16); 18] = [
    ("Code", 7),
    ("Group", 21),
    ("Domain", 24),
    ("Level", 7),
    ("In words", 12),
    ("State", 20),
    ("Range from", 8),
    ("Range to", 8),
    ("Average, for your own trend only", 14),
    ("That apply", 8),
    ("Answered", 10),
    ("Don't know", 8),
    ("Open", 7),
    ("Not applicable", 11),
    ("Held back by", 40),
    ("One answer away", 9),
    ("Target", 8),
    ("Target by", 18),
];
/// Which of them has the names.
pub(super) const DOMAIN: u16 = 2;
/// Which of them has the levels.
pub(super) const LEVEL: u16 = 3;

const STATEMENTS: [(&str, u16); 10] = [
    ("Domain", 22),
    ("Id", 8),
    ("Statement", 30),
    ("Facet", 8),
    ("Answer", 20),
    ("Level", 7),
    ("What that means", 50),
    ("Evidence", 24),
    // The longest note that one can type then fits the highest row that Excel shows.
    ("Note", 90),
    ("Reason", 30),
];

pub(super) fn domains(mut sheet: Sheet<'_>, results: &Results) -> Result<(), XlsxError> {
    let rows: Vec<_> = results.domains.iter().map(domain).collect();
    sheet.table(&DOMAINS, &rows)
}

fn domain(of: &DomainResult) -> Vec<Cell> {
    let (level, score) = (of.level(), &of.score);
    let coverage = score.coverage;
    let state = match level {
        Outcome::Level(_) => "Has a level".to_owned(),
        Outcome::NotEnough | Outcome::NotApplicable => level_outcome(level),
    };
    let scored = score.outcome.known();
    let (from, to) = scored.map(|it| it.range).unzip();
    let held: Vec<_> = of.held_back_by().map(|one| &*one.title).collect();
    vec![
        of.code.to_string().into(),
        group_name(of.group).into(),
        of.short.to_string().into(),
        level.known().into(),
        level.known().map(level_name).into(),
        state.into(),
        from.into(),
        to.into(),
        scored.map_or(Cell::Empty, |it| Cell::Tenths(it.mean_tenths)),
        coverage.applicable().into(),
        coverage.answered.into(),
        coverage.dont_know.into(),
        coverage.open.into(),
        coverage.not_applicable.into(),
        list(&held).into(),
        scored.map(|it| if it.sensitive { "yes" } else { "no" }).into(),
        of.target.map(|target| target.level).into(),
        of.target.and_then(|target| target.by).into(),
    ]
}

pub(super) fn statements(
    mut sheet: Sheet<'_>,
    results: &Results,
    pack: &Pack,
) -> Result<(), XlsxError> {
    let mut rows = Vec::new();
    for of in &results.domains {
        rows.extend(of.statements.iter().map(|one| statement(pack, of, one)));
    }
    sheet.table(&STATEMENTS, &rows)
}

fn statement(pack: &Pack, of: &DomainResult, one: &StatementResult) -> Vec<Cell> {
    let answer = &one.answer;
    let level = one.level();
    let meaning = pack.statement(&one.id).zip(level);
    let meaning = meaning.map(|((_, statement), level)| statement.descriptor(level).to_string());
    let reason = match &answer.rating {
        Some(Rating::NotApplicable { reason }) => Some(&**reason),
        Some(Rating::Level(_) | Rating::DontKnow) | None => None,
    };
    vec![
        of.short.to_string().into(),
        one.id.to_string().into(),
        one.title.to_string().into(),
        one.facet.map(facet_name).into(),
        answer_label(answer.rating.as_ref()).into(),
        level.into(),
        meaning.into(),
        answer.evidence.map(evidence_name).into(),
        (&*answer.note).into(),
        reason.into(),
    ]
}

/// The same columns as everywhere, but with days that can be sorted.
pub(super) fn actions(
    mut sheet: Sheet<'_>,
    actions: &[Action],
    pack: &Pack,
) -> Result<(), XlsxError> {
    let table = action_table(pack, actions);
    // A share of a page is too narrow for a column here.
    let columns: Vec<_> = table.columns.iter().map(|(name, share)| (&**name, share + 8)).collect();
    let rows = table.rows.into_iter().zip(actions).map(|(row, action)| {
        let cell = |(words, (name, _)): (String, &(&str, u16))| match *name {
            REVIEW => action.review_on.into(),
            _ => words.into(),
        };
        row.into_iter().zip(&columns).map(cell).collect()
    });
    let rows: Vec<_> = rows.collect();
    sheet.table(&columns, &rows)
}
