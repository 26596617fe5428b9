//! What a room comes to: levels until agreed, second rounds, agreement, undoing, rehearsing.

use ahp_maturity::domain::{
    Agreement, Asked, Brief, Happened, Level, OperatingLevel, Rating, Results, Reveal, Role, Shown,
    SmallNumbers, StatementId, TeamAnswer, Workshop,
};
use ahp_maturity::storage::packs;

use crate::facilitator::sheet;
use crate::room::{ALL, NEXT, Room, first, reveal, tally};
use crate::samples::{pack_of_one_domain, provider_pack, statement_id};

fn level(room: &Room) -> Option<u8> {
    let workshop = room.workshop();
    match workshop.answer(&first())? {
        TeamAnswer::ToBeAgreed(level) => Some(level.number()),
        TeamAnswer::Agreed(agreed) => agreed.answer.level().map(Level::number),
    }
}

fn agree(position: usize, answer: Rating, reason: &str) -> Happened {
    Happened::Agreed { statement: statement_id(position), answer, reason: reason.to_owned() }
}

#[test]
fn until_it_is_agreed_the_level_is_the_lower_median_of_three_or_more_once_revealed() {
    let mut room = Room::new(1);
    room.people(1, 1, &["2", "4", "5"]);
    assert_eq!(level(&room), None, "not before the reveal");
    room.then(ALL);
    assert_eq!(level(&room), Some(4));
    let mut few = Room::new(1);
    few.people(1, 1, &["2", "4", "?"]).then(ALL);
    assert_eq!(level(&few), None);
    let mut open = Room::with(pack_of_one_domain(1, 0), SmallNumbers::Open);
    open.people(1, 1, &["2", "4"]).then(ALL);
    assert_eq!(level(&open), Some(2));
}

#[test]
fn in_a_second_round_an_empty_answer_keeps_the_earlier_one_for_the_level_alone() {
    let mut room = Room::new(1);
    room.people(1, 1, &["1", "1", "1", "1", "4", "4", "4"]).then(ALL).then(NEXT);
    // One does not know any more, five move up, and one says nothing.
    room.people(2, 1, &["?", "2", "2", "5", "5", "5", "-"]);
    assert_eq!(level(&room), Some(1), "before the reveal it is that of the first round");
    room.then(ALL);
    assert_eq!(level(&room), Some(4), "2 2 4 5 5 5, where the second round alone is at 5");
}

#[test]
fn votes_of_a_later_round_that_are_too_few_to_be_shown_do_not_show_in_the_level() {
    let mut room = Room::new(1);
    room.people(1, 1, &["1", "1", "1", "3", "3"]).then(ALL).then(NEXT);
    room.people(2, 1, &["2", "?", "-"]).then(ALL);
    let shown = room.shown(0);
    assert_eq!(shown, [Shown::Distribution(tally("11133")), Shown::Nothing], "2 ? alone");
    assert_eq!(level(&room), Some(1), "with the 2 it would be 2, and all would know whose vote");
    let mut open = Room::with(pack_of_one_domain(1, 0), SmallNumbers::Open);
    open.people(1, 1, &["1", "1", "1", "3", "3"]).then(ALL).then(NEXT);
    open.people(2, 1, &["2", "-", "-"]).then(ALL);
    assert_eq!(level(&open), Some(2));
    // Where every round is that small, it is what is said of the latest one.
    let mut few = Room::new(1);
    few.people(1, 1, &["1", "1", "1", "3"]).then(ALL).then(NEXT);
    few.people(2, 1, &["5", "5", "5", "-"]).then(ALL);
    assert_eq!(level(&few), Some(5));
    // One sheet in a later round does not speak for the eight of the first.
    let mut paper = Room::new(1);
    for _ in 0..8 {
        paper.then(sheet(Role::NotGiven, &[(first(), 2)]));
    }
    paper.then(ALL).then(NEXT).then(sheet(Role::NotGiven, &[(first(), 5)])).then(ALL);
    assert_eq!(level(&paper), Some(2));
}

#[test]
fn of_hands_and_sheets_those_of_the_latest_round_count() {
    let mut room = Room::new(1);
    room.hands(0, tally("11111")).then(ALL).then(NEXT).hands(0, tally("444")).then(ALL);
    assert_eq!(level(&room), Some(4));
    let mut kept = Room::new(1);
    kept.hands(0, tally("11111")).then(ALL).then(NEXT).then(ALL);
    assert_eq!(level(&kept), Some(1));
    kept.then(NEXT).hands(0, tally("55555")).then(ALL);
    // Hands for what the room has seen come too late.
    kept.hands(0, tally("1")).then(ALL);
    assert_eq!(kept.shown(0).last(), Some(&Shown::Distribution(tally("55555"))));
    assert_eq!(level(&kept), Some(5));
}

#[test]
fn a_second_round_tells_what_moved_of_what_may_be_shown() {
    let mut room = Room::new(2);
    room.people(1, 1, &["13", "13", "53"]).then(ALL).then(NEXT);
    room.people(2, 1, &["33", "33", "43"]).then(ALL);
    let workshop = room.workshop();
    let moved = workshop.moved();
    assert_eq!(moved.len(), 1);
    assert_eq!(moved[0].statement, &first());
    let brief = |median, agreement| Brief { median: Some(median), agreement: Some(agreement) };
    assert_eq!(moved[0].before, brief(Level::NotYet, Agreement::FarApart));
    assert_eq!(moved[0].after, brief(Level::Building, Agreement::Close));
    room.then(NEXT);
    assert_eq!(room.workshop().moved(), [], "nothing is revealed of the third");
}

#[test]
fn a_round_that_too_few_answered_leaves_what_was_seen_before() {
    let mut room = Room::new(2);
    room.people(1, 1, &["13", "13", "53"]).then(ALL);
    let before = room.workshop().last_seen(&statement_id(1)).cloned();
    room.then(NEXT).people(2, 1, &["34", "3-", "4-"]).then(ALL);
    let workshop = room.workshop();
    assert_eq!(workshop.last_seen(&statement_id(1)).cloned(), before);
    let moved = workshop.moved();
    assert_eq!(moved.iter().map(|one| one.statement).collect::<Vec<_>>(), [&first()]);
    assert_eq!(workshop.discussion().len(), 2);
}

#[test]
fn least_agreement_comes_first_in_the_discussion_and_what_is_hidden_not_at_all() {
    let mut room = Room::new(5);
    room.people(1, 1, &["3121-", "3524-", "3514-", "3-23-"]);
    assert_eq!(room.workshop().discussion(), Vec::<&StatementId>::new());
    room.then(ALL);
    let order: Vec<_> = room.workshop().discussion().into_iter().cloned().collect();
    // 1 5 5 and 1 4 4 3 are far apart, then 2 2 1 2 and 3 3 3 3 are close; nobody rated the last.
    assert_eq!(order, [3, 1, 2, 0].map(statement_id));
    room.then(Happened::Undone).then(reveal(0));
    assert_eq!(room.workshop().discussion(), [&first()]);
}

#[test]
fn what_is_agreed_becomes_an_ordinary_assessment() {
    let mut room = Room::with(provider_pack(), SmallNumbers::closed(5));
    room.log.opening.asked = Asked::Quick;
    let not_applicable = Rating::NotApplicable { reason: "No such service".into() };
    room.then(agree(0, Rating::Level(Level::Starting), "At first"))
        .then(NEXT)
        .then(agree(0, Rating::Level(Level::Building), "The plan is written"))
        .then(agree(1, not_applicable.clone(), ""))
        .then(agree(2, Rating::DontKnow, ""))
        .then(agree(99, Rating::DontKnow, "There is no such statement"));
    for text in ["Ask Sam", "Look again in May"] {
        room.then(Happened::Noted { about: Some(first()), text: text.to_owned() });
    }
    room.then(Happened::Noted { about: None, text: "Good tea".to_owned() });
    room.then(Happened::Parked("Parking".to_owned()));
    let workshop = room.workshop();
    let assessment = workshop.assessment().expect("no rehearsal");
    assert_eq!(assessment.id.as_str(), "a-workshop");
    assert_eq!(assessment.team.name, "Riverbank");
    assert_eq!(assessment.answers.len(), 3);
    assert_eq!(assessment.rating(&first()), Some(&Rating::Level(Level::Building)));
    assert_eq!(assessment.rating(&statement_id(1)), Some(&not_applicable));
    assert_eq!(
        &*assessment.answers.get(&first()).expect("an answer").note,
        "Ask Sam\nLook again in May"
    );
    let agreed: Vec<_> =
        workshop.agreed().map(|(id, one)| (id.as_str(), one.round.number())).collect();
    assert_eq!(agreed, [("P1.1", 2), ("P1.2", 2), ("P1.3", 2)]);
    assert_eq!(workshop.parked(), ["Parking"]);
    assert_eq!(workshop.notes().len(), 3);
    assert_eq!(workshop.asked().count(), 11);
    assert_eq!(Results::of(&room.pack, &assessment).coverage.answered, 1);
}

#[test]
fn the_profile_shows_what_is_agreed_and_what_is_to_be_agreed() {
    let mut room = Room::new(2);
    room.people(1, 1, &["24", "24", "24"]).then(ALL);
    room.then(agree(0, Rating::Level(Level::Leading), ""));
    let so_far = room.workshop().so_far();
    assert_eq!(so_far.rating(&first()), Some(&Rating::Level(Level::Leading)));
    assert_eq!(so_far.rating(&statement_id(1)), Some(&Rating::Level(Level::Embedded)));
    let assessment = room.workshop().assessment().expect("no rehearsal");
    assert_eq!(assessment.rating(&statement_id(1)), None, "nobody agreed on it");
}

#[test]
fn the_individual_pack_has_distributions_and_nothing_to_agree() {
    let mut pack = pack_of_one_domain(1, 0);
    pack.level = OperatingLevel::Individual;
    let mut room = Room::with(pack, SmallNumbers::closed(5));
    room.people(1, 1, &["1", "2", "3", "4", "5"]).then(ALL);
    room.then(agree(0, Rating::Level(Level::Leading), ""));
    let workshop = room.workshop();
    assert_eq!(room.shown(0), [Shown::Distribution(tally("12345"))]);
    assert_eq!(workshop.answer(&first()), None);
    assert_eq!(workshop.agreed().count(), 0);
    assert_eq!(workshop.assessment(), None);
}

#[test]
fn everything_can_be_undone_but_votes_that_the_room_has_seen() {
    let mut room = Room::new(1);
    room.people(1, 1, &["1", "2", "3", "4", "5"]).people(1, 6, &["5"]);
    room.then(Happened::Undone);
    assert_eq!(room.workshop().raters(), 5, "nobody has seen it");
    room.then(ALL).then(agree(0, Rating::DontKnow, ""));
    room.then(Happened::Undone);
    assert_eq!(room.workshop().agreed().count(), 0);
    assert_eq!(room.log.undoable(), Some(&ALL));
    room.then(Happened::Undone);
    assert_eq!(room.shown(0), []);
    assert!(room.workshop().is_closed(), "it was seen");
    assert_eq!(room.log.undoable(), None);
    room.then(Happened::Undone);
    room.people(1, 6, &["5"]);
    assert_eq!((room.workshop().raters(), room.workshop().held()), (5, 1));
    room.then(Happened::Undone).then(ALL);
    assert_eq!(room.shown(0), [Shown::Distribution(tally("12345"))]);
    assert_eq!(room.workshop().held(), 0, "what came later can be undone");
}

#[test]
fn a_domain_is_revealed_statement_by_statement_and_there_are_fifteen_rounds() {
    let mut room = Room::with(provider_pack(), SmallNumbers::Open);
    room.people(1, 1, &[&"3".repeat(33)]);
    room.then(Happened::Revealed(Reveal::Domain("P2".into())));
    room.then(reveal(99));
    assert_eq!(room.workshop().discussion(), Vec::<&StatementId>::new(), "one is no discussion");
    let workshop = room.workshop();
    let revealed =
        workshop.pack().statements().filter(|one| workshop.revealed(&one.id).count() > 0);
    assert_eq!(revealed.map(|one| one.id.as_str()).collect::<Vec<_>>(), ["P2.1", "P2.2", "P2.3"]);
    for _ in 0..20 {
        room.then(NEXT);
    }
    assert_eq!(room.workshop().round().number(), 15);
}

#[test]
fn a_rehearsal_has_twelve_people_and_no_result() {
    let mut room = Room::with(provider_pack(), SmallNumbers::closed(5));
    assert_eq!(room.workshop().made_up_codes(1), [], "not in a real workshop");
    room.log.opening.rehearsal = true;
    for _ in 0..2 {
        let codes = room.workshop().made_up_codes(1);
        assert_eq!(codes.len(), 12);
        assert_eq!(codes, room.workshop().made_up_codes(1));
        assert_ne!(codes, room.workshop().made_up_codes(2));
        room.take(&codes);
        room.then(ALL);
        assert_eq!(room.workshop().raters(), 12);
        room.then(NEXT);
    }
    let workshop = room.workshop();
    assert_eq!(workshop.discussion().len(), 33);
    let words = |at: usize, word: Agreement| {
        let of_each = room.pack.statements().filter_map(|one| {
            workshop.revealed(&one.id).nth(at).and_then(|one| one.shown.brief().agreement)
        });
        of_each.filter(|one| *one == word).count()
    };
    let far = words(0, Agreement::FarApart);
    let (before, after) = (words(0, Agreement::Close), words(1, Agreement::Close));
    assert!(far > 3, "{far}");
    assert!(after > before, "closer in the second round: {before} {after}");
    let split = room
        .pack
        .statements()
        .any(|one| workshop.revealed(&one.id).any(|revealed| !revealed.parts.is_empty()));
    assert!(split, "a split by role can be practised");
    room.then(agree(0, Rating::Level(Level::Leading), ""));
    assert_eq!(room.workshop().assessment(), None);
    assert_eq!(room.workshop().so_far().rating(&first()), Some(&Rating::Level(Level::Leading)));
}

#[test]
fn a_workshop_is_read_with_its_own_questionnaire_alone() {
    let room = Room::new(1);
    let other = packs().first().expect("four packs");
    assert!(Workshop::of(&room.log, other, &[]).is_none());
}
