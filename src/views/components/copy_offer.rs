//! How old the last copy in a file is, and a way to make one.

use yew::prelude::*;

use super::actions::link_button;
use crate::domain::AssessmentId;
use crate::session::{Fact, Session};
use crate::views::Dispatch;
use crate::wording::date;

/// Says when an assessment last left as a file, and offers to save a copy if it has changed since.
///
/// The example is not for taking away.
pub(in crate::views) fn copy_offer(
    session: &Session,
    id: &AssessmentId,
    dispatch: &Dispatch,
) -> Html {
    let Some(kept) = session.kept(id).filter(|_| !session.is_example(id)) else {
        return Html::default();
    };
    let since = kept.since_copy();
    let words = match kept.copied {
        None => "Last copy saved to a file: never.".to_owned(),
        Some(copied) => format!("Last copy saved to a file: {}.", date(copied.on)),
    };
    let changes = match (kept.copied, since) {
        (_, 0) | (None, _) => String::new(),
        (_, 1) => " One change since.".to_owned(),
        (_, since) => format!(" {since} changes since."),
    };
    let fact = Fact::CopyAsked(id.clone());
    html! {
        <p class="ms-copy">
            { words }
            { changes }
            if since > 0 {
                { " " }
                { link_button("Save a copy", dispatch.telling(fact)) }
            }
        </p>
    }
}
