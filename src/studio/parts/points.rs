//! A short list of what stands out, each with why.

use super::link;
use crate::domain::AssessmentId;
use crate::tree::{Element, element};
use crate::wording::Point;

/// A list of points that lead to statements of an assessment, or what to say where there is none.
pub(in crate::studio) fn points(
    title: &'static str,
    points: Vec<Point>,
    none: &'static str,
    assessment: &AssessmentId,
) -> Element {
    let list = if points.is_empty() {
        element("p").class("ms-points__detail").text(none)
    } else {
        let items = points.into_iter().map(|one| item(one, assessment));
        element("ul").class("ms-points__list").all(items)
    };
    element("section")
        .class("ms-points")
        .add(element("h2").class("ms-points__title").text(title))
        .add(list)
}

fn item(Point { title, detail, statement }: Point, assessment: &AssessmentId) -> Element {
    let name = element("span").class("ms-points__name");
    let name = match statement {
        Some(id) => name.add(link(assessment, &id).text(title)),
        None => name.text(title),
    };
    element("li")
        .class("ms-points__point")
        .add(name)
        .add(element("span").class("ms-points__detail").text(detail))
}
