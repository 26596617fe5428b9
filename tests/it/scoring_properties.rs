//! What must hold of scores whatever the answers are, and the examples of `docs/method.md`.

use ahp_maturity::domain::{
    Form, Level, Outcome, Rating, Results, Score, Scored, score, summarise,
};
use proptest::prelude::*;

use crate::generated::{cases, level, ratings};
use crate::samples::{assessment_of, not_applicable, pack_of_one_domain};

fn score_of(ratings: &[Option<Rating>]) -> Score {
    score(ratings.iter().map(Option::as_ref))
}

fn levels(numbers: &[u8]) -> Vec<Option<Rating>> {
    let rating = |number: &u8| Rating::Level(Level::try_from(*number).expect("a level"));
    numbers.iter().map(rating).map(Some).collect()
}

/// Every way to give a level to the statements that apply and have none.
fn every_filling(ratings: &[Option<Rating>]) -> Vec<Vec<Option<Rating>>> {
    let mut fillings = vec![Vec::new()];
    for rating in ratings {
        let choices: Vec<_> = match rating {
            Some(Rating::Level(_) | Rating::NotApplicable { .. }) => vec![rating.clone()],
            Some(Rating::DontKnow) | None => {
                Level::ALL.into_iter().map(|level| Some(Rating::Level(level))).collect()
            }
        };
        fillings = fillings
            .iter()
            .flat_map(|filling| {
                choices.iter().map(|choice| [filling.clone(), vec![choice.clone()]].concat())
            })
            .collect();
    }
    fillings
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn the_order_of_statements_does_not_matter(
        (given, shuffled) in ratings().prop_flat_map(|given| {
            (Just(given.clone()), Just(given).prop_shuffle())
        }),
    ) {
        prop_assert_eq!(score_of(&given), score_of(&shuffled));
    }

    #[test]
    fn raising_one_answer_never_lowers_a_level(given in ratings()) {
        let before = score_of(&given).outcome.known();
        for position in 0..given.len() {
            let Some(Some(Rating::Level(level))) = given.get(position) else { continue };
            let Some(higher) = level.next() else { continue };
            let mut raised = given.clone();
            raised[position] = Some(Rating::Level(higher));
            let after = score_of(&raised).outcome.known();
            prop_assert_eq!(before.is_some(), after.is_some());
            if let (Some(before), Some(after)) = (before, after) {
                prop_assert!(after.level >= before.level);
                prop_assert!(after.range.0 >= before.range.0);
                prop_assert!(after.range.1 >= before.range.1);
                prop_assert!(after.mean_tenths >= before.mean_tenths);
            }
        }
    }

    #[test]
    fn raising_one_part_never_lowers_what_they_add_up_to(
        parts in proptest::collection::vec(proptest::option::of(level()), 1..12),
    ) {
        let outcome = |part: &Option<Level>| part.map_or(Outcome::NotEnough, Outcome::Level);
        let before = summarise(parts.iter().map(outcome)).known();
        for position in 0..parts.len() {
            let Some(higher) = parts[position].and_then(Level::next) else { continue };
            let mut raised = parts.clone();
            raised[position] = Some(higher);
            prop_assert!(summarise(raised.iter().map(outcome)).known() >= before);
        }
    }

    #[test]
    fn coverage_adds_up(given in ratings()) {
        let coverage = score_of(&given).coverage;
        prop_assert_eq!(coverage.applicable() + coverage.not_applicable, given.len());
        let open = given.iter().filter(|one| one.is_none()).count();
        let dont_know = given.iter().flatten().filter(|one| **one == Rating::DontKnow).count();
        let answered = given.iter().flatten().filter_map(Rating::level).count();
        prop_assert_eq!(coverage.open, open);
        prop_assert_eq!(coverage.dont_know, dont_know);
        prop_assert_eq!(coverage.answered, answered);
    }

    #[test]
    fn a_level_needs_two_thirds_of_what_applies(given in ratings()) {
        let Score { coverage, outcome } = score_of(&given);
        let enough = 3 * coverage.answered >= 2 * coverage.applicable();
        prop_assert_eq!(outcome == Outcome::NotApplicable, coverage.applicable() == 0);
        prop_assert_eq!(outcome.known().is_some(), enough && coverage.applicable() > 0);
    }

    #[test]
    fn the_range_is_what_the_open_statements_could_still_make_of_it(given in ratings()) {
        let open = score_of(&given).coverage;
        prop_assume!(open.open + open.dont_know <= 3);
        if let Some(Scored { level, range, .. }) = score_of(&given).outcome.known() {
            prop_assert!((range.0..=range.1).contains(&level));
            let possible: Vec<_> = every_filling(&given)
                .iter()
                .filter_map(|filling| Some(score_of(filling).outcome.known()?.level))
                .collect();
            prop_assert_eq!(possible.iter().min(), Some(&range.0));
            prop_assert_eq!(possible.iter().max(), Some(&range.1));
        }
    }

    #[test]
    fn a_domain_is_never_more_than_one_above_its_lowest_statement(given in ratings()) {
        if let Some(scored) = score_of(&given).outcome.known() {
            prop_assert!(scored.level.number() <= scored.lowest.number() + 1);
            prop_assert!(scored.level >= scored.lowest);
            let lowest = given.iter().flatten().filter_map(Rating::level).min();
            prop_assert_eq!(Some(scored.lowest), lowest);
        }
    }

    #[test]
    fn statements_are_named_as_holding_back_only_where_they_do(given in ratings()) {
        let pack = pack_of_one_domain(given.len(), 0);
        let results = Results::of(&pack, &assessment_of(Form::Full, &given));
        for domain in &results.domains {
            let scored = domain.score.outcome.known();
            let held_back = scored.is_some_and(|scored| scored.held_back);
            prop_assert_eq!(domain.held_back_by().next().is_some(), held_back);
            for statement in domain.held_back_by() {
                prop_assert_eq!(statement.level(), scored.map(|scored| scored.lowest));
            }
        }
    }
}

#[test]
fn the_examples_of_the_method_hold() {
    let check = |numbers: &[u8], level: u8, held_back: bool| {
        let scored = score_of(&levels(numbers)).outcome.known().expect("enough is answered");
        assert_eq!((scored.level.number(), scored.held_back), (level, held_back), "{numbers:?}");
    };
    check(&[4, 4, 4], 4, false);
    check(&[5, 4, 3], 4, false);
    check(&[4, 4, 1], 2, true);
    check(&[5, 5, 2], 3, true);
    check(&[3, 3, 2], 3, false);

    let two_one_and_not_applicable = [levels(&[2, 1]), vec![Some(not_applicable())]].concat();
    let scored = score_of(&two_one_and_not_applicable).outcome.known().expect("two of two");
    assert_eq!(scored.level, Level::NotYet);

    let five_unknown_and_open = [levels(&[5]), vec![Some(Rating::DontKnow), None]].concat();
    assert_eq!(score_of(&five_unknown_and_open).outcome, Outcome::NotEnough);
}

#[test]
fn three_two_and_one_statements_need_two_two_and_one_answers() {
    for (applicable, needed) in [(1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (6, 4)] {
        for answered in 0..=applicable {
            let mut given = levels(&vec![3; answered]);
            given.resize(applicable, None);
            let known = score_of(&given).outcome.known().is_some();
            assert_eq!(known, answered >= needed, "{answered} of {applicable}");
        }
    }
}

#[test]
fn a_level_is_sensitive_where_one_answer_off_by_one_would_change_it() {
    let sensitive =
        |numbers: &[u8]| score_of(&levels(numbers)).outcome.known().expect("a level").sensitive;
    // 5,5,5 with one of them a 4 is still 5; 4,4,4 stays 4 whichever way one of them goes.
    assert!(!sensitive(&[5, 5, 5]));
    assert!(!sensitive(&[4, 4, 4]));
    // With the 1 a 2 the cap is gone up, and the domain with it.
    assert!(sensitive(&[4, 4, 1]));
    assert!(sensitive(&[3]));
}

#[test]
fn the_average_is_rounded_half_up_to_one_decimal() {
    let tenths =
        |numbers: &[u8]| score_of(&levels(numbers)).outcome.known().expect("a level").mean_tenths;
    assert_eq!(tenths(&[1, 2]), 15);
    assert_eq!(tenths(&[1, 1, 2]), 13);
    assert_eq!(tenths(&[1, 2, 2]), 17);
    // 5 / 4 = 1.25: the half goes up.
    assert_eq!(tenths(&[1, 1, 1, 2]), 13);
}
