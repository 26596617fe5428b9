//! What the sheets are to hold, from the engine.

use ahp_maturity::domain::{Assessment, Date, Level, Pack, Rating, Results};
use ahp_maturity::report::{Extent, Part, Report, action_table};
use ahp_maturity::wording;

use super::book::{Rows, Value};

fn words(text: impl Into<String>) -> Value {
    match text.into() {
        text if text.is_empty() => Value::Nothing,
        text => Value::Words(text),
    }
}

fn number(number: impl Into<Option<u32>>) -> Value {
    number.into().map_or(Value::Nothing, |number| Value::Number(number.into()))
}

fn count(of: usize) -> Value {
    number(u32::try_from(of).ok())
}

fn level(level: Option<Level>) -> Value {
    number(level.map(|level| u32::from(level.number())))
}

/// Spreadsheets agree on the days from March 1900 on.
fn day(day: Option<Date>) -> Value {
    let counted = Date::new(1900, 3, 1).expect("a day");
    let cell = |day| if day < counted { words(wording::date(day)) } else { Value::Day(day) };
    day.map_or(Value::Nothing, cell)
}

/// The rows of the domains below the names of the columns.
pub(super) fn domains(pack: &Pack, assessment: &Assessment) -> Rows {
    let row = |of: &ahp_maturity::domain::DomainResult| {
        let (score, known) = (&of.score, of.level().known());
        let coverage = score.coverage;
        let scored = score.outcome.known();
        let held: Vec<_> = of.held_back_by().map(|one| one.title.to_string()).collect();
        let state = known.map(|_| "Has a level".to_owned());
        let mean = scored.map(|it| f64::from(it.mean_tenths) / 10.0);
        vec![
            words(of.code.to_string()),
            words(wording::group_name(of.group)),
            words(of.short.to_string()),
            level(known),
            words(known.map(wording::level_name).unwrap_or_default()),
            words(state.unwrap_or_else(|| wording::level_outcome(of.level()))),
            level(scored.map(|it| it.range.0)),
            level(scored.map(|it| it.range.1)),
            mean.map_or(Value::Nothing, Value::Number),
            count(coverage.applicable()),
            count(coverage.answered),
            count(coverage.dont_know),
            count(coverage.open),
            count(coverage.not_applicable),
            words(wording::list(&held)),
            words(scored.map(|it| if it.sensitive { "yes" } else { "no" }).unwrap_or_default()),
            level(of.target.map(|target| target.level)),
            day(of.target.and_then(|target| target.by)),
        ]
    };
    Results::of(pack, assessment).domains.iter().map(row).collect()
}

/// The rows of the statements, likewise.
pub(super) fn statements(pack: &Pack, assessment: &Assessment) -> Rows {
    let mut rows = Rows::new();
    for domain in pack.domains.iter() {
        for one in assessment.asked(domain) {
            let answer = assessment.answers.get(&one.id).cloned().unwrap_or_default();
            let rated = answer.rating.as_ref().and_then(Rating::level);
            let reason = match &answer.rating {
                Some(Rating::NotApplicable { reason }) => reason.to_string(),
                _ => String::new(),
            };
            rows.push(vec![
                words(domain.short.to_string()),
                words(one.id.to_string()),
                words(one.title.to_string()),
                words(one.facet.map(wording::facet_name).unwrap_or_default()),
                words(wording::answer_label(answer.rating.as_ref())),
                level(rated),
                words(rated.map(|level| one.descriptor(level).to_string()).unwrap_or_default()),
                words(answer.evidence.map(wording::evidence_name).unwrap_or_default()),
                words(&*answer.note),
                words(reason),
            ]);
        }
    }
    rows
}

/// The rows of the actions, likewise: as on the page, with the review as a day.
pub(super) fn actions(pack: &Pack, assessment: &Assessment) -> Rows {
    let rows = action_table(pack, &assessment.actions).rows.into_iter().zip(&assessment.actions);
    let row = |(row, action): (Vec<String>, &ahp_maturity::domain::Action)| {
        let mut row: Vec<_> = row.into_iter().map(words).collect();
        row[4] = day(action.review_on);
        row
    };
    rows.map(row).collect()
}

/// What the first or the last sheet says of the report, in its order.
pub(super) fn said(pack: &Pack, assessment: &Assessment, part: Part) -> Vec<String> {
    use ahp_maturity::report::Block;
    let report = Report::of(pack, assessment, super::day(), Extent::Full);
    let mut said = Vec::new();
    for section in report.of_part(part) {
        let before = said.len();
        for block in &section.blocks {
            match block {
                Block::Heading(words) | Block::Text(words) => said.push(words.clone()),
                Block::Points(points) => {
                    said.extend(points.iter().flat_map(|it| [it.title.clone(), it.detail.clone()]));
                }
                Block::Table(_) | Block::Chart(_) => {}
            }
        }
        if said.len() > before {
            said.insert(before, section.heading.clone());
        }
    }
    said.retain(|words| !words.is_empty());
    said
}
