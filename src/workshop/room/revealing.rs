//! Showing the room how it answered: what may be shown of it, and why no more.

use super::Room;
use super::undoing::revealed_name;
use crate::domain::{
    Consensus, Happened, Level, Part, Reveal, Revealed, Shown, StatementId, Tally, Workshop,
};
use crate::tree::{Element, Field, button, chosen, element, fold, row, table};
use crate::wording::{self, level_label, level_name, role_name};
use crate::workshop::{Act, Order};

const LATER: &str = "Once you have seen the answers, codes and sheets that come later are kept for \
                     the next round, so that nobody can be singled out.";

/// Where it is drafted what came of a reveal that shows nothing.
const SAID: &str = "said reveal";
const NOTHING_YET: &str = "Nothing can be shown yet: too few people have answered. The round stays \
                           open, and more answers can come in.";

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let section = element("section").add(element("h2").text("Reveal the answers"));
    if workshop.raters() == 0 {
        return section.add(element("p").text("Nothing to reveal so far: no answers are in."));
    }
    let choices = choices(workshop);
    if choices.is_empty() {
        let words = "You have seen all answers of this round. What comes now is kept for the next.";
        return section.add(element("p").text(words));
    }
    section.all(form(room, &choices))
}

fn form(room: &Room, choices: &[Reveal]) -> [Element; 4] {
    let places: Vec<_> = (0..choices.len()).collect();
    let place = chosen(&places, room.drafts.get("reveal-what")).unwrap_or_default();
    let name = |place: usize| choices.get(place).map(|what| revealed_name(room, what));
    let name = |place| wording::capitalised(&name(place).unwrap_or_default());
    let field = Field { act: "reveal-what", label: "What to reveal", ..Field::default() };
    [
        field.choice(&places, place, name),
        element("p").class("ms-caption").text(LATER),
        button("reveal", "", true, "Reveal"),
        super::status(room.drafts.get(SAID)),
    ]
}

/// What can be revealed: what was asked and has not been seen in this round.
fn choices(workshop: &Workshop<'_>) -> Vec<Reveal> {
    // What was revealed and had too few answers can be revealed again, once hands are counted.
    let is_unseen = |id: &StatementId| {
        let mut in_round = workshop.revealed(id).filter(|one| one.round == workshop.round());
        let has_more = !workshop.is_closed() || workshop.hands(id).levels() > 0;
        in_round.all(|one| !one.says_something() && has_more)
    };
    let unseen: Vec<_> = workshop.asked().filter(|id| is_unseen(id)).collect();
    let is_new = |id: &StatementId| workshop.revealed(id).all(|one| one.round != workshop.round());
    let all = unseen.iter().any(|id| is_new(id)).then_some(Reveal::All);
    let domains = workshop.pack().domains.iter();
    let domains = domains.filter(|one| one.statements.iter().any(|one| unseen.contains(&&one.id)));
    let domains = domains.map(|domain| Reveal::Domain(domain.code.clone()));
    let statements = unseen.iter().map(|id| Reveal::Statement((*id).clone()));
    all.into_iter().chain(domains).chain(statements).collect()
}

/// How people answered a statement when it was last revealed.
pub(super) fn how_answered(room: &Room, workshop: &Workshop<'_>, id: &StatementId) -> Element {
    let how = element("div");
    let Some(last) = workshop.last_seen(id) else {
        return how.add(element("p").text("Not revealed so far."));
    };
    // What each one answers for themselves has no middle for all.
    let brief = (!workshop.is_individual()).then(|| wording::brief(last.shown.brief())).flatten();
    let how = how.all(brief.map(|words| element("p").class("ms-talk__finding").text(words)));
    if let Shown::Distribution(tally) = &last.shown {
        let agreement = tally.consensus().filter(|_| !workshop.is_individual());
        let agreement = agreement.and_then(agreement_number);
        return how.all(numbers(room.title(id), last, tally)).all(agreement);
    }
    let was = workshop.revealed(id).any(|one| matches!(one.shown, Shown::Distribution(_)));
    let fewest = room.log.opening.small_numbers.fewest();
    let why = fewest.map(|fewest| wording::why_no_numbers(fewest, was));
    let why = why.unwrap_or_else(|| "Nobody has answered this.".to_owned());
    how.add(element("p").class("ms-caption").text(why))
}

fn numbers(title: &str, revealed: &Revealed, tally: &Tally) -> Vec<Element> {
    let most = tally.counts.iter().copied().max().unwrap_or_default().max(1);
    let rows = Level::ALL.into_iter().map(|level| {
        let people = *level.pick(&tally.counts);
        let number = element("span").class("ms-votes__number").text(people.to_string());
        let cell = element("td").class("ms-votes__cell").add(number).add(bar(people, most));
        element("tr").add(element("th").with("scope", "row").text(level_label(level))).add(cell)
    });
    let caption = format!("How you answered: {title}");
    let class = "ms-table ms-table--wrap ms-votes";
    let numbers = table(&caption, &["Level", "People"], rows.collect(), class);
    let apart = wording::votes_apart(tally).map(|words| element("p").text(words));
    let split = (!revealed.parts.is_empty()).then(|| by_role(title, &revealed.parts));
    [numbers].into_iter().chain(apart).chain(split).collect()
}

/// As long as its number is large beside the largest. The number stands next to it.
pub(in crate::workshop) fn bar(people: u32, most: u32) -> Element {
    let fill = element("rect")
        .class("ms-votes__fill")
        .with("width", (people * 100 / most).to_string())
        .with("height", "10");
    element("svg")
        .class("ms-votes__bar")
        .with("viewBox", "0 0 100 10")
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true")
        .with("focusable", "false")
        .add(fill)
}

fn by_role(title: &str, parts: &[Part]) -> Element {
    let rows = parts.iter().map(|Part { roles, tally }| {
        let roles: Vec<_> = roles.iter().map(|role| role_name(*role)).collect();
        let apart = [tally.dont_know, tally.not_applicable];
        let people = tally.counts.into_iter().chain(apart);
        row([roles.join(", ")].into_iter().chain(people.map(|people| people.to_string())))
    });
    let levels = Level::ALL.map(level_name);
    let columns = ["Role"].into_iter().chain(levels).chain(["Don't know", "Not applicable"]);
    let columns: Vec<_> = columns.collect();
    let caption = format!("How you answered by role: {title}");
    let table = table(&caption, &columns, rows.collect(), "ms-table ms-table--wrap");
    fold("By role", element("div").add(table))
}

fn agreement_number(consensus: Consensus) -> Option<Element> {
    // Cut off, not rounded, so that it stays on its side of the bounds.
    let hundredths = consensus.micro? / 10_000;
    let words = format!(
        "Agreement is {}.{:02}. 1 is everybody at the same level, 0 is half at one end and half at \
         the other. From 0.80 we say close together, below 0.60 far apart.",
        hundredths / 100,
        hundredths % 100
    );
    Some(fold("Agreement as a number", element("div").add(element("p").text(words))))
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    match act.what.as_str() {
        "reveal-what" => {
            room.drafts.set("reveal-what", &act.value);
            Some(Vec::new())
        }
        "reveal" => {
            let choices = choices(&room.workshop()?);
            let place = room.drafts.get("reveal-what").parse().unwrap_or(0_usize);
            let what = choices.into_iter().nth(place)?;
            room.drafts.clear("reveal-what");
            room.drafts.clear(SAID);
            room.log.happened.push(Happened::Revealed(what));
            if room.workshop().is_some_and(|workshop| !workshop.is_closed()) {
                room.log.happened.pop();
                room.drafts.set(SAID, NOTHING_YET);
                return Some(Vec::new());
            }
            let mut orders = room.changed();
            // It would stay on out of sight: what comes now is for the next round.
            orders.extend(room.puts_camera_out());
            orders.push(Order::Focus("#discussion".to_owned()));
            Some(orders)
        }
        _ => None,
    }
}
