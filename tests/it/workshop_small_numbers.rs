//! The small-number rule: for few people no number of votes can be read from anything that a
//! workshop gives out, nor worked out from two things that it gives out.

use std::collections::BTreeMap;

use ahp_maturity::domain::{
    Happened, ResponseCode, Revealed, Role, Shown, SmallNumbers, Tally, Workshop,
};
use ahp_maturity::storage::{workshop_assessment, write_assessment};
use proptest::prelude::*;
use proptest::sample::select;

use crate::generated::cases;
use crate::room::{ALL, NEXT, Room, code, first, reveal, tally};
use crate::samples::{json_of, pack_of_one_domain, statement_id};

/// Every way in which so many people can choose from some signs, apart from who chose which.
pub(crate) fn choices(people: usize, signs: &str) -> Vec<String> {
    if people == 0 {
        return vec![String::new()];
    }
    let with = |sign: char| {
        let rest = choices(people - 1, signs).into_iter();
        rest.filter(move |rest| rest.chars().all(|other| sign <= other))
            .map(move |rest| format!("{sign}{rest}"))
    };
    signs.chars().flat_map(with).collect()
}

fn file(workshop: &Workshop<'_>) -> String {
    let (assessment, leftovers) = workshop_assessment(workshop).expect("no rehearsal");
    write_assessment(&assessment, &leftovers, None)
}

/// Everything that a workshop gives out of votes, as text, apart from how many people there are.
pub(crate) fn given_out(workshop: &Workshop<'_>) -> String {
    let statements = workshop.pack().statements();
    let of_each = statements.map(|one| {
        let revealed: Vec<&Revealed> = workshop.revealed(&one.id).collect();
        format!("{revealed:?} {:?}", workshop.answer(&one.id))
    });
    let of_each: Vec<_> = of_each.collect();
    let rest = (workshop.discussion(), workshop.moved(), workshop.rounds(), workshop.so_far());
    format!("{of_each:?} {rest:?} {}", file(workshop))
}

/// What may be said of few votes, by hand: the median from three levels, a word from two.
pub(crate) fn may_be_said(signs: &str) -> String {
    let mut levels: Vec<u32> = signs.chars().filter_map(|sign| sign.to_digit(10)).collect();
    levels.sort_unstable();
    let median = (levels.len() >= 3).then(|| levels[(levels.len() - 1) / 2]);
    let consensus = tally(signs).consensus().map(|consensus| consensus.agreement);
    format!("{median:?} {consensus:?}")
}

#[test]
fn below_the_bound_nothing_tells_more_than_the_median_and_a_word() {
    for (fewest, roles) in [(5, 1), (5, 2), (6, 2)] {
        let mut said: BTreeMap<(usize, String), String> = BTreeMap::new();
        for people in 1..=6 {
            for signs in choices(people, "1345?n") {
                let levels = signs.chars().filter(char::is_ascii_digit).count();
                let mut room = Room::with(pack_of_one_domain(1, 0), SmallNumbers::closed(fewest));
                let codes: Vec<ResponseCode> = (0..)
                    .zip(signs.chars())
                    .map(|(person, sign)| {
                        let role = Role::ALL[usize::try_from(person).unwrap() % roles];
                        code(&room.pack.reference, 1, person, role, &sign.to_string())
                    })
                    .collect();
                room.take(&codes);
                assert_eq!(room.shown(0), [], "nothing before the reveal");
                room.then(ALL);
                let workshop = room.workshop();
                let shown = room.shown(0)[0];
                if levels >= usize::try_from(fewest).unwrap() {
                    assert_eq!(shown, Shown::Distribution(tally(&signs)), "{signs}");
                    continue;
                }
                assert!(!matches!(shown, Shown::Distribution(_)), "{signs}: {shown:?}");
                // Whoever could tell two rooms apart that say the same would know more.
                let given = given_out(&workshop);
                let key = (people, may_be_said(&signs));
                let before = said.entry(key).or_insert_with(|| given.clone());
                assert_eq!(*before, given, "{signs}");
                assert!(!given.contains("counts"), "{signs}: {given}");
            }
        }
        assert!(said.len() > 20, "there is something to compare");
    }
}

#[test]
fn the_order_of_the_discussion_tells_no_more_than_that() {
    for (people, fewest, signs) in [(2, 5, "12345"), (3, 5, "1235"), (4, 5, "135"), (5, 6, "125")] {
        let mut orders: BTreeMap<String, String> = BTreeMap::new();
        let choices = choices(people, signs);
        for (one, other) in
            choices.iter().flat_map(|one| choices.iter().map(move |other| (one, other)))
        {
            let mut room = Room::with(pack_of_one_domain(2, 0), SmallNumbers::closed(fewest));
            let both: Vec<_> = one
                .chars()
                .zip(other.chars())
                .map(|(one, other)| format!("{one}{other}"))
                .collect();
            room.people(1, 0, &both.iter().map(|signs| &**signs).collect::<Vec<_>>()).then(ALL);
            let order = format!("{:?}", room.workshop().discussion());
            let key = format!("{} {}", may_be_said(one), may_be_said(other));
            let before = orders.entry(key).or_insert_with(|| order.clone());
            assert_eq!(*before, order, "{one} {other}");
        }
    }
}

#[test]
fn hands_that_all_have_seen_give_no_ballot_away() {
    let mut kinds = BTreeMap::new();
    for (raised, people) in (0..=6).flat_map(|raised| (0..=6).map(move |people| (raised, people))) {
        for hands in choices(raised, "135?") {
            // What is given out, for each thing that may be said of the ballots.
            let mut said: BTreeMap<String, String> = BTreeMap::new();
            for signs in choices(people, "135") {
                let mut room = Room::new(1);
                room.hands(0, tally(&hands));
                let lines: Vec<_> = signs.chars().map(String::from).collect();
                room.people(1, 0, &lines.iter().map(|one| &**one).collect::<Vec<_>>()).then(ALL);
                let shown = room.shown(0)[0];
                let all = tally(&format!("{hands}{signs}"));
                let kind = match shown {
                    Shown::Distribution(seen) if seen == tally(&hands) => "hands",
                    Shown::Distribution(seen) => {
                        assert!(people >= 5 && seen == all, "{hands} {signs}: {seen:?}");
                        "all"
                    }
                    Shown::Brief(_) => "brief",
                    Shown::Nothing => "nothing",
                };
                *kinds.entry(kind).or_insert(0) += 1;
                let workshop = room.workshop();
                let revealed = workshop.revealed(&first()).next().expect("revealed");
                if let Shown::Distribution(outside) = revealed.outside {
                    assert!(outside.levels() >= 5, "{hands} {signs}: {outside:?} leaves the room");
                    assert_eq!(revealed.outside, shown);
                }
                assert_eq!(revealed.parts, [], "hands have no role, and one role is no split");
                let has_hands = tally(&hands).levels() > 0;
                if people < 3 && has_hands {
                    let before = said.entry(String::new()).or_insert_with(|| given_out(&workshop));
                    assert_eq!(*before, given_out(&workshop), "{hands} {signs}");
                }
            }
        }
    }
    assert_eq!(kinds.len(), 4, "{kinds:?}");
}

#[test]
fn a_split_by_role_has_enough_in_each_part_or_is_none() {
    let mut splits = 0;
    for (leaders, workers, silent) in (0..=6)
        .flat_map(|one| (0..=6).flat_map(move |two| (0..=6).map(move |three| (one, two, three))))
    {
        for unsure in [false, true] {
            let mut room = Room::new(1);
            let roles = [
                (Role::Leader, leaders),
                (Role::SupportWorker, workers),
                (Role::NotGiven, silent),
                // Of those who only do not know there may be no part either.
                (Role::Other, u32::from(unsure)),
            ];
            for (start, (role, people)) in [0, 10, 20, 30].into_iter().zip(roles) {
                let sign = if role == Role::Other { "?" } else { "3" };
                let codes = (start..start + people)
                    .map(|person| code(&room.pack.reference, 1, person, role, sign));
                let codes: Vec<_> = codes.collect();
                room.take(&codes);
            }
            room.then(ALL);
            let workshop = room.workshop();
            let revealed = workshop.revealed(&first()).next().expect("revealed");
            for part in &revealed.parts {
                assert!(part.tally.levels() >= 5, "{leaders} {workers} {silent}: {part:?}");
            }
            let total: u32 = revealed.parts.iter().map(|part| part.tally.votes()).sum();
            let all = leaders + workers + silent + u32::from(unsure);
            assert!(total == all || revealed.parts.is_empty());
            assert_ne!(revealed.parts.len(), 1, "one part is no split");
            splits += usize::from(!revealed.parts.is_empty());
        }
    }
    assert!(splits > 50, "{splits}");
}

#[test]
fn rating_openly_shows_everything() {
    let mut room = Room::with(pack_of_one_domain(1, 0), SmallNumbers::Open);
    let codes = [(Role::Leader, "2"), (Role::NotGiven, "5")];
    let codes = (0..)
        .zip(codes)
        .map(|(person, (role, sign))| code(&room.pack.reference, 1, person, role, sign));
    let codes: Vec<_> = codes.collect();
    room.take(&codes);
    room.then(ALL);
    let workshop = room.workshop();
    let revealed = workshop.revealed(&first()).next().expect("revealed");
    assert_eq!(revealed.outside, Shown::Distribution(tally("25")));
    assert_eq!(revealed.parts.len(), 2);
    let file = json_of(&file(&workshop));
    assert_eq!(file["rounds"][0]["open"], true);
    assert_eq!(
        file["rounds"][0]["statements"]["P1.1"]["counts"],
        serde_json::json!([0, 1, 0, 0, 1])
    );
}

#[test]
fn the_bound_can_be_raised_and_not_lowered() {
    assert_eq!(SmallNumbers::closed(0).fewest(), Some(5));
    assert_eq!(SmallNumbers::closed(8).fewest(), Some(8));
    assert_eq!(SmallNumbers::Open.fewest(), None);
}

/// In how many cells one tally has more than another, summed, the larger way round.
fn apart(one: &Tally, other: &Tally) -> u32 {
    let cells = |tally: &Tally| {
        let mut cells = tally.counts.to_vec();
        cells.extend([tally.dont_know, tally.not_applicable]);
        cells
    };
    let more = |one: &Tally, other: &Tally| -> u32 {
        cells(one).iter().zip(cells(other)).map(|(one, other)| one.saturating_sub(other)).sum()
    };
    more(one, other).max(more(other, one))
}

/// The distributions that can be held against each other and differ by too few votes.
fn told_apart(shown: &[Shown]) -> Vec<String> {
    let tallies: Vec<_> = shown
        .iter()
        .filter_map(|one| match one {
            Shown::Distribution(tally) => Some(tally),
            Shown::Nothing | Shown::Brief(_) => None,
        })
        .collect();
    let pairs = tallies.iter().flat_map(|one| tallies.iter().map(move |other| (one, other)));
    pairs
        .filter(|(one, other)| (1..5).contains(&apart(one, other)))
        .map(|(one, other)| format!("{one:?} {other:?}"))
        .collect()
}

#[test]
fn no_round_can_be_taken_away_from_another() {
    let (mut both, mut withheld) = (0, 0);
    for people in 5..=7 {
        for (one, again) in (4..=8).flat_map(|again| {
            let ones = choices(people, "14?").into_iter();
            ones.flat_map(move |one| {
                choices(again, "14?").into_iter().map(move |two| (one.clone(), two))
            })
        }) {
            let mut room = Room::new(1);
            for (round, signs) in [(1, &one), (2, &again)] {
                let lines: Vec<_> = signs.chars().map(String::from).collect();
                room.people(round, 0, &lines.iter().map(|one| &**one).collect::<Vec<_>>());
                room.then(ALL).then(NEXT);
            }
            let shown = room.shown(0);
            assert_eq!(told_apart(&shown), Vec::<String>::new(), "{one} {again}");
            let workshop = room.workshop();
            let outside: Vec<_> = workshop.revealed(&first()).map(|one| one.outside).collect();
            assert_eq!(outside, shown);
            let distributions = shown.iter().filter(|one| matches!(one, Shown::Distribution(_)));
            both += usize::from(distributions.clone().count() == 2);
            let enough = tally(&one).levels() >= 5 && tally(&again).levels() >= 5;
            withheld += usize::from(enough && distributions.count() < 2);
        }
    }
    assert!(both > 100 && withheld > 100, "{both} shown, {withheld} withheld");
}

fn anything(room: &Room) -> impl Strategy<Value = Vec<Happened>> + use<> {
    let reference = room.pack.reference.clone();
    let one_code = (1..4_u8, 0..9_u32, "[14?-]{2}").prop_map(move |(round, person, signs)| {
        code(&reference, round, person, Role::Leader, &signs)
    });
    let codes = proptest::collection::vec(one_code.clone(), 1..8).prop_map(|codes| {
        Happened::CodesTaken(codes.into_iter().map(ahp_maturity::domain::Taken::Code).collect())
    });
    let hands = (0..2_usize, "[15]{0,7}").prop_map(|(at, signs)| Happened::HandsCounted {
        statement: statement_id(at),
        hands: tally(&signs),
    });
    let one = prop_oneof![
        6 => codes,
        2 => one_code.prop_map(Happened::CodeChosen),
        1 => hands,
        4 => select(vec![reveal(0), reveal(1), ALL]),
        2 => Just(NEXT),
        4 => Just(Happened::Undone),
    ];
    proptest::collection::vec(one, 1..24)
}

proptest! {
    #![proptest_config(cases(2_000))]

    /// Also not by undoing, adding one more vote, and revealing again.
    #[test]
    fn whatever_happens_nothing_that_was_ever_shown_gives_a_vote_away(
        happened in anything(&Room::new(2)),
    ) {
        let mut room = Room::new(2);
        let mut ever: [Vec<Shown>; 2] = Default::default();
        let has_hands = happened.iter().any(|one| matches!(one, Happened::HandsCounted { .. }));
        for one in happened {
            room.then(one);
            let workshop = room.workshop();
            for (at, ever) in ever.iter_mut().enumerate() {
                for revealed in workshop.revealed(&statement_id(at)) {
                    // Hands are public in the room, and follow the rule outside.
                    let seen = if has_hands { revealed.outside } else { revealed.shown };
                    if !ever.contains(&seen) {
                        ever.push(seen);
                    }
                }
            }
        }
        for ever in ever {
            prop_assert_eq!(told_apart(&ever), Vec::<String>::new());
        }
    }
}
