//! Ratings and assessments as proptest makes them up.

use std::collections::BTreeMap;
use std::rc::Rc;

use ahp_maturity::domain::{
    Action, ActionText, Answer, Assessment, Date, Evidence, Form, Help, Level, Pack, PackRef,
    Profession, Rating, Reflection, Scope, Status, Target, Team, Timestamp,
};
use ahp_maturity::storage::Leftovers;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value};

/// So many cases, and no file of earlier failures: a failure worth keeping becomes a test.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

pub(crate) fn level() -> impl Strategy<Value = Level> {
    select(&Level::ALL[..])
}

pub(crate) fn rating() -> impl Strategy<Value = Rating> {
    prop_oneof![
        5 => level().prop_map(Rating::Level),
        1 => Just(Rating::DontKnow),
        1 => text().prop_map(|reason| Rating::NotApplicable { reason: reason.into() }),
    ]
}

/// The ratings of a domain; a statement in six has none.
pub(crate) fn ratings() -> impl Strategy<Value = Vec<Option<Rating>>> {
    vec(option::weighted(0.83, rating()), 0..9)
}

/// Short texts, with everything in them that files and spreadsheets trip over.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        8 => proptest::char::any(),
        4 => select(&['a', 'Z', '7', ' ', 'é', '🦶'][..]),
        2 => select(&['"', '\'', ',', ';', '\n', '\r', '\t', '\\', '\0', '\u{feff}'][..]),
        2 => select(&['=', '+', '-', '@', '\t', '\r'][..]),
    ];
    vec(character, 0..12).prop_map(String::from_iter)
}

fn shared_text() -> impl Strategy<Value = Rc<str>> {
    text().prop_map(Rc::from)
}

/// Ids as the app makes them.
fn uuid() -> impl Strategy<Value = String> {
    any::<u128>().prop_map(|bits| {
        let hex = format!("{bits:032x}");
        format!("{}-{}-4{}-a{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..])
    })
}

fn statement_id() -> impl Strategy<Value = String> {
    (select(&["P1", "P2", "F1", "F2", "F3", "F4", "A1", "A2", "A3", "A4", "A5"][..]), 1..=3_u8)
        .prop_map(|(domain, number)| format!("{domain}.{number}"))
}

pub(crate) fn date() -> impl Strategy<Value = Date> {
    (1..=9999_u16, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("the calendar has the day", |(year, month, day)| {
            Date::new(year, month, day).ok()
        })
}

fn timestamp() -> impl Strategy<Value = Timestamp> {
    (date(), 0..24_u8, 0..60_u8, 0..60_u8, option::of(0..1000_u16)).prop_map(
        |(day, hour, minute, second, fraction)| {
            let fraction = fraction.map(|part| format!(".{part:03}")).unwrap_or_default();
            let text = format!("{day}T{hour:02}:{minute:02}:{second:02}{fraction}Z");
            Timestamp::parse(&text).expect("a moment")
        },
    )
}

fn team() -> impl Strategy<Value = Team> {
    let professions = subsequence(Profession::ALL.to_vec(), 0..=Profession::ALL.len());
    (text(), text(), select(&Scope::ALL[..]), text(), professions).prop_map(
        |(name, organisation, scope, setting, professions)| Team {
            name,
            organisation,
            scope,
            setting,
            professions,
        },
    )
}

fn answer() -> impl Strategy<Value = Answer> {
    (option::of(rating()), shared_text(), option::of(select(&Evidence::ALL[..])))
        .prop_map(|(rating, note, evidence)| Answer { rating, note, evidence })
        .prop_filter("an answer that says nothing is not kept", |answer| !answer.is_empty())
}

fn target() -> impl Strategy<Value = Target> {
    (level(), option::of(date())).prop_map(|(level, by)| Target { level, by })
}

fn action() -> impl Strategy<Value = Action> {
    let levels = (option::of(level()), option::of(level()));
    let rest = (select(&Help::ALL[..]), select(&Status::ALL[..]));
    let texts = vec(shared_text(), ActionText::ALL.len());
    (uuid(), option::of(statement_id()), levels, texts, option::of(date()), rest).prop_map(
        |(id, statement, (from, to), texts, review_on, (help, status))| {
            let mut action = Action::new(id.as_str().into());
            action.statement = statement.map(|id| id.as_str().into());
            for (which, text) in ActionText::ALL.into_iter().zip(texts) {
                *action.text_mut(which) = text;
            }
            (action.from, action.to, action.review_on) = (from, to, review_on);
            (action.help, action.status) = (help, status);
            action
        },
    )
}

fn reflection() -> impl Strategy<Value = Reflection> {
    (shared_text(), shared_text()).prop_map(|(settled, room)| Reflection { settled, room })
}

/// An assessment that files can hold.
pub(crate) fn assessment() -> impl Strategy<Value = Assessment> {
    let form = select(&[Form::Full, Form::Quick][..]);
    let pack = (text(), (0..99_u8, 0..99_u8, 0..99_u8));
    let pack = pack.prop_map(|(id, (major, minor, patch))| PackRef {
        id: format!("pack-{id}").into(),
        version: format!("{major}.{minor}.{patch}").into(),
    });
    let frame = (uuid(), option::of(uuid()), form, pack);
    let days = (option::of(date()), option::of(date()), option::of(timestamp()));
    let answers = btree_map(statement_id(), answer(), 0..12);
    let targets = btree_map(select(&["P1", "F2", "A5"][..]), target(), 0..3);
    let plan = (vec(action(), 0..4), reflection());
    let all = (frame, team(), days, answers, targets, plan);
    all.prop_map(|(frame, team, days, answers, targets, (actions, reflection))| {
        let (id, previous, form, pack) = frame;
        let mut assessment = Assessment::new(id.as_str().into(), pack, form);
        assessment.previous = previous.map(|id| id.as_str().into());
        assessment.team = team;
        (assessment.started_on, assessment.finished_on, assessment.updated_at) = days;
        assessment.answers = keyed(answers);
        assessment.targets = keyed(targets);
        for action in actions {
            assessment.put_action(&action.id.clone(), Some(action));
        }
        assessment.reflection = reflection;
        assessment
    })
}

/// An assessment of a pack: what is made up, spread over its statements, with some long notes. One
/// in seven has no answers.
pub(crate) fn of_pack(runner: &mut TestRunner, pack: &Pack, number: u32) -> Assessment {
    let made_up = (assessment(), vec(noted_answer(), 0..40));
    let (mut assessment, answers) = made_up.new_tree(runner).expect("an assessment").current();
    let statements = pack.domains.iter().flat_map(|domain| domain.statements.iter());
    for (statement, answer) in statements.zip(answers) {
        assessment.answers.insert(statement.id.clone(), answer);
    }
    if number.is_multiple_of(7) {
        assessment.answers.clear();
    }
    assessment
}

fn noted_answer() -> impl Strategy<Value = Answer> {
    let long = (text(), 1..160_usize).prop_map(|(text, times)| text.repeat(times));
    let note = prop_oneof![4 => text(), 1 => long];
    (option::of(rating()), note).prop_map(|(rating, note)| Answer {
        rating,
        note: Rc::from(note.as_str()),
        ..Answer::default()
    })
}

fn keyed<Text, Id, Item, Map>(items: BTreeMap<Text, Item>) -> Map
where
    Text: AsRef<str>,
    Id: for<'a> From<&'a str>,
    Map: FromIterator<(Id, Item)>,
{
    items.into_iter().map(|(key, item)| (key.as_ref().into(), item)).collect()
}

/// An assessment with fields of a later version at every place that it has.
pub(crate) fn assessment_with_leftovers() -> impl Strategy<Value = (Assessment, Leftovers)> {
    assessment().prop_flat_map(|assessment| {
        let mut places = vec![String::new(), "pack".to_owned(), "team".to_owned()];
        places.extend(assessment.answers.keys().map(|id| format!("answers.{id}")));
        places.extend(assessment.targets.keys().map(|code| format!("targets.{code}")));
        places.extend(assessment.actions.iter().map(|action| format!("actions.{}", action.id)));
        places.push("reflection".to_owned());
        let some = subsequence(places.clone(), 0..=places.len());
        let leftovers = some.prop_flat_map(|places| {
            let maps = vec(unknown_fields(), places.len());
            maps.prop_map(move |maps| {
                let maps = maps.into_iter().map(Value::Object);
                places.clone().into_iter().zip(maps).collect::<Leftovers>()
            })
        });
        (Just(assessment), leftovers)
    })
}

fn unknown_fields() -> impl Strategy<Value = Map<String, Value>> {
    let name = text().prop_map(|name| format!("later{name}"));
    btree_map(name, any_json(), 1..3).prop_map(|fields| fields.into_iter().collect())
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        proptest::num::f64::NORMAL.prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            btree_map(text(), inner, 0..3)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}
