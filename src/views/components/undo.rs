//! Undo and redo, in the header, for the assessment that is shown.

use yew::prelude::*;

use crate::session::{Access, Fact, Session};
use crate::views::Dispatch;

pub(super) fn undo_and_redo(session: &Session, dispatch: &Dispatch) -> Html {
    let Some(kept) = session.current().filter(|kept| kept.access == Access::Free) else {
        return Html::default();
    };
    let id = &kept.assessment.id;
    let button = |words, is_empty: bool, fact: Fact| {
        // Not `disabled`: the button that was just pressed would lose focus.
        html! {
            <button
                type="button"
                class="ms-link"
                aria-disabled={is_empty.then_some("true")}
                onclick={dispatch.telling::<MouseEvent>(fact)}
            >
                { words }
            </button>
        }
    };
    html! {
        <div class="ms-undo">
            { button("Undo", kept.history.done.is_empty(), Fact::UndoAsked(id.clone())) }
            { button("Redo", kept.history.undone.is_empty(), Fact::RedoAsked(id.clone())) }
        </div>
    }
}
