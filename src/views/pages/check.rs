//! The answers of one domain, to be checked before going on.

use yew::prelude::*;

use super::made;
use crate::domain::{Assessment, Domain, Pack};
use crate::session::{Place, Session};
use crate::views::Dispatch;
use crate::views::components::{Weight, copy_offer, go_to};

pub(super) fn page(
    session: &Session,
    pack: &Pack,
    assessment: &Assessment,
    domain: &Domain,
    dispatch: &Dispatch,
) -> Html {
    let code = domain.code.as_str().into();
    let to = |place: Place| place.of(&assessment.id);
    let next = pack.domains.iter().skip_while(|one| one.code != domain.code).nth(1);
    let first = next.and_then(|next| Some((next, assessment.asked(next).next()?)));
    let go_on = match first {
        Some((next, first)) => go_to(
            Weight::Primary,
            &to(Place::Statement(first.id.clone())),
            format!("Continue to {}", next.short),
        ),
        None => go_to(Weight::Primary, &to(Place::Results), "See results"),
    };
    html! {
        <>
            <p class="ms-caption">{ domain.short.clone() }</p>
            <h1 tabindex="-1">{ "Check your answers" }</h1>
            { made::body(session, "check", session.document(&assessment.id), code, dispatch) }
            <div class="ms-actions">
                { go_on }
                { go_to(Weight::Secondary, &to(Place::Overview), "Back to the overview") }
            </div>
            { copy_offer(session, &assessment.id, dispatch) }
        </>
    }
}
