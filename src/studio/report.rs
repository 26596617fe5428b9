//! A report as a tree: for a page, and for a page that is saved as one file.

use super::parts::{chart, chart_in_file, table, way_out};
use crate::charts::Dress;
use crate::report::{Block, Point, Report, Section};
use crate::tree::{Element, element};

/// All of a report below its title.
pub(super) fn body(report: &Report, dress: Dress) -> Element {
    let sections = report.sections.iter().map(|one| section(report, one, dress));
    let subtitle = element("p").class("ms-caption").text(report.subtitle.as_str());
    element("article").class("ms-report").add(subtitle).all(sections)
}

fn section(report: &Report, section: &Section, dress: Dress) -> Element {
    let blocks = section.blocks.iter().map(|one| block(report, one, dress));
    element("section").add(element("h2").text(section.heading.as_str())).all(blocks)
}

fn block(report: &Report, block: &Block, dress: Dress) -> Element {
    match block {
        Block::Heading(words) => element("h3").text(words.as_str()),
        Block::Text(words) => element("p").text(words.as_str()),
        Block::Points(these) => points(these),
        Block::Table(one) => table(one, "ms-table ms-table--wrap"),
        Block::Chart(one) => match dress {
            Dress::Class => element("div").all(chart(one.chart(), &report.results)),
            Dress::Colour(_) => chart_in_file(one.chart(), &report.results),
        },
    }
}

/// A list of points.
pub(super) fn points(points: &[Point]) -> Element {
    element("dl").class("ms-report__points").all(points.iter().map(point))
}

fn point(Point { title, detail, leads_to }: &Point) -> Element {
    let title = match leads_to {
        None => element("dt").text(title.as_str()),
        Some(address) => element("dt").add(way_out(address, title)),
    };
    element("div").add(title).add(element("dd").text(detail.as_str()))
}
