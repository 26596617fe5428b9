//! The answers of one domain, to be checked before going on.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Assessment, Domain, Pack, Rating, Statement};
use crate::session::{Place, Session};
use crate::views::Dispatch;
use crate::views::components::{Weight, copy_offer, go_to};
use crate::wording::{answer_label, evidence_name};

pub(super) fn page(
    session: &Session,
    pack: &Pack,
    assessment: &Assessment,
    domain: &Domain,
    dispatch: &Dispatch,
) -> Html {
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
            <dl class="ms-check">{ for assessment.asked(domain).map(|one| row(assessment, one)) }</dl>
            <div class="ms-actions">
                { go_on }
                { go_to(Weight::Secondary, &to(Place::Overview), "Back to the overview") }
            </div>
            { copy_offer(session, &assessment.id, dispatch) }
        </>
    }
}

fn row(assessment: &Assessment, statement: &Statement) -> Html {
    let answer = assessment.answers.get(&statement.id).cloned().unwrap_or_default();
    let said = match &answer.rating {
        Some(Rating::Level(level)) => Some(statement.descriptor(*level).to_string()),
        Some(Rating::NotApplicable { reason }) if !reason.is_empty() => Some(reason.to_string()),
        Some(Rating::NotApplicable { .. } | Rating::DontKnow) | None => None,
    };
    let change = Place::Statement(statement.id.clone()).of(&assessment.id);
    html! {
        <div class="ms-check__row">
            <dt class="ms-check__title">{ statement.title.clone() }</dt>
            <dd class="ms-check__answer">
                <p><strong>{ answer_label(answer.rating.as_ref()) }</strong></p>
                if let Some(said) = said {
                    <p>{ said }</p>
                }
                if !answer.note.is_empty() {
                    <p>{ "Evidence: " }{ AttrValue::from(Rc::clone(&answer.note)) }</p>
                }
                if let Some(evidence) = answer.evidence {
                    <p>{ evidence_name(evidence) }</p>
                }
            </dd>
            <dd class="ms-check__change">
                <a class="ms-check__link" href={change.to_string()}>
                    { "Change" }
                    <span class="nhsuk-u-visually-hidden">
                        { format!(" your answer to {}", statement.title) }
                    </span>
                </a>
            </dd>
        </div>
    }
}
