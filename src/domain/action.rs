//! What a team will do, and what it remembers of before.

use std::rc::Rc;

use super::{ActionId, Date, Level, StatementId};

/// Something a team will do to reach the next level of a statement, or to share what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Which action.
    pub id: ActionId,
    /// The statement that it is for, if it is for one.
    pub statement: Option<StatementId>,
    /// The level when it was chosen.
    pub from: Option<Level>,
    /// The level that it is to lead to; the same if it is there to share.
    pub to: Option<Level>,
    /// What the team wrote, in the order of [`ActionText::ALL`].
    texts: [Rc<str>; 6],
    /// When the team looks at it again.
    pub review_on: Option<Date>,
    /// Whose help it needs.
    pub help: Help,
    /// How far it is.
    pub status: Status,
}

/// A text of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionText {
    /// What we will do.
    What,
    /// Why it matters to people.
    Why,
    /// Who leads: a role, not a name.
    Lead,
    /// Who with.
    With,
    /// The first step, within two weeks.
    FirstStep,
    /// How we will know.
    Measure,
}

impl ActionText {
    /// All of them, in the order of a form.
    pub const ALL: [Self; 6] =
        [Self::What, Self::Why, Self::Lead, Self::With, Self::FirstStep, Self::Measure];

    /// What one of six things, one a text in order, belongs to this text.
    fn pick<T>(self, [what, why, lead, with, first_step, measure]: [T; 6]) -> T {
        match self {
            Self::What => what,
            Self::Why => why,
            Self::Lead => lead,
            Self::With => with,
            Self::FirstStep => first_step,
            Self::Measure => measure,
        }
    }
}

/// Whose help an action needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Help {
    /// Nobody else's.
    #[default]
    Us,
    /// That of the service.
    Service,
    /// That of the organisation.
    Organisation,
    /// That of the system around it.
    System,
}

impl Help {
    /// All of them, nearest first.
    pub const ALL: [Self; 4] = [Self::Us, Self::Service, Self::Organisation, Self::System];
}

/// How far an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// To be begun.
    #[default]
    Planned,
    /// Under way.
    Started,
    /// Done.
    Done,
    /// Given up.
    Stopped,
}

impl Status {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Started, Self::Done, Self::Stopped];
}

impl Action {
    /// An action of which nothing is said so far.
    pub fn new(id: ActionId) -> Self {
        Self {
            id,
            statement: None,
            from: None,
            to: None,
            texts: Default::default(),
            review_on: None,
            help: Help::default(),
            status: Status::default(),
        }
    }

    /// One of its texts.
    pub fn text(&self, which: ActionText) -> &Rc<str> {
        which.pick(self.texts.each_ref())
    }

    /// The same, to be changed.
    pub fn text_mut(&mut self, which: ActionText) -> &mut Rc<str> {
        which.pick(self.texts.each_mut())
    }
}

/// What a team says of the time since the last strategy. It is not scored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reflection {
    /// What is business as usual.
    pub settled: Rc<str>,
    /// What still has room to grow.
    pub room: Rc<str>,
}
