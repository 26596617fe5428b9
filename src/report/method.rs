//! How it was scored, what it is not, and where it comes from.

use super::{Block, Part, Point, Section, text};
use crate::domain::{Assessment, Date, Pack, PackStatus, Resource};
use crate::storage::{ENGINE_VERSION, fingerprint, released};
use crate::wording::{date, form_name, level_of_view, moment};

pub(super) fn sections() -> Vec<Section> {
    let points = |points: &[(&str, &str)]| {
        let point = |(title, detail): &(&str, &str)| Point::new(*title, *detail);
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
    let points = facts(pack, assessment, made_on).into_iter().chain(strategy(pack));
    from(vec![Block::Points(points.collect()), text(NOTHING_SENT)])
}

/// The same, set to take little room.
pub(super) fn provenance_in_short(pack: &Pack, assessment: &Assessment, made_on: Date) -> Section {
    let facts = facts(pack, assessment, made_on).into_iter();
    let facts: Vec<_> = facts.map(|fact| format!("{}: {}.", fact.title, fact.detail)).collect();
    let strategy: Vec<_> = strategy(pack).into_iter().collect();
    let mut blocks = vec![text(format!("{} {NOTHING_SENT}", facts.join(" ")))];
    blocks.extend((!strategy.is_empty()).then_some(Block::Points(strategy)));
    from(blocks)
}

const NOTHING_SENT: &str = "Nothing was sent to make this report: it was written in the browser.";

fn from(blocks: Vec<Block>) -> Section {
    section("Where this comes from", blocks)
}

fn facts(pack: &Pack, assessment: &Assessment, made_on: Date) -> Vec<Point> {
    let mut facts = origin(pack, assessment);
    facts.push(Point::new("Report made", date(made_on)));
    facts.push(Point::new("Scoring engine", ENGINE_VERSION));
    facts.push(Point::new("Fingerprint of the answers", fingerprint(assessment)));
    facts
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
        Point::new(
            "Questionnaire",
            format!("{}, version {}{status}", pack.title, pack.reference.version),
        ),
        Point::new("Whose view", level_of_view(pack.level)),
        Point::new("Form", form_name(assessment.form)),
        Point::new("Started", day(assessment.started_on)),
        Point::new("Finished", day(assessment.finished_on)),
        Point::new("Last change", changed.unwrap_or_else(|| "not given".to_owned())),
    ]
}

/// The strategy that the questionnaire reads, if it says so.
fn strategy(pack: &Pack) -> Option<Point> {
    Some(read_on(pack, pack.resource("ahps-deliver")?))
}

/// Where to read on. What others have written may not lead anywhere: it names its address.
pub(super) fn read_on(pack: &Pack, resource: &Resource) -> Point {
    let Resource { title, publisher, year, url, .. } = resource;
    let point = Point::new(&**title, format!("{publisher}, {year}"));
    if released().iter().any(|one| one.pack == pack.reference) {
        Point { leads_to: Some(url.clone()), ..point }
    } else {
        Point { detail: format!("{}: {url}", point.detail), ..point }
    }
}

fn section(heading: &str, blocks: Vec<Block>) -> Section {
    Section { part: Part::Method, ..super::section(heading, blocks) }
}
