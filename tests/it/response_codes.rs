//! What goes into a response code comes out again, and nothing else ever does.

use ahp_maturity::domain::{
    CodeError, Fingerprint, Level, PackRef, Person, ResponseCode, Role, RoundNumber, Vote,
    WorkshopTag, find_codes,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::generated::{cases, level};
use crate::sources::read;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

pub(crate) fn pack(id: &'static str, version: &'static str) -> PackRef {
    PackRef { id: id.into(), version: version.into() }
}

/// The code that `docs/response-code.md` works out.
fn example() -> ResponseCode {
    ResponseCode {
        fingerprint: Fingerprint::of(&pack("example-5", "1.0.0")),
        workshop: WorkshopTag::parse("K7Q2").expect("a tag"),
        round: RoundNumber::new(1).expect("a round"),
        role: Role::Registered,
        person: Person::of_random(11_259_375),
        votes: vec![
            Some(Vote::Level(Level::Building)),
            Some(Vote::Level(Level::Embedded)),
            None,
            Some(Vote::DontKnow),
            Some(Vote::NotApplicable),
        ],
    }
}

/// Whatever a code can say.
pub(crate) fn response_code() -> impl Strategy<Value = ResponseCode> {
    let vote = prop_oneof![
        5 => level().prop_map(Vote::Level),
        1 => Just(Vote::DontKnow),
        1 => Just(Vote::NotApplicable),
    ];
    let version = (0..9_u8, 0..9_u8).prop_map(|(major, minor)| format!("{major}.{minor}.0"));
    let whose = (any::<u32>(), select(&Role::ALL[..]), any::<u32>());
    (version, 1..=15_u8, whose, vec(option::weighted(0.8, vote), 1..=128)).prop_map(
        |(version, round, (workshop, role, person), votes)| ResponseCode {
            fingerprint: Fingerprint::of(&PackRef { id: "some".into(), version: version.into() }),
            workshop: WorkshopTag::of_random(workshop),
            round: RoundNumber::new(round).expect("a round"),
            role,
            person: Person::of_random(person),
            votes,
        },
    )
}

/// Reads a code of a pack at hand.
fn parse(text: &str, like: &ResponseCode) -> Result<ResponseCode, CodeError> {
    let known = |print| (print == like.fingerprint).then_some(like.votes.len());
    ResponseCode::parse(text, known)
}

/// Bits with their checksum as a code, made without the engine.
fn sealed(bits: &str) -> String {
    let number = |bits: &str| bits.bytes().fold(0, |all, bit| all << 1 | u32::from(bit - b'0'));
    let parts = |bits: &str, width| {
        let bits = bits.as_bytes().chunks(width).map(<[u8]>::to_vec);
        bits.map(|part| String::from_utf8(part).expect("bits")).collect::<Vec<_>>()
    };
    let mut crc = 0x00b7_04ce_u32;
    for byte in parts(bits, 8) {
        crc ^= number(&format!("{byte:0<8}")) << 16;
        for _ in 0..8 {
            crc = crc << 1 ^ if crc & 0x0080_0000 == 0 { 0 } else { 0x0186_4cfb };
        }
    }
    let all = parts(&format!("{bits}{:024b}", crc & 0x00ff_ffff), 5);
    let letters: Vec<_> = all.iter().map(|part| LETTERS[number(part) as usize]).collect();
    let groups = letters.chunks(5).map(|group| String::from_utf8_lossy(group).into_owned());
    format!("AHP-{}", groups.collect::<Vec<_>>().join("-"))
}

/// The bits of a code with nothing but `3` for 33 statements, with a round, a role and padding.
fn bits(version: u8, round: u8, role: u8, padding: &str) -> String {
    let votes = "011".repeat(33);
    format!("{version:04b}{:016b}{:020b}{round:04b}{role:03b}{:024b}{votes}{padding}", 7, 8, 9)
}

#[test]
fn the_worked_example_of_the_format_is_what_the_engine_makes() {
    let page = read("docs/response-code.md");
    let text = example().to_text();
    assert!(page.contains(&format!("\n{text}\n")), "{text}");
    let bits: String = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .filter(|cell| cell.bytes().all(|byte| b"01 ".contains(&byte)))
        .collect();
    let bits = bits.replace(' ', "");
    let (before, _) = bits.split_at(bits.len() - 24);
    assert_eq!(sealed(before), text, "its table has the bits");
    assert_eq!(parse(&text, &example()), Ok(example()));
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn what_goes_into_a_code_comes_out(code in response_code()) {
        let text = code.to_text();
        prop_assert_eq!(parse(&text, &code), Ok(code.clone()));
        prop_assert_eq!(parse(&text.to_lowercase().replace('-', " "), &code), Ok(code.clone()));
        // Of a pack that is not at hand all is known but how many statements were left empty.
        let unknown = ResponseCode::parse(&text, |_| None).expect("a code");
        prop_assert_eq!(unknown.to_text(), text);
        prop_assert!(code.votes.starts_with(&unknown.votes));
        prop_assert!(code.votes.len() - unknown.votes.len() <= 1);
    }
}

/// Codes of several lengths, with and without padding, and one with nothing but zeros to say.
fn several() -> Vec<ResponseCode> {
    let of_length = |length: usize| {
        let vote = |at: usize| match at * 7 % 8 {
            0 => None,
            6 => Some(Vote::DontKnow),
            7 => Some(Vote::NotApplicable),
            number => Some(Vote::Level(Level::ALL[number - 1])),
        };
        ResponseCode { votes: (0..length).map(vote).collect(), ..example() }
    };
    let empty = ResponseCode {
        workshop: WorkshopTag::of_random(0),
        role: Role::NotGiven,
        person: Person::of_random(0),
        votes: vec![None; 33],
        ..example()
    };
    [1, 11, 22, 33].map(of_length).into_iter().chain([empty]).collect()
}

/// The character as the base reads it, if it has a value.
fn meant(letter: char) -> Option<char> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    LETTERS.contains(&u8::try_from(letter).ok()?).then_some(letter)
}

fn check_refused(changed: &str, code: &ResponseCode) {
    assert!(parse(changed, code).is_err(), "{changed}");
    assert!(ResponseCode::parse(changed, |_| None).is_err(), "{changed}");
    for known in [Some(code.votes.len()), None] {
        let found = find_codes(changed, |_| known);
        let is_whole = |one: &_| matches!(one, ahp_maturity::domain::Found::Whole { .. });
        assert!(!found.iter().any(is_whole), "{changed}: {found:?}");
    }
}

#[test]
fn every_single_mistyped_character_is_caught() {
    for code in several() {
        let text = code.to_text();
        let mut tried = 0;
        for (at, own) in text.char_indices().skip(4).filter(|(_, own)| *own != '-') {
            for other in ('0'..='z').filter(char::is_ascii_alphanumeric) {
                let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
                if meant(other) == Some(own) {
                    assert_eq!(parse(&changed, &code).as_ref(), Ok(&code), "{changed}");
                } else {
                    check_refused(&changed, &code);
                    tried += 1;
                }
            }
        }
        assert!(tried > 1_000, "{tried}");
    }
}

#[test]
fn every_swap_of_two_neighbours_is_caught() {
    for code in several() {
        let text = code.to_text();
        let letters: Vec<_> = text.char_indices().skip(4).filter(|(_, own)| *own != '-').collect();
        for pair in letters.windows(2) {
            let [(first, one), (second, other)] = [pair[0], pair[1]];
            let mut changed = text.clone().into_bytes();
            changed.swap(first, second);
            let changed = String::from_utf8(changed).expect("letters");
            if one == other {
                assert_eq!(changed, text);
            } else {
                check_refused(&changed, &code);
            }
        }
    }
}

#[test]
fn a_code_that_says_what_none_does_is_refused_although_its_checksum_holds() {
    let known = |_| Some(33);
    let parse = |bits: &str| ResponseCode::parse(&sealed(bits), known);
    assert!(parse(&bits(1, 15, 5, "0")).is_ok());
    for (version, round, role, padding) in
        [(1, 0, 5, "0"), (1, 15, 6, "0"), (1, 15, 7, "0"), (1, 15, 5, "1"), (0, 15, 5, "0")]
    {
        let bits = bits(version, round, role, padding);
        assert_eq!(parse(&bits), Err(CodeError::Damaged), "{}", sealed(&bits));
    }
    assert_eq!(parse(&bits(2, 15, 5, "0")), Err(CodeError::Newer));
    assert_eq!(parse(&bits(15, 15, 5, "0")), Err(CodeError::Newer));
}

#[test]
fn a_text_that_is_not_exactly_one_code_is_none() {
    let text = example().to_text();
    for (other, expected) in [
        ("", CodeError::NotACode),
        ("AHP", CodeError::NotACode),
        ("an ordinary line", CodeError::NotACode),
        (&text[4..], CodeError::NotACode),
        (&format!("Here: {text}"), CodeError::NotACode),
        (&format!("{text}, thanks"), CodeError::NotACode),
        (&text.replace('7', "é"), CodeError::NotACode),
        (&format!("{text}0"), CodeError::Damaged),
        (&text[..text.len() - 1], CodeError::Damaged),
        ("AHP-3", CodeError::Damaged),
    ] {
        assert_eq!(parse(other, &example()), Err(expected), "{other}");
    }
    // However many statements a pack claims to have, there is an answer.
    for length in [0, 4, 6, 128, 129, usize::MAX] {
        let read = ResponseCode::parse(&text, |_| Some(length));
        assert_eq!(read, Err(CodeError::Damaged), "{length}");
    }
}

#[test]
fn a_tag_is_read_in_any_case_and_with_characters_that_look_alike() {
    let tag = WorkshopTag::parse("K1Q0").expect("a tag");
    for text in ["k1q0", "KIQO", "klqo", " K1Q0\n"] {
        assert_eq!(WorkshopTag::parse(text), Some(tag), "{text}");
    }
    assert_eq!(tag.to_string(), "K1Q0");
    for text in ["", "K1Q", "K1Q00", "K1QU", "K1Qé", "K 1Q", "é1Q"] {
        assert_eq!(WorkshopTag::parse(text), None, "{text}");
    }
    assert_eq!(WorkshopTag::of_random(0).to_string(), "0000");
    assert_eq!(WorkshopTag::of_random(u32::MAX).to_string(), "ZZZZ");
}

#[test]
fn rounds_go_from_one_to_fifteen_and_a_person_has_24_bits() {
    let rounds = (0..=u8::MAX).filter_map(RoundNumber::new).map(RoundNumber::number);
    assert!(rounds.eq(1..=15));
    assert_eq!(Person::of_random(u32::MAX).number(), 0x00ff_ffff);
    assert_eq!(Role::ALL.map(Role::number), [0, 1, 2, 3, 4, 5]);
}
