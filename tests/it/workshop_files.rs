//! What is said after the reveal is kept as it was said, and a workshop comes back as it was.

use ahp_maturity::domain::{
    Happened, Opening, Reveal, Role, SmallNumbers, Tally, WorkshopLog, WorkshopTag,
};
use ahp_maturity::storage::{read_workshop, write_workshop};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::facilitator::{headline, opening, vote};
use crate::generated::{cases, date, rating, text};

fn tally() -> impl Strategy<Value = Tally> {
    ([0..9_999_u32, 0..9, 0..9, 0..9, 0..9], 0..9_u32, 0..9_u32)
        .prop_map(|(counts, dont_know, not_applicable)| Tally { counts, dont_know, not_applicable })
}

fn happened() -> impl Strategy<Value = Happened> {
    let statement = || (0..11_usize).prop_map(headline);
    let votes = vec((statement(), (1..=7_u8).prop_map(vote)), 0..4);
    let reveal = prop_oneof![
        Just(Reveal::All),
        statement().prop_map(Reveal::Statement),
        Just(Reveal::Domain("P1".into())),
    ];
    prop_oneof![
        (statement(), tally())
            .prop_map(|(statement, hands)| Happened::HandsCounted { statement, hands }),
        (select(&Role::ALL[..]), votes)
            .prop_map(|(role, votes)| Happened::SheetTyped { role, votes }),
        reveal.prop_map(Happened::Revealed),
        option::of(date()).prop_map(|on| Happened::RoundStarted { on }),
        (statement(), rating(), text()).prop_map(|(statement, answer, reason)| {
            Happened::Agreed { statement, answer, reason }
        }),
        (option::of(statement()), text()).prop_map(|(about, text)| Happened::Noted { about, text }),
        text().prop_map(Happened::Parked),
        (text(), text(), option::of(date())).prop_map(|(what, lead, by)| Happened::Planned {
            what,
            lead,
            by
        }),
        Just(Happened::Undone),
    ]
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_workshop_that_was_written_is_read_as_it_was(
        happened in vec(happened(), 0..12),
        tag in any::<u32>(),
        fewest in option::of(5..50_u32),
        rehearsal in any::<bool>(),
        team in text(),
    ) {
        let small_numbers = fewest.map_or(SmallNumbers::Open, SmallNumbers::closed);
        let tag = WorkshopTag::of_random(tag);
        let opening = Opening { tag, small_numbers, rehearsal, team, ..opening() };
        let log = WorkshopLog { opening, happened };
        let (read, refused) = read_workshop(&write_workshop(&log)).expect("a workshop");
        prop_assert!(refused.is_empty(), "{refused:?}");
        prop_assert_eq!(read, log);
    }
}

#[test]
fn an_action_without_a_day_says_the_same_as_one_whose_day_is_empty() {
    let planned = Happened::Planned { what: "Ask".to_owned(), lead: String::new(), by: None };
    let log = WorkshopLog { opening: opening(), happened: vec![planned] };
    let text = write_workshop(&log);
    assert!(!text.contains("\"by\""), "{text}");
    let (read, _) = read_workshop(&text).expect("a workshop");
    assert_eq!(read, log);
}
