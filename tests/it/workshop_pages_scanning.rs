//! Who leads a workshop takes codes in by the camera.

use ahp_maturity::domain::{Happened, ResponseCode, RoundNumber};
use ahp_maturity::workshop::{Fact, Order, OwnFact, OwnOrder};

use crate::facilitator::{Facilitator, opening};
use crate::results_tree::{all, value};
use crate::workshop_pages_collecting::{code, kept, paste, seen};

fn with_camera(happened: Vec<Happened>) -> Facilitator {
    let mut room = Facilitator::opens(opening(), happened);
    room.presses("Use the camera");
    assert_eq!(room.orders, [Order::Own(OwnOrder::StartCamera)]);
    room.tell(Fact::Own(OwnFact::CameraStarted { faces_away: false }));
    room
}

fn shows(room: &mut Facilitator, texts: &[&str]) {
    let texts = texts.iter().map(|text| (*text).to_owned()).collect();
    room.tell(Fact::Own(OwnFact::CodesSeen(texts)));
}

fn has_picture(room: &Facilitator) -> bool {
    all(&room.page()).into_iter().any(|one| one.tag == "video")
}

#[test]
fn the_camera_is_on_only_between_two_presses() {
    let mut room = Facilitator::opens(opening(), Vec::new());
    assert!(!has_picture(&room));
    room.presses("Use the camera");
    assert!(room.sees("Your browser may ask"));
    assert!(!has_picture(&room) && !room.has_button("Use the camera"));
    room.tell(Fact::Own(OwnFact::CameraStarted { faces_away: false }));
    assert!(has_picture(&room));
    assert!(room.sees("Hold the QR code of your answers up to the camera."));
    room.presses("Stop the camera");
    assert_eq!(room.orders, [Order::Own(OwnOrder::StopCamera)]);
    assert!(!has_picture(&room) && room.has_button("Use the camera"));
}

#[test]
fn codes_are_taken_in_one_after_another_and_counted() {
    let mut room = with_camera(Vec::new());
    let (first, second) = (code(1, 2), code(2, 4));
    shows(&mut room, &[&first.to_text()]);
    assert_eq!(kept(&room.orders).happened.len(), 1);
    assert!(room.sees("1 code added with the cameraAdded"));
    assert!(room.sees("1 person has answered in round 1: 1 by code."));
    shows(&mut room, &[&second.to_text().to_lowercase()]);
    assert!(room.sees("2 codes added with the cameraAdded"));
    shows(&mut room, &[&first.to_text()]);
    assert!(room.sees("2 codes added with the cameraRepeated: it was here before, and it counts"));
    shows(&mut room, &[&code(1, 5).to_text()]);
    assert!(room.sees("2 codes added with the cameraReplaced an earlier one"));
    paste(&mut room, &code(3, 3).to_text());
    assert!(room.sees("2 codes added with the camera"), "what is pasted is another way in");
    shows(&mut room, &[&code(4, 1).to_text(), &code(5, 1).to_text()]);
    assert!(room.sees("4 codes added with the camera2 codes found: 2 added."));
}

#[test]
fn what_does_not_count_is_told_as_after_pasting() {
    let mut room = with_camera(Vec::new());
    let other = ResponseCode { round: RoundNumber::new(2).expect("a round"), ..code(1, 1) };
    shows(&mut room, &[&other.to_text()]);
    assert!(room.sees("For another round: number 2"));
    assert!(!room.sees("added with the camera"));
    let mut room = with_camera(seen());
    shows(&mut room, &[&code(1, 2).to_text()]);
    assert!(room.sees("1 code added with the cameraHeld for the next round"));
}

#[test]
fn a_qr_code_of_something_else_is_told_and_not_kept() {
    let mut room = with_camera(Vec::new());
    shows(
        &mut room,
        &["https://example.nhs.uk/#/respond/ahps-deliver-provider@1.0.0/7K2M/1/quick"],
    );
    assert_eq!(room.orders, []);
    assert!(room.sees("This QR code opens the questions."));
    shows(&mut room, &["WIFI:S:guest;;"]);
    assert_eq!(room.orders, []);
    assert!(room.sees("This QR code is not a response code."));
}

#[test]
fn a_tone_is_made_only_if_it_is_asked_for() {
    let mut room = with_camera(Vec::new());
    let tones = |room: &Facilitator| -> Vec<bool> {
        let tone = |order: &Order| {
            if let Order::Own(OwnOrder::Sound(taken)) = order { Some(*taken) } else { None }
        };
        room.orders.iter().filter_map(tone).collect()
    };
    let page = room.page();
    let sound = all(&page).into_iter().find(|one| value(one, "id") == Some("sound"));
    assert_eq!(sound.and_then(|sound| value(sound, "checked")), None);
    shows(&mut room, &[&code(1, 2).to_text()]);
    assert_eq!(tones(&room), [false; 0]);
    room.fills_in("Sound", "on");
    shows(&mut room, &[&code(2, 2).to_text()]);
    assert_eq!(tones(&room), [true]);
    for text in [&*code(2, 2).to_text(), "something else"] {
        shows(&mut room, &[text]);
        assert_eq!(tones(&room), [false], "{text}");
    }
}

#[test]
fn why_the_camera_is_off_is_told_with_what_to_do() {
    for (why, words) in [
        ("NotFoundError", "There is no camera on this device."),
        ("NotAllowedError", "Your browser does not let this page use the camera."),
        ("NotReadableError", "Another program is using the camera"),
        ("SecurityError", "the address of the page begins with https://"),
        ("TypeError", "This browser gives pages no camera."),
        ("reader", "What reads QR codes is not here"),
        ("hidden", "because this page was out of sight"),
        ("ended", "The camera gives no more pictures."),
        ("UnknownError", "The camera could not be turned on."),
    ] {
        let mut room = with_camera(Vec::new());
        room.tell(Fact::Own(OwnFact::CameraEnded(why.to_owned())));
        assert!(room.sees(words), "{why}");
        assert!(!has_picture(&room) && room.has_button("Use the camera"), "{why}");
    }
}

#[test]
fn the_camera_goes_out_when_the_page_is_left() {
    let id = opening().id;
    for address in ["#/workshops".to_owned(), format!("#/workshops/{id}/here")] {
        let mut room = with_camera(Vec::new());
        room.tell(Fact::AddressChanged(address.clone()));
        assert!(room.orders.contains(&Order::Own(OwnOrder::StopCamera)), "{address}");
        room.tell(Fact::AddressChanged(format!("#/workshops/{id}")));
        assert!(!room.orders.contains(&Order::Own(OwnOrder::StopCamera)), "it is off already");
    }
}

#[test]
fn the_picture_is_a_mirror_unless_the_camera_faces_away() {
    for (faces_away, faces) in [(false, "user"), (true, "away")] {
        let mut room = Facilitator::opens(opening(), Vec::new());
        room.presses("Use the camera");
        room.tell(Fact::Own(OwnFact::CameraStarted { faces_away }));
        let page = room.page();
        let picture = all(&page).into_iter().find(|one| one.tag == "video").expect("a picture");
        assert_eq!(value(picture, "data-faces"), Some(faces));
    }
}

#[test]
fn the_camera_goes_out_when_the_answers_are_revealed() {
    let mut room = with_camera(Vec::new());
    shows(&mut room, &[&code(1, 2).to_text()]);
    room.presses("Reveal");
    assert!(has_picture(&room), "nothing could be shown yet");
    shows(&mut room, &[&code(2, 2).to_text()]);
    room.presses("Reveal");
    assert!(room.orders.contains(&Order::Own(OwnOrder::StopCamera)), "{:?}", room.orders);
    assert!(!has_picture(&room) && room.has_button("Use the camera"));
}
