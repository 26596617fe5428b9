//! The engine reproduces the cases of an independent implementation: `vectors/README.md`.

use ahp_maturity::domain::{
    Agreement, Consensus, Counts, DomainResult, Fingerprint, Form, Level, Outcome, PackRef, Person,
    Rating, ResponseCode, Results, Role, RoundNumber, Vote, WorkshopTag, discussion_order, score,
    summarise,
};
use serde_json::{Value, json};

use crate::samples::{assessment_of, level, not_applicable, pack_of_one_domain};

fn cases(kind: &str, expected: usize) -> Vec<Value> {
    let vectors: Value =
        serde_json::from_str(include_str!("vectors/scoring.json")).expect("the vectors are JSON");
    let cases = vectors[kind].as_array().expect("cases").clone();
    assert_eq!(cases.len(), expected, "no case of {kind} is left out");
    cases
}

fn ratings(answers: &Value) -> Vec<Option<Rating>> {
    let rating = |answer: &Value| match (answer.as_u64(), answer.as_str()) {
        (Some(number), None) => Some(Rating::Level(level(number))),
        (None, Some("dk")) => Some(Rating::DontKnow),
        (None, Some("na")) => Some(not_applicable()),
        _ => {
            assert!(answer.is_null(), "an answer is never {answer}");
            None
        }
    };
    answers.as_array().expect("answers").iter().map(rating).collect()
}

/// A domain's result as the vectors write it.
fn written(domain: &DomainResult) -> Value {
    let coverage = domain.score.coverage;
    let mut result = json!({
        "applicable": coverage.applicable(),
        "rated": coverage.answered,
        "dontKnow": coverage.dont_know,
        "notApplicable": coverage.not_applicable,
        "state": match domain.score.outcome {
            Outcome::NotApplicable => "notApplicable",
            Outcome::NotEnough => "notEnough",
            Outcome::Level(_) => "level",
        },
    });
    if let Outcome::Level(scored) = domain.score.outcome {
        let (low, high) = scored.range;
        let holding: Vec<_> = domain.held_back_by().map(|one| &one.id).collect();
        let mut positions = Vec::new();
        for (position, statement) in domain.statements.iter().enumerate() {
            if holding.contains(&&statement.id) {
                positions.push(position + 1);
            }
        }
        result["level"] = scored.level.number().into();
        result["heldBack"] = scored.held_back.into();
        result["heldBackBy"] = positions.into();
        result["range"] = json!([low.number(), high.number()]);
        result["sensitive"] = scored.sensitive.into();
        result["meanTenths"] = scored.mean_tenths.into();
    }
    result
}

fn domain_result(form: Form, ratings: &[Option<Rating>], headline: usize) -> DomainResult {
    let pack = pack_of_one_domain(ratings.len(), headline);
    let mut results = Results::of(&pack, &assessment_of(form, ratings));
    results.domains.pop().expect("the pack has one domain")
}

#[test]
fn domains_are_scored_as_the_independent_implementation_scores_them() {
    for case in cases("domain", 61) {
        let ratings = ratings(&case["answers"]);
        let result = domain_result(Form::Full, &ratings, 0);
        assert_eq!(written(&result), case["result"], "{case}");
        assert_eq!(score(ratings.iter().map(Option::as_ref)), result.score, "{case}");
    }
}

#[test]
fn the_quick_form_counts_the_headline_and_what_else_is_answered() {
    for case in cases("quick", 12) {
        let headline = case["headline"].as_u64().expect("a position");
        let headline = usize::try_from(headline).expect("a small position");
        let result = domain_result(Form::Quick, &ratings(&case["answers"]), headline);
        assert_eq!(written(&result), case["result"], "{case}");
    }
}

#[test]
fn the_overall_level_is_that_of_the_independent_implementation() {
    for case in cases("overall", 15) {
        let part = |part: &Value| match (part.as_u64(), part.as_str()) {
            (Some(number), None) => Outcome::Level(level(number)),
            (None, Some("na")) => Outcome::NotApplicable,
            _ => {
                assert!(part.is_null(), "a part is never {part}");
                Outcome::NotEnough
            }
        };
        let parts = case["parts"].as_array().expect("parts").iter().map(part);
        let overall = match summarise(parts) {
            Outcome::Level(level) => level.number().into(),
            Outcome::NotEnough => Value::Null,
            Outcome::NotApplicable => "notApplicable".into(),
        };
        assert_eq!(overall, case["level"], "{case}");
    }
}

fn counts(value: &Value) -> Counts {
    serde_json::from_value(value.clone()).expect("five counts")
}

fn word(consensus: Option<Consensus>) -> Value {
    consensus.map_or(Value::Null, |consensus| match consensus.agreement {
        Agreement::FarApart => "farApart".into(),
        Agreement::Mixed => "mixed".into(),
        Agreement::Close => "close".into(),
    })
}

#[test]
fn agreement_is_that_of_the_independent_implementation_to_the_millionth() {
    for case in cases("agreement", 30) {
        let consensus = Consensus::of(counts(&case["counts"]));
        assert_eq!(word(consensus), case["word"], "{case}");
        let micro = consensus.and_then(|consensus| consensus.micro);
        assert_eq!(json!(micro), case["micro"], "{case}");
    }
}

#[test]
fn what_to_discuss_first_is_what_the_independent_implementation_puts_first() {
    for case in cases("discussion", 3) {
        let statements = case["statements"].as_array().expect("statements");
        let order = discussion_order(&statements.iter().map(counts).collect::<Vec<_>>());
        assert_eq!(json!(order), case["order"], "{case}");
    }
}

/// The five-point values of `docs/method.md`, to the hundredth that it gives. (Its value from the
/// literature is for a seven-point scale, which the engine does not have.)
#[test]
fn agreement_has_the_published_values() {
    for (counts, hundredths, word) in [
        ([0, 0, 3, 3, 0], 81, Agreement::Close),
        ([0, 1, 0, 4, 0], 73, Agreement::Mixed),
        ([1, 0, 8, 0, 1], 80, Agreement::Close),
        ([1, 1, 1, 1, 1], 43, Agreement::FarApart),
        ([3, 0, 0, 0, 3], 0, Agreement::FarApart),
    ] {
        let consensus = Consensus::of(counts).expect("five people or more");
        let micro = consensus.micro.expect("five people or more");
        assert_eq!((micro + 5_000) / 10_000, hundredths, "{counts:?}: {micro}");
        assert_eq!(consensus.agreement, word, "{counts:?}");
    }
    let exactly = Consensus::of([1, 0, 8, 0, 1]).and_then(|consensus| consensus.micro);
    assert_eq!(exactly, Some(800_000), "exactly on the boundary");
}

#[test]
fn all_five_levels_are_numbered_from_one() {
    assert_eq!(Level::ALL.map(Level::number), [1, 2, 3, 4, 5]);
}

fn response_code(case: &Value) -> ResponseCode {
    let number = |key: &str| case[key].as_u64().and_then(|number| u32::try_from(number).ok());
    let small = |key: &str| u8::try_from(number(key).expect("a number")).expect("a small number");
    let text = |key: &str| case[key].as_str().expect("a text").to_owned();
    let (id, version) =
        case["pack"].as_str().and_then(|pack| pack.split_once('@')).expect("a pack");
    let vote = |answer: &Value| match answer.as_u64().expect("an answer") {
        0 => None,
        6 => Some(Vote::DontKnow),
        7 => Some(Vote::NotApplicable),
        number => Some(Vote::Level(level(number))),
    };
    let pack = PackRef { id: id.to_owned().into(), version: version.to_owned().into() };
    ResponseCode {
        fingerprint: Fingerprint::of(&pack),
        workshop: WorkshopTag::parse(&text("workshop")).expect("a tag"),
        round: RoundNumber::new(small("round")).expect("a round"),
        role: Role::ALL[usize::from(small("role"))],
        person: Person::of_random(number("person").expect("a person")),
        votes: case["answers"].as_array().expect("answers").iter().map(vote).collect(),
    }
}

#[test]
fn response_codes_are_those_of_the_independent_implementation_both_ways() {
    for case in cases("responseCode", 6) {
        let expected = response_code(&case);
        let text = case["code"].as_str().expect("a code");
        assert_eq!(json!(expected.fingerprint.number()), case["fingerprint"], "{case}");
        assert_eq!(expected.to_text(), text, "{case}");
        let read = ResponseCode::parse(text, |_| Some(expected.votes.len()));
        assert_eq!(read.as_ref(), Ok(&expected), "{case}");
    }
}
