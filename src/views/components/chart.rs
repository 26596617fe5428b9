//! A chart on a page, for every width.
//!
//! It is hidden from assistive technology in favour of the table beside it. The studio draws it;
//! this says what to draw, or why there is nothing to see.

use std::rc::Rc;

use yew::prelude::*;

use crate::charts::{Chart, Layout};
use crate::domain::AssessmentId;
use crate::session::{Session, Studio};
use crate::views::{Dispatch, Sketch};

/// Layouts, each with the class that says at which width it is shown.
type Widths = &'static [(Layout, &'static str)];

const STEPS: Widths = &[
    (Layout::Middle, "ms-chart ms-chart--middle"),
    (Layout::Wide, "ms-chart ms-chart--wide"),
    (Layout::Narrow, "ms-chart ms-chart--narrow"),
];
const RADAR: Widths = &[
    (Layout::Narrow, "ms-chart ms-chart--radar-narrow"),
    (Layout::Middle, "ms-chart ms-chart--radar"),
];

/// A chart of an assessment. Statements by facet stand in a table of their own, not in a chart.
pub(in crate::views) fn chart(
    session: &Session,
    id: &AssessmentId,
    chart: Chart,
    dispatch: &Dispatch,
) -> Html {
    let widths = match chart {
        Chart::Steps => STEPS,
        Chart::Radar => RADAR,
        Chart::Heat => &[],
    };
    let document: Option<Rc<str>> = session.document(id).map(Into::into);
    match (session.studio, document) {
        (Studio::Ready, Some(document)) => widths
            .iter()
            .map(|&(layout, class)| {
                let document = Rc::clone(&document);
                dispatch.draw.emit(Sketch { chart, layout, class, document })
            })
            .collect(),
        (Studio::Coming, _) => html! { <p>{ "The chart is on its way\u{2026}" }</p> },
        (Studio::Missing | Studio::Ready, _) => html! {
            <p>
                { "The chart could not be drawn. The table has the same numbers. Reload the page \
                   to try again." }
            </p>
        },
    }
}
