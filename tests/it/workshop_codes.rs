//! Codes that come into a workshop: each is reported as one thing, and none is lost.

use ahp_maturity::domain::{
    Fingerprint, Happened, Receipt, Released, Role, RoundNumber, Shown, SmallNumbers, Taken,
    WorkshopTag, find_codes,
};
use ahp_maturity::storage::{packs, released};

use crate::room::{ALL, NEXT, Room, code, tally};
use crate::samples::{pack_of_one_domain, provider_pack, statement_id};

const USED: Receipt = Receipt::Repeated { in_use: true };
const UNUSED: Receipt = Receipt::Repeated { in_use: false };

#[test]
fn every_code_is_reported_as_exactly_one_thing() {
    let mut room = Room::new(2);
    let (first, second) = (room.code(1, 1, "33"), room.code(1, 1, "34"));
    assert_eq!(room.take(&[first.clone(), second.clone()]), [Receipt::Added, Receipt::Replaced]);
    assert_eq!(room.take(&[first.clone(), second.clone()]), [UNUSED, USED]);
    let mut elsewhere = room.code(1, 2, "33");
    elsewhere.workshop = WorkshopTag::parse("ZZZZ").expect("a tag");
    let later = room.code(2, 2, "33");
    let mut other = room.pack.reference.clone();
    other.version = "2.0.0".into();
    let other = code(&other, 1, 2, Role::NotGiven, "33");
    let mut long = room.code(1, 2, "333");
    long.fingerprint = first.fingerprint;
    let round = RoundNumber::new(2).expect("a round");
    assert_eq!(
        room.take(&[elsewhere, later, other, long]),
        [
            Receipt::OtherWorkshop,
            Receipt::OtherRound(round),
            Receipt::OtherQuestionnaire,
            Receipt::OtherQuestionnaire,
        ]
    );
    let (newer, damaged) = (Taken::Newer("AHP-Z".to_owned()), Taken::Damaged("AHP-Y".to_owned()));
    room.then(Happened::CodesTaken(vec![newer, damaged]));
    let workshop = room.workshop();
    let last = workshop.received().last().expect("received");
    assert_eq!(
        last.iter().map(|one| one.receipt).collect::<Vec<_>>(),
        [Receipt::Newer, Receipt::Damaged]
    );
    assert_eq!(last.iter().map(|one| &*one.text).collect::<Vec<_>>(), ["AHP-Z", "AHP-Y"]);
    assert_eq!(workshop.received()[0][0].text, first.to_text());
    assert_eq!(workshop.raters(), 1);
}

#[test]
fn an_earlier_code_of_a_person_can_be_chosen_again() {
    let mut room = Room::with(pack_of_one_domain(1, 0), SmallNumbers::Open);
    let (first, second) = (room.code(1, 1, "2"), room.code(1, 1, "4"));
    room.take(&[first.clone(), second.clone()]);
    room.then(Happened::CodeChosen(first.clone()));
    assert_eq!(room.take(&[first.clone(), second.clone()]), [USED, UNUSED]);
    // A code that never came cannot be chosen.
    let other = room.code(1, 1, "5");
    room.then(Happened::CodeChosen(other));
    room.then(ALL);
    assert_eq!(room.shown(0), [Shown::Distribution(tally("2"))]);
    room.then(Happened::CodeChosen(second.clone()));
    assert_eq!(room.shown(0), [Shown::Distribution(tally("2"))], "what was seen stays");
    assert_eq!(room.take(&[first, second]), [UNUSED, USED]);
    room.then(NEXT).then(ALL);
    assert_eq!(room.shown(0)[1], Shown::Distribution(tally("4")));
}

#[test]
fn after_the_reveal_a_code_waits_for_the_next_round_and_counts_there() {
    let mut room = Room::with(pack_of_one_domain(1, 0), SmallNumbers::Open);
    room.people(1, 1, &["3", "3"]).then(ALL);
    let (late, later) = (room.code(1, 7, "5"), room.code(1, 1, "1"));
    assert_eq!(room.take(&[late.clone(), later.clone()]), [Receipt::Held, Receipt::Held]);
    assert_eq!(room.take(std::slice::from_ref(&late)), [USED]);
    assert_eq!((room.workshop().raters(), room.workshop().held()), (2, 2));
    assert_eq!(room.shown(0), [Shown::Distribution(tally("33"))]);
    room.then(NEXT);
    assert_eq!(room.take(std::slice::from_ref(&late)), [USED], "it counts here");
    let own = room.code(2, 1, "4");
    assert_eq!(room.take(&[own]), [Receipt::Replaced]);
    let first = RoundNumber::new(1).expect("a round");
    let (old, unseen) = (room.code(1, 2, "3"), room.code(1, 9, "3"));
    assert_eq!(room.take(&[old, unseen]), [UNUSED, Receipt::OtherRound(first)]);
    room.then(ALL);
    assert_eq!(room.shown(0)[1], Shown::Distribution(tally("54")));
}

#[test]
fn a_sheet_is_a_person_of_its_own_and_waits_like_a_code() {
    let mut room = Room::with(pack_of_one_domain(1, 0), SmallNumbers::Open);
    let sheet = |signs: &str| Happened::SheetTyped {
        role: Role::Leader,
        votes: crate::room::votes(signs)
            .into_iter()
            .flatten()
            .map(|one| (statement_id(0), one))
            .collect(),
    };
    room.then(sheet("2")).then(sheet("2")).people(1, 1, &["4"]).then(ALL).then(sheet("5"));
    assert_eq!(room.shown(0), [Shown::Distribution(tally("224"))]);
    assert_eq!((room.workshop().raters(), room.workshop().held()), (3, 1));
    room.then(NEXT).then(ALL);
    assert_eq!(room.shown(0)[1], Shown::Distribution(tally("5")));
}

#[test]
fn codes_for_any_version_of_the_pack_are_read_statement_by_statement() {
    let before = pack_of_one_domain(2, 0);
    let mut now = pack_of_one_domain(3, 0);
    now.reference.version = "1.1.0".into();
    // The new statement stands in front.
    let statements = now.domains.to_mut()[0].statements.to_mut();
    statements.rotate_right(1);
    let order = before.statements().map(|one| one.id.clone()).collect();
    let mut room = Room::with(now, SmallNumbers::Open);
    let old = code(&before.reference, 1, 1, Role::NotGiven, "25");
    assert_eq!(
        room.clone().take(std::slice::from_ref(&old)),
        [Receipt::OtherQuestionnaire],
        "not known"
    );
    room.released = vec![Released { pack: before.reference.clone(), statements: order }];
    let new = room.code(1, 2, "134");
    assert_eq!(room.take(&[old, new]), [Receipt::Added, Receipt::Added]);
    room.then(ALL);
    assert_eq!(room.shown(0), [Shown::Distribution(tally("23"))]);
    assert_eq!(room.shown(1), [Shown::Distribution(tally("54"))]);
    assert_eq!(room.shown(2), [Shown::Distribution(tally("1"))]);
    assert_eq!(room.workshop().length(Fingerprint::of(&before.reference)), Some(2));
}

#[test]
fn two_hundred_codes_from_a_chat_are_found_and_counted() {
    let mut room = Room::with(provider_pack(), SmallNumbers::closed(5));
    room.released = released();
    let signs = |person: usize| -> String {
        (0..33)
            .map(|at| ['1', '2', '3', '4', '5', '?', 'n', '-'][(person * 7 + at * 3) % 8])
            .collect()
    };
    let chat: Vec<String> = (0..200)
        .map(|person| {
            let code = room.code(1, u32::try_from(person).expect("small"), &signs(person));
            format!(
                "[10:{:02}] Someone: {} thanks {}\n",
                person % 60,
                code.to_text(),
                "so ".repeat(450)
            )
        })
        .collect();
    let chat = chat.concat();
    #[expect(clippy::disallowed_methods, reason = "a test may know how long it takes")]
    let now = std::time::Instant::now;
    let (before, start) = (room.workshop(), now());
    let found = find_codes(&chat, |fingerprint| before.length(fingerprint));
    let parsed = start.elapsed();
    room.then(Happened::CodesTaken(found.into_iter().map(Taken::from).collect())).then(ALL);
    let start = now();
    let workshop = room.workshop();
    let folded = start.elapsed();
    assert_eq!(workshop.raters(), 200);
    assert!(workshop.received()[0].iter().all(|one| one.receipt == Receipt::Added));
    assert_eq!(workshop.discussion().len(), 33);
    eprintln!("{} bytes: found in {parsed:?}, counted in {folded:?}, in a debug build", chat.len());
    let other = packs().get(1).expect("four packs");
    assert_eq!(workshop.length(Fingerprint::of(&other.reference)), None);
}
