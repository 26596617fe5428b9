//! All statements of a domain on one page, for those who like to see them side by side.

use yew::prelude::*;

use crate::domain::{Assessment, Domain, Statement};
use crate::session::{Place, Session};
use crate::views::Dispatch;
use crate::views::components::{Title, Weight, go_to, statement_form};
use crate::wording::group_name;

pub(super) fn page(
    session: &Session,
    assessment: &Assessment,
    domain: &Domain,
    dispatch: &Dispatch,
) -> Html {
    let form = |statement: &Statement| {
        statement_form(session, assessment, statement, Title::OfPart, dispatch)
    };
    let to = |place: Place| place.of(&assessment.id);
    html! {
        <div class="ms-form ms-form--compact" key={domain.code.to_string()}>
            <p class="ms-caption">{ group_name(domain.group) }</p>
            <h1 tabindex="-1">{ domain.short.clone() }</h1>
            if domain.name != domain.short {
                <p class="ms-lede">{ domain.name.clone() }</p>
            }
            { for assessment.asked(domain).map(form) }
            <div class="ms-actions ms-actions--foot">
                { go_to(Weight::Primary, &to(Place::Check(domain.code.clone())), "Check your answers") }
                { go_to(Weight::Secondary, &to(Place::Overview), "Back to the overview") }
            </div>
        </div>
    }
}
