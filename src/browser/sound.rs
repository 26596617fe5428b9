//! Short tones.

use std::cell::OnceCell;

use wasm_bindgen::JsValue;
use web_sys::AudioContext;

/// How loud (1 is as loud as it can be) and how long (s).
const LOUD: f32 = 0.2;
const LONG: f64 = 0.15;

thread_local! {
    /// What makes them: a browser allows a page few.
    static CONTEXT: OnceCell<AudioContext> = const { OnceCell::new() };
}

/// Makes a tone of a pitch (Hz). A browser that makes none is silent.
pub fn tone(pitch: f32) {
    // What is heard is seen too, so nothing is lost.
    let _ = CONTEXT.with(|made| play(made, pitch));
}

fn play(made: &OnceCell<AudioContext>, pitch: f32) -> Result<(), JsValue> {
    let context = match made.get() {
        Some(context) => context.clone(),
        None => AudioContext::new()?,
    };
    let context = made.get_or_init(|| context);
    let (tone, loudness) = (context.create_oscillator()?, context.create_gain()?);
    tone.frequency().set_value(pitch);
    loudness.gain().set_value(LOUD);
    tone.connect_with_audio_node(&loudness)?;
    loudness.connect_with_audio_node(&context.destination())?;
    tone.start()?;
    tone.stop_with_when(context.current_time() + LONG)
}
