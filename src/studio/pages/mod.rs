//! Pages that the studio makes: a tree for what is seen, and a function for what is done on it.
//!
//! A field or a button says in `data-act` what it does; the app hands that back with what was typed
//! or chosen, and the page is made anew. A page keeps nothing but what it puts in its memory, a
//! text that lasts while the page is open.

mod action_form;
mod actions;
mod check;
mod easy;
mod easy_answer;
mod help;
mod memory;
mod own;
mod reflection;
mod report;
mod since;
mod targets;
mod team;
mod verify;
mod what_if;
mod words;

use memory::Memory;

use super::open;
use crate::domain::{Action, Assessment, Date, Pack, Status};
use crate::storage::{Leftovers, Opened, write_assessment};
use crate::tree::{Element, element};

/// What a page is made from.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The page's name.
    pub page: &'a str,
    /// The assessment that it is about, if it is about one.
    pub document: Option<&'a str>,
    /// What it remembers.
    pub memory: &'a str,
    /// The day where the person is.
    pub today: Date,
    /// Whether the assessment may be changed here and now.
    pub open: bool,
}

impl<'a> Asked<'a> {
    /// The same with the day as a text, year-month-day. None if it is no day.
    pub fn new(
        page: &'a str,
        document: Option<&'a str>,
        memory: &'a str,
        today: &str,
        open: bool,
    ) -> Option<Self> {
        Some(Self { page, document, memory, today: Date::parse(today).ok()?, open })
    }
}

/// What was done on a page.
#[derive(Debug, Clone, Copy)]
pub struct Act<'a> {
    /// What, as the element said in `data-act`.
    pub what: &'a str,
    /// What was typed or chosen.
    pub value: &'a str,
    /// An id that nothing has so far.
    pub fresh: &'a str,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The assessment as it is now, or a new one, if something has changed.
    pub document: Option<String>,
    /// What the page remembers from now on.
    pub memory: String,
    /// The address to go on to.
    pub to: Option<String>,
    /// A file for the person, if one was asked for.
    pub file: Option<File>,
    /// A text to be copied, if that was asked for.
    pub copied: Option<String>,
    /// A report to be written, if that was asked for.
    pub order: Option<Order>,
}

/// A report that another module is to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The name of the file.
    pub name: String,
    /// Who writes it.
    pub writer: Writer,
    /// What is said while it is written, and the id of where.
    pub meanwhile: (&'static str, &'static str),
}

/// Who writes a report, and what it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// That of PDF files.
    Pdf {
        /// Whether all of the report is wanted.
        full: bool,
        /// Whether it carries the assessment.
        attached: bool,
    },
    /// That of Excel workbooks.
    Xlsx,
}

impl Writer {
    /// Its name in `web/boot.js`, which files of its kind end in.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf { .. } => "pdf",
            Self::Xlsx => "xlsx",
        }
    }

    /// What its files are, as browsers say it.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf { .. } => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

impl Outcome {
    /// Nothing came of it but what the page remembers.
    fn remembering(memory: &str) -> Self {
        Self {
            document: None,
            memory: memory.to_owned(),
            to: None,
            file: None,
            copied: None,
            order: None,
        }
    }

    /// An assessment was begun, and its first page is to be shown.
    fn begun(assessment: &Assessment, carried: &Leftovers, first: &str) -> Self {
        Self {
            document: Some(write_assessment(assessment, carried, None)),
            memory: String::new(),
            file: None,
            copied: None,
            order: None,
            to: Some(format!("#/assessments/{}/{first}", assessment.id)),
        }
    }
}

/// A file that a page makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What it is, as browsers say it.
    pub mime: &'static str,
    /// What is in it.
    pub text: String,
}

/// What a page about an assessment is made from.
struct Desk<'a> {
    pack: &'a Pack,
    /// What this version does not know of the document.
    leftovers: &'a Leftovers,
    assessment: Assessment,
    memory: Memory,
    today: Date,
    open: bool,
    /// What was asked for as a file.
    file: Option<File>,
    /// What was asked for to be copied.
    copied: Option<String>,
    /// What was asked for of another module.
    order: Option<Order>,
}

impl<'a> Desk<'a> {
    fn of(pack: &'a Pack, opened: &'a Opened, asked: Asked<'_>) -> Self {
        let Asked { today, open, .. } = asked;
        let memory = Memory::read(asked.memory);
        let Opened { assessment, leftovers, .. } = opened;
        let assessment = assessment.clone();
        Self {
            pack,
            leftovers,
            assessment,
            memory,
            today,
            open,
            file: None,
            copied: None,
            order: None,
        }
    }

    /// What may be filled in and pressed only while the assessment may be changed: the browser
    /// itself closes every field and button in it.
    fn fields(&self, fields: Vec<Element>) -> Vec<Element> {
        if self.open {
            return fields;
        }
        let closed = element("fieldset").class("ms-read-only").with("disabled", "");
        vec![closed.all(fields)]
    }

    /// The address of a place in the assessment.
    fn place(&self, name: &str) -> String {
        format!("#/assessments/{}/{name}", self.assessment.id)
    }
}

/// The assessment that follows one: the same team and questionnaire, nothing answered, and what
/// was not given up or done still to do.
fn following(desk: &Desk<'_>, id: &str) -> Assessment {
    let before = &desk.assessment;
    let mut next = Assessment::new(id.into(), before.pack.clone(), before.form);
    next.previous = Some(before.id.clone());
    next.team = before.team.clone();
    next.started_on = Some(desk.today);
    next.targets = before.targets.clone();
    let open = |one: &&Action| !matches!(one.status, Status::Done | Status::Stopped);
    next.actions = before.actions.iter().filter(open).cloned().collect();
    next
}

/// What a page shows. None if there is no such page, or its document is no assessment.
pub fn page(asked: Asked<'_>) -> Option<Element> {
    match asked.page {
        "how" => return Some(help::page(words::how())),
        "about" => return Some(help::page(words::about())),
        "accessibility" => return Some(help::page(words::accessibility())),
        "easy" => return easy::page(),
        "own" => return Some(own::page(asked.memory)),
        "verify" => return Some(verify::page(asked.memory)),
        _ => {}
    }
    let (pack, opened) = open(asked.document?)?;
    let desk = Desk::of(&pack, &opened, asked);
    if let Some(statement) = easy_statement(asked.page) {
        return easy_answer::page(&desk, statement);
    }
    match asked.page {
        "actions" => Some(actions::page(&desk)),
        "check" => check::page(&desk, asked.memory),
        "reflection" => Some(reflection::page(&desk)),
        "report" => Some(report::page(&desk)),
        "since" => Some(since::page(&desk)),
        "team" => Some(team::page(&desk)),
        "targets" => Some(targets::page(&desk)),
        _ => None,
    }
}

/// The statement that is answered in Easy Read, if a page is for that.
fn easy_statement(page: &str) -> Option<&str> {
    page.strip_prefix("easy ")
}

/// What comes of something that was done on a page. None if the page does not know it.
pub fn act(asked: Asked<'_>, act: Act<'_>) -> Option<Outcome> {
    match asked.page {
        "easy" => return easy::act(asked.today, act),
        "own" => return own::act(asked, act),
        "verify" => return verify::act(act),
        _ => {}
    }
    let (pack, opened) = open(asked.document?)?;
    let mut desk = Desk::of(&pack, &opened, asked);
    if act.what == "next" {
        // A questionnaire that is not built in travels on.
        let carried = opened.leftovers.iter().filter(|(place, _)| *place == "pack");
        let carried = carried.map(|(place, fields)| (place.clone(), fields.clone())).collect();
        return Some(Outcome::begun(&following(&desk, act.fresh), &carried, "since"));
    }
    match asked.page {
        page if let Some(statement) = easy_statement(page) => {
            easy_answer::act(&mut desk, statement, act)?;
        }
        "actions" => actions::act(&mut desk, act)?,
        "reflection" => reflection::act(&mut desk, act)?,
        "report" => report::act(&mut desk, act)?,
        "since" => since::act(&mut desk, act)?,
        "team" => team::act(&mut desk, act)?,
        "targets" => targets::act(&mut desk, act)?,
        _ => return None,
    }
    let changed = desk.assessment != opened.assessment;
    let document = changed.then(|| write_assessment(&desk.assessment, &opened.leftovers, None));
    let memory = desk.memory.write();
    let Desk { file, copied, order, .. } = desk;
    Some(Outcome { document, memory, to: None, file, copied, order })
}
