//! The camera: it is shown on the page and looked through for QR codes, as long as it is wanted.
//!
//! A picture goes to the reader and is gone. Nothing of it is kept.

use std::cell::{Cell, RefCell};

use gloo::timers::future::TimeoutFuture;
use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    HtmlMediaElement, HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack,
    MediaStreamTrackState,
};

use super::codes::Reader;

/// The time from one picture to the next (ms), and the least rest between them.
const EACH: f64 = 125.0;
const REST: f64 = 20.0;
/// A code that was out of sight for longer (ms) comes into view anew.
const AWAY: f64 = 2_000.0;
/// After so many pictures in a row that cannot be read there is no hope.
const HOPE: u32 = 5;
/// The element that shows what the camera sees.
const PICTURE: &str = "camera";

/// The one camera of the page.
#[derive(Default)]
pub struct Camera {
    stream: RefCell<Option<MediaStream>>,
    /// How often it was started or stopped: what began before the last time is over.
    turn: Cell<u32>,
}

impl Camera {
    /// Asks for the camera and tells what comes into view until it ends: why, in the words of
    /// browsers (`NotAllowedError`) or ours (`reader`, `hidden`, `ended`). None if it was stopped.
    /// `started` is told whether it faces away from who holds the device.
    pub async fn run(&self, started: impl Fn(bool), seen: impl Fn(Vec<String>)) -> Option<String> {
        let turn = self.next_turn();
        let reader = Reader::start().await;
        if self.turn.get() != turn {
            return None;
        }
        let Some(mut reader) = reader else { return Some("reader".to_owned()) };
        let stream = open().await;
        if self.turn.get() != turn {
            let _ = stream.map(|stream| put_out(&stream));
            return None;
        }
        let stream = match stream {
            Ok(stream) => stream,
            Err(why) => return Some(why),
        };
        // Its own `clone` would be a second stream, with a light of its own.
        self.stream.replace(Some(Clone::clone(&stream)));
        started(faces_away(&stream));
        let ended = self.look(turn, &stream, &mut reader, seen).await;
        put_out(&stream);
        ended.map(str::to_owned)
    }

    /// Puts it out.
    pub fn stop(&self) {
        self.next_turn();
    }

    fn next_turn(&self) -> u32 {
        if let Some(stream) = self.stream.take() {
            put_out(&stream);
        }
        self.turn.set(self.turn.get().wrapping_add(1));
        self.turn.get()
    }

    async fn look(
        &self,
        turn: u32,
        stream: &MediaStream,
        reader: &mut Reader,
        seen: impl Fn(Vec<String>),
    ) -> Option<&'static str> {
        let (mut view, mut unread) = (View::default(), 0);
        while self.turn.get() == turn {
            if is_hidden() {
                return Some("hidden");
            }
            if tracks(stream).iter().all(|track| track.ready_state() != MediaStreamTrackState::Live)
            {
                return Some("ended");
            }
            let began = Date::now();
            if let Some(video) = picture_of(stream)
                && video.ready_state() >= HtmlMediaElement::HAVE_CURRENT_DATA
            {
                let texts = reader.read_frame(&video).await;
                unread = if texts.is_some() { 0 } else { unread + 1 };
                if unread == HOPE {
                    return Some("reader");
                }
                let new = view.with(texts.unwrap_or_default(), Date::now());
                if !new.is_empty() && self.turn.get() == turn {
                    seen(new);
                }
            }
            let rest = (EACH - (Date::now() - began)).max(REST);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between the two times above"
            )]
            TimeoutFuture::new(rest.min(EACH) as u32).await;
        }
        None
    }
}

/// What the camera has seen of late, each text with when.
#[derive(Default)]
struct View(Vec<(String, f64)>);

impl View {
    /// Takes in what is seen now. What has just come into view comes back.
    fn with(&mut self, texts: Vec<String>, now: f64) -> Vec<String> {
        self.0.retain(|(_, at)| now - at < AWAY);
        let mut new = Vec::new();
        for text in texts {
            let known = self.0.iter_mut().find(|(known, _)| *known == text);
            if let Some((_, at)) = known {
                *at = now;
            } else {
                self.0.push((text.clone(), now));
                new.push(text);
            }
        }
        new
    }
}

/// Asks for a camera, or says why there is none.
async fn open() -> Result<MediaStream, String> {
    let name = |error: JsValue| {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        name.unwrap_or_default()
    };
    let window = web_sys::window().ok_or_else(String::new)?;
    if !window.is_secure_context() {
        return Err("SecurityError".to_owned());
    }
    let wanted = MediaStreamConstraints::new();
    wanted.set_video(&video_wanted().map_err(name)?);
    let devices = window.navigator().media_devices().map_err(name)?;
    let asked = devices.get_user_media_with_constraints(&wanted).map_err(name)?;
    JsFuture::from(asked).await.map_err(name)?.dyn_into().map_err(name)
}

/// On a tablet the camera that faces away, and no more pixels than a code needs.
fn video_wanted() -> Result<JsValue, JsValue> {
    let wanted = Object::new();
    let wishes: [(&str, JsValue); 3] =
        [("facingMode", "environment".into()), ("width", 1280.into()), ("height", 720.into())];
    for (name, ideal) in wishes {
        let wish = Object::new();
        Reflect::set(&wish, &"ideal".into(), &ideal)?;
        Reflect::set(&wanted, &name.into(), &wish)?;
    }
    Ok(wanted.into())
}

/// The element of the page that shows the camera. A page that was drawn anew may have another.
fn picture_of(stream: &MediaStream) -> Option<HtmlVideoElement> {
    let element = web_sys::window()?.document()?.get_element_by_id(PICTURE)?;
    let video: HtmlVideoElement = element.dyn_into().ok()?;
    if video.src_object().as_ref() != Some(stream) {
        video.set_src_object(Some(stream));
    }
    Some(video)
}

fn is_hidden() -> bool {
    web_sys::window().and_then(|window| window.document()).is_none_or(|document| document.hidden())
}

fn tracks(stream: &MediaStream) -> Vec<MediaStreamTrack> {
    let tracks: Array = stream.get_tracks().unchecked_into();
    tracks.iter().filter_map(|track| track.dyn_into().ok()).collect()
}

/// Whether a camera says that it is one at the back of a tablet or a phone.
fn faces_away(stream: &MediaStream) -> bool {
    let facing = |track: &MediaStreamTrack| {
        let settings = track.get_settings();
        Reflect::get(&settings, &"facingMode".into()).is_ok_and(|mode| mode == "environment")
    };
    tracks(stream).iter().any(facing)
}

/// The light of the camera goes out.
fn put_out(stream: &MediaStream) {
    for track in tracks(stream) {
        track.stop();
    }
}
