//! The title of each page, as the window and the browser's history show it.

use crate::domain::Assessment;
use crate::session::{Place, Route, Session};

const APP: &str = "AHP Maturity";

/// The title of the page that is shown.
pub fn page_title(session: &Session) -> String {
    match &session.route {
        Route::Start => format!("{APP}: how far are we with AHPs Deliver?"),
        Route::New => format!("Start a new assessment - {APP}"),
        Route::Open => format!("Open a saved assessment - {APP}"),
        Route::Keeping => format!("Where your answers are kept - {APP}"),
        Route::NotFound => format!("Page not found - {APP}"),
        Route::Assessment(id, place) => match session.kept(id) {
            None => format!("Page not found - {APP}"),
            Some(kept) => {
                let team = team_title(&kept.assessment);
                format!("{} - {team} - {APP}", place_title(session, place))
            }
        },
    }
}

/// What an assessment is called: its team's name, or that it has none.
pub(super) fn team_title(assessment: &Assessment) -> String {
    match assessment.team.name.trim() {
        "" => "Your team".to_owned(),
        name => name.to_owned(),
    }
}

fn place_title(session: &Session, place: &Place) -> String {
    let missing = || "Page not found".to_owned();
    match place {
        Place::Overview => "Overview".to_owned(),
        Place::Team => "About your team".to_owned(),
        Place::Results => "Results".to_owned(),
        Place::Versions => "Earlier versions".to_owned(),
        Place::Statement(id) => session
            .pack
            .statement(id)
            .map_or_else(missing, |(domain, one)| format!("{} - {}", one.title, domain.short)),
        Place::Domain(code) => session
            .pack
            .domain(code)
            .map_or_else(missing, |domain| format!("{}: all statements", domain.short)),
        Place::Check(code) => session
            .pack
            .domain(code)
            .map_or_else(missing, |domain| format!("Check your answers: {}", domain.short)),
    }
}
