//! Where answers are kept: what is here, how safe it is, and how to be rid of it.

use yew::prelude::*;

use crate::session::{Deleted, Fact, Place, Session, Storage, Unreadable};
use crate::views::Dispatch;
use crate::views::components::{Weight, copy_offer, do_button, named_button};
use crate::views::titles::team_title;

pub(super) fn page(session: &Session, dispatch: &Dispatch) -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ "Where your answers are kept" }</h1>
            <p class="ms-lede">
                { "In this browser on this device, and nowhere else. Anyone who can use this \
                   browser can read them. A file that you save is yours to keep safe." }
            </p>
            { promise(session, dispatch) }
            { kept(session, dispatch) }
            if !session.unreadable.is_empty() {
                <h2>{ "What could not be read" }</h2>
                <p>
                    { "It is kept as it is, apart from the rest. Save it as a file before you \
                       delete it: a newer version of this app may be able to read it." }
                </p>
                <ul>{ for session.unreadable.iter().map(|one| unreadable(one, dispatch)) }</ul>
            }
            <h2>{ "Delete everything" }</h2>
            <p>
                { "Takes every assessment, every earlier version and whatever could not be read \
                   out of this browser. Files that you have saved stay where they are." }
            </p>
            { do_button(
                Weight::Secondary,
                dispatch.telling(Fact::DeleteEverythingAsked),
                "Delete everything here",
            ) }
            { deleted(session, dispatch) }
        </>
    }
}

/// What the browser says about keeping it.
fn promise(session: &Session, dispatch: &Dispatch) -> Html {
    let words = match (session.storage, session.persistence) {
        (Storage::Blocked, _) => {
            "This browser does not let us keep anything. Your answers are gone when you close \
             this page: use \u{201c}Save file\u{201d} before you leave."
        }
        (_, Some(true)) => {
            "This browser has promised not to clear them by itself. People can still clear them, \
             and so can a rule of your organisation."
        }
        (_, Some(false)) => {
            "This browser may clear them by itself, when it runs out of room or when you have not \
             been here for a while."
        }
        (_, None) => {
            "This browser does not say whether it may clear them by itself. Save a file to be sure."
        }
    };
    html! {
        <>
            <h2>{ "How long they stay" }</h2>
            <p role="status">{ words }</p>
            if session.storage == Storage::Ready && session.persistence == Some(false) {
                { do_button(
                    Weight::Secondary,
                    dispatch.telling_from(Fact::PersistenceAsked, "h1"),
                    "Ask the browser to keep them",
                ) }
            }
        </>
    }
}

fn kept(session: &Session, dispatch: &Dispatch) -> Html {
    let item = |id| {
        let kept = session.kept(id)?;
        Some(html! {
            <li class="ms-kept__item">
                <a class="ms-kept__name" href={Place::Overview.of(id).to_string()}>
                    { team_title(&kept.assessment) }
                </a>
                { copy_offer(session, id, dispatch) }
                { named_button(
                    "Earlier versions",
                    &format!("of {}", team_title(&kept.assessment)),
                    dispatch.telling(Fact::PageAsked(Place::Versions.of(id))),
                ) }
            </li>
        })
    };
    html! {
        <>
            <h2>{ "What is kept" }</h2>
            if session.assessments().next().is_none() {
                <p>{ "Nothing." }</p>
            } else {
                <ul class="ms-kept__list">
                    { for session.assessments().filter_map(|one| item(&one.id)) }
                </ul>
            }
        </>
    }
}

fn unreadable(one: &Unreadable, dispatch: &Dispatch) -> Html {
    let what = if one.newer { "From a newer version of this app: " } else { "Damaged: " };
    html! {
        <li>
            { what }
            { one.key.clone() }
            { " " }
            { named_button(
                "Save what is there",
                &one.key,
                dispatch.telling(Fact::UnreadableAsked(one.key.clone())),
            ) }
        </li>
    }
}

/// What was deleted last, and the way back.
pub(super) fn deleted(session: &Session, dispatch: &Dispatch) -> Html {
    let Deleted { unreadable, everything, failed, .. } = &*session.deleted;
    let mut names: Vec<String> = session.deleted.assessments().map(|one| team_title(one)).collect();
    if *failed {
        return html! {
            <div class="ms-banner" role="alert">
                <p class="ms-banner__title">{ "Nothing was deleted" }</p>
                <p class="ms-banner__text">
                    { "This browser did not let us. Clear the data of this site in the browser's \
                       own settings instead." }
                </p>
            </div>
        };
    }
    match unreadable {
        0 => {}
        1 => names.push("one record that could not be read".to_owned()),
        many => names.push(format!("{many} records that could not be read")),
    }
    if names.is_empty() {
        if !everything {
            return Html::default();
        }
        names.push("nothing, as nothing was kept".to_owned());
    }
    html! {
        <div class="ms-banner" role="alert">
            <p class="ms-banner__title">{ if *everything { "Everything is deleted" } else { "Deleted" } }</p>
            <ul class="ms-banner__list">
                { for names.into_iter().map(|name| html! { <li>{ name }</li> }) }
            </ul>
            if session.deleted.assessments().next().is_some() {
                { named_button("Undo", "deleting", dispatch.telling_from(Fact::DeletionUndone, "h1")) }
            }
        </div>
    }
}
