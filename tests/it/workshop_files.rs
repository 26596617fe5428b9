//! A workshop as it is kept, and what the assessment that it makes keeps of it.

use ahp_maturity::domain::Fingerprint;
use ahp_maturity::domain::{
    Asked, Happened, Level, Opening, PackRef, Person, Raters, Rating, ResponseCode, Reveal, Role,
    RoundNumber, SmallNumbers, Taken, Tally, Vote, WorkshopLog, WorkshopTag,
};
use ahp_maturity::storage::{
    FileProblem, RoundTold, agreed_of, read_workshop, rounds_of, workshop_assessment,
    write_assessment, write_workshop,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::generated::{cases, date, level, rating, text};
use crate::room::{ALL, NEXT, Room, first};
use crate::samples::{file_with, json_of, read, statement_id};

fn vote() -> impl Strategy<Value = Vote> {
    prop_oneof![4 => level().prop_map(Vote::Level), 1 => Just(Vote::DontKnow), 1 => Just(Vote::NotApplicable)]
}

fn response_code() -> impl Strategy<Value = ResponseCode> {
    let frame = (any::<u32>(), 1..=15_u8, select(&Role::ALL[..]), any::<u32>(), text());
    (frame, vec(option::of(vote()), 0..=40)).prop_map(|((tag, round, role, person, id), votes)| {
        let pack = PackRef { id: id.into(), version: "1.0.0".into() };
        ResponseCode {
            fingerprint: Fingerprint::of(&pack),
            workshop: WorkshopTag::of_random(tag),
            round: RoundNumber::new(round).expect("a round"),
            role,
            person: Person::of_random(person),
            votes,
        }
    })
}

fn happened() -> impl Strategy<Value = Happened> {
    let id = || (0..9_usize).prop_map(statement_id);
    let taken = prop_oneof![
        4 => response_code().prop_map(Taken::Code),
        1 => "[A-Z]{5}".prop_map(Taken::Newer),
        1 => "[A-Z]{5}".prop_map(Taken::Damaged),
    ];
    let hands = (proptest::array::uniform5(0..9_999_u32), 0..99_u32, 0..99_u32).prop_map(
        |(counts, dont_know, not_applicable)| Tally { counts, dont_know, not_applicable },
    );
    let sheet = (select(&Role::ALL[..]), vec((id(), vote()), 0..4));
    let reveal = prop_oneof![
        Just(Reveal::All),
        id().prop_map(Reveal::Statement),
        Just(Reveal::Domain("P1".into())),
    ];
    prop_oneof![
        vec(taken, 0..4).prop_map(Happened::CodesTaken),
        response_code().prop_map(Happened::CodeChosen),
        (id(), hands).prop_map(|(statement, hands)| Happened::HandsCounted { statement, hands }),
        sheet.prop_map(|(role, votes)| Happened::SheetTyped { role, votes }),
        reveal.prop_map(Happened::Revealed),
        option::of(date()).prop_map(|on| Happened::RoundStarted { on }),
        (id(), rating(), text()).prop_map(|(statement, answer, reason)| Happened::Agreed {
            statement,
            answer,
            reason
        }),
        (option::of(id()), text()).prop_map(|(about, text)| Happened::Noted { about, text }),
        text().prop_map(Happened::Parked),
        (text(), text(), option::of(date())).prop_map(|(what, lead, by)| Happened::Planned {
            what,
            lead,
            by
        }),
        Just(Happened::Undone),
    ]
}

fn log() -> impl Strategy<Value = WorkshopLog> {
    let asked = prop_oneof![
        Just(Asked::Full),
        Just(Asked::Quick),
        Just(Asked::Domains(vec!["P1".into(), "F2".into()])),
    ];
    let rule = prop_oneof![Just(SmallNumbers::Open), (5..99_u32).prop_map(SmallNumbers::closed)];
    let opening = (any::<u32>(), asked, rule, any::<bool>(), text(), option::of(date()));
    (opening, vec(happened(), 0..12)).prop_map(|(opening, happened)| {
        let (tag, asked, small_numbers, rehearsal, team, on) = opening;
        let pack = PackRef { id: "a-pack".into(), version: "1.0.0".into() };
        let (id, tag) = ("a-workshop".into(), WorkshopTag::of_random(tag));
        let opening = Opening { id, tag, pack, asked, small_numbers, rehearsal, team, on };
        WorkshopLog { opening, happened }
    })
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn a_workshop_comes_back_as_it_was_kept(log in log()) {
        let text = write_workshop(&log);
        let again = read_workshop(&text).expect("our own text");
        prop_assert_eq!(write_workshop(&again), text);
        prop_assert_eq!(again, log);
    }
}

fn kept(change: impl FnOnce(&mut Value)) -> String {
    let mut room = Room::new(1);
    room.people(1, 1, &["3"]).then(ALL);
    let mut value = json_of(&write_workshop(&room.log));
    change(&mut value);
    value.to_string()
}

#[test]
fn what_no_workshop_can_be_made_of_is_refused() {
    let problem = |text: &str| read_workshop(text).expect_err("refused");
    assert_eq!(problem(" "), FileProblem::Empty);
    assert_eq!(problem("{"), FileProblem::CutShort);
    assert_eq!(problem("[]"), FileProblem::NotOurs);
    assert_eq!(problem(&file_with(&json!({}))), FileProblem::NotOurs, "an assessment");
    assert_eq!(problem(&kept(|one| one["formatVersion"] = json!(2))), FileProblem::Newer(2));
    for field in ["formatVersion", "id", "tag", "pack", "asked", "happened"] {
        let text = kept(|one| one[field] = json!("-!"));
        assert_eq!(problem(&text), FileProblem::Field(field));
    }
}

#[test]
fn a_workshop_of_which_a_part_cannot_be_read_is_refused_whole() {
    let wrong = [
        json!(7),
        json!({}),
        json!({ "what": "danced" }),
        json!({ "what": "codesTaken", "codes": [{ "code": "AHP-ZZZZZ", "votes": 1 }] }),
        json!({ "what": "codesTaken", "codes": ["AHP-ZZZZZ"] }),
        json!({ "what": "codeChosen" }),
        json!({ "what": "handsCounted", "statement": "P1.1", "counts": [1, 2, 3] }),
        json!({ "what": "handsCounted", "statement": "P1.1", "counts": [1, 2, 3, 4, 4_000_000_000_u32] }),
        json!({ "what": "handsCounted", "counts": [0, 0, 0, 0, 0] }),
        json!({ "what": "sheetTyped", "role": "king", "votes": [] }),
        json!({ "what": "revealed", "domain": "P1", "statement": "P1.1" }),
        json!({ "what": "agreed", "statement": "P1.1" }),
        json!({ "what": "noted", "text": 3 }),
        json!({ "what": "roundStarted", "on": "soon" }),
    ];
    for wrong in wrong {
        let text = kept(|one| one["happened"].as_array_mut().expect("a list").push(wrong.clone()));
        assert_eq!(read_workshop(&text), Err(FileProblem::Field("happened")), "{wrong}");
    }
    // What does not say that it may be shown may not.
    let text = kept(|one| {
        one["open"] = json!("yes");
        one["fewest"] = json!(2);
    });
    let log = read_workshop(&text).expect("a workshop");
    assert_eq!(log.opening.small_numbers, SmallNumbers::closed(5));
}

/// Two rounds: the first with a distribution, the second without; and something agreed.
fn two_rounds() -> Room {
    let mut room = Room::new(3);
    room.people(1, 1, &["32-", "32-", "42-", "5?-", "?--"]).people(1, 6, &["1--"]);
    room.then(ALL).then(NEXT).people(2, 1, &["32-", "32-", "42-"]).then(ALL);
    room.then(Happened::Agreed {
        statement: first(),
        answer: Rating::Level(Level::Building),
        reason: "The plan is written".to_owned(),
    });
    room
}

fn written(room: &Room) -> String {
    let (assessment, leftovers) = workshop_assessment(&room.workshop()).expect("no rehearsal");
    write_assessment(&assessment, &leftovers, None)
}

#[test]
fn the_assessment_keeps_of_the_rounds_what_may_leave_the_room() {
    let file = json_of(&written(&two_rounds()));
    assert_eq!(
        file["rounds"],
        json!([
            {
                "round": 1, "on": "2026-12-01", "open": false, "raters": "5 or more",
                "statements": {
                    "P1.1": { "counts": [1, 0, 2, 1, 1], "dontKnow": 1, "notApplicable": 0 },
                    "P1.2": { "median": 2, "agreement": "close" },
                },
            },
            {
                "round": 2, "open": false, "raters": "3 or 4",
                "statements": {
                    "P1.1": { "median": 3, "agreement": "close" },
                    "P1.2": { "median": 2, "agreement": "close" },
                },
            },
        ])
    );
    assert_eq!(file["agreed"], json!({ "P1.1": { "round": 2, "reason": "The plan is written" } }));
    assert_eq!(file["answers"], json!({ "P1.1": { "level": 3 } }));
    let schema = json_of(include_str!("../../docs/assessment.schema.json"));
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    assert!(validator.is_valid(&file), "{file}");
}

#[test]
fn the_rounds_are_read_again_from_the_assessment() {
    let room = two_rounds();
    let opened = read(&written(&room));
    assert_eq!(opened.refused, []);
    let kept = room.workshop().rounds();
    let told = kept.iter().map(|round| RoundTold {
        round: round.round,
        on: round.on,
        open: round.open,
        raters: round.raters,
    });
    assert_eq!(rounds_of(&opened.leftovers), told.collect::<Vec<_>>());
    let second = RoundNumber::new(2);
    assert_eq!(agreed_of(&opened.leftovers), [(first(), second, "The plan is written".to_owned())]);
}

#[test]
fn rounds_that_another_program_has_written_never_panic() {
    let counts =
        |counts: Value| json!([{ "round": 1, "statements": { "P1.1": { "counts": counts } } }]);
    for rounds in [
        json!(null),
        json!(7),
        json!([7, {}, { "round": 0 }, { "round": 16 }, { "round": "one" }, []]),
        counts(json!([1, 2])),
        counts(json!([4_294_967_295_u32, 4_294_967_295_u32, 1, 1, 1])),
        counts(json!([-1, 0, 0, 0, 0])),
        counts(json!("many")),
        json!([{ "round": 1, "statements": [] }]),
        json!([{ "round": 1, "statements": { "P1.1": { "median": 9, "agreement": "perhaps" } } }]),
    ] {
        let opened = read(&file_with(&json!({ "rounds": rounds, "agreed": rounds })));
        let read = rounds_of(&opened.leftovers);
        assert!(read.len() <= 1, "{rounds}: {read:?}");
        assert_eq!(agreed_of(&opened.leftovers), [], "{rounds}");
    }
    let half = json!([{ "round": 1, "raters": "a few" }]);
    let read = rounds_of(&read(&file_with(&json!({ "rounds": half }))).leftovers);
    assert_eq!(read[0].raters, None);
}

#[test]
fn the_bands_of_raters_single_nobody_out() {
    let of = |people| Raters::of(people);
    assert_eq!([0, 2].map(of), [Raters::FewerThan3; 2]);
    assert_eq!([3, 4].map(of), [Raters::From3; 2]);
    assert_eq!([5, 9].map(of), [Raters::From5; 2]);
    assert_eq!([10, 19].map(of), [Raters::From10; 2]);
    assert_eq!([20, 49].map(of), [Raters::From20; 2]);
    assert_eq!([50, 200].map(of), [Raters::From50; 2]);
}

#[test]
fn an_action_without_a_day_says_the_same_as_one_whose_day_is_empty() {
    let planned = Happened::Planned { what: "Ask".to_owned(), lead: String::new(), by: None };
    let log = WorkshopLog { happened: vec![planned], ..Room::new(1).log };
    let text = write_workshop(&log);
    assert!(!text.contains("\"by\""), "{text}");
    let read = read_workshop(&text).expect("a workshop");
    assert_eq!(read, log);
}
