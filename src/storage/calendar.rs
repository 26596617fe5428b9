//! When a team looks at its actions again, as a calendar file: RFC 5545, one all-day event a review
//! date.
//!
//! By hand, as it is eleven lines of text an event, and libraries bring clocks and time zones.

use crate::domain::{Action, ActionText, Assessment, Date, Pack};

/// Octets in a line at the most, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// Writes the review dates. None if there are none: a calendar without an event is not one.
pub fn write_calendar(pack: &Pack, assessment: &Assessment) -> Option<String> {
    let dated = assessment.actions.iter().filter_map(|one| Some((one, one.review_on?)));
    let mut text = String::new();
    for (action, on) in dated {
        add_event(&mut text, pack, assessment, action, on);
    }
    (!text.is_empty()).then(|| {
        let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//AHP Maturity//Actions//EN\r\n";
        format!("{head}{text}END:VCALENDAR\r\n")
    })
}

fn add_event(text: &mut String, pack: &Pack, assessment: &Assessment, action: &Action, on: Date) {
    let what = match action.text(ActionText::What) {
        what if what.is_empty() => "an action",
        what => what,
    };
    add_line(text, "BEGIN", "VEVENT");
    // The same on every export, so that a calendar changes the event rather than adding another.
    add_line(text, "UID", &escaped(&format!("{}/{}@ahp-maturity", assessment.id, action.id)));
    add_line(text, "DTSTAMP", &last_revised(assessment, on));
    add_line(text, "DTSTART;VALUE=DATE", &basic(&on.to_string()));
    add_line(text, "SUMMARY", &escaped(&format!("Review: {what}")));
    add_line(text, "DESCRIPTION", &escaped(&description(pack, action)));
    // Nobody is busy all day with it.
    add_line(text, "TRANSP", "TRANSPARENT");
    add_line(text, "END", "VEVENT");
}

fn description(pack: &Pack, action: &Action) -> String {
    let statement = action.statement.as_ref().and_then(|id| pack.statement(id));
    let statement = statement.map(|(domain, one)| format!("{}: {}", domain.short, one.title));
    let text = |which| action.text(which).to_string();
    [
        ("For", statement.unwrap_or_default()),
        ("Who leads", text(ActionText::Lead)),
        ("Who with", text(ActionText::With)),
        ("First step", text(ActionText::FirstStep)),
        ("How we will know", text(ActionText::Measure)),
    ]
    .into_iter()
    .filter(|(_, words)| !words.is_empty())
    .map(|(name, words)| format!("{name}: {words}"))
    .collect::<Vec<_>>()
    .join("\n")
}

/// When what the event says was last changed (RFC 5545, 3.8.7.2): when the assessment was.
fn last_revised(assessment: &Assessment, otherwise: Date) -> String {
    let at = assessment.updated_at.as_ref().and_then(|at| at.as_str().get(..19));
    at.map_or_else(|| basic(&format!("{otherwise}T00:00:00")), basic) + "Z"
}

/// A day or a moment without the marks between its parts.
fn basic(extended: &str) -> String {
    extended.chars().filter(|c| !matches!(c, '-' | ':')).collect()
}

/// A text as a value: marks that mean something are escaped, and what is no text is left out.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\n' => value.push_str("\\n"),
            c if c.is_control() => {}
            c => value.push(c),
        }
    }
    value
}

/// A line, folded where it is too long, between two characters.
fn add_line(text: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if octets + c.len_utf8() > LINE {
            text.push_str("\r\n ");
            octets = 1;
        }
        octets += c.len_utf8();
        text.push(c);
    }
    text.push_str("\r\n");
}
