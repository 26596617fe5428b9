//! What is asked back about an action: only where it is vague, and never about our own words.

use ahp_maturity::domain::{ActionText, Pack};
use ahp_maturity::storage::packs;
use ahp_maturity::wording::nudge;

#[test]
fn what_is_vague_is_asked_back_about() {
    for (which, vague) in [
        (ActionText::What, "Consider a rota"),
        (ActionText::What, "We will explore options"),
        (ActionText::What, "improve"),
        (ActionText::What, "To look into it"),
        (ActionText::Lead, ""),
        (ActionText::Lead, " Everyone "),
        (ActionText::Lead, "all staff"),
        (ActionText::Lead, "Sarah"),
        (ActionText::Lead, "Jo O'Neil"),
        (ActionText::Lead, "Dr Patel"),
        (ActionText::Lead, "Ms. Turner"),
        (ActionText::FirstStep, ""),
        (ActionText::FirstStep, "A meeting next month"),
        (ActionText::FirstStep, "In 6 weeks, a plan"),
        (ActionText::FirstStep, "By spring"),
        (ActionText::Measure, "Things are better"),
    ] {
        assert!(nudge(which, vague).is_some(), "{which:?}: {vague}");
    }
}

#[test]
fn what_is_plain_is_left_alone() {
    for (which, plain) in [
        (ActionText::What, ""),
        (ActionText::What, "Write down who leads on race equality"),
        (ActionText::What, "Supporting notes for new starters"),
        (ActionText::Why, "Consider"),
        (ActionText::With, ""),
        (ActionText::Lead, "Therapy lead"),
        (ActionText::Lead, "Clinical Director"),
        (ActionText::Lead, "Physiotherapist"),
        (ActionText::Lead, "Band 6 rotation"),
        (ActionText::Lead, "AHP Council"),
        (ActionText::FirstStep, "Ring the library on Monday"),
        (ActionText::FirstStep, "In 2 weeks, a first list"),
        (ActionText::Measure, ""),
        (ActionText::Measure, "9 of 10 have had the talk"),
        (ActionText::Measure, "People tell us that they were asked"),
    ] {
        assert_eq!(nudge(which, plain), None, "{which:?}: {plain}");
    }
}

#[test]
fn no_step_of_our_questionnaires_is_asked_back_about() {
    for step in packs().iter().flat_map(Pack::statements).flat_map(|one| &one.steps) {
        assert_eq!(nudge(ActionText::What, step), None, "{step}");
    }
}
