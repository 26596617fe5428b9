//! One assessment: a team's answers to a pack, with what it aims for.

use litemap::LiteMap;

use super::{
    Action, ActionId, Answer, AssessmentId, Date, Domain, DomainCode, Level, PackRef, Rating,
    Reflection, Statement, StatementId, Team, Timestamp,
};

/// How much of a pack an assessment asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Every statement.
    Full,
    /// The headline statement of each domain, and any other that has been answered.
    Quick,
}

/// What a team aims for in one domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The level.
    pub level: Level,
    /// By when, if a day is set.
    pub by: Option<Date>,
}

/// A team's answers to a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Which assessment.
    pub id: AssessmentId,
    /// The one that it follows.
    pub previous: Option<AssessmentId>,
    /// How much of the pack it asks.
    pub form: Form,
    /// Which questionnaire it answers.
    pub pack: PackRef,
    /// Who answers.
    pub team: Team,
    /// The day it was started.
    pub started_on: Option<Date>,
    /// The day it was finished.
    pub finished_on: Option<Date>,
    /// When it was last changed.
    pub updated_at: Option<Timestamp>,
    /// The answers by statement. Statements of a newer pack version are kept too.
    pub answers: LiteMap<StatementId, Answer>,
    /// The targets by domain.
    pub targets: LiteMap<DomainCode, Target>,
    /// What the team will do, in the order in which it was chosen.
    pub actions: Vec<Action>,
    /// What the team says of the time before.
    pub reflection: Reflection,
}

impl Assessment {
    /// An assessment with nothing answered.
    pub fn new(id: AssessmentId, pack: PackRef, form: Form) -> Self {
        Self {
            id,
            previous: None,
            form,
            pack,
            team: Team::default(),
            started_on: None,
            finished_on: None,
            updated_at: None,
            answers: LiteMap::new(),
            targets: LiteMap::new(),
            actions: Vec::new(),
            reflection: Reflection::default(),
        }
    }

    /// The rating of a statement, if it has one.
    pub fn rating(&self, id: &StatementId) -> Option<&Rating> {
        self.answers.get(id)?.rating.as_ref()
    }

    /// The statements of a domain that this assessment asks and counts.
    pub fn asked<'a>(&'a self, domain: &'a Domain) -> impl Iterator<Item = &'a Statement> {
        domain.statements.iter().filter(|statement| match self.form {
            Form::Full => true,
            Form::Quick => statement.headline || self.rating(&statement.id).is_some(),
        })
    }

    /// Whether every statement of a domain that is asked has a rating.
    pub fn has_all_of(&self, domain: &Domain) -> bool {
        self.asked(domain).all(|one| self.rating(&one.id).is_some())
    }

    /// An action, if there is one with this id.
    pub fn action(&self, id: &ActionId) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == *id)
    }

    /// Puts an action in its place, or at the end, or takes it away.
    pub fn put_action(&mut self, id: &ActionId, action: Option<Action>) {
        let place = self.actions.iter_mut().find(|action| action.id == *id);
        match (place, action) {
            (Some(place), Some(action)) => *place = action,
            (None, Some(action)) => self.actions.push(action),
            (_, None) => self.actions.retain(|action| action.id != *id),
        }
    }

    /// Changes the answer to a statement. An answer that says nothing any more is dropped.
    pub fn change_answer(&mut self, id: &StatementId, change: impl FnOnce(&mut Answer)) {
        let mut answer = self.answers.remove(id).unwrap_or_default();
        change(&mut answer);
        if !answer.is_empty() {
            self.answers.insert(id.clone(), answer);
        }
    }
}
