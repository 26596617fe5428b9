//! The frame of every page but the big screen: the same header and footer as the app has.

use super::{App, Storage};
use crate::tree::{Element, element};

/// The whole of what is seen; what stands above the title says where one is.
pub(super) fn frame(app: &App, above: Option<Element>, title: &str, main: Element) -> Element {
    let has_failed = !app.saving.failed.is_empty();
    let skip = element("a").class("nhsuk-skip-link").with("href", "#main");
    element("div")
        .with("id", "app")
        .add(skip.text("Skip to main content"))
        .add(header(app))
        .add(
            element("main")
                .class("ms-main")
                .with("id", "main")
                .with("tabindex", "-1")
                .all((app.storage == Storage::Blocked).then(blocked))
                .all((has_failed && app.storage == Storage::Ready).then(not_saved))
                .all(above)
                .add(element("h1").with("id", "title").with("tabindex", "-1").text(title))
                .add(main),
        )
        .add(footer())
}

fn header(app: &App) -> Element {
    let (state, words) = match &app.saving {
        saving if !saving.failed.is_empty() => ("failed", "Not saved"),
        // A quick save is not worth two announcements: the words stay as they were.
        saving if saving.ended < saving.ordered => ("saving", "Saved"),
        saving if saving.ordered == 0 => ("", ""),
        _ => ("saved", "Saved"),
    };
    let status = element("span")
        .with("role", "status")
        .with("tabindex", "-1")
        .class("ms-saved__words")
        .with("data-state", state)
        .with("data-revision", app.saving.ordered.to_string());
    let link = |to: &str, words: &str| element("a").with("href", to).text(words);
    element("header")
        .class("ms-header")
        .add(link("#/", "AHP Maturity").class("ms-header__name"))
        .add(element("div").class("ms-saved").add(status.text(words)))
        .add(
            element("nav")
                .with("aria-label", "Main")
                .class("ms-header__links")
                .add(link("#/", "Assessments"))
                .add(link("#/workshops", "Workshops")),
        )
}

fn blocked() -> Element {
    banner(
        "This browser does not let us keep anything",
        "You can work as usual, but everything is gone when you close this page.",
    )
}

fn not_saved() -> Element {
    banner(
        "Not saved",
        "Your browser did not let us keep the last change. It is still on this page: leave the \
         page open. The next change tries again.",
    )
}

/// What is true of the whole page for now.
pub(super) fn banner(title: &str, words: &str) -> Element {
    element("div")
        .class("ms-banner")
        .with("role", "status")
        .add(element("p").class("ms-banner__title").text(title))
        .add(element("p").class("ms-banner__text").text(words))
}

fn footer() -> Element {
    element("footer")
        .class("ms-footer")
        .add(element("p").text(
            "Independent open-source tool for AHP teams. Not an NHS service, and not endorsed by \
             NHS England. The questions are our reading of the strategy AHPs Deliver.",
        ))
        .add(
            element("p")
                .text(
                    "This page has sent: nothing. What you enter stays in this browser on this \
                     device: ",
                )
                .add(element("a").with("href", "#/kept").text("Where your answers are kept"))
                .text("."),
        )
}
