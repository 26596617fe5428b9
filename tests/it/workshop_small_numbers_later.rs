//! The small-number rule over two rounds: what a few say again tells nothing that they alone would
//! not.

use std::collections::BTreeMap;

use crate::room::{ALL, NEXT, Room, tally};
use crate::workshop_small_numbers::{choices, given_out, may_be_said};

/// What one or a few people may vote in a later round: those from `of` on, each what a sign says.
fn later_rounds(people: usize) -> impl Iterator<Item = (u32, String)> {
    let of_few = |many: usize, signs: &'static str| {
        let persons = u32::try_from(people - many).expect("few");
        all_of(many, signs)
            .into_iter()
            .flat_map(move |votes| (0..=persons).map(move |from| (from, votes.clone())))
    };
    of_few(1, "12345?").chain(of_few(2, "125?")).chain(of_few(3, "135?"))
}

/// Every row of so many signs.
fn all_of(many: usize, signs: &str) -> Vec<String> {
    if many == 0 {
        return vec![String::new()];
    }
    let with = |row: String| signs.chars().map(move |sign| format!("{row}{sign}"));
    all_of(many - 1, signs).into_iter().flat_map(with).collect()
}

#[test]
fn a_later_round_of_a_few_tells_no_more_than_it_would_alone() {
    let mut told: BTreeMap<(String, usize, String), String> = BTreeMap::new();
    let mut cases = 0;
    for one in choices(5, "135?").into_iter().chain(choices(6, "13?")) {
        for (from, again) in later_rounds(one.len()) {
            let mut room = Room::new(1);
            let lines = |signs: &str| signs.chars().map(String::from).collect::<Vec<_>>();
            for (round, from, signs) in [(1, 0, &one), (2, from, &again)] {
                let lines = lines(signs);
                room.people(round, from, &lines.iter().map(|one| &**one).collect::<Vec<_>>());
                room.then(ALL);
                if round == 1 {
                    room.then(NEXT);
                }
            }
            // What may be told of the first round, and of the second one by itself.
            let first = if tally(&one).levels() < 5 { may_be_said(&one) } else { one.clone() };
            let key = (first, again.len(), may_be_said(&again));
            let given_out = given_out(&room.workshop());
            let before = told.entry(key).or_insert_with(|| given_out.clone());
            assert_eq!(*before, given_out, "{one} and then {again} from person {from} on");
            cases += 1;
        }
    }
    assert!(cases > 2_000 && told.len() > 100, "{cases} {}", told.len());
}
