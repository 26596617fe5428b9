//! A short list of what stands out, each with why.

use yew::prelude::*;

use crate::domain::AssessmentId;
use crate::session::Place;
use crate::wording::Point;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct PointsProps {
    pub(in crate::views) title: AttrValue,
    pub(in crate::views) points: Vec<Point>,
    /// What to say where there is none.
    pub(in crate::views) none: AttrValue,
    /// The assessment whose statements the points lead to.
    pub(in crate::views) assessment: AssessmentId,
}

#[component]
pub(in crate::views) fn Points(props: &PointsProps) -> Html {
    let PointsProps { title, points, none, assessment } = props;
    let item = |point: &Point| {
        let name = match &point.statement {
            Some(id) => {
                let route = Place::Statement(id.clone()).of(assessment);
                html! { <a href={route.to_string()}>{ &point.title }</a> }
            }
            None => html! { { &point.title } },
        };
        html! {
            <li class="ms-points__point">
                <span class="ms-points__name">{ name }</span>
                <span class="ms-points__detail">{ &point.detail }</span>
            </li>
        }
    };
    html! {
        <section class="ms-points">
            <h2 class="ms-points__title">{ title }</h2>
            if points.is_empty() {
                <p class="ms-points__detail">{ none }</p>
            } else {
                <ul class="ms-points__list">{ for points.iter().map(item) }</ul>
            }
        </section>
    }
}
