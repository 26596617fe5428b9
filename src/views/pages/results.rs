//! What the answers add up to: the sentence first, then what stands out, then the pictures with
//! their numbers, then what the next level asks.

use std::rc::Rc;

use yew::prelude::*;

use super::use_session;
use crate::charts::{self, Layout};
use crate::domain::{Assessment, AssessmentId, Form, Pack, PackStatus, Results};
use crate::session::{self, Fact, Picture, Place};
use crate::views::Dispatch;
use crate::views::components::actions::{Do, GoTo, Weight};
use crate::views::components::chart::Chart;
use crate::views::components::heat_table::HeatTable;
use crate::views::components::level_table::LevelTable;
use crate::views::components::points::Points;
use crate::views::components::sentence::Finding;
use crate::views::titles::team_title;
use crate::wording;

#[derive(Properties, PartialEq)]
pub(in crate::views) struct ResultsPageProps {
    pub(in crate::views) pack: Rc<Pack>,
    pub(in crate::views) assessment: Rc<Assessment>,
}

#[component]
pub(in crate::views) fn ResultsPage(props: &ResultsPageProps) -> Html {
    let ResultsPageProps { pack, assessment } = props;
    let (session, dispatch) = use_session();
    let id = &assessment.id;
    let results = Rc::new(Results::of(pack, assessment));
    let view = format!(
        "{} \u{b7} {} \u{b7} {}",
        team_title(assessment),
        wording::form_name(assessment.form),
        wording::coverage(results.coverage)
    );
    html! {
        <div class="ms-results">
            <p class="ms-caption">{ view }</p>
            <h1 class="nhsuk-heading-xl" tabindex="-1">{ "Your results" }</h1>
            <Finding sentence={wording::overall(&results)} />
            <StandsOut results={Rc::clone(&results)} id={id.clone()} />
            <Profile results={Rc::clone(&results)} id={id.clone()} dispatch={dispatch.clone()} />
            <div class="ms-results__pair">
                <Shape results={Rc::clone(&results)} id={id.clone()} dispatch={dispatch.clone()} />
                if pack.has_facets() {
                    <Facets results={Rc::clone(&results)} id={id.clone()} dispatch={dispatch.clone()} />
                }
            </div>
            <Points
                title="What the next level asks"
                points={wording::next_steps(pack, &results)}
                none="Nothing to show so far: answer two of three statements in a domain."
                assessment={id.clone()}
            />
            <TakeAway id={id.clone()} own={!session.is_example(id)} {dispatch} />
            <p class="ms-note">
                { "A self-assessment for learning: not an audit, an inspection or a return." }
                if pack.status == PackStatus::Draft {
                    { " The statements were written from our reading of the strategy; not yet \
                       tested with AHP teams." }
                }
                if assessment.form == Form::Quick {
                    { " This is a quick start: one statement stands for each domain." }
                }
            </p>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PartProps {
    results: Rc<Results>,
    id: AssessmentId,
}

#[component]
fn StandsOut(PartProps { results, id }: &PartProps) -> Html {
    html! {
        <div class="ms-results__three">
            <Points
                title="Strengths to share"
                points={wording::strengths(results)}
                none="None to show so far."
                assessment={id.clone()}
            />
            <Points
                title="What holds you back"
                points={wording::held_back(results)}
                none="No single statement holds a domain back."
                assessment={id.clone()}
            />
            <Points
                title="Worth checking"
                points={wording::worth_a_look(results)}
                none="No high level rests on your view only, and nothing is left to find out."
                assessment={id.clone()}
            />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FigureProps {
    results: Rc<Results>,
    id: AssessmentId,
    dispatch: Dispatch,
}

#[component]
fn Profile(FigureProps { results, id, dispatch }: &FigureProps) -> Html {
    html! {
        <section>
            <h2>{ wording::profile_finding(results) }</h2>
            <p class="ms-caption">
                { "Level by domain. A bar shows the range that open answers leave; a dashed ring \
                   shows your target." }
            </p>
            <Chart drawing={charts::steps(results, Layout::Wide)} class="ms-chart--wide" />
            <Chart drawing={charts::steps(results, Layout::Narrow)} class="ms-chart--narrow" />
            <SavePicture id={id.clone()} dispatch={dispatch.clone()} chart={session::Chart::Steps} name="profile" />
            <LevelTable domains={results.domains.clone()} />
        </section>
    }
}

#[component]
fn Shape(FigureProps { results, id, dispatch }: &FigureProps) -> Html {
    html! {
        <section>
            <h2>{ wording::shape_finding(results) }</h2>
            <p class="ms-caption">
                { "The shape of it: the further out, the higher the level. The numbers are in the \
                   table \u{201c}Level by domain\u{201d}." }
            </p>
            <Chart drawing={charts::radar(results)} class="ms-chart--radar" />
            <SavePicture id={id.clone()} dispatch={dispatch.clone()} chart={session::Chart::Radar} name="shape" />
        </section>
    }
}

#[component]
fn Facets(FigureProps { results, id, dispatch }: &FigureProps) -> Html {
    html! {
        <section>
            <h2>{ wording::facet_finding(results) }</h2>
            <p class="ms-caption">{ "Each statement by facet; the number is the level." }</p>
            <HeatTable
                domains={results.domains.clone()}
                facets={results.facets.clone()}
                assessment={id.clone()}
            />
            <SavePicture id={id.clone()} dispatch={dispatch.clone()} chart={session::Chart::Heat} name="statements" />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct SavePictureProps {
    id: AssessmentId,
    dispatch: Dispatch,
    chart: session::Chart,
    name: AttrValue,
}

#[component]
fn SavePicture(SavePictureProps { id, dispatch, chart, name }: &SavePictureProps) -> Html {
    let save = |picture: Picture, words: &str| {
        let (id, chart) = (id.clone(), *chart);
        let on_click = dispatch
            .0
            .reform(move |_: MouseEvent| Fact::PictureAsked(id.clone(), chart, picture));
        html! {
            <button type="button" class="ms-link" onclick={on_click}>
                { words }
                <span class="nhsuk-u-visually-hidden">{ format!(" of the {name} chart") }</span>
            </button>
        }
    };
    html! {
        <p class="ms-figure-actions">
            { save(Picture::Svg, "Save picture (SVG)") }
            { save(Picture::Png, "Save picture (PNG)") }
        </p>
    }
}

#[derive(Properties, PartialEq)]
struct TakeAwayProps {
    id: AssessmentId,
    own: bool,
    dispatch: Dispatch,
}

#[component]
fn TakeAway(TakeAwayProps { id, own, dispatch }: &TakeAwayProps) -> Html {
    let on_fact = |fact: Fact| dispatch.0.reform(move |()| fact.clone());
    html! {
        <div class="ms-actions">
            if *own {
                <Do on_click={on_fact(Fact::JsonAsked(id.clone()))}>{ "Save file" }</Do>
                <Do on_click={on_fact(Fact::CsvAsked(id.clone()))} weight={Weight::Secondary}>
                    { "Save as CSV" }
                </Do>
            }
            <GoTo route={Place::Overview.of(id)} weight={Weight::Secondary}>
                { "Back to the overview" }
            </GoTo>
        </div>
    }
}
