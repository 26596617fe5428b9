//! Results, pictures and files from the text of an assessment: what the app's second module does.
//!
//! A person meets it on the results page only, so it is a module of its own that is fetched in idle
//! time (docs/adr/0012-two-modules.md). It scores by itself, with the same code: what it is given is
//! the document, what it gives back is a tree or a text. It must not keep anything.

mod guidance;
mod html;
mod pages;
mod parts;
mod report;
mod results;

pub use pages::{Act, Asked, File, Order, Outcome, Writer, act, page};
pub use results::body;

pub use crate::charts::Ground;
pub use crate::storage::carried;
pub use crate::tree::{Element, Node};

use std::borrow::Cow;

use crate::charts::{Chart, as_slide};
use crate::domain::{Assessment, Level, Pack, Results};
use crate::storage::{
    Opened, PackContent, pack_for, pack_to_answer, packs, read_assessment, write_assessment,
    write_csv,
};

/// What the results page shows. None if the text is no assessment.
pub fn results(document: &str) -> Option<Element> {
    let (pack, assessment, results) = read(document)?;
    Some(body(&pack, &assessment.id, &results))
}

/// The id of the box beside a chart that asks for a picture on a dark ground.
pub fn dark_box(chart: &str) -> String {
    format!("dark-{chart}")
}

/// A chart as a slide on a light or a dark ground, in SVG. None if there is no such chart or the
/// text is no assessment.
pub fn picture(chart: &str, ground: Ground, document: &str) -> Option<String> {
    let chart = Chart::named(chart)?;
    let (_, _, results) = read(document)?;
    Some(as_slide(chart, &results).to_svg(ground))
}

/// The file of an assessment, with its results. None if the text is no assessment.
pub fn file(document: &str) -> Option<String> {
    let (pack, opened) = open(document)?;
    let results = Results::of(&pack, &opened.assessment);
    Some(write_assessment(&opened.assessment, &opened.leftovers, Some(&results)))
}

/// A part of what helps with a statement of a pack, which is built in or given in full: `see`,
/// `steps` from a level, or from each while there is none, `prompts` or `words`. None if there is
/// nothing to show.
pub fn guidance(
    pack: &str,
    content: Option<&str>,
    statement: &str,
    part: &str,
    level: Option<u8>,
) -> Option<Element> {
    let pack = match content {
        Some(content) => Cow::Owned(PackContent::of_text(content)?.pack()?),
        None => Cow::Borrowed(packs().iter().find(|one| one.reference.id == pack)?),
    };
    let (_, statement) = pack.statement(&statement.into())?;
    let level = level.and_then(|number| Level::try_from(number).ok());
    // What others have written may not lead anywhere.
    let links = content.is_none();
    guidance::guidance(&pack, statement, part, level, links)
}

/// A pack that is built in, as far as it is needed to answer, in JSON.
pub fn pack(id: &str) -> Option<&'static str> {
    pack_to_answer(id)
}

/// The whole questionnaire of an assessment in JSON, for those who do not have it: none if the text
/// is no assessment, or carries its questionnaire itself.
pub fn whole_pack(document: &str) -> Option<&'static str> {
    crate::storage::whole_pack(&read_assessment(document).ok()?)
}

/// The tidy table, in CSV. None if the text is no assessment.
pub fn table(document: &str) -> Option<String> {
    let (pack, assessment, results) = read(document)?;
    Some(write_csv(&pack, &assessment, &results))
}

fn read(document: &str) -> Option<(Cow<'static, Pack>, Assessment, Results)> {
    let (pack, opened) = open(document)?;
    let results = Results::of(&pack, &opened.assessment);
    Some((pack, opened.assessment, results))
}

/// An assessment with its questionnaire, which is built in or in the document.
fn open(document: &str) -> Option<(Cow<'static, Pack>, Opened)> {
    let opened = read_assessment(document).ok()?;
    Some((pack_for(&opened)?, opened))
}
