//! One statement, one screen.

use std::rc::Rc;

use yew::prelude::*;

use super::{answer_editor, answered, resources_of, use_dispatch};
use crate::domain::{Assessment, Domain, Pack, Statement, StatementId};
use crate::session::{Fact, Place, Route};
use crate::views::components::actions::{GoTo, Weight};
use crate::views::components::progress::Progress;
use crate::views::components::statement_form::StatementForm;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct StatementPageProps {
    pub(in crate::views) pack: Rc<Pack>,
    pub(in crate::views) assessment: Rc<Assessment>,
    pub(in crate::views) id: StatementId,
}

#[component]
pub(in crate::views) fn StatementPage(props: &StatementPageProps) -> Html {
    let StatementPageProps { pack, assessment, id } = props;
    let dispatch = use_dispatch();
    // The statement and the callback keep their identity while answers change, so that only the
    // cards whose state changed render again.
    let statement = use_memo((Rc::clone(pack), id.clone()), |(pack, id)| {
        pack.statement(id).map(|(_, statement)| Rc::new(statement.clone()))
    });
    let on_edit = use_memo((dispatch.clone(), assessment.id.clone(), id.clone()), |(d, a, s)| {
        answer_editor(d, a, s)
    });
    let (Some((domain, _)), Some(statement)) = (pack.statement(id), statement.as_ref()) else {
        return Html::default();
    };
    let asked = asked_with(assessment, domain, statement);
    let position = asked.iter().position(|one| one.id == *id).unwrap_or_default();
    let (done, of) = answered(assessment, &pack.domains);
    let next = next_route(assessment, domain, &asked, position);
    let back = back_route(assessment, &asked, position);
    let on_submit = dispatch.0.reform(move |event: SubmitEvent| {
        event.prevent_default();
        Fact::PageAsked(next.clone())
    });
    html! {
        <form class="ms-form" onsubmit={on_submit} key={id.to_string()}>
            <p class="ms-caption">
                <a href={Place::Overview.of(&assessment.id).to_string()}>
                    { AttrValue::from(Rc::clone(&domain.short)) }
                </a>
                { format!(" \u{b7} statement {} of {}", position + 1, asked.len()) }
            </p>
            <Progress {done} {of} />
            <StatementForm
                statement={Rc::clone(statement)}
                resources={resources_of(pack, statement)}
                answer={assessment.answers.get(id).cloned().unwrap_or_default()}
                on_edit={(*on_edit).clone()}
                heading={html! {
                    <h1 class="ms-statement__heading" tabindex="-1">
                        { AttrValue::from(Rc::clone(&statement.title)) }
                    </h1>
                }}
            />
            <div class="ms-actions ms-actions--foot">
                <button type="submit" class="nhsuk-button ms-button">{ "Continue" }</button>
                <GoTo route={back} weight={Weight::Secondary}>{ "Back" }</GoTo>
                <a class="ms-actions__aside" href={Place::Domain(domain.code.clone()).of(&assessment.id).to_string()}>
                    { format!("All of {} on one page", domain.short) }
                </a>
            </div>
        </form>
    }
}

/// The statements of a domain that are asked, with the one that is shown: a quick start shows any
/// statement that is opened by its address.
fn asked_with<'a>(
    assessment: &'a Assessment,
    domain: &'a Domain,
    shown: &Statement,
) -> Vec<&'a Statement> {
    let asked: Vec<_> = assessment.asked(domain).map(|one| &one.id).collect();
    let all = domain.statements.iter();
    all.filter(|one| one.id == shown.id || asked.contains(&&one.id)).collect()
}

fn next_route(
    assessment: &Assessment,
    domain: &Domain,
    asked: &[&Statement],
    position: usize,
) -> Route {
    let place = match asked.get(position + 1) {
        Some(next) => Place::Statement(next.id.clone()),
        None => Place::Check(domain.code.clone()),
    };
    place.of(&assessment.id)
}

fn back_route(assessment: &Assessment, asked: &[&Statement], position: usize) -> Route {
    let earlier = position.checked_sub(1).and_then(|before| asked.get(before));
    let place = earlier.map_or(Place::Overview, |one| Place::Statement(one.id.clone()));
    place.of(&assessment.id)
}
