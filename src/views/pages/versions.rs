//! Earlier versions of an assessment, to look at and to go back to.

use yew::prelude::*;

use super::answered_of;
use crate::domain::{Assessment, Pack};
use crate::session::{Fact, Place, Session, Version};
use crate::views::Dispatch;
use crate::views::components::{Weight, go_to, named_button};
use crate::wording::moment;

pub(super) fn page(
    session: &Session,
    pack: &Pack,
    assessment: &Assessment,
    dispatch: &Dispatch,
) -> Html {
    let id = &assessment.id;
    let item = |version: &Version| {
        let (done, of) = answered_of(&version.assessment, pack);
        let at = version.at.as_ref().map(moment).unwrap_or_default();
        let fact = Fact::VersionChosen(id.clone(), version.revision);
        html! {
            <li class="ms-kept__item">
                <strong>{ at.clone() }</strong>
                <span class="ms-kept__detail">{ format!("{done} of {of} answered") }</span>
                { named_button("Go back to this", &format!("version of {at}"), dispatch.telling(fact)) }
            </li>
        }
    };
    let versions = session.versions(id);
    html! {
        <>
            <h1 tabindex="-1">{ "Earlier versions" }</h1>
            <p class="ms-lede">
                { "One is put aside each time you complete a domain, open a file into this \
                   assessment or go back. The last ten stay. Going back can be undone." }
            </p>
            if versions.is_empty() {
                <p>{ "None so far." }</p>
            } else {
                <ul class="ms-kept__list">{ for versions.iter().map(item) }</ul>
            }
            { go_to(Weight::Secondary, &Place::Overview.of(id), "Back to the overview") }
        </>
    }
}
