//! What the answers add up to, as the studio shows it, and what one can take away.

use yew::prelude::*;

use crate::domain::{Assessment, AssessmentId, Form, Pack, PackStatus};
use crate::session::{Act, Fact, Place, Product, Session, Studio};
use crate::views::components::{Weight, banner, copy_offer, do_button, go_to};
use crate::views::dom_events::asked_to_save;
use crate::views::titles::team_title;
use crate::views::{Ask, Dispatch};
use crate::wording;

pub(super) fn page(
    session: &Session,
    pack: &Pack,
    assessment: &Assessment,
    dispatch: &Dispatch,
) -> Html {
    let id = &assessment.id;
    let form = wording::form_name(assessment.form);
    html! {
        <div class="ms-results">
            <p class="ms-caption">{ team_title(assessment) }{ " \u{b7} " }{ form }</p>
            <h1 tabindex="-1">{ "Your results" }</h1>
            <div onclick={saving(id, dispatch)}>{ body(session, id, dispatch) }</div>
            { not_made(session.not_made) }
            { take_away(assessment, !session.is_example(id), dispatch) }
            { copy_offer(session, id, dispatch) }
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

/// What the studio makes of the answers, or why it is not there.
fn body(session: &Session, id: &AssessmentId, dispatch: &Dispatch) -> Html {
    let made = match session.studio {
        Studio::Coming => {
            return html! { <p>{ "Your results are on their way\u{2026}" }</p> };
        }
        Studio::Missing => None,
        Studio::Ready => {
            session.document(id).and_then(|document| dispatch.studio.emit(Ask::Results(document)))
        }
    };
    made.unwrap_or_else(|| missing(!session.is_example(id)))
}

fn missing(own: bool) -> Html {
    html! {
        <p role="alert">
            { "Your results could not be shown, because a part of this app did not arrive. Your \
               answers are safe. Reload the page to try again." }
            if own {
                { " \u{201c}Save file\u{201d} works all the same." }
            }
        </p>
    }
}

/// Buttons in the body say which picture they ask for; they are not of Yew's making.
fn saving(id: &AssessmentId, dispatch: &Dispatch) -> Callback<MouseEvent> {
    let (id, tell) = (id.clone(), dispatch.tell.clone());
    Callback::from(move |event: MouseEvent| {
        let asked = asked_to_save(&event);
        if let Some(product) = asked.as_deref().and_then(Product::of_picture) {
            tell.emit(Fact::ProductAsked(id.clone(), product));
        }
    })
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

fn take_away(assessment: &Assessment, own: bool, dispatch: &Dispatch) -> Html {
    let id = &assessment.id;
    html! {
        <div class="ms-actions">
            { go_to(Weight::Primary, &Place::Actions.of(id), "Choose priorities") }
            if own {
                { finishing(assessment, dispatch) }
            }
            if own {
                { do_button(Weight::Secondary, dispatch.telling(Fact::JsonAsked(id.clone())), "Save file") }
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

/// The end of this assessment, or the beginning of the next.
fn finishing(assessment: &Assessment, dispatch: &Dispatch) -> Html {
    if assessment.finished_on.is_some() {
        let next =
            Act { page: "actions".to_owned(), what: "next".to_owned(), value: String::new() };
        let next = dispatch.telling(Fact::Acted(next));
        return do_button(Weight::Secondary, next, "Start the next assessment");
    }
    let finish = Fact::FinishAsked(assessment.id.clone(), true);
    do_button(Weight::Secondary, dispatch.telling_from(finish, "h1"), "Finish")
}
