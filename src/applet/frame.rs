//! The frame of every page but the big screen: the same header and footer as the app has.

use super::{Page, Shelf};
use crate::tree::{Element, element};

/// A page in its frame; what stands above the title says where one is.
pub(crate) fn frame(
    shelf: &Shelf,
    above: Option<Element>,
    (title, main): (String, Element),
) -> Page {
    let skip = element("a").class("nhsuk-skip-link").with("href", "#main");
    let body = element("div")
        .with("id", "app")
        .add(skip.text("Skip to main content"))
        .add(header(shelf))
        .add(
            element("main")
                .class("ms-main")
                .with("id", "main")
                .with("tabindex", "-1")
                .all(shelf.is_blocked().then(blocked))
                .all((shelf.has_failed() && !shelf.is_blocked()).then(not_saved))
                .all(above)
                .add(element("h1").with("id", "title").with("tabindex", "-1").text(&*title))
                .add(main),
        )
        .add(footer());
    Page { title: format!("{title} - AHP Maturity"), body }
}

fn header(shelf: &Shelf) -> Element {
    let (state, words) = match shelf {
        shelf if shelf.has_failed() => ("failed", "Not saved"),
        shelf if shelf.is_writing() && !shelf.has_written() => ("saving", ""),
        // A quick save is not worth two announcements: the words stay as they were.
        shelf if shelf.is_writing() => ("saving", "Saved"),
        shelf if shelf.ordered() == 0 => ("", ""),
        _ => ("saved", "Saved"),
    };
    let status = element("span")
        .with("role", "status")
        .with("tabindex", "-1")
        .class("ms-saved__words")
        .with("data-state", state)
        .with("data-revision", shelf.ordered().to_string());
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
pub(crate) fn banner(title: &str, words: &str) -> Element {
    element("div")
        .class("ms-banner")
        .with("role", "status")
        .add(element("p").class("ms-banner__title").text(title))
        .add(element("p").class("ms-banner__text").text(words))
}

/// What is seen until it is known what is kept.
pub(crate) fn reading() -> (String, Element) {
    ("Workshop".to_owned(), element("p").text("Reading what is kept here\u{2026}"))
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
