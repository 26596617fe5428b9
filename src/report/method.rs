//! How it was scored, what it is not, and where it comes from.

use super::{Block, Part, Point, Section, text};
use crate::domain::{Assessment, Date, Pack, PackStatus};
use crate::storage::{ENGINE_VERSION, fingerprint};
use crate::wording::{date, form_name, level_of_view, moment};

pub(super) fn sections() -> Vec<Section> {
    let points = |points: &[(&str, &str)]| {
        let point = |(title, detail): &(&str, &str)| point(title, *detail);
        Block::Points(points.iter().map(point).collect())
    };
    let scored = points(&[
        (
            "What counts",
            "Statements that do not apply are left out. Two thirds of the rest need a level.",
        ),
        (
            "The level of a domain",
            "The middle one of its levels, or the lower of two in the middle, and never more than one above the lowest.",
        ),
        ("Held back", "Where the lowest level lowers the result, and by which statements."),
        ("Don't know", "Is no level. It is listed as something to find out."),
        (
            "Evidence",
            "Never changes a level. High levels that rest on a view only are listed as worth checking.",
        ),
        ("Overall", "The middle one of the domain levels, always with the lowest and the highest."),
    ]);
    let is_not = points(&[
        ("Not an inspection", "Nobody marks these answers."),
        ("Not a ranking", "Two teams at the same level may be very different."),
        (
            "Not NHS England's",
            "The tool is independent. The statements are our reading of the strategy AHPs Deliver.",
        ),
    ]);
    vec![section("How it was scored", vec![scored]), section("What this is not", vec![is_not])]
}

/// Where the report comes from, so that it can be checked.
pub(super) fn provenance(pack: &Pack, assessment: &Assessment, made_on: Date) -> Section {
    let mut points = origin(pack, assessment);
    points.push(point("Report made", date(made_on)));
    points.push(point("Scoring engine", ENGINE_VERSION));
    points.push(point("Fingerprint of the answers", fingerprint(assessment)));
    section(
        "Where this comes from",
        vec![
            Block::Points(points),
            text("Nothing was sent to make this report: it was written in the browser."),
        ],
    )
}

/// What was answered, and when.
pub fn origin(pack: &Pack, assessment: &Assessment) -> Vec<Point> {
    let status = match pack.status {
        PackStatus::Draft => ", a draft not yet tested with AHP teams",
        PackStatus::Tested => "",
    };
    let day = |day: Option<Date>| day.map_or_else(|| "not given".to_owned(), date);
    let changed = assessment.updated_at.as_ref().map(moment);
    vec![
        point(
            "Questionnaire",
            format!("{}, version {}{status}", pack.title, pack.reference.version),
        ),
        point("Whose view", level_of_view(pack.level)),
        point("Form", form_name(assessment.form)),
        point("Started", day(assessment.started_on)),
        point("Finished", day(assessment.finished_on)),
        point("Last change", changed.unwrap_or_else(|| "not given".to_owned())),
    ]
}

fn section(heading: &str, blocks: Vec<Block>) -> Section {
    Section { part: Part::Method, ..super::section(heading, blocks) }
}

fn point(title: &str, detail: impl Into<String>) -> Point {
    Point { title: title.to_owned(), detail: detail.into() }
}
