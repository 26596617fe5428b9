//! A report as a tree: for a page, and for a page that is saved as one file.

use super::node::{Element, element};
use super::parts::{chart, table};
use crate::report::{Block, Point, Report, Section};

/// All of a report below its title.
pub(super) fn body(report: &Report) -> Element {
    let sections = report.sections.iter().map(|one| section(report, one));
    let subtitle = element("p").class("ms-caption").text(report.subtitle.as_str());
    element("article").class("ms-report").add(subtitle).all(sections)
}

fn section(report: &Report, section: &Section) -> Element {
    let blocks = section.blocks.iter().flat_map(|one| block(report, one));
    element("section").add(element("h2").text(section.heading.as_str())).all(blocks)
}

fn block(report: &Report, block: &Block) -> Vec<Element> {
    match block {
        Block::Heading(words) => vec![element("h3").text(words.as_str())],
        Block::Text(words) => vec![element("p").text(words.as_str())],
        Block::Points(points) => {
            vec![element("dl").class("ms-report__points").all(points.iter().map(point))]
        }
        Block::Table(one) => vec![table(one, "ms-table ms-table--wrap")],
        Block::Chart(one) => chart(*one, &report.results).collect(),
    }
}

fn point(Point { title, detail }: &Point) -> Element {
    element("div").add(element("dt").text(title.as_str())).add(element("dd").text(detail.as_str()))
}
