//! Taking codes in by the camera: people show their phones to the laptop, one after another.

use super::collecting::codes_in;
use super::{Room, receipts};
use crate::domain::{Happened, Receipt, ResponseCode, Taken, Workshop};
use crate::tree::{Element, button, checkboxes, element};
use crate::workshop::{Act, Order, OwnOrder};

/// What the camera does, and what it has seen since the page was opened.
#[derive(Debug, Default)]
pub(super) struct Scanning {
    camera: Camera,
    is_heard: bool,
    /// Every code that it has seen, once.
    codes: Vec<ResponseCode>,
    /// What is said of the camera, or of what it has seen last.
    said: String,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum Camera {
    #[default]
    Off,
    /// The browser may be asking whether we may.
    Asked,
    On {
        faces_away: bool,
    },
}

pub(super) fn part(room: &Room, workshop: &Workshop<'_>) -> Element {
    let Scanning { camera, is_heard, said, .. } = &room.scanning;
    let press = match camera {
        Camera::Off => button("camera-on", "", false, "Use the camera"),
        Camera::Asked | Camera::On { .. } => button("camera-off", "", false, "Stop the camera"),
    };
    let picture = |faces_away: bool| {
        element("video")
            .with("data-faces", if faces_away { "away" } else { "user" })
            .with("id", "camera")
            .with("autoplay", "")
            .with("muted", "")
            .with("playsinline", "")
            .with("aria-label", "What the camera sees")
    };
    let picture = match *camera {
        Camera::On { faces_away } => Some(picture(faces_away)),
        Camera::Off | Camera::Asked => None,
    };
    let is_on = picture.is_some();
    let told = element("div")
        .class("ms-scan__told")
        .with("role", "status")
        .all(counted(room, workshop).map(|words| element("p").text(words)))
        .all((!said.is_empty()).then(|| element("p").class("ms-scan__last").text(&**said)));
    let sound = || checkboxes("When a code was read", [("sound".to_owned(), "Sound", *is_heard)]);
    element("div")
        .add(element("h3").text("Codes from the camera"))
        .add(element("p").text(
            "People hold the QR code on their phone up to this device, one after another. The \
             pictures stay in this page and are not kept.",
        ))
        .add(press)
        .add(
            element("div")
                .class("ms-scan")
                .add(element("div").class("ms-scan__view").all(picture))
                .add(told),
        )
        .all(is_on.then(sound))
}

/// How many codes that the camera has seen count now.
fn counted(room: &Room, workshop: &Workshop<'_>) -> Option<String> {
    let counts = |code: &&ResponseCode| workshop.in_use(code) == Some(true);
    match room.scanning.codes.iter().filter(counts).count() {
        0 => None,
        1 => Some("1 code added with the camera".to_owned()),
        many => Some(format!("{many} codes added with the camera")),
    }
}

pub(super) fn act(room: &mut Room, act: &Act) -> Option<Vec<Order>> {
    match act.what.as_str() {
        "camera-on" => {
            room.scanning.camera = Camera::Asked;
            say(room, "Your browser may ask whether this page may use the camera: allow it.");
            Some(vec![Order::Own(OwnOrder::StartCamera)])
        }
        "camera-off" => Some(room.puts_camera_out().into_iter().collect()),
        "sound" => {
            room.scanning.is_heard = !act.value.is_empty();
            Some(Vec::new())
        }
        _ => None,
    }
}

fn say(room: &mut Room, words: &str) {
    words.clone_into(&mut room.scanning.said);
}

impl Room {
    /// The camera is on.
    pub(in crate::workshop) fn camera_started(&mut self, faces_away: bool) {
        self.scanning.camera = Camera::On { faces_away };
        say(self, "Hold the QR code of your answers up to the camera.");
    }

    /// The camera has gone out by itself, or was never on.
    pub(in crate::workshop) fn camera_ended(&mut self, why: &str) {
        self.scanning.camera = Camera::Off;
        say(self, because(why));
    }

    /// Turns the camera off, if it is on.
    pub(in crate::workshop) fn puts_camera_out(&mut self) -> Option<Order> {
        let is_off = std::mem::take(&mut self.scanning.camera) == Camera::Off;
        if !is_off {
            say(self, "The camera is off.");
        }
        (!is_off).then_some(Order::Own(OwnOrder::StopCamera))
    }

    /// Takes in what has come into the camera's view.
    pub(in crate::workshop) fn see(&mut self, texts: &[String]) -> Vec<Order> {
        let found: Vec<_> = texts.iter().flat_map(|text| codes_in(self, text)).collect();
        for taken in &found {
            if let Taken::Code(code) = taken
                && !self.scanning.codes.contains(code)
            {
                self.scanning.codes.push(code.clone());
            }
        }
        let (orders, is_taken) = if found.is_empty() {
            say(self, other(texts));
            (Vec::new(), false)
        } else {
            let orders = self.happens(Happened::CodesTaken(found));
            let (words, is_taken) = became(self).unwrap_or_default();
            say(self, &words);
            (orders, is_taken)
        };
        let sound = self.scanning.is_heard.then_some(Order::Own(OwnOrder::Sound(is_taken)));
        orders.into_iter().chain(sound).collect()
    }
}

/// What became of the codes that were taken in last, and whether all count.
fn became(room: &Room) -> Option<(String, bool)> {
    let workshop = room.workshop()?;
    let received = workshop.received().last()?;
    let words = match received.as_slice() {
        [one] => receipts::told(&workshop, one).0,
        several => receipts::summed(several),
    };
    let counts = |receipt| matches!(receipt, Receipt::Added | Receipt::Replaced | Receipt::Held);
    Some((words, received.iter().all(|one| counts(one.receipt))))
}

/// What is said of QR codes that hold no response code.
fn other(texts: &[String]) -> &'static str {
    if texts.iter().any(|text| text.contains("#/respond")) {
        "This QR code opens the questions. Show the one that comes after them, with your answers."
    } else {
        "This QR code is not a response code. Show the one that comes after the questions, with \
         your answers."
    }
}

/// Why the camera is off, and what to do.
fn because(why: &str) -> &'static str {
    match why {
        "NotFoundError" | "OverconstrainedError" => {
            "There is no camera on this device. Connect one and try again, or paste the codes."
        }
        "NotAllowedError" => {
            "Your browser does not let this page use the camera. Allow it beside the address of \
             the page, then press \u{201c}Use the camera\u{201d} again. If your organisation has \
             turned it off, paste the codes."
        }
        "NotReadableError" | "AbortError" => {
            "Another program is using the camera, perhaps a video call. Turn the camera off there \
             and try again, or paste the codes."
        }
        "SecurityError" => {
            "Browsers allow a camera only where the address of the page begins with https://. Open \
             this page at such an address, or paste the codes."
        }
        "TypeError" | "NotSupportedError" => {
            "This browser gives pages no camera. Use another browser, or paste the codes."
        }
        "reader" => {
            "What reads QR codes is not here, or does not work in this browser. Reload the page: \
             everything is kept. If that does not help, paste the codes."
        }
        "hidden" => {
            "The camera is off, because this page was out of sight. Press \u{201c}Use the \
             camera\u{201d} to go on."
        }
        "ended" => {
            "The camera gives no more pictures. Is it still connected? Press \u{201c}Use the \
             camera\u{201d} to try again."
        }
        _ => "The camera could not be turned on. Try again, or paste the codes.",
    }
}
