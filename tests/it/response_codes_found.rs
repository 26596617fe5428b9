//! Codes are found in whatever people paste, and nothing that is no code is taken for one.

use std::cell::Cell;

use ahp_maturity::domain::{
    Fingerprint, Found, Level, Person, ResponseCode, Role, RoundNumber, Vote, WorkshopTag,
    find_codes,
};

use crate::response_codes::pack;

/// The code of one of many people, for the provider pack.
pub(crate) fn code_of(person: u32) -> ResponseCode {
    let level = |at| Level::ALL[usize::try_from((person + at) % 5).expect("a level")];
    ResponseCode {
        fingerprint: Fingerprint::of(&pack("ahps-deliver-provider", "1.0.0")),
        workshop: WorkshopTag::parse("K7Q2").expect("a tag"),
        round: RoundNumber::new(1).expect("a round"),
        role: Role::Leader,
        person: Person::of_random(person.wrapping_mul(7_654_321)),
        votes: (0..33).map(|at| Some(Vote::Level(level(at)))).collect(),
    }
}

/// Codes in a text, of which some are for the provider pack.
pub(crate) fn find(text: &str) -> Vec<Found> {
    let provider = code_of(0).fingerprint;
    find_codes(text, |print| (print == provider).then_some(33))
}

pub(crate) fn whole(found: &[Found]) -> Vec<String> {
    let text = |one: &Found| match one {
        Found::Whole { code, .. } => Some(code.to_text()),
        Found::Newer { .. } | Found::Damaged { .. } => None,
    };
    found.iter().filter_map(text).collect()
}

fn damaged(text: &str) -> Found {
    Found::Damaged { text: text.to_owned() }
}

/// A code after its every group, in pieces.
pub(crate) fn broken_by(code: &str, between: &str) -> String {
    code.split('-').collect::<Vec<_>>().join(between)
}

#[test]
fn a_code_is_found_in_whatever_programs_make_of_it() {
    let expected = code_of(1).to_text();
    let after =
        |at: usize, between: &str| format!("{}{between}{}", &expected[..at], &expected[at..]);
    let mut texts = vec![
        expected.clone(),
        expected.to_lowercase(),
        expected.replace('0', "o").replace('1', "l"),
        expected.replace('0', "O").replace('1', "I"),
        expected.replace('-', ""),
        expected.trim_start_matches("AHP-").to_owned(),
        expected.replacen("AHP", "AHB", 1),
        format!("10:04:11 From Jane Example to Everyone:\n\t{expected}\n10:05 From Bo: thanks"),
        format!("**{expected}** and _{expected}_").replacen(&format!(" and _{expected}_"), "", 1),
        format!("`{expected}`"),
        format!("~~{expected}~~"),
        format!("\"{expected}\""),
        format!("my code:{expected}."),
        format!("=\u{feff}{expected}\u{feff}"),
        format!("Jane,{expected},2026-11-23"),
        format!("<{expected}>"),
        format!("<{}>", broken_by(&expected, " ")),
        format!("<{}>", broken_by(&expected, "")),
        format!("Jane <jane@example.org> wrote {expected} <3"),
        format!("> > {}", after(17, "\n> > ")),
        format!("&gt; {}", after(17, "<br>&gt; ")).replace("<br>", "<br>\n"),
        format!("<!--StartFragment--><td>Jane</td><td>{expected}</td><td>ABCDE</td>"),
        format!("<o:p>{expected}</o:p>"),
        broken_by(&expected, "</span>-<span style=\"color: red\">"),
        broken_by(&expected, "<wbr/>-"),
        broken_by(&expected, "\\-"),
        broken_by(&expected, "_"),
        after(7, "<b>"),
        after(12, "=").replace('=', "\u{200b}"),
    ];
    for between in [
        " ",
        "\n",
        "\r\n",
        "\t",
        "   \n\n  ",
        "-\n",
        " - ",
        "--",
        "\u{a0}",
        "\u{202f}",
        "\u{3000}",
        "\u{ad}",
        "\u{2010}",
        "\u{2011}",
        "\u{2012}",
        "\u{2013}",
        "\u{2014}",
        "\u{2015}",
        "\u{2212}",
        "\u{fe63}",
        "\u{ff0d}",
        "\u{2060}-\u{2060}",
        "\u{200b}",
        "\u{200e}-",
        "&nbsp;",
        "&#8209;",
        "&#x2011;",
        "&#160;",
        "&shy;",
        "&ndash;",
        "&minus;",
        "&zwj;-",
        "&ZeroWidthSpace;-",
    ] {
        texts.push(broken_by(&expected, between));
        texts.push(broken_by(&expected.to_lowercase(), between));
    }
    // A line is wrapped anywhere, and quoted.
    for at in 4..expected.len() {
        texts.extend(
            ["\n", "\r\n> ", "\n>>> ", "\u{200b}", "\u{ad}", "<br />"].map(|one| after(at, one)),
        );
    }
    for text in texts {
        assert_eq!(whole(&find(&text)), [expected.as_str()], "{text}");
        assert_eq!(find(&text).len(), 1, "{text}");
    }
}

#[test]
fn codes_of_packs_that_are_not_at_hand_are_found_too() {
    let unknown = |length| ResponseCode {
        fingerprint: Fingerprint::of(&pack("our-own-questions", "2.1.0")),
        votes: vec![Some(Vote::Level(Level::Building)); length],
        ..code_of(9)
    };
    for length in 1..=128 {
        let code = unknown(length);
        let text = format!("Mine is {}\nand", code.to_text());
        let found = Found::Whole { text: code.to_text(), code };
        assert_eq!(find(&text), [found], "{text}");
    }
    let too_long = unknown(129).to_text();
    assert_eq!(find(&too_long), [damaged(&too_long)]);
}

#[test]
fn what_is_found_is_told_in_order_and_as_it_was_typed() {
    let [one, other] = [1, 2].map(|person| code_of(person).to_text());
    let typed = one.to_lowercase();
    let spoilt = other.replacen("AHP-2P", "AHP-2Q", 1);
    let newer = format!("AHP-4{}", &other[5..]);
    let text = format!("{typed}, Jane\u{2014}{newer} AHP AHP-{spoilt}!\n{other}\n{typed} ");
    let found = find(&text);
    assert_eq!(
        found,
        [
            Found::Whole { code: code_of(1), text: typed.clone() },
            Found::Newer { text: newer },
            damaged(&spoilt),
            Found::Whole { code: code_of(2), text: other },
            Found::Whole { code: code_of(1), text: typed },
        ]
    );
}

#[test]
fn codes_that_touch_are_told_apart() {
    let [one, other] = [1, 2].map(|person| code_of(person).to_text());
    let bare = other.trim_start_matches("AHP-");
    for (text, expected) in [
        (format!("{one}{other}"), [&one, &other]),
        (format!("{one}-{other}"), [&one, &other]),
        (format!("{one} {other}"), [&one, &other]),
        (format!("{one}\n{bare}"), [&one, &other]),
        (format!("{one}{one}"), [&one, &one]),
    ] {
        assert_eq!(whole(&find(&text)), expected.map(Clone::clone), "{text}");
        assert_eq!(find(&text).len(), 2, "{text}");
    }
    let cut = &one[..24];
    for between in ["-", "", " ", "\n"] {
        let found = find(&format!("{cut}{between}{other}"));
        assert_eq!(whole(&found), [other.as_str()], "{between:?}");
        assert_eq!(found[0], damaged(cut), "{between:?}");
    }
    let spoilt = one.replace('7', "8");
    assert_eq!(find(&format!("{spoilt}-{spoilt}")), [damaged(&spoilt), damaged(&spoilt)]);
}

#[test]
fn a_code_that_lost_or_changed_something_is_damaged_and_its_text_is_kept() {
    let code = code_of(3).to_text();
    for length in 21..code.len() {
        let cut = &code[..length];
        assert_eq!(find(cut), [damaged(cut.trim_end_matches('-'))], "{cut}");
        let text = format!("Mine is {cut} thank you");
        assert_eq!(find(&text), [damaged(cut.trim_end_matches('-'))], "{text}");
    }
    for at in (4..code.len()).filter(|at| &code[*at..=*at] != "-") {
        let lost = format!("{}{}", &code[..at], &code[at + 1..]);
        assert_eq!(find(&format!("mine {lost}.")), [damaged(&lost)], "{lost}");
        let doubled = format!("{}{}", &code[..=at], &code[at..]);
        let found = find(&doubled);
        assert!(whole(&found).is_empty() || doubled.starts_with(&code), "{doubled}");
    }
    // Where a line ends nobody knows whether it goes on: each part is told.
    let (first, second) = code.split_at(28);
    let found = find(&format!("{first}\n> 0{}", &second[1..]));
    assert_eq!(
        found,
        [damaged(first.trim_end_matches('-')), damaged(&format!("0{}", &second[1..]))]
    );
}

#[test]
fn what_says_that_it_is_newer_is_newer_only_if_it_is_shaped_as_a_code() {
    let code = code_of(4).to_text();
    let newer = |first: char| format!("AHP-{first}{}", &code[5..]);
    for first in ['4', '9', 'Z'] {
        assert_eq!(find(&newer(first)), [Found::Newer { text: newer(first) }]);
    }
    for damage in
        [newer('0'), newer('U'), newer('4').replacen('-', "-4", 1), newer('4')[..23].into()]
    {
        assert_eq!(find(&damage), [damaged(&damage)]);
    }
}

#[test]
fn prose_is_not_reported() {
    for text in [
        "",
        "-",
        "AHP",
        "The AHP team met at 10:30 - 11:15, with 2 AHPs and 3 students. AHP 2 is the lead.",
        "Our AHP - 23 people - is great, AHPs Deliver 2022-2027, see https://example.org/AHP/2.",
        "id 123e4567-e89b-12d3-a456-426614174000 and 550E8400-E29B-41D4-A716-446655440000",
        "Call 07700 900123, +44 20 7946 0958 or 020-7946-0958. ISBN 978-0-306-40615-7.",
        "a right-first-time, state-of-the-art, well-being-and-care, mother-in-law, x-ray thing",
        "https://example.org/news/three-great-ideas-about-better-staff-rotas-2026-11-23",
        "- staff\n- nurse\n- teams\n- wards",
        "staff - nurse - teams - wards",
        "12345-67890 and 12345-67890",
        "AHP-12345-67890",
        "AHP says <b>x</b> &amp; y &; &#x110000; &#; &nosuch; < > <",
        "é-ü-ß-\u{1f9b6}-\u{202e}-\0",
    ] {
        assert_eq!(find(text), [], "{text}");
    }
    // Three groups of five are a code to whoever does not know better.
    assert_eq!(find("key: ABCDE-12345-FGHJK."), [damaged("ABCDE-12345-FGHJK")]);
}

#[test]
fn no_name_beside_a_code_is_kept() {
    let code = code_of(5).to_text();
    let spoilt = code.replace('7', "8");
    for (before, after) in [("Jane ", " Bo"), ("Jane - ", " - Bo"), ("Jane: ", ", Bo")] {
        let found = find(&format!("{before}{code}{after}\n<b>Jane</b>{spoilt}<b>Bo</b>"));
        let written = Found::Whole { code: code_of(5), text: code.clone() };
        assert_eq!(found, [written, damaged(&spoilt)]);
    }
}

#[test]
fn the_work_for_a_long_chat_grows_as_the_chat_does() {
    let tries = |text: &str| {
        let asked = Cell::new(0_usize);
        let found = find_codes(text, |_| {
            asked.set(asked.get() + 1);
            Some(33)
        });
        (found.len(), asked.get())
    };
    let line =
        "10:04:11 From Jane to AHP leads - 2 of us think that AHP 2.0 is well-made & <new>\n";
    let mut chat = String::new();
    for person in 0..200 {
        chat.push_str(&line.repeat(18));
        chat.push_str(&code_of(person).to_text());
        chat.push('\n');
    }
    assert!(chat.len() > 300_000, "{}", chat.len());
    assert_eq!(tries(&chat), (200, 200));
    // What is made to be slow: a try at every mark or group, and no more.
    for piece in ["AHP2", "AHP-2", "AHP 2345", "23456-", "<2", "&2", "AHP2<", "\u{ad}AHP2&#"] {
        let (found, asked) = tries(&piece.repeat(2_000));
        assert!(asked <= 2_000 && found <= 1, "{piece}: {asked}");
    }
}
