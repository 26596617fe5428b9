//! A workshop asks a questionnaire of people's own: it travels with the workshop, to the phones and
//! to the result.

use ahp_maturity::answering::{self, App};
use ahp_maturity::applet;
use ahp_maturity::author::read;
use ahp_maturity::domain::{
    Assessment, Form, Happened, Level, Opening, Rating, Reveal, Role, WorkshopLog,
};
use ahp_maturity::storage::{
    Leftovers, PackContent, packs, read_assessment, write_assessment, write_workshop,
};
use ahp_maturity::workshop::{Fact, Order, OwnFact, OwnOrder};

use crate::author::OWN;
use crate::facilitator::{Facilitator, ID, opening, sheet};
use crate::results_tree::{all, value, words};
use crate::samples::json_of;
use crate::visitor::Visitor;

const HERE: &str = "https://example.nhs.uk/ahp/";
const NAME: &str = "Harbour therapy self-assessment";

/// The questionnaire of its author, in JSON.
fn own() -> String {
    read(OWN).content.expect("it can be used")
}

/// The file of an assessment that was started with a questionnaire.
fn assessment_with(content: &str) -> String {
    let content = PackContent::of_text(content).expect("JSON");
    let pack = content.pack().expect("a pack").reference;
    let assessment = Assessment::new("an-assessment".into(), pack, Form::Full);
    write_assessment(&assessment, &content.to_carry(), None)
}

/// A facilitator who has chosen the file of a questionnaire.
fn chooses(text: &str) -> Facilitator {
    let mut room = Facilitator::opens(opening(), Vec::new());
    room.fills_in("Web address of this page", HERE);
    room.tell(Fact::PackRead(Some(text.to_owned())));
    room
}

/// The text of the workshop as it was last kept.
fn kept(room: &Facilitator) -> String {
    let text = room.orders.iter().find_map(|order| {
        if let Order::Keep { text, .. } = order { Some(text.clone()) } else { None }
    });
    text.expect("it is kept")
}

/// Where the link leads.
fn link(room: &Facilitator) -> String {
    let page = room.page();
    let link = all(&page).into_iter().find(|one| value(one, "class") == Some("ms-join__link"));
    words(link.expect("a link")).trim_start_matches(HERE).to_owned()
}

/// The file that is handed out.
fn handed_out(room: &mut Facilitator) -> String {
    room.presses("Save the questionnaire file");
    let [Order::Save { name, mime: "application/json", text }] = &*room.orders else {
        panic!("{:?}", room.orders)
    };
    assert_eq!(name, "harbour-therapy-1.0.0.json");
    text.clone()
}

fn phone(address: &str, shelf: Vec<(String, String)>) -> Visitor<App> {
    Visitor::at(address, Some(shelf))
}

#[test]
fn a_questionnaire_comes_from_its_own_file_or_from_an_assessment_and_is_kept_with_the_workshop() {
    for file in [own(), assessment_with(&own())] {
        let room = chooses(&file);
        assert!(room.sees(NAME) && room.sees("harbour-therapy, version 1.0.0"));
        let text = kept(&room);
        assert_eq!(json_of(&text)["pack"]["content"], json_of(&own()));
        let again = Facilitator::at(
            &format!("#/workshops/{ID}"),
            Some(vec![(format!("workshop/{ID}"), text)]),
        );
        assert!(again.sees(NAME), "{}", again.words());
    }
}

#[test]
fn what_is_said_to_the_big_screen_brings_the_questionnaire_along() {
    let room = chooses(&own());
    let told = room.orders.iter().find_map(|order| {
        if let Order::Own(OwnOrder::Tell(text)) = order { Some(text.clone()) } else { None }
    });
    let mut screen = Facilitator::at(&format!("{HERE}#/workshops/{ID}/screen"), None);
    screen.tell(Fact::Own(OwnFact::Told(told.expect("it is told"))));
    assert!(screen.sees(&format!("Questionnaire: {NAME}")), "{}", screen.words());
}

#[test]
fn a_phone_opens_the_file_that_the_facilitator_hands_out_and_its_code_is_understood() {
    let mut room = chooses(&own());
    let mut phone_of_one = phone(&link(&room), Vec::new());
    assert!(phone_of_one.sees("These questions are not here"));
    assert!(phone_of_one.sees("paper form") && phone_of_one.sees("show of hands"));
    phone_of_one.tell(applet::Fact::PackRead(Some(handed_out(&mut room))));
    assert!(phone_of_one.sees("1 of "), "{}", phone_of_one.words());
    let [applet::Order::Focus(_), applet::Order::Keep { key, text }] = &*phone_of_one.orders else {
        panic!("{:?}", phone_of_one.orders)
    };
    assert_eq!(key, "pack/harbour-therapy@1.0.0");
    // It is asked for once on a device.
    let again = phone(&link(&room), vec![(key.clone(), text.clone())]);
    assert!(again.sees("1 of ") && !again.sees("not here"));

    phone_of_one.chooses("4 Embedded");
    for press in ["Go to the end", "Next", "Make my code"] {
        phone_of_one.presses(press);
    }
    let page = phone_of_one.page();
    let code = all(&page).into_iter().find(|one| value(one, "id") == Some("code")).map(words);
    room.fills_in("Paste response codes", &code.expect("a code"));
    room.presses("Add codes");
    assert!(room.sees("1 added"), "{}", room.words());
}

#[test]
fn a_phone_takes_no_other_file_and_says_which_one_it_needs() {
    let room = chooses(&own());
    let newer = own().replace("\"1.0.0\"", "\"1.1.0\"");
    let theirs = own().replace("harbour-therapy", "seaside-therapy");
    for file in [None, Some(""), Some("{"), Some(OWN), Some("[]"), Some(&newer), Some(&theirs)] {
        let mut page = phone(&link(&room), Vec::new());
        page.tell(applet::Fact::PackRead(file.map(str::to_owned)));
        assert!(page.sees("which is harbour-therapy, version 1.0.0"), "{file:?}");
        assert!(page.sees("These questions are not here"), "{file:?}");
        assert_eq!(page.orders, [applet::Order::Focus("#field-pack-file".to_owned())]);
        page.tell(applet::Fact::PackRead(Some(own())));
        assert!(page.sees("1 of "));
    }
    // What is kept may have been spoilt.
    let spoilt = vec![("pack/harbour-therapy@1.0.0".to_owned(), newer)];
    assert!(phone(&link(&room), spoilt).sees("These questions are not here"));
}

#[test]
fn of_an_assessment_a_phone_keeps_nothing_but_the_questionnaire() {
    let room = chooses(&own());
    let mut page = phone(&link(&room), Vec::new());
    page.tell(applet::Fact::PackRead(Some(assessment_with(&own()))));
    let kept = page.orders.iter().find_map(|order| {
        if let applet::Order::Keep { text, .. } = order { Some(json_of(text)) } else { None }
    });
    assert_eq!(kept, Some(json_of(&own())));
}

#[test]
fn whoever_types_the_tag_opens_the_file_on_the_same_page() {
    let mut room = chooses(&own());
    assert!(room.sees(&format!("Questionnaire: {NAME}")));
    let mut page = phone("#/respond", Vec::new());
    page.fills_in("Workshop tag", "0007");
    page.tell(applet::Fact::PackRead(Some("{}".to_owned())));
    assert!(page.sees("There is no questionnaire in this file"));
    page.tell(applet::Fact::PackRead(Some(handed_out(&mut room))));
    assert!(page.sees(NAME) && !page.sees("There is no questionnaire in this file"));
    page.presses("Go to the questions");
    assert_eq!(page.orders, [applet::Order::GoTo(link(&room))]);
}

#[test]
fn a_file_that_gives_no_questionnaire_changes_nothing_and_a_sentence_says_what_to_do() {
    let built_in = packs()[0].reference.id.to_string();
    let faulty = own().replace("\"group\":\"principles\"", "\"group\":\"none\"");
    let assessment = Assessment::new("a".into(), packs()[0].reference.clone(), Form::Full);
    let ours = write_assessment(&assessment, &Leftovers::default(), None);
    for (file, sentence) in [
        (None, "We could not read this file as text"),
        (Some(OWN.to_owned()), "If yours ends in .toml"),
        (Some("AHP-".to_owned()), "There is no questionnaire in this file"),
        (Some("[1]".to_owned()), "There is no questionnaire in this file"),
        (Some(ours), "comes with the app"),
        (Some(own().replace("harbour-therapy", &built_in)), "comes with the app"),
        (Some(faulty), "says what to mend"),
    ] {
        let mut room = Facilitator::opens(opening(), Vec::new());
        room.tell(Fact::PackRead(file.clone()));
        assert!(room.sees(sentence), "{file:?}: {}", room.words());
        assert!(room.sees("nothing has changed") && !room.sees(NAME));
        assert_eq!(room.orders, [Order::Focus("#field-pack-file".to_owned())]);
        room.tell(Fact::PackRead(Some(own())));
        assert!(room.sees(NAME) && !room.sees("nothing has changed"));
        room.chooses("System");
        assert!(!room.sees(NAME));
    }
}

#[test]
fn once_answers_are_in_the_questionnaire_stays() {
    let pack = opening().pack;
    let first = packs()[0].statements().next().expect("a statement").id.clone();
    let mut room = Facilitator::opens(
        Opening { pack, ..opening() },
        vec![sheet(Role::Registered, &[(first, 3)])],
    );
    room.tell(Fact::PackRead(Some(own())));
    assert_eq!(room.orders, []);
    assert!(!room.sees(NAME));
}

#[test]
fn the_result_carries_the_questionnaire() {
    let content = PackContent::of_text(&own()).expect("JSON");
    let pack = content.pack().expect("a pack");
    let statement = pack.statements().next().expect("a statement").id.clone();
    let people = vec![sheet(Role::Registered, &[(statement.clone(), 3)]); 5];
    let happened = [
        people,
        vec![
            Happened::Revealed(Reveal::All),
            Happened::Agreed {
                statement,
                answer: Rating::Level(Level::Building),
                reason: String::new(),
            },
        ],
    ]
    .concat();
    let opening = Opening { pack: pack.reference.clone(), ..opening() };
    let log = WorkshopLog { opening, happened };
    let text = write_workshop(&log, Some(&content));
    let mut room =
        Facilitator::at(&format!("#/workshops/{ID}"), Some(vec![(format!("workshop/{ID}"), text)]));
    room.presses("Save the result as a file");
    let [Order::Save { text, .. }] = &*room.orders else { panic!("{:?}", room.orders) };
    let opened = read_assessment(text).expect("an assessment");
    assert_eq!(PackContent::carried(&opened.leftovers), Some(content));
    assert_eq!(json_of(text)["rounds"][0]["round"], 1);
    // Without it, the workshop is one that nothing is known of.
    let bare = vec![(format!("workshop/{ID}"), write_workshop(&log, None))];
    assert!(Facilitator::at(&format!("#/workshops/{ID}"), Some(bare)).sees("leads to no workshop"));
}

#[test]
fn where_the_page_offers_the_questionnaire_the_link_is_enough() {
    let mut room = chooses(&own());
    let file = handed_out(&mut room);
    let offers = |page: &mut Visitor<App>| {
        let offered = answering::OwnFact::QuestionnaireOffered(file.clone());
        page.tell(applet::Fact::Own(offered));
    };
    let mut early = Visitor::of_several(&link(&room), Some(Vec::new()));
    early.alone = true;
    offers(&mut early);
    early.reads();
    let mut late = phone(&link(&room), Vec::new());
    assert!(late.sees("These questions are not here"));
    offers(&mut late);
    for page in [&early, &late] {
        assert!(page.sees("1 of ") && !page.sees("not here"));
    }
    let mut other = phone(&link(&room).replace("harbour", "mountain"), Vec::new());
    offers(&mut other);
    assert!(other.sees("These questions are not here"), "it is another questionnaire");
    let mut typing = phone("#/respond", Vec::new());
    typing.fills_in("Workshop tag", "7K2M");
    let before = typing.page();
    offers(&mut typing);
    assert_eq!(typing.page(), before);
}
