//! Starts a workshop, which is an app of its own, with its windows, its clock and its camera.

use std::rc::Rc;

use ahp_maturity::browser::camera::Camera;
use ahp_maturity::browser::codes::Reader;
use ahp_maturity::browser::files::File;
use ahp_maturity::browser::windows::Windows;
use ahp_maturity::browser::{listening, sound};
use ahp_maturity::hosting::{self, Host};
use ahp_maturity::workshop::{App, Fact, OwnFact, OwnOrder};
use wasm_bindgen_futures::spawn_local;

/// The tones for a code that was taken in and for one that was not (Hz).
const HIGH: f32 = 880.0;
const LOW: f32 = 220.0;

fn main() {
    let host = Host::<App>::new();
    let tell = {
        let host = Rc::clone(&host);
        move |fact| host.tell(Fact::Own(fact))
    };
    let hear = tell.clone();
    let windows = Windows::listen(move |text| hear(OwnFact::Told(text)));
    let camera = Rc::new(Camera::default());
    let see = tell.clone();
    let own = move |host: &Rc<Host<App>>, order| match order {
        OwnOrder::OpenWindow(address) => {
            let is_open = windows.open(&address);
            host.tell(Fact::Own(OwnFact::WindowOpened(is_open)));
        }
        OwnOrder::Tell(text) => windows.tell(&text),
        OwnOrder::StartCamera => spawn_local(run(Rc::clone(&camera), see.clone())),
        OwnOrder::StopCamera => camera.stop(),
        OwnOrder::Sound(is_taken) => sound::tone(if is_taken { HIGH } else { LOW }),
    };
    host.start(own, text);
    let press = tell.clone();
    listening::for_ever(&["keydown"], move |event| match listening::key(event).as_deref() {
        Some("Escape") => press(OwnFact::Escaped),
        Some("ArrowLeft") => press(OwnFact::Turned { is_on: false }),
        Some("ArrowRight") => press(OwnFact::Turned { is_on: true }),
        _ => {}
    });
    listening::each_second(move |seconds| {
        if host.app().is_timing() {
            tell(OwnFact::SecondsPassed(seconds));
        }
    });
}

async fn run(camera: Rc<Camera>, tell: impl Fn(OwnFact)) {
    let started = |faces_away| tell(OwnFact::CameraStarted { faces_away });
    let seen = |texts| tell(OwnFact::CodesSeen(texts));
    if let Some(why) = camera.run(started, seen).await {
        tell(OwnFact::CameraEnded(why));
    }
}

/// What is written in a file, or in the codes of a picture.
async fn text(file: File) -> Option<String> {
    if !file.raw_mime_type().starts_with("image/") {
        return hosting::text(file).await;
    }
    let mut reader = Reader::start().await?;
    Some(reader.read_file(file.as_ref()).await?.join("\n"))
}
