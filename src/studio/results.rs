//! What the answers add up to: the sentence first, then what stands out, then the pictures with
//! their numbers, then what the next level asks.

use super::dark_box;
use super::parts::{chart, checkbox, finding, heat_table, hidden, level_table, points, way_on};
use crate::charts::Chart;
use crate::domain::{AssessmentId, Pack, Results};
use crate::tree::{Element, element};
use crate::wording;

/// The body of the results page: all that is made of the results of an assessment.
pub fn body(pack: &Pack, id: &AssessmentId, results: &Results) -> Element {
    let pair = element("div").class("ms-results__pair").add(shape(results));
    element("div")
        .add(finding(wording::overall(results)))
        .add(caption(wording::coverage(results.coverage)))
        .add(stands_out(results, id))
        .add(profile(results))
        .add(pair.all(pack.has_facets().then(|| facets(results, id))))
        .add(points(
            "What the next level asks",
            wording::next_steps(pack, results),
            "Nothing to show so far: answer two of three statements in a domain.",
            id,
        ))
        .add(
            element("p")
                .class("ms-actions")
                .add(way_on(format!("#/assessments/{id}/report"), true).text("Report"))
                .add(
                    way_on(format!("#/assessments/{id}/targets"), false)
                        .text("Targets and what if"),
                ),
        )
}

fn stands_out(results: &Results, id: &AssessmentId) -> Element {
    element("div").class("ms-results__three").all([
        points("Strengths to share", wording::strengths(results), "None to show so far.", id),
        points(
            "What holds you back",
            wording::held_back(results),
            "No single statement holds a domain back.",
            id,
        ),
        points(
            "Worth checking",
            wording::worth_a_look(results),
            "No high level rests on your view only, and nothing is left to find out.",
            id,
        ),
    ])
}

fn profile(results: &Results) -> Element {
    let groups = format!("Typical level by group. {}", wording::groups(results));
    section(wording::profile_finding(results))
        .add(caption(
            "Level by domain. A bar shows the range that open answers leave; a dashed ring shows \
             your target.",
        ))
        .all(chart(Chart::Steps, results))
        .add(caption(groups))
        .add(save_picture(Chart::Steps, " of the profile"))
        .add(level_table(results))
}

fn shape(results: &Results) -> Element {
    section(wording::shape_finding(results))
        .add(caption(
            "The shape of it: the further out, the higher the level. The numbers are in the table \
             \u{201c}Level by domain\u{201d}.",
        ))
        .all(chart(Chart::Radar, results))
        .add(save_picture(Chart::Radar, " of the shape"))
}

fn facets(results: &Results, id: &AssessmentId) -> Element {
    section(wording::facet_finding(results))
        .add(caption("Each statement by facet; the number is the level."))
        .add(heat_table(results, id))
        .add(save_picture(Chart::Heat, " of the statements"))
}

/// A section under its finding.
fn section(finding: String) -> Element {
    element("section").add(element("h2").text(finding))
}

fn caption(words: impl Into<String>) -> Element {
    element("p").class("ms-caption").text(words)
}

/// Buttons that say in `data-save` which picture they ask for; the page listens. The box is read
/// when one is pressed.
fn save_picture(of: Chart, which: &'static str) -> Element {
    let save = |ending: &str, words: &'static str| {
        element("button")
            .with("type", "button")
            .class("ms-link")
            .with("data-save", format!("{}.{ending}", of.name()))
            .text(words)
            .add(hidden(which))
    };
    element("div")
        .class("ms-figure-actions")
        .add(save("svg", "Save picture (SVG)"))
        .add(save("png", "Save picture (PNG)"))
        .add(checkbox(&dark_box(of.name()), "Dark background", which))
}
