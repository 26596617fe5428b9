//! The eleven domains as a list of tasks, in any order, and where to go on.

use yew::prelude::*;

use super::{answered, answered_of, first_open};
use crate::domain::{Assessment, Domain, Form, Group, Pack, StatementId};
use crate::session::{BUILT_IN, Fact, Place, Session};
use crate::views::Dispatch;
use crate::views::components::{Weight, copy_offer, do_button, go_to, progress};
use crate::views::titles::team_title;
use crate::wording::{date, form_name, group_name};

pub(super) fn page(
    session: &Session,
    pack: &Pack,
    assessment: &Assessment,
    dispatch: &Dispatch,
) -> Html {
    let id = &assessment.id;
    let (done, of) = answered_of(assessment, pack);
    let started = assessment.started_on.map(|day| format!(" \u{b7} started {}", date(day)));
    let next = pack.domains.iter().find_map(|domain| first_open(assessment, domain));
    let (results_weight, go_on) = match next {
        None => (Weight::Primary, None),
        Some(next) => {
            let words = if done == 0 { "Start" } else { "Continue" };
            (Weight::Secondary, Some(go_to(Weight::Primary, &next.of(id), words)))
        }
    };
    html! {
        <>
            <p class="ms-caption">{ form_name(assessment.form) }{ started }</p>
            <h1 tabindex="-1">{ team_title(assessment) }</h1>
            { progress((done, of)) }
            { copy_offer(session, id, dispatch) }
            <div class="ms-actions">
                { go_on }
                { go_to(results_weight, &Place::Results.of(id), "See results") }
            </div>
            { for Group::ALL.into_iter().map(|group| tasks(pack, assessment, group)) }
            <h2>{ "About this assessment" }</h2>
            <div class="ms-actions">
                { go_to(Weight::Secondary, &Place::Team.of(id), "Team details") }
                { go_to(Weight::Secondary, &Place::Reflection.of(id), "Look back first") }
                if let Some(first) = in_easy_read(pack, assessment) {
                    { go_to(Weight::Secondary, &Place::Easy(first).of(id), "Answer in Easy Read") }
                }
                if assessment.form == Form::Quick {
                    { do_button(
                        Weight::Secondary,
                        dispatch.telling_from(Fact::FormGrown(id.clone()), "h1"),
                        "Grow into the full 33 statements",
                    ) }
                }
                if !session.is_example(id) {
                    { go_to(Weight::Secondary, &Place::Versions.of(id), "Earlier versions") }
                    { do_button(
                        Weight::Secondary,
                        dispatch.telling(Fact::JsonAsked(id.clone())),
                        "Save file",
                    ) }
                }
            </div>
        </>
    }
}

/// The first statement to answer in Easy Read: the quick start of the provider view has that form.
fn in_easy_read(pack: &Pack, assessment: &Assessment) -> Option<StatementId> {
    let has_it = assessment.form == Form::Quick && BUILT_IN.first() == Some(&&*pack.reference.id);
    let mut statements = pack.statements().filter(|_| has_it);
    statements.find(|one| one.headline).map(|one| one.id.clone())
}

fn tasks(pack: &Pack, assessment: &Assessment, group: Group) -> Html {
    let domains = pack.domains_in(group);
    html! {
        <section>
            <h2>{ group_name(group) }</h2>
            <ul class="ms-tasks">{ for domains.map(|domain| task(assessment, domain)) }</ul>
        </section>
    }
}

fn task(assessment: &Assessment, domain: &Domain) -> Html {
    let (done, of) = answered(assessment, [domain]);
    let status = match done {
        0 => "Not started",
        done if done == of => "Complete",
        _ => "In progress",
    };
    let place = first_open(assessment, domain).unwrap_or_else(|| Place::Check(domain.code.clone()));
    let hint = AttrValue::from(format!("task-{}", domain.code));
    html! {
        <li class="ms-tasks__task">
            <div>
                <a
                    class="ms-tasks__name"
                    href={place.of(&assessment.id).to_string()}
                    aria-describedby={hint.clone()}
                >
                    { domain.short.clone() }
                </a>
                if domain.name != domain.short {
                    <div class="ms-tasks__detail">{ domain.name.clone() }</div>
                }
            </div>
            <div class="ms-tasks__status" id={hint}>{ status }{ format!(", {done} of {of}") }</div>
        </li>
    }
}
