//! A questionnaire of one's own: what is in the file that was chosen, and a start with it.
//!
//! The page remembers a text: the questionnaire on the first line, if it can be used, and what is
//! to be mended on the others. What the author wrote is shown as text, never as a link.

use super::{Act, Asked, File, Outcome};
use crate::domain::{Assessment, Date, Form, Pack};
use crate::storage::{PackContent, pack_to_change};
use crate::studio::parts::{Field, button, differences};
use crate::tree::{Element, element};
use crate::wording::date;

const HOW: &str = "The file is plain text, which any text editor opens. Start from ours: change, \
                   take out and add what you like, and leave the words before each sign of equality \
                   as they are. Then choose your file here. Nothing is sent anywhere.";
const WARNING: &str = "These words are their author's, not ours. Nobody has checked that they are \
                       right or fair. Addresses in them are shown as text.";
const IN_USE: &str = "Assessments here use other words under the same id and version. Give the file \
                      a higher version, then choose it again.";
const NO_READER: &str = "The part of this app that reads questionnaires did not arrive. Reload the \
                         page to try again.";
const TOO_LARGE: &str = "This file is larger than a questionnaire may be.";
const NO_TEXT: &str = "This file does not hold text. Save it as UTF-8, then choose it again.";
const UNREADABLE: &str = "Your browser could not read this file. Choose it again.";

pub(super) fn page(memory: &str) -> Element {
    let hint = "A .toml or .json file. You see what is in it before anything is kept.";
    let (content, problems) = memory.split_once('\n').unwrap_or((memory, ""));
    let problems: Vec<_> = problems.lines().collect();
    let pack = PackContent::of_text(content).and_then(|content| content.pack());
    let said = match (&pack, problems.len()) {
        _ if memory.is_empty() => String::new(),
        (Some(pack), 0) => format!("\u{201c}{}\u{201d} can be used.", pack.title),
        (Some(pack), _) => format!(
            "\u{201c}{}\u{201d} can be used. These changes would make it better:",
            pack.title
        ),
        (None, _) => "This file cannot be used yet. Mend this, then choose it again:".to_owned(),
    };
    let label = "Use your own questionnaire";
    let chosen = Field { act: "file", label, hint: Some(hint), nudge: None };
    let list = element("ul").all(problems.iter().map(|one| element("li").text(*one)));
    element("div")
        .add(
            element("p")
                .class("ms-lede")
                .text("Ask your own questions, with the same five levels, results and files."),
        )
        .add(element("p").text(HOW))
        .add(element("p").add(button(
            "save",
            "",
            false,
            "Save the provider questionnaire as a file to change",
        )))
        .add(chosen.file(".toml,.json"))
        .add(element("p").with("role", "status").text(said))
        .all((!problems.is_empty()).then_some(list))
        .all(pack.map(|pack| shown(&pack)))
}

fn shown(pack: &Pack) -> Element {
    let domains = pack.domains.iter().map(|domain| {
        let count = statements(domain.statements.len());
        element("li").text(format!("{} {}: {count}", domain.code, domain.name))
    });
    let quick = pack
        .has_quick_start()
        .then(|| button("start", "quick", false, "Start with its quick start"));
    element("section")
        .add(element("h2").text(&*pack.title))
        .add(element("p").text(format!(
            "{}, version {}, {}. {} in {} domains.",
            pack.reference.id,
            pack.reference.version,
            Date::parse(&pack.date).map_or_else(|_| pack.date.to_string(), date),
            statements(pack.statements().count()),
            pack.domains.len(),
        )))
        .add(element("ul").all(domains))
        .all(pack.from.as_ref().map(|from| differences(pack, from)))
        .add(element("p").text(WARNING))
        .add(
            element("div")
                .class("ms-actions")
                .add(button("start", "full", true, "Start with this questionnaire"))
                .all(quick),
        )
}

fn statements(count: usize) -> String {
    format!("{count} {}", if count == 1 { "statement" } else { "statements" })
}

pub(super) fn act(asked: Asked<'_>, Act { what, value, fresh }: Act<'_>) -> Option<Outcome> {
    if what == "save" {
        let (name, mime) = ("questionnaire.toml".to_owned(), "application/toml");
        let file = File { name, mime, text: pack_to_change()? };
        return Some(Outcome { file: Some(file), ..Outcome::remembering(asked.memory) });
    }
    let refused = |why: &str| format!("\n{why}");
    let memory = match (what, value) {
        ("read", reading) => reading.to_owned(),
        ("unread", "author") => refused(NO_READER),
        ("unread", "large") => refused(TOO_LARGE),
        ("unread", "text") => refused(NO_TEXT),
        ("unread", _) => refused(UNREADABLE),
        ("in use", _) => refused(IN_USE),
        ("start", form) => return start(asked, form, fresh),
        _ => return None,
    };
    Some(Outcome::remembering(&memory))
}

/// A new assessment, which carries the questionnaire whole.
fn start(asked: Asked<'_>, form: &str, fresh: &str) -> Option<Outcome> {
    let content = PackContent::of_text(asked.memory.lines().next()?)?;
    let form = if form == "quick" { Form::Quick } else { Form::Full };
    let mut assessment = Assessment::new(fresh.into(), content.pack()?.reference, form);
    assessment.started_on = Some(asked.today);
    let begun = Outcome::begun(&assessment, &content.to_carry(), "");
    Some(Outcome { memory: asked.memory.to_owned(), ..begun })
}
