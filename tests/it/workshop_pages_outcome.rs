//! From the reveal to the result, on the page of who leads a workshop.

use ahp_maturity::domain::{
    ActionText, Asked, Happened, Level, Opening, Rating, Reveal, Role, SmallNumbers, WorkshopLog,
};
use ahp_maturity::storage::{
    agreed_of, noted_of, packs_to_answer, read_assessment, read_record, read_workshop, rounds_of,
};
use ahp_maturity::tree::Node;
use ahp_maturity::workshop::{Act, Fact, Order};

use crate::facilitator::{Facilitator, headline, opening, sheet};
use crate::results_tree::{all, value, words};

/// Six people, of whom the first headline finds all apart, the second all at one level.
fn six() -> Vec<Happened> {
    let votes = [1, 1, 2, 4, 5, 6];
    let sheet = |number| sheet(Role::NotGiven, &[(headline(0), number), (headline(1), 3)]);
    votes.into_iter().map(sheet).collect()
}

fn title(domain: usize) -> String {
    let (_, statement) =
        crate::facilitator::pack().statement(&headline(domain)).expect("a statement");
    statement.title.to_string()
}

fn kept(orders: &[Order]) -> WorkshopLog {
    let text = orders
        .iter()
        .find_map(|order| if let Order::Keep { text, .. } = order { Some(text) } else { None });
    read_workshop(text.expect("it is kept")).expect("a workshop")
}

#[test]
fn nothing_is_revealed_before_somebody_answers_and_nothing_is_seen_before_it_is_revealed() {
    let nobody = Facilitator::opens(opening(), Vec::new());
    assert!(!nobody.has_button("Reveal"));
    let mut some = Facilitator::opens(opening(), six());
    assert!(some.has_button("Reveal"));
    for word in ["The middle is", "You differ", "How you answered", "Typically"] {
        assert!(!some.sees(word), "{word}");
    }
    some.presses("Reveal");
    assert_eq!(kept(&some.orders).happened.last(), Some(&Happened::Revealed(Reveal::All)));
    assert!(some.sees("The middle is Starting; people are far apart."));
}

#[test]
fn the_discussion_starts_with_what_people_differ_on_most_and_its_numbers_stand_in_a_table() {
    let mut room = Facilitator::opens(opening(), six());
    room.presses("Reveal");
    let page = room.page();
    let heading = all(&page).into_iter().find(|one| value(one, "id") == Some("discussion"));
    assert_eq!(words(heading.expect("a heading")), format!("You differ most on {}", title(0)));
    let cells: Vec<_> = all(&page)
        .into_iter()
        .filter(|one| value(one, "class") == Some("ms-votes__cell"))
        .map(words)
        .collect();
    assert_eq!(cells, ["2", "1", "0", "1", "1"]);
    assert!(room.sees("1 does not know."));
    room.presses(&title(1));
    assert!(room.sees("The middle is Building; people are close together."));
    assert!(!room.sees("does not know"));
}

#[test]
fn a_split_by_role_is_shown_only_where_each_role_has_five() {
    let room = |leaders: usize| {
        let role = |at| if at < leaders { Role::Leader } else { Role::Registered };
        let sheets = (0..leaders + 5).map(|at| sheet(role(at), &[(headline(0), 3)]));
        let mut room = Facilitator::opens(opening(), sheets.collect());
        room.presses("Reveal");
        room
    };
    assert!(room(5).sees("By role"));
    assert!(room(5).sees("Registered professional"));
    assert!(!room(4).sees("By role"));
}

#[test]
fn five_statements_are_worth_talking_about_until_all_are_wanted() {
    let mut room = Facilitator::opens(opening(), six());
    room.presses("Reveal");
    assert!(!room.has_button(&title(10)));
    room.presses("Show all");
    assert!(room.has_button(&title(10)));
    room.presses("Show the first five");
    assert!(!room.has_button(&title(10)));
}

#[test]
fn one_domain_or_one_statement_can_be_revealed_alone() {
    let mut room = Facilitator::opens(opening(), six());
    room.fills_in("What to reveal", "2");
    room.presses("Reveal");
    let domain = crate::facilitator::pack().domains[1].code.clone();
    let last = kept(&room.orders).happened.last().cloned();
    assert_eq!(last, Some(Happened::Revealed(Reveal::Domain(domain))));
    assert!(room.sees("You are close together on everything so far"));
    assert!(room.has_button("Reveal"), "there is more to reveal");
}

#[test]
fn a_level_is_agreed_with_a_reason_and_can_be_taken_back() {
    let mut room = Facilitator::opens(opening(), six());
    room.presses("Reveal");
    room.chooses("3 Building");
    room.fills_in("Why", "There is a plan");
    room.presses("Record agreed level");
    assert!(room.sees("Agreed: Building"));
    let agreed = Happened::Agreed {
        statement: headline(0),
        answer: Rating::Level(Level::Building),
        reason: "There is a plan".to_owned(),
    };
    assert_eq!(kept(&room.orders).happened.last(), Some(&agreed));
    room.presses(&format!("Undo: agreed level of {}", title(0)));
    assert!(!room.sees("Agreed: Building"));
    assert!(room.sees("To be agreed"));
    room.presses("Undo: reveal of everything");
    assert!(!room.sees("To be agreed"));
}

#[test]
fn a_recorded_reason_can_be_emptied() {
    let mut room = Facilitator::opens(opening(), six());
    let why = |room: &Facilitator| {
        let page = room.page();
        let act = format!("agree-why {}", headline(0));
        let field = all(&page).into_iter().find(|one| value(one, "data-act") == Some(&act));
        value(field.expect("a field"), "value").unwrap_or_default().to_owned()
    };
    room.presses("Reveal");
    room.fills_in("Why", "There is a plan");
    room.presses("Record agreed level");
    assert_eq!(why(&room), "There is a plan");
    room.fills_in("Why", "");
    assert_eq!(why(&room), "");
    room.presses("Record agreed level");
    assert_eq!(why(&room), "");
    let last = kept(&room.orders).happened.last().cloned();
    let answer = Rating::Level(Level::Starting);
    assert_eq!(
        last,
        Some(Happened::Agreed { statement: headline(0), answer, reason: String::new() })
    );
    room.presses(&format!("Undo: agreed level of {}", title(0)));
    assert_eq!(why(&room), "There is a plan", "what was agreed before");
}

#[test]
fn what_is_missing_is_said_and_focus_is_where_it_is_mended() {
    let one = sheet(Role::NotGiven, &[(headline(0), 3)]);
    let mut room = Facilitator::opens(opening(), vec![one.clone(), one]);
    room.presses("Reveal");
    let levels = format!("[data-act='agree-level {}']", headline(0));
    for (button, said, where_it_is) in [
        ("Record agreed level", "Choose first what you agree on.", &*levels),
        ("Add action", "Write first what you will do.", "#field-plan-what"),
        ("Add note", "There is nothing in the field above yet.", "#field-note-text"),
        ("Put aside", "There is nothing in the field above yet.", "#field-park-text"),
    ] {
        room.presses(button);
        assert!(room.sees(said), "{said}");
        assert_eq!(room.orders, [Order::Focus(where_it_is.to_owned())]);
    }
    let what = format!("agree-level {}", headline(0));
    room.tell(Fact::Acted(Act { what, value: "3".to_owned() }));
    assert!(!room.sees("Choose first what you agree on."));
}

#[test]
fn a_statement_can_be_agreed_not_to_apply() {
    let mut room = Facilitator::opens(opening(), six());
    room.presses("Reveal");
    room.chooses("Not applicable");
    room.fills_in("Why", "We have no students");
    room.presses("Record agreed level");
    assert!(room.sees("Agreed: Not applicable to us"));
}

#[test]
fn the_next_round_says_what_has_moved() {
    let mut room = Facilitator::opens(opening(), six());
    room.presses("Reveal");
    room.presses("Start next round");
    assert!(matches!(kept(&room.orders).happened.last(), Some(Happened::RoundStarted { .. })));
    assert!(room.sees("Nothing to reveal so far"));
    let mut log = kept(&room.orders).happened;
    log.extend((0..6).map(|_| sheet(Role::NotGiven, &[(headline(0), 3), (headline(1), 3)])));
    let mut again = Facilitator::opens(opening(), log);
    again.presses("Reveal");
    assert!(again.sees("What has moved since the round before"));
    let moved = "From Starting, far apart, to Building, close together.";
    assert!(again.sees(&format!("{}: {moved}", title(0))));
    assert!(!again.sees(&format!("{}: From", title(1))));
}

#[test]
fn the_result_is_kept_as_a_new_assessment_each_time_with_its_rounds_reasons_actions_and_notes() {
    let mut room = Facilitator::opens(opening(), six());
    room.presses("Reveal");
    assert!(!room.has_button("Keep the result as an assessment"), "nothing is agreed");
    room.chooses("3 Building");
    room.fills_in("Why", "There is a plan");
    room.presses("Record agreed level");
    room.fills_in("Note", "A good talk");
    room.presses("Add note");
    room.fills_in("What is for another day", "Job plans");
    room.presses("Put aside");
    for number in 1..=3 {
        assert!(!room.sees("the fewer you choose"), "there may be more");
        room.fills_in("What we will do", &format!("Action {number}"));
        room.fills_in("Who leads", "Therapy lead");
        room.fills_in("By when", "2027-02-01");
        room.presses("Add action");
    }
    assert!(!room.has_button("Add action"), "three are enough");
    assert!(room.sees("the fewer you choose, the more gets done"), "{}", room.words());

    let mut ids = Vec::new();
    for _ in 0..2 {
        room.presses("Keep the result as an assessment");
        let result = || vec!["result".to_owned()];
        room.tell(Fact::Written(result(), false));
        assert!(room.sees("Your browser did not let us keep the result."));
        room.presses("Keep the result as an assessment");
        let [Order::KeepAssessment { id, record }] = room.orders.as_slice() else {
            panic!("{:?}", room.orders)
        };
        let (id, record) = (id.clone(), read_record(record).expect("a record"));
        assert_eq!(record.assessment.id.as_str(), id);
        let link = format!("#/assessments/{id}/results");
        let has_link = |room: &Facilitator| {
            all(&room.page()).into_iter().any(|one| value(one, "href") == Some(&link))
        };
        assert!(!has_link(&room), "not before it is on the disk");
        room.tell(Fact::Written(result(), true));
        assert!(has_link(&room) && !room.sees("Your browser did not let us keep"));
        assert_eq!(record.assessment.rating(&headline(0)), Some(&Rating::Level(Level::Building)));
        assert_eq!(record.assessment.rating(&headline(1)), None, "it was not agreed");
        let action = record.assessment.actions.last().expect("actions");
        assert_eq!(action.text(ActionText::What).as_ref(), "Action 3");
        assert_eq!(action.text(ActionText::Lead).as_ref(), "Therapy lead");
        assert_eq!(action.review_on.map(|day| day.to_string()).as_deref(), Some("2027-02-01"));
        assert_eq!(rounds_of(&record.leftovers).len(), 1);
        assert_eq!(agreed_of(&record.leftovers)[0].2, "There is a plan");
        let (notes, put_aside) = noted_of(&record.leftovers);
        assert_eq!((notes, put_aside), (vec!["A good talk".into()], vec!["Job plans".into()]));
        ids.push(id);
    }
    assert_ne!(ids[0], ids[1]);

    room.presses("Save the result as a file");
    let [Order::Save { name, text, .. }] = room.orders.as_slice() else {
        panic!("{:?}", room.orders)
    };
    assert_eq!(name, "ahp-maturity-riverbank-workshop.json");
    let opened = read_assessment(text).expect("an assessment");
    assert_eq!(opened.refused, Vec::new());
    assert!(!text.contains("AHP-"), "no code is in it");
}

#[test]
fn a_result_can_be_passed_on_unless_people_rated_openly() {
    let may_be_passed_on = |small_numbers| {
        let mut room = Facilitator::opens(Opening { small_numbers, ..opening() }, six());
        room.presses("Reveal");
        room.presses("Record agreed level");
        let is_open = room.sees("it can be told from that who said what");
        assert_ne!(room.sees("Nobody's own answers are in it"), is_open);
        !is_open
    };
    assert!(may_be_passed_on(SmallNumbers::closed(0)));
    assert!(!may_be_passed_on(SmallNumbers::Open));
}

#[test]
fn a_rehearsal_is_answered_by_made_up_people_and_never_kept() {
    let mut room = Facilitator::opens(Opening { rehearsal: true, ..opening() }, Vec::new());
    for round in 1..=2 {
        assert!(room.sees("Rehearsal: everybody here is made up"));
        room.presses("Let the made-up room answer");
        assert!(!room.has_button("Let the made-up room answer"), "round {round}");
        room.presses("Reveal");
        room.presses("Record agreed level");
        assert!(!room.has_button("Keep the result as an assessment"));
        assert!(!room.has_button("Save the result as a file"));
        room.presses("Start next round");
    }
    let mut real = Facilitator::opens(opening(), six());
    assert!(!real.sees("made up"));
    real.presses("Reveal");
    assert!(!real.has_button("Let the made-up room answer"));
}

#[test]
fn what_each_answers_for_themselves_is_shown_and_not_agreed_on() {
    let packs = packs_to_answer();
    let pack = packs.iter().find(|one| one.reference.id.contains("individual")).expect("a pack");
    let opening = Opening { pack: pack.reference.clone(), asked: Asked::Full, ..opening() };
    let [first, second] = [0, 1].map(|domain| &pack.domains[domain].statements[0]);
    // They are close together on the first, which stays the first all the same.
    let votes = |number| [(first.id.clone(), 3), (second.id.clone(), number)];
    let sheets = [1, 2, 3, 4, 5].map(|number| sheet(Role::NotGiven, &votes(number)));
    let mut room = Facilitator::opens(opening, sheets.to_vec());
    room.presses("Reveal");
    assert!(room.sees("How people answered, each for themselves"));
    assert!(room.sees(&format!("How you answered: {}", first.title)));
    for word in [
        "The middle is",
        "You differ",
        "Talk and agree",
        "agree on?",
        "To be agreed",
        "Agreement",
        "close together",
        "you have talked about",
    ] {
        assert!(!room.sees(word), "{word}");
    }
    let page = room.page();
    let open = all(&page).into_iter().find(|one| value(one, "class") == Some("ms-talks"));
    let items = open.expect("a list").children.iter().map(|item| match item {
        Node::Element(item) => words(item),
        Node::Text(text) => text.clone(),
    });
    let items: Vec<_> = items.collect();
    assert!(items[0].contains(&*first.title) && items[1].contains(&*second.title), "{items:?}");
}
