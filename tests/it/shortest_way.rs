//! The shortest way to the next level, compared with every other way there is.

use std::slice::from_ref;

use ahp_maturity::domain::{Form, Level, Outcome, Rating, Results, score};

use crate::samples::{assessment_of, not_applicable, pack_of_one_domain};

/// Every answer that a statement can have.
fn answers() -> Vec<Option<Rating>> {
    let levels = Level::ALL.into_iter().map(Rating::Level);
    let others = [Rating::DontKnow, not_applicable()];
    [None].into_iter().chain(levels.chain(others).map(Some)).collect()
}

/// Every choice of one of each.
fn product<T: Clone>(of: &[Vec<T>]) -> Vec<Vec<T>> {
    let mut all = vec![Vec::new()];
    for next in of {
        let longer = |one: &Vec<T>, item: &T| [&one[..], from_ref(item)].concat();
        let each = all.iter().flat_map(|one| next.iter().map(move |item| longer(one, item)));
        all = each.collect();
    }
    all
}

fn level_of(ratings: &[Option<Rating>]) -> Outcome<Level> {
    score(ratings.iter().map(Option::as_ref)).outcome.map(|scored| scored.level)
}

fn steps(from: Option<&Rating>, to: Option<&Rating>) -> u32 {
    let number = |rating: Option<&Rating>| rating.and_then(Rating::level).map_or(0, Level::number);
    u32::from(number(to) - number(from))
}

/// The fewest steps by which any raising of levels leads to a level, found by trying all.
fn fewest(ratings: &[Option<Rating>], next: Level) -> u32 {
    let higher = |rating: &Option<Rating>| match rating {
        Some(Rating::Level(level)) => {
            let from = Level::ALL.into_iter().filter(|one| one >= level);
            from.map(|one| Some(Rating::Level(one))).collect()
        }
        other => vec![other.clone()],
    };
    let ways = product(&ratings.iter().map(higher).collect::<Vec<_>>());
    let there = ways.iter().filter(|way| level_of(way).known() >= Some(next));
    let cost = |way: &Vec<Option<Rating>>| {
        let each = ratings.iter().zip(way);
        each.map(|(from, to)| steps(from.as_ref(), to.as_ref())).sum()
    };
    there.map(cost).min().expect("raising all of them leads there")
}

fn check(ratings: &[Option<Rating>]) {
    let results =
        Results::of(&pack_of_one_domain(ratings.len(), 0), &assessment_of(Form::Full, ratings));
    let domain = &results.domains[0];
    let way = domain.shortest_way();
    let Some(next) = level_of(ratings).known().and_then(Level::next) else {
        return assert_eq!(way, [], "{ratings:?}");
    };
    let mut raised = ratings.to_vec();
    for one in &way {
        let position = domain.statements.iter().position(|other| other.id == one.statement.id);
        let place = &mut raised[position.expect("a statement of the domain")];
        assert_eq!(*place, Some(Rating::Level(one.from)));
        *place = Some(Rating::Level(one.to));
    }
    assert_eq!(level_of(&raised), Outcome::Level(next), "{ratings:?} by {way:?}");
    let taken: u32 = way.iter().map(|one| u32::from(one.to.number() - one.from.number())).sum();
    assert_eq!(taken, fewest(ratings, next), "{ratings:?} by {way:?}");
}

#[test]
fn no_way_to_the_next_level_is_shorter_whatever_up_to_four_statements_say() {
    for statements in 1..=4 {
        for ratings in product(&vec![answers(); statements]) {
            check(&ratings);
        }
    }
}

#[test]
fn of_two_ways_as_short_the_one_without_long_climbs_is_taken() {
    let ratings = [1, 4, 2].map(|number| Level::try_from(number).ok().map(Rating::Level));
    let results = Results::of(&pack_of_one_domain(3, 0), &assessment_of(Form::Full, &ratings));
    let way = results.domains[0].shortest_way();
    let taken: Vec<_> = way.iter().map(|one| (one.from.number(), one.to.number())).collect();
    assert_eq!(taken, [(1, 2), (2, 3)]);
}
