//! What the answers add up to: the sentence first, then what stands out, then the pictures with
//! their numbers, then what the next level asks.

use yew::prelude::*;

use crate::charts::Chart;
use crate::domain::{Assessment, AssessmentId, Form, PackStatus, Results};
use crate::session::{Fact, Place, Product, Session};
use crate::views::Dispatch;
use crate::views::components::{
    Weight, banner, chart, do_button, finding, go_to, heat_table, level_table, points,
};
use crate::views::titles::team_title;
use crate::wording;

pub(super) fn page(session: &Session, assessment: &Assessment, dispatch: &Dispatch) -> Html {
    let (pack, id) = (&session.pack, &assessment.id);
    let results = session.results(assessment);
    let caption = [
        team_title(assessment),
        wording::form_name(assessment.form).to_owned(),
        wording::coverage(results.coverage),
    ];
    let steps = wording::next_steps(pack, &results);
    html! {
        <div class="ms-results">
            <p class="ms-caption">{ caption.join(" \u{b7} ") }</p>
            <h1 tabindex="-1">{ "Your results" }</h1>
            { finding(wording::overall(&results)) }
            { stands_out(&results, id) }
            { profile(session, &results, id, dispatch) }
            <div class="ms-results__pair">
                { shape(session, &results, id, dispatch) }
                if pack.has_facets() {
                    { facets(&results, id, dispatch) }
                }
            </div>
            { points(
                "What the next level asks",
                steps,
                "Nothing to show so far: answer two of three statements in a domain.",
                id,
            ) }
            { not_made(session.not_made) }
            { take_away(id, !session.is_example(id), dispatch) }
            <p class="ms-note">
                { "A self-assessment for learning: not an audit, an inspection or a return." }
                if pack.status == PackStatus::Draft {
                    { " The statements were written from our reading of the strategy; not yet \
                       tested with AHP teams." }
                }
                if assessment.form == Form::Quick {
                    { " This is a quick start: one statement can stand for a whole domain." }
                }
            </p>
        </div>
    }
}

fn stands_out(results: &Results, id: &AssessmentId) -> Html {
    html! {
        <div class="ms-results__three">
            { points("Strengths to share", wording::strengths(results), "None to show so far.", id) }
            { points(
                "What holds you back",
                wording::held_back(results),
                "No single statement holds a domain back.",
                id,
            ) }
            { points(
                "Worth checking",
                wording::worth_a_look(results),
                "No high level rests on your view only, and nothing is left to find out.",
                id,
            ) }
        </div>
    }
}

fn profile(session: &Session, results: &Results, id: &AssessmentId, dispatch: &Dispatch) -> Html {
    html! {
        <section>
            <h2>{ wording::profile_finding(results) }</h2>
            <p class="ms-caption">
                { "Level by domain. A bar shows the range that open answers leave; a dashed ring \
                   shows your target." }
            </p>
            { chart(session, id, Chart::Steps, dispatch) }
            <p class="ms-caption">{ format!("Typical level by group. {}", wording::groups(results)) }</p>
            { save_picture(id, Chart::Steps, " of the profile", dispatch) }
            { level_table(&results.domains) }
        </section>
    }
}

fn shape(session: &Session, results: &Results, id: &AssessmentId, dispatch: &Dispatch) -> Html {
    html! {
        <section>
            <h2>{ wording::shape_finding(results) }</h2>
            <p class="ms-caption">
                { "The shape of it: the further out, the higher the level. The numbers are in the \
                   table \u{201c}Level by domain\u{201d}." }
            </p>
            { chart(session, id, Chart::Radar, dispatch) }
            { save_picture(id, Chart::Radar, " of the shape", dispatch) }
        </section>
    }
}

fn facets(results: &Results, id: &AssessmentId, dispatch: &Dispatch) -> Html {
    html! {
        <section>
            <h2>{ wording::facet_finding(results) }</h2>
            <p class="ms-caption">{ "Each statement by facet; the number is the level." }</p>
            { heat_table(results, id) }
            { save_picture(id, Chart::Heat, " of the statements", dispatch) }
        </section>
    }
}

fn save_picture(id: &AssessmentId, of: Chart, which: &'static str, dispatch: &Dispatch) -> Html {
    let save = |product: Product, words: &'static str| {
        let fact = Fact::ProductAsked(id.clone(), product);
        html! {
            <button type="button" class="ms-link" onclick={dispatch.telling::<MouseEvent>(fact)}>
                { words }
                <span class="nhsuk-u-visually-hidden">{ which }</span>
            </button>
        }
    };
    html! {
        <p class="ms-figure-actions">
            { save(Product::Svg(of), "Save picture (SVG)") }
            { save(Product::Png(of), "Save picture (PNG)") }
        </p>
    }
}

/// What to say when a file could not be made.
fn not_made(product: Option<Product>) -> Html {
    let words = match product {
        None => return Html::default(),
        Some(Product::Csv) => {
            "The CSV file could not be made. Your answers are safe. Reload the page and try again, \
             or use \u{201c}Save file\u{201d}."
        }
        Some(Product::Svg(_) | Product::Png(_)) => {
            "The picture could not be made. Your answers are safe. Reload the page and try again, \
             or save the picture in the other format."
        }
    };
    html! { <div role="alert">{ banner("Not saved as a file", words.to_owned()) }</div> }
}

fn take_away(id: &AssessmentId, own: bool, dispatch: &Dispatch) -> Html {
    html! {
        <div class="ms-actions">
            if own {
                { do_button(Weight::Primary, dispatch.telling(Fact::JsonAsked(id.clone())), "Save file") }
                { do_button(
                    Weight::Secondary,
                    dispatch.telling(Fact::ProductAsked(id.clone(), Product::Csv)),
                    "Save as CSV",
                ) }
            }
            { go_to(Weight::Secondary, &Place::Overview.of(id), "Back to the overview") }
        </div>
    }
}
