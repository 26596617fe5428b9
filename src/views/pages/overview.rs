//! The eleven domains as a list of tasks, in any order, and where to go on.

use std::rc::Rc;

use yew::prelude::*;

use super::{answered, use_session};
use crate::domain::{Assessment, Domain, Form, Group, Pack};
use crate::session::{Fact, Place};
use crate::views::components::actions::{Do, GoTo, Weight};
use crate::views::components::progress::Progress;
use crate::views::titles::team_title;
use crate::wording::{date, form_name, group_name};

#[derive(Properties, PartialEq)]
pub(in crate::views) struct OverviewProps {
    pub(in crate::views) pack: Rc<Pack>,
    pub(in crate::views) assessment: Rc<Assessment>,
}

#[component]
pub(in crate::views) fn Overview(OverviewProps { pack, assessment }: &OverviewProps) -> Html {
    let (session, dispatch) = use_session();
    let id = &assessment.id;
    let (done, of) = answered(assessment, &pack.domains);
    let next = pack.domains.iter().find_map(|domain| {
        assessment.asked(domain).find(|one| assessment.rating(&one.id).is_none())
    });
    let on_fact = |fact: Fact| dispatch.0.reform(move |()| fact.clone());
    let started = assessment.started_on.map(|day| format!(" \u{b7} started {}", date(day)));
    html! {
        <>
            <p class="ms-caption">{ form_name(assessment.form) }{ started }</p>
            <h1 class="nhsuk-heading-xl" tabindex="-1">{ team_title(assessment) }</h1>
            <Progress {done} {of} />
            <div class="ms-actions">
                if let Some(next) = next {
                    <GoTo route={Place::Statement(next.id.clone()).of(id)}>
                        { if done == 0 { "Start" } else { "Continue" } }
                    </GoTo>
                    <GoTo route={Place::Results.of(id)} weight={Weight::Secondary}>{ "See results" }</GoTo>
                } else {
                    <GoTo route={Place::Results.of(id)}>{ "See results" }</GoTo>
                }
            </div>
            { for Group::ALL.into_iter().map(|group| html! {
                <Tasks pack={Rc::clone(pack)} assessment={Rc::clone(assessment)} {group} />
            }) }
            <h2>{ "About this assessment" }</h2>
            <div class="ms-actions">
                <GoTo route={Place::Team.of(id)} weight={Weight::Secondary}>{ "Team details" }</GoTo>
                if assessment.form == Form::Quick {
                    <Do on_click={on_fact(Fact::FormGrown(id.clone()))} weight={Weight::Secondary}>
                        { "Grow into the full 33 statements" }
                    </Do>
                }
                if !session.is_example(id) {
                    <Do on_click={on_fact(Fact::JsonAsked(id.clone()))} weight={Weight::Secondary}>
                        { "Save file" }
                    </Do>
                }
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct TasksProps {
    pack: Rc<Pack>,
    assessment: Rc<Assessment>,
    group: Group,
}

#[component]
fn Tasks(TasksProps { pack, assessment, group }: &TasksProps) -> Html {
    let task = |domain: &Domain| {
        let (done, of) = answered(assessment, [domain]);
        let status = match done {
            0 => "Not started",
            done if done == of => "Complete",
            _ => "In progress",
        };
        let place = match assessment.asked(domain).find(|one| assessment.rating(&one.id).is_none()) {
            Some(open) => Place::Statement(open.id.clone()),
            None => Place::Check(domain.code.clone()),
        };
        let hint = format!("task-{}", domain.code);
        html! {
            <li class="nhsuk-task-list__item nhsuk-task-list__item--with-link">
                <div class="nhsuk-task-list__name-and-hint">
                    <a
                        class="nhsuk-task-list__link"
                        href={place.of(&assessment.id).to_string()}
                        aria-describedby={hint.clone()}
                    >
                        { AttrValue::from(Rc::clone(&domain.short)) }
                    </a>
                    <div class="nhsuk-task-list__hint">{ AttrValue::from(Rc::clone(&domain.name)) }</div>
                </div>
                <div class="nhsuk-task-list__status" id={hint}>
                    { status }{ format!(", {done} of {of}") }
                </div>
            </li>
        }
    };
    let mut domains = pack.domains_in(*group).peekable();
    if domains.peek().is_none() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ group_name(*group) }</h2>
            <ul class="nhsuk-task-list">{ for domains.map(task) }</ul>
        </section>
    }
}
