//! The report: to read, to print, and to take away.

use super::{Act, Desk, File, Order, Writer};
use crate::charts::{Dress, Ground};
use crate::domain::Results;
use crate::report::{Extent, Report, markdown};
use crate::storage::{file_name, write_assessment, write_calendar, write_csv};
use crate::studio::html;
use crate::studio::parts::{button, checkboxes, radios, way_on};
use crate::studio::report::body;
use crate::tree::{Element, element};

const EXTENTS: [(Extent, &str, &str); 2] =
    [(Extent::Full, "full", "Full"), (Extent::Short, "short", "Short")];

const PAPER: Dress = Dress::Colour(Ground::Light);
/// Where it is said what came of something.
const SAID: &str = "report-said";

pub(super) fn page(desk: &Desk<'_>) -> Element {
    let back = way_on(desk.place("results"), false).text("Back to the results");
    element("div")
        .add(saving(desk))
        .add(body(&report(desk), Dress::Class))
        .add(element("p").class("ms-actions ms-actions--foot").add(back))
}

/// What can be had of it. It stays open where the assessment itself is closed.
fn saving(desk: &Desk<'_>) -> Element {
    let wanted = EXTENTS.iter().find(|(extent, ..)| *extent == desk.memory.extent);
    let extents = EXTENTS.map(|(_, name, words)| (name.to_owned(), element("label").text(words)));
    let unattached =
        ("unattached".to_owned(), "Without our answers attached", desk.memory.unattached);
    let has_dates = desk.assessment.actions.iter().any(|one| one.review_on.is_some());
    element("div")
        .class("ms-report__saving")
        .add(element("p").text(
            "A report that carries your answers can be opened here again. To share it without \
             that, leave them out.",
        ))
        .add(radios("extent", "How much of it", extents, wanted.map(|(_, name, _)| *name)))
        .add(checkboxes("What it carries", [unattached]))
        .add(
            element("p")
                .class("ms-actions")
                .add(button("pdf", "", true, "Save PDF report"))
                .add(button("html", "", false, "Save report as HTML"))
                .add(button("xlsx", "", false, "Save Excel"))
                .add(button("csv", "", false, "Save as CSV"))
                .all(has_dates.then(|| button("calendar", "", false, "Save calendar")))
                .add(button("markdown", "", false, "Copy as Markdown")),
        )
        .add(element("p").with("id", SAID).with("role", "status").text(desk.memory.said.as_str()))
}

fn report(desk: &Desk<'_>) -> Report {
    let (pack, assessment, extent) = (desk.pack, &desk.assessment, desk.memory.extent);
    Report::of(pack, assessment, desk.today, extent).with_room(
        pack,
        assessment,
        desk.leftovers,
        extent,
    )
}

pub(super) fn act(desk: &mut Desk<'_>, Act { what, value, .. }: Act<'_>) -> Option<()> {
    desk.memory.said = String::new();
    match what {
        "extent" => {
            desk.memory.extent = EXTENTS.iter().find(|(_, name, _)| *name == value)?.0;
        }
        "unattached" => desk.memory.unattached = !value.is_empty(),
        "markdown" => desk.copied = Some(markdown(&report(desk))),
        "copied" => "Copied".clone_into(&mut desk.memory.said),
        "not copied" => {
            "Your browser did not copy it. Save the report as HTML instead."
                .clone_into(&mut desk.memory.said);
        }
        "pdf" => {
            let full = desk.memory.extent == Extent::Full;
            order(desk, Writer::Pdf { full, attached: !desk.memory.unattached });
        }
        "xlsx" => order(desk, Writer::Xlsx),
        "pdf written" => desk.memory.said = written(value),
        "xlsx written" => "Excel file saved".clone_into(&mut desk.memory.said),
        "pdf missing" => desk.memory.said = missing("PDF", "the report as HTML"),
        "xlsx missing" => desk.memory.said = missing("Excel file", "as CSV"),
        _ => desk.file = Some(file(desk, what)?),
    }
    Some(())
}

fn order(desk: &mut Desk<'_>, writer: Writer) {
    let name = file_name(&desk.assessment, "-report", writer.name());
    let words = match writer {
        Writer::Pdf { .. } => "Writing the PDF",
        Writer::Xlsx => "Writing the Excel file",
    };
    desk.order = Some(Order { name, writer, meanwhile: (words, SAID) });
}

/// What is said where a writer did not arrive.
fn missing(what: &str, instead: &str) -> String {
    format!(
        "The {what} could not be made, because a part of this app did not arrive. Your answers are \
         safe. Reload the page, or save {instead}."
    )
}

/// What is said of a file that was written, with the characters that it could not show.
fn written(replaced: &str) -> String {
    if replaced.is_empty() {
        return "PDF saved".to_owned();
    }
    let signs: Vec<_> = replaced.chars().map(String::from).collect();
    format!("PDF saved. It could not show {}; the last page lists them.", signs.join(" "))
}

fn file(desk: &Desk<'_>, what: &str) -> Option<File> {
    let assessment = &desk.assessment;
    let results = Results::of(desk.pack, assessment);
    let (part, ending, mime, text) = match what {
        "html" => {
            let report = report(desk);
            let carried = if desk.memory.unattached {
                String::new()
            } else {
                write_assessment(assessment, desk.leftovers, Some(&results))
            };
            let text = html::document(&report.title, body(&report, PAPER), &carried);
            ("-report", "html", "text/html;charset=utf-8", text)
        }
        "csv" => ("", "csv", "text/csv;charset=utf-8", write_csv(desk.pack, assessment, &results)),
        "calendar" => {
            let text = write_calendar(desk.pack, assessment)?;
            ("-actions", "ics", "text/calendar;charset=utf-8", text)
        }
        _ => return None,
    };
    Some(File { name: file_name(assessment, part, ending), mime, text })
}
