//! Starts answering in a workshop, which is an app of its own.

use ahp_maturity::answering::{App, Fact, OwnFact};
use ahp_maturity::browser::offered;
use ahp_maturity::hosting::{Host, text};
use wasm_bindgen_futures::spawn_local;

fn main() {
    let host = Host::<App>::new();
    host.start(|_, never| match never {}, text);
    spawn_local(async move {
        if let Some(text) = offered::questionnaire().await {
            host.tell(Fact::Own(OwnFact::QuestionnaireOffered(text)));
        }
    });
}
