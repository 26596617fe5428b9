//! From fewer than five levels no number can be read or worked out: whatever people voted, pages
//! and files are the same as long as what may be told of the votes is the same.

use std::collections::BTreeMap;

use ahp_maturity::domain::{
    Agreement, Happened, Level, Rating, Reveal, Role, StatementId, Tally, Workshop, WorkshopLog,
};
use ahp_maturity::storage::{released, workshop_assessment, write_assessment, write_workshop};

use crate::facilitator::{Facilitator, ID, headline, opening, pack, sheet};

/// Every way in which so many people can vote, 1 to 7 each, whoever votes what.
fn rooms(people: usize) -> Vec<Vec<u8>> {
    if people == 0 {
        return vec![Vec::new()];
    }
    let more = |room: Vec<u8>| {
        let from = room.last().copied().unwrap_or(1);
        (from..=7).map(move |vote| [room.clone(), vec![vote]].concat())
    };
    rooms(people - 1).into_iter().flat_map(more).collect()
}

/// All that may be told of votes: the numbers from five levels on, else a word and the middle.
/// Worked out here on its own.
fn may_be_told(votes: &[u8]) -> String {
    let levels: Vec<_> = levels(votes).collect();
    let (Some(first), Some(last)) = (levels.first(), levels.last()) else {
        return "nothing".to_owned();
    };
    let word = match last - first {
        0 | 1 => Agreement::Close,
        2 => Agreement::Mixed,
        _ => Agreement::FarApart,
    };
    match levels.len() {
        1 => "nothing".to_owned(),
        2 => format!("{word:?}"),
        3 | 4 => format!("{word:?} {}", levels[(levels.len() - 1) / 2]),
        _ => format!("{votes:?}"),
    }
}

fn levels(votes: &[u8]) -> impl Iterator<Item = u8> {
    votes.iter().copied().filter(|vote| *vote <= 5)
}

fn roles(pattern: usize, at: usize) -> Role {
    match pattern {
        0 => Role::NotGiven,
        1 => Role::ALL[at % 6],
        _ => [Role::Registered, Role::Leader][usize::from(at == 0)],
    }
}

fn ballots(id: &StatementId, votes: &[u8], pattern: usize) -> Vec<Happened> {
    let sheet = |(at, vote): (usize, &u8)| sheet(roles(pattern, at), &[(id.clone(), *vote)]);
    votes.iter().enumerate().map(sheet).collect()
}

fn page(happened: Vec<Happened>) -> String {
    format!("{:?}", Facilitator::opens(opening(), happened).page())
}

fn file(happened: Vec<Happened>) -> String {
    let log = WorkshopLog { opening: opening(), happened };
    let released = released();
    let workshop = Workshop::of(&log, pack(), &released).expect("the pack is known");
    let (assessment, leftovers) = workshop_assessment(&workshop).expect("an assessment");
    write_assessment(&assessment, &leftovers, None)
}

/// Every slide that shows something of how people answered, one after another.
fn slides(happened: &[Happened], id: &StatementId) -> String {
    let log = WorkshopLog { opening: opening(), happened: happened.to_vec() };
    let text = write_workshop(&log, None);
    let statement = format!("statement {id}");
    let slide = |scene: &str| {
        let kept = [("workshop", text.clone()), ("scene", format!("dark {scene}"))];
        let kept = kept.map(|(key, text)| (format!("{key}/{ID}"), text));
        let screen = Facilitator::at(&format!("#/workshops/{ID}/screen"), Some(kept.to_vec()));
        format!("{:?}", screen.page())
    };
    ["progress", "discussion", "profile", "shape", &statement].map(slide).concat()
}

/// What the same may be told of must look the same.
#[derive(Default)]
struct Seen(BTreeMap<String, (String, Vec<u8>)>);

impl Seen {
    fn take(&mut self, told: String, shown: &str, votes: &[u8]) {
        let (before, of) = self.0.entry(told).or_insert_with(|| (shown.to_owned(), votes.to_vec()));
        assert_eq!(*before, shown, "{votes:?} can be told from {of:?}");
    }
}

/// What happened after the votes: they were revealed, talked about, and agreed on.
fn after(id: &StatementId) -> [Happened; 2] {
    let answer = Rating::Level(Level::Building);
    let agreed = Happened::Agreed { statement: id.clone(), answer, reason: String::new() };
    [Happened::Revealed(Reveal::All), agreed]
}

#[test]
fn no_page_no_slide_and_no_file_tells_more_of_up_to_six_people_than_it_may() {
    let id = headline(0);
    for people in 1..=6 {
        let (mut before, mut pages, mut files) = <(Seen, Seen, Seen)>::default();
        let mut screens = Seen::default();
        // From five people on roles are tried where they differ most.
        let patterns = if people < 5 { 0..3 } else { 1..2 };
        for votes in rooms(people).into_iter().filter(|votes| levels(votes).count() < 5) {
            before.take(String::new(), &page(ballots(&id, &votes, 1)), &votes);
            for pattern in patterns.clone() {
                let happened = [ballots(&id, &votes, pattern), after(&id).to_vec()].concat();
                pages.take(may_be_told(&votes), &page(happened.clone()), &votes);
                screens.take(may_be_told(&votes), &slides(&happened, &id), &votes);
                files.take(may_be_told(&votes), &file(happened), &votes);
            }
        }
        assert!(pages.0.len() > 1 || people < 2, "{people} people are told apart at all");
    }
}

#[test]
fn from_five_levels_on_the_numbers_are_shown_however_few_do_not_know() {
    let id = headline(0);
    let happened = [ballots(&id, &[1, 3, 3, 4, 5, 6], 1), after(&id).to_vec()].concat();
    let room = Facilitator::opens(opening(), happened.clone());
    assert!(room.sees("1 does not know."));
    assert!(file(happened).contains("\"counts\""));
}

#[test]
fn hands_that_all_have_seen_tell_nothing_of_ballots_beside_them() {
    let id = headline(0);
    let hands = Tally { counts: [0, 1, 0, 2, 0], ..Tally::default() };
    let raised = [2_u8, 4, 4];
    for people in 1..=5 {
        let (mut pages, mut files) = <(Seen, Seen)>::default();
        for votes in rooms(people) {
            let mut happened = ballots(&id, &votes, 1);
            happened.push(Happened::HandsCounted { statement: id.clone(), hands });
            happened.extend(after(&id));
            let both = [votes.as_slice(), &raised].concat();
            // Hands and a few ballots together make five: what is told must not.
            let few = |both: &[u8]| {
                let tally = Tally { counts: counts(levels(both)), ..Tally::default() };
                format!("{:?} {:?}", tally.median(), tally.consensus().map(|one| one.agreement))
            };
            let (page_tells, file_tells) = match levels(&votes).count() {
                0..3 => ("the hands".to_owned(), "the hands, in a word".to_owned()),
                3..5 => (few(&both), few(&both)),
                _ => (format!("{votes:?}"), format!("{votes:?}")),
            };
            pages.take(page_tells, &page(happened.clone()), &votes);
            files.take(file_tells, &file(happened), &votes);
        }
    }
}

fn counts(levels: impl Iterator<Item = u8>) -> [u32; 5] {
    let mut counts = [0; 5];
    for level in levels {
        counts[usize::from(level) - 1] += 1;
    }
    counts
}
