//! A saved file, checked: whether the levels that it states are what its answers come to.
//!
//! The page remembers what was chosen: `read`, the file's name and the text of its assessment, each
//! on a line of its own, or `unread` and why. It must not keep or change anything.

use super::{Act, Outcome};
use crate::domain::{Assessment, Mismatch, Pack, Results};
use crate::report::{Point, Table, origin};
use crate::storage::{
    ENGINE_VERSION, FileProblem, Opened, Stated, fingerprint, pack_for, read_assessment,
    stated_results,
};
use crate::studio::parts::{Field, table};
use crate::studio::report::points;
use crate::tree::{Element, element};
use crate::wording::{self, Matter, level_outcome, refused_file};

const HOW: &str = "The app works every level out again from the answers in the file, and compares \
                   that with what the file says. Nothing is kept, changed or sent.";
const BY_EYE: &str = "A report shows the fingerprint too, under \u{201c}Where this comes \
                      from\u{201d}. If it is the same on paper, the report rests on these answers.";
const NOTHING: &str = "This file carries no results, so there is nothing to compare. Open it to see \
                       what its answers come to.";
const NOT_UNDERSTOOD: &str = "The results in this file are not as this app writes them, so they \
                              cannot be compared. Open it to see what its answers come to.";
const CHANGED: &str = "The scoring and the questionnaire are the same as when the file was saved. So \
                       its answers or its results were changed later, by hand or in another program.";

pub(super) fn page(memory: &str) -> Element {
    let hint = "A report as PDF or HTML, or a file whose name ends in .json.";
    let label = "Check a saved file";
    let field = Field { act: "file", label, hint: Some(hint), nudge: None };
    let lede = "Do the levels in a file still follow from its answers?";
    let (said, shown) = match memory.split_once('\n') {
        Some(("read", chosen)) => checked(chosen),
        Some((_, why)) => (not_checked(element("span").text("this file"), &unread(why)), None),
        None => (Vec::new(), None),
    };
    let status = element("div").with("role", "status").all(said);
    element("div")
        .add(element("p").class("ms-lede").text(lede))
        .add(element("p").text(HOW))
        .add(field.file(".json,.html,.pdf"))
        .add(status)
        .all(shown)
}

fn unread(why: &str) -> Matter {
    match why {
        "large" => wording::TOO_LARGE,
        "text" => wording::NOT_TEXT,
        _ => wording::UNREADABLE,
    }
}

fn not_checked(name: Element, (what, act): &Matter) -> Vec<Element> {
    let words = element("p").text("We could not check ").add(name);
    vec![words.text(format!(": {what}. Nothing of yours has changed. {act}"))]
}

/// What is said of a file, and what is in it.
fn checked(chosen: &str) -> (Vec<Element>, Option<Element>) {
    let (name, text) = chosen.split_once('\n').unwrap_or_default();
    // Whatever direction the name is written in, the sentence keeps its own.
    let name = element("bdi").text(name);
    let found = read_assessment(text).and_then(|opened| match pack_for(&opened) {
        Some(pack) => Ok((pack, opened)),
        None => Err(FileProblem::OtherPack(opened.assessment.pack.to_string())),
    });
    match found {
        Err(problem) => (not_checked(name, &refused_file(&problem)), None),
        Ok((pack, opened)) => {
            let results = Results::of(&pack, &opened.assessment);
            let stated = stated_results(text, &results);
            let mut words = vec![said(&stated, &results)];
            words.extend(reasons(&stated, &pack, &opened));
            let said = words.into_iter().map(|one| element("p").text(one)).collect();
            (said, Some(shown(name, &stated, &pack, &opened.assessment, &results)))
        }
    }
}

/// Whether they agree, in a sentence.
fn said(stated: &Stated, results: &Results) -> String {
    let mismatches = match stated {
        Stated::Nothing => return NOTHING.to_owned(),
        Stated::NotUnderstood => return NOT_UNDERSTOOD.to_owned(),
        Stated::Levels { mismatches, .. } => mismatches.len(),
    };
    match (mismatches, results.domains.len()) {
        (0, 1) => "The level of the domain and the overall level still agree.".to_owned(),
        (0, domains) => format!("All {domains} domain levels and the overall level still agree."),
        (1, _) => "One domain level does not agree with the answers.".to_owned(),
        (several, _) => format!("{several} domain levels do not agree with the answers."),
    }
}

/// Why they may not agree, or what there is to know though they do.
fn reasons(stated: &Stated, pack: &Pack, opened: &Opened) -> Vec<String> {
    let Stated::Levels { engine, mismatches } = stated else { return Vec::new() };
    let (there, here) = (&opened.assessment.pack.version, &pack.reference.version);
    let mut reasons = Vec::new();
    if engine != ENGINE_VERSION {
        reasons.push(
            "Another version of the scoring engine worked its results out. A rule may have \
             changed since."
                .to_owned(),
        );
    }
    if there != here {
        reasons.push(format!(
            "It was saved with version {there} of the questionnaire; this app has version {here}."
        ));
    }
    match opened.refused.len() {
        0 => {}
        1 => reasons.push("One entry in it cannot be used, and was left out here.".to_owned()),
        some => {
            reasons.push(format!("{some} entries in it cannot be used, and were left out here."));
        }
    }
    if reasons.is_empty() && !mismatches.is_empty() {
        reasons.push(CHANGED.to_owned());
    }
    reasons
}

/// What is in the file, and where it differs.
fn shown(
    name: Element,
    stated: &Stated,
    pack: &Pack,
    assessment: &Assessment,
    results: &Results,
) -> Element {
    let mismatches = match stated {
        Stated::Levels { mismatches, .. } => mismatches.as_slice(),
        Stated::Nothing | Stated::NotUnderstood => &[],
    };
    let differing = (!mismatches.is_empty()).then(|| {
        let rows = mismatches.iter().map(|one| row(one, results)).collect();
        let columns = [("Domain", 40), ("In the file", 30), ("From its answers", 30)];
        let columns = columns.map(|(words, share)| (words.into(), share)).to_vec();
        let caption = "Levels that do not agree".to_owned();
        table(&Table { caption, columns, rows }, "ms-table")
    });
    element("section")
        .all(differing)
        .add(element("h2").text("What is in ").add(name))
        .add(points(&facts(stated, pack, assessment)))
        .add(element("p").text(BY_EYE))
}

fn row(Mismatch { domain, stated, computed }: &Mismatch, results: &Results) -> Vec<String> {
    let known = results.domains.iter().find(|one| one.code == *domain);
    vec![
        known.map_or_else(|| domain.to_string(), |one| one.short.to_string()),
        stated.map_or_else(|| "No level that we know".to_owned(), level_outcome),
        computed.map_or_else(|| "Not in the questionnaire".to_owned(), level_outcome),
    ]
}

fn facts(stated: &Stated, pack: &Pack, assessment: &Assessment) -> Vec<Point> {
    let fact = |title: &str, detail: String| Point::new(title, detail);
    let given = |text: &str| if text.is_empty() { "not given".to_owned() } else { text.to_owned() };
    let team = &assessment.team;
    let names = [team.name.trim(), team.organisation.trim()];
    let names: Vec<_> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let mut facts = vec![fact("Team", given(&names.join(", ")))];
    facts.extend(origin(pack, assessment));
    if let Stated::Levels { engine, .. } = stated {
        facts.push(fact("Scoring engine of its results", given(engine)));
        facts.push(fact("Scoring engine here", ENGINE_VERSION.to_owned()));
    }
    facts.push(fact("Fingerprint of the answers", fingerprint(assessment)));
    facts
}

pub(super) fn act(Act { what, value, .. }: Act<'_>) -> Option<Outcome> {
    matches!(what, "read" | "unread").then(|| Outcome::remembering(&format!("{what}\n{value}")))
}
