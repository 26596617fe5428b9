//! A page that the studio makes: the app gives it its heading and hands back what is done on it.

use std::rc::Rc;

use yew::prelude::*;

use crate::session::{Act, Fact, Session, Studio};
use crate::showing::acted;
use crate::views::{Ask, Dispatch};

/// A page by its name, under its title.
pub(super) fn page(
    session: &Session,
    name: String,
    title: String,
    document: Option<String>,
    dispatch: &Dispatch,
) -> Html {
    let made = body(session, &name, document, session.memory.clone(), dispatch);
    let tell = dispatch.tell.clone();
    let act = move |event: &Event| {
        if let Some((what, value)) = acted(event) {
            tell.emit(Fact::Acted(Act { page: name.clone(), what, value }));
        }
    };
    let (onclick, oninput, onchange) = (act.clone(), act.clone(), act);
    html! {
        <div
            onclick={move |event: MouseEvent| onclick(&event)}
            oninput={move |event: InputEvent| oninput(&event)}
            onchange={move |event: Event| onchange(&event)}
        >
            <h1 tabindex="-1">{ title }</h1>
            { made }
        </div>
    }
}

/// What the studio makes of a page, or why it is not there.
pub(super) fn body(
    session: &Session,
    name: &str,
    document: Option<String>,
    memory: Rc<str>,
    dispatch: &Dispatch,
) -> Html {
    match session.studio {
        Studio::Coming => html! { <p role="status">{ "This page is on its way\u{2026}" }</p> },
        Studio::Missing => missing(),
        Studio::Ready => {
            let open = session.route.assessment().is_none_or(|id| session.is_open(id));
            let ask = Ask::Page(name.to_owned(), document, memory, open);
            dispatch.studio.emit(ask).unwrap_or_else(missing)
        }
    }
}

fn missing() -> Html {
    html! {
        <p role="alert">
            { "This page could not be shown, because a part of this app did not arrive. Your \
               answers are safe. Reload the page to try again." }
        </p>
    }
}
