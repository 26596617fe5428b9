//! A short list of what stands out, each with why.

use yew::prelude::*;

use crate::domain::AssessmentId;
use crate::session::Place;
use crate::wording::Point;

/// A list of points that lead to statements of an assessment, or what to say where there is none.
pub(in crate::views) fn points(
    title: &'static str,
    points: Vec<Point>,
    none: &'static str,
    assessment: &AssessmentId,
) -> Html {
    let empty = points.is_empty();
    let item = |Point { title, detail, statement }| {
        let name = match statement {
            Some(id) => {
                html! { <a href={Place::Statement(id).of(assessment).to_string()}>{ title }</a> }
            }
            None => html! { { title } },
        };
        html! {
            <li class="ms-points__point">
                <span class="ms-points__name">{ name }</span>
                <span class="ms-points__detail">{ detail }</span>
            </li>
        }
    };
    html! {
        <section class="ms-points">
            <h2 class="ms-points__title">{ title }</h2>
            if empty {
                <p class="ms-points__detail">{ none }</p>
            } else {
                <ul class="ms-points__list">{ for points.into_iter().map(item) }</ul>
            }
        </section>
    }
}
