//! The page that is readable before the app has started is the page that the app then shows.

use std::rc::Rc;

use ahp_maturity::session::Session;
use ahp_maturity::views::{Dispatch, app};
use yew::prelude::*;

const INDEX: &str = include_str!("../../index.html");

#[component]
fn FirstPage() -> Html {
    let (session, _) = Session::start("");
    let studio = Callback::from(|_| None);
    app(&Rc::new(session), &Dispatch { tell: Callback::noop(), studio })
}

/// White space between tags does not count, so that `index.html` can be laid out for reading.
fn normalised(markup: &str) -> String {
    let words: Vec<_> = markup.split_whitespace().collect();
    words.join(" ").replace("> <", "><").replace("/>", ">")
}

#[tokio::test(flavor = "current_thread")]
async fn index_html_holds_the_start_page_as_the_app_renders_it() {
    let rendered = yew::LocalServerRenderer::<FirstPage>::new().hydratable(false).render().await;
    let (_, after) = INDEX.split_once("<div id=\"app\">").expect("index.html has #app");
    let (inside, _) = after.rsplit_once("</div>").expect("#app is closed");
    assert_eq!(
        normalised(inside),
        normalised(&rendered),
        "write this into #app of index.html:\n{rendered}"
    );
}
