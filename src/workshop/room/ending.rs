//! What the room has come to: its profile so far, what it will do, and the result as an assessment.

use super::Room;
use super::agreeing::has_revealed;
use super::planning::planned;
use crate::charts::Chart;
use crate::domain::{Assessment, DomainResult, History, Results, SmallNumbers, Workshop};
use crate::storage::{
    Leftovers, PackContent, Record, file_name, merge_leftovers, workshop_assessment,
    write_assessment, write_record,
};
use crate::tree::{Element, button, chart, element, fold, row, table, way_on};
use crate::wording::{self, level_outcome};
use crate::workshop::{Act, Fresh, Order};

const MIME: &str = "application/json";

/// Where it is drafted which assessment the result has become, and which it is about to become.
const KEPT: &str = "kept";
const KEEPING: &str = "said keeping";
/// Where it is drafted that it could not be kept.
const SAID: &str = "said result";
const NOT_KEPT: &str = "Your browser did not let us keep the result. Save it as a file instead.";

const SAVED: &str = "It holds what you agreed, what was noted, and of each round what may be shown. \
                     Nobody's own answers are in it, so you can pass it on. You can open it in the \
                     list of assessments.";

/// The same where people rated openly, by name.
const SAVED_OPENLY: &str = "It holds what you agreed, what was noted, and how many chose which level \
                            in each round, however few. As you rated openly, it can be told from \
                            that who said what: pass it on only to people whom you have all agreed \
                            on. You can open it in the list of assessments.";

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let section = element("section");
    if !has_revealed(workshop) {
        return section;
    }
    if workshop.is_individual() {
        let words = "Each answered for themselves, so there is no result of the room to keep.";
        return section.add(element("h2").text("The end")).add(element("p").text(words));
    }
    let results = Results::of(&room.pack, &workshop.so_far());
    section
        .all(profile(workshop, &results))
        .all(planned(room, workshop))
        .add(element("h3").text("Keep the result"))
        .all(keeping(room, workshop))
}

/// What all answers come to, those to be agreed at the middle of what people said.
fn profile(workshop: &Workshop<'_>, results: &Results) -> Vec<Element> {
    let level =
        |domain: &DomainResult| row([domain.short.to_string(), level_outcome(domain.level())]);
    let levels = results.domains.iter().map(level).collect();
    let levels = table("Level by domain", &["Domain", "Level"], levels, "ms-table ms-table--wrap");
    let heading = element("h2").text(wording::profile_finding(results));
    let finding = element("p").class("ms-finding").text(wording::overall(results).to_string());
    let agreed = element("p").class("ms-caption").text(agreed_words(workshop));
    [heading, finding, agreed]
        .into_iter()
        .chain(chart(Chart::Steps, results))
        .chain([fold("The same as a table", element("div").add(levels))])
        .collect()
}

fn agreed_words(workshop: &Workshop<'_>) -> String {
    let (asked, agreed) = (workshop.asked().count(), workshop.agreed().count());
    if agreed >= asked {
        return "You have agreed on every statement.".to_owned();
    }
    format!(
        "You have agreed on {agreed} of {asked} statements. The others stand at the middle of what \
         people said, and stay open in the result that you keep."
    )
}

fn keeping(room: &Room, workshop: &Workshop<'_>) -> Vec<Element> {
    let words = |words: &str| vec![element("p").text(words)];
    if room.log.opening.rehearsal {
        return words("This is a rehearsal with people who are made up: it cannot be kept.");
    }
    if workshop.agreed().next().is_none() {
        return words("Agree on a statement first. What you agree is the result.");
    }
    let kept = room.drafts.get(KEPT);
    let kept = (!kept.is_empty()).then(|| {
        let link = way_on(format!("#/assessments/{kept}/results"), true).text("See the results");
        let words =
            "Kept as an assessment of its own. What you change here from now on is not in it.";
        element("div").add(element("p").with("role", "status").text(words)).add(link)
    });
    let buttons = element("p")
        .class("ms-actions")
        .add(button("keep-result", "", kept.is_none(), "Keep the result as an assessment"))
        .add(button("save-result", "", false, "Save the result as a file"));
    let is_open = room.log.opening.small_numbers == SmallNumbers::Open;
    let saved = element("p").class("ms-caption").text(if is_open { SAVED_OPENLY } else { SAVED });
    let said = super::status(room.drafts.get(SAID));
    [buttons, said, saved].into_iter().chain(kept).collect()
}

impl Room {
    /// The result is among the assessments now, or it is not.
    pub(in crate::workshop) fn result_written(&mut self, well: bool) {
        let id = self.drafts.get(KEEPING).to_owned();
        self.drafts.clear(KEEPING);
        let (draft, text) = if well { (KEPT, &*id) } else { (SAID, NOT_KEPT) };
        self.drafts.set(draft, text);
    }
}

pub(super) fn act(room: &mut Room, act: &Act, fresh: &Fresh) -> Option<Vec<Order>> {
    match act.what.as_str() {
        "keep-result" => {
            let (mut assessment, leftovers) = result(room)?;
            // A new one each time, so that nothing is written over.
            assessment.id = fresh.id.as_str().into();
            room.drafts.clear(KEPT);
            room.drafts.clear(SAID);
            room.drafts.set(KEEPING, &fresh.id);
            let record = Record {
                revision: 1,
                assessment,
                leftovers,
                history: History::default(),
                copied: None,
                versions: 0,
                newer: false,
            };
            let record = write_record(&record);
            Some(vec![Order::KeepAssessment { id: fresh.id.clone(), record }])
        }
        "save-result" => {
            let (assessment, leftovers) = result(room)?;
            let results = Results::of(&room.pack, &assessment);
            let name = file_name(&assessment, "-workshop", "json");
            let text = write_assessment(&assessment, &leftovers, Some(&results));
            Some(vec![Order::Save { name, mime: MIME, text }])
        }
        _ => super::planning::act(room, act),
    }
}

/// What the room has agreed, if there is anything to keep, with a questionnaire of its own.
fn result(room: &Room) -> Option<(Assessment, Leftovers)> {
    let workshop = room.workshop()?;
    workshop.agreed().next()?;
    let (assessment, leftovers) = workshop_assessment(&workshop)?;
    let own = room.pack.content().map(PackContent::to_carry).unwrap_or_default();
    Some((assessment, merge_leftovers(leftovers, &own)))
}
