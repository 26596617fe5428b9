//! All statements of a domain on one page, for those who like to see them side by side.

use std::rc::Rc;

use yew::prelude::*;

use super::{answer_editor, resources_of, use_dispatch};
use crate::domain::{Assessment, DomainCode, Pack, Statement};
use crate::session::Place;
use crate::views::components::actions::{GoTo, Weight};
use crate::views::components::statement_form::StatementForm;
use crate::wording::group_name;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct DomainPageProps {
    pub(in crate::views) pack: Rc<Pack>,
    pub(in crate::views) assessment: Rc<Assessment>,
    pub(in crate::views) code: DomainCode,
}

#[component]
pub(in crate::views) fn DomainPage(props: &DomainPageProps) -> Html {
    let DomainPageProps { pack, assessment, code } = props;
    let dispatch = use_dispatch();
    let Some(domain) = pack.domain(code) else { return Html::default() };
    let form = |statement: &Statement| {
        html! {
            <StatementForm
                key={statement.id.to_string()}
                statement={Rc::new(statement.clone())}
                resources={resources_of(pack, statement)}
                answer={assessment.answers.get(&statement.id).cloned().unwrap_or_default()}
                on_edit={answer_editor(&dispatch, &assessment.id, &statement.id)}
                heading={html! {
                    <h2 class="ms-statement__heading">
                        { AttrValue::from(Rc::clone(&statement.title)) }
                    </h2>
                }}
            />
        }
    };
    html! {
        <div class="ms-form ms-form--compact">
            <p class="ms-caption">{ group_name(domain.group) }</p>
            <h1 class="nhsuk-heading-xl" tabindex="-1">{ AttrValue::from(Rc::clone(&domain.short)) }</h1>
            <p class="ms-lede">{ AttrValue::from(Rc::clone(&domain.name)) }</p>
            { for assessment.asked(domain).map(form) }
            <div class="ms-actions ms-actions--foot">
                <GoTo route={Place::Check(code.clone()).of(&assessment.id)}>{ "Check your answers" }</GoTo>
                <GoTo route={Place::Overview.of(&assessment.id)} weight={Weight::Secondary}>
                    { "Back to the overview" }
                </GoTo>
            </div>
        </div>
    }
}
