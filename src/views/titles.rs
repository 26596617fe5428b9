//! The title of each page, as the window and the browser's history show it.

use std::rc::Rc;

use crate::domain::{Assessment, Pack};
use crate::session::{Place, Route, Session, Topic};

const APP: &str = "AHP Maturity";

/// The title of the page that is shown.
pub fn page_title(session: &Session) -> String {
    match &session.route {
        Route::Start => format!("{APP}: how far are we with AHPs Deliver?"),
        Route::New => format!("Start a new assessment - {APP}"),
        Route::Open => format!("Open a saved assessment - {APP}"),
        Route::About(topic) => format!("{} - {APP}", topic_title(*topic)),
        Route::Keeping => format!("Where your answers are kept - {APP}"),
        Route::Workshop => APP.to_owned(),
        Route::NotFound => format!("Page not found - {APP}"),
        Route::Assessment(id, place) => match session.kept(id) {
            None => format!("Page not found - {APP}"),
            Some(kept) => {
                let team = team_title(&kept.assessment);
                format!(
                    "{} - {team} - {APP}",
                    place_title(session.pack_of(&kept.assessment), place)
                )
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

pub(super) fn place_title(pack: Option<&Rc<Pack>>, place: &Place) -> String {
    let missing = || "Page not found".to_owned();
    match place {
        Place::Overview => "Overview".to_owned(),
        Place::Team => "About your team".to_owned(),
        Place::Results => "Results".to_owned(),
        Place::Versions => "Earlier versions".to_owned(),
        Place::Reflection => "Looking back at AHPs into Action".to_owned(),
        Place::Actions => "Priorities and actions".to_owned(),
        Place::Report => "Report".to_owned(),
        Place::Since => "Did this happen?".to_owned(),
        Place::Easy(id) => pack
            .and_then(|pack| {
                let asked = || pack.statements().filter(|one| one.headline);
                let at = asked().position(|one| one.id == *id)?;
                Some(format!("Question {} of {}", at + 1, asked().count()))
            })
            .unwrap_or_else(missing),
        Place::Targets => "Targets and what if".to_owned(),
        Place::Statement(id) => pack
            .and_then(|pack| pack.statement(id))
            .map_or_else(missing, |(domain, one)| format!("{} - {}", one.title, domain.short)),
        Place::Domain(code) => pack
            .and_then(|pack| pack.domain(code))
            .map_or_else(missing, |domain| format!("{}: all statements", domain.short)),
        Place::Check(code) => pack
            .and_then(|pack| pack.domain(code))
            .map_or_else(missing, |domain| format!("Check your answers: {}", domain.short)),
    }
}

pub(super) const fn topic_title(topic: Topic) -> &'static str {
    match topic {
        Topic::Method => "How this works",
        Topic::Strategy => "About AHPs Deliver",
        Topic::Accessibility => "Accessibility",
        Topic::EasyRead => "Easy Read",
        Topic::Own => "Use your own questionnaire",
        Topic::Verify => "Check a saved file",
    }
}
