//! The answers of one domain, to be checked before going on.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::{Assessment, DomainCode, Pack, Rating, Statement};
use crate::session::Place;
use crate::views::components::actions::{GoTo, Weight};
use crate::wording::{answer_label, evidence_name};

#[derive(Properties, PartialEq)]
pub(in crate::views) struct CheckPageProps {
    pub(in crate::views) pack: Rc<Pack>,
    pub(in crate::views) assessment: Rc<Assessment>,
    pub(in crate::views) code: DomainCode,
}

#[component]
pub(in crate::views) fn CheckPage(props: &CheckPageProps) -> Html {
    let CheckPageProps { pack, assessment, code } = props;
    let Some(domain) = pack.domain(code) else { return Html::default() };
    let id = &assessment.id;
    let after = pack.domains.iter().skip_while(|one| one.code != *code).nth(1);
    let on = after.and_then(|next| Some((next, assessment.asked(next).next()?)));
    html! {
        <>
            <p class="ms-caption">{ AttrValue::from(Rc::clone(&domain.short)) }</p>
            <h1 class="nhsuk-heading-xl" tabindex="-1">{ "Check your answers" }</h1>
            <dl class="nhsuk-summary-list">
                { for assessment.asked(domain).map(|one| row(assessment, one)) }
            </dl>
            <div class="ms-actions">
                if let Some((next, first)) = on {
                    <GoTo route={Place::Statement(first.id.clone()).of(id)}>
                        { format!("Continue to {}", next.short) }
                    </GoTo>
                } else {
                    <GoTo route={Place::Results.of(id)}>{ "See results" }</GoTo>
                }
                <GoTo route={Place::Overview.of(id)} weight={Weight::Secondary}>
                    { "Back to the overview" }
                </GoTo>
            </div>
        </>
    }
}

fn row(assessment: &Assessment, statement: &Statement) -> Html {
    let answer = assessment.answers.get(&statement.id).cloned().unwrap_or_default();
    let said = match &answer.rating {
        Some(Rating::Level(level)) => Some(Rc::clone(statement.descriptor(*level))),
        Some(Rating::NotApplicable { reason }) if !reason.is_empty() => Some(Rc::clone(reason)),
        Some(Rating::NotApplicable { .. } | Rating::DontKnow) | None => None,
    };
    html! {
        <div class="nhsuk-summary-list__row">
            <dt class="nhsuk-summary-list__key">{ AttrValue::from(Rc::clone(&statement.title)) }</dt>
            <dd class="nhsuk-summary-list__value">
                <p><strong>{ answer_label(answer.rating.as_ref()) }</strong></p>
                if let Some(said) = said {
                    <p>{ AttrValue::from(said) }</p>
                }
                if !answer.note.is_empty() {
                    <p>{ "Evidence: " }{ AttrValue::from(Rc::clone(&answer.note)) }</p>
                }
                if let Some(evidence) = answer.evidence {
                    <p>{ evidence_name(evidence) }</p>
                }
            </dd>
            <dd class="nhsuk-summary-list__actions">
                <a href={Place::Statement(statement.id.clone()).of(&assessment.id).to_string()}>
                    { "Change" }
                    <span class="nhsuk-u-visually-hidden">
                        { format!(" your answer to {}", statement.title) }
                    </span>
                </a>
            </dd>
        </div>
    }
}
