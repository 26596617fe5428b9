//! One file a page. A page reads the contexts and hands props down.

pub(super) mod check;
pub(super) mod domain;
pub(super) mod new;
pub(super) mod not_found;
pub(super) mod open;
pub(super) mod overview;
pub(super) mod results;
pub(super) mod start;
pub(super) mod statement;
pub(super) mod team;

use std::rc::Rc;

use yew::prelude::*;

use super::{Dispatch, Seen};
use crate::domain::{Assessment, AssessmentId, Domain, Pack, Resource, Statement, StatementId};
use crate::session::{AnswerEdit, Fact, Session};

/// The session and where facts go, as the shell provides them to every page.
#[hook]
fn use_session() -> (Rc<Session>, Dispatch) {
    let Seen(session) = use_context().expect("App provides the session to every page");
    (session, use_dispatch())
}

/// Where facts go.
#[hook]
fn use_dispatch() -> Dispatch {
    use_context().expect("App provides the dispatch to every page")
}

/// A callback that tells of edits to one statement's answer.
fn answer_editor(
    dispatch: &Dispatch,
    assessment: &AssessmentId,
    statement: &StatementId,
) -> Callback<AnswerEdit> {
    let (assessment, statement) = (assessment.clone(), statement.clone());
    dispatch
        .0
        .reform(move |edit| Fact::AnswerEdited(assessment.clone(), statement.clone(), edit))
}

/// The resources that a statement points to.
fn resources_of(pack: &Pack, statement: &Statement) -> Vec<Resource> {
    statement.resources.iter().filter_map(|key| pack.resource(key)).cloned().collect()
}

/// How many statements are asked, and how many of them have an answer.
fn answered<'a>(
    assessment: &Assessment,
    domains: impl IntoIterator<Item = &'a Domain>,
) -> (usize, usize) {
    let asked = domains.into_iter().flat_map(|domain| {
        assessment.asked(domain).map(|one| assessment.rating(&one.id).is_some()).collect::<Vec<_>>()
    });
    asked.fold((0, 0), |(done, of), answered| (done + usize::from(answered), of + 1))
}
