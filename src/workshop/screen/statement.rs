//! One statement: the question, how people answered as far as that may be shown, the middle, what
//! is agreed, and what that raises.

use super::{question, quiet, title};
use crate::domain::{Level, Rating, Shown, StatementId, Tally, TeamAnswer, Workshop};
use crate::tree::{Element, element, hidden};
use crate::wording::{self, answer_label, level_label};
use crate::workshop::room;

pub(super) fn slide(workshop: &Workshop<'_>, id: &StatementId) -> Vec<Element> {
    let Some((domain, statement)) = workshop.pack().statement(id) else { return Vec::new() };
    let head = [title(&*statement.title), question(&*statement.stem)];
    let Some(last) = workshop.last_seen(id) else {
        return [quiet(&*domain.short)].into_iter().chain(head).collect();
    };
    let sides = element("div").class("ms-screen__split");
    let sides = match &last.shown {
        Shown::Distribution(tally) => sides.add(votes(tally)),
        Shown::Nothing | Shown::Brief(_) => {
            let was = workshop.revealed(id).any(|one| matches!(one.shown, Shown::Distribution(_)));
            let fewest = workshop.opening().small_numbers.fewest();
            sides.all(fewest.map(|fewest| quiet(wording::why_no_numbers(fewest, was))))
        }
    };
    // What each one answers for themselves has no middle for all.
    if workshop.is_individual() {
        return head.into_iter().chain([sides]).collect();
    }
    let sides = sides.add(answers(workshop, id, &last.shown));
    head.into_iter().chain([sides]).chain(raised(&last.shown)).collect()
}

/// How many chose each level, with a bar for each, and what stands apart.
fn votes(tally: &Tally) -> Element {
    let most = tally.counts.iter().copied().max().unwrap_or_default().max(1);
    let rows = Level::ALL.map(|level| {
        let people = *level.pick(&tally.counts);
        let number = element("span").class("ms-screen__number").text(people.to_string());
        let bar = element("div").class("ms-screen__bar").add(room::bar(people, most)).add(number);
        let name = element("th").with("scope", "row").text(level_label(level));
        element("tr").add(name).add(element("td").add(bar))
    });
    let table = element("table")
        .class("ms-screen__votes")
        .add(element("caption").add(hidden("How many chose each level")))
        .add(element("tbody").all(rows));
    let apart = wording::votes_apart(tally).map(quiet);
    element("div").add(table).all(apart)
}

fn answers(workshop: &Workshop<'_>, id: &StatementId, shown: &Shown) -> Element {
    let middle = shown.brief().median.map_or("too few answers".to_owned(), level_label);
    let agreed = match workshop.answer(id) {
        Some(TeamAnswer::Agreed(agreed)) => match &agreed.answer {
            Rating::Level(level) => level_label(*level),
            Rating::DontKnow | Rating::NotApplicable { .. } => answer_label(Some(&agreed.answer)),
        },
        Some(TeamAnswer::ToBeAgreed(_)) | None => "to be agreed".to_owned(),
    };
    let pair = |name: &str, words: String| {
        let value = element("dd").class("ms-screen__value").text(words);
        [element("dt").class("ms-screen__quiet").text(name), value]
    };
    let pairs = element("dl");
    pairs.all(pair("In the middle", middle)).all(pair("Agreed", agreed))
}

fn raised(shown: &Shown) -> Option<Element> {
    let [before, agreement, after] = wording::question_raised(shown)?;
    let agreement = element("strong").class("ms-screen__word").text(agreement);
    Some(question(before).add(agreement).text(after))
}
