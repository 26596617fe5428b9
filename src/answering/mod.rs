//! Answering alone, on a phone or a shared tablet: the questions, then a response code.
//!
//! Everything is kept after each change, so that whoever comes back is where they were. A code is
//! made of what is kept each time it is shown, and never kept itself.
//!
//! It is an app of its own (`applet`), so that a phone fetches nothing else. It must know nothing
//! of the workshop but what it is invited to.

mod app;
mod check;
mod code;
mod joining;
mod question;
mod questions;
mod role;
mod turned_away;

pub use app::{App, Fact, OwnFact};

use crate::applet::{Act, Fresh, Order};
use crate::domain::{
    Ballot, Invitation, PackRef, Person, Place, Respondent, Role, StatementId, Vote,
};
use crate::storage::{read_respondent, write_respondent};
use crate::tree::{Element, answered, element};
use questions::Questions;

/// One person's answers.
#[derive(Debug)]
struct Answering {
    invitation: Invitation,
    questions: Questions,
    respondent: Respondent,
    /// Whether something was kept here that cannot be read.
    lost: bool,
    moment: Moment,
}

/// What the page says because of what was just done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moment {
    /// Nothing.
    Usual,
    /// Whether the code has been copied.
    Copied(bool),
    /// Whether the code has been handed over: the next person waits for the device.
    Leaving,
}

impl Answering {
    /// Goes on with what is there, or begins.
    fn open(
        invitation: Invitation,
        questions: Questions,
        there: Option<&str>,
        fresh: &Fresh,
    ) -> Self {
        let found = there.and_then(read_respondent);
        let lost = there.is_some() && found.is_none();
        let respondent = found.unwrap_or_else(|| someone(fresh));
        let mut opened = Self { invitation, questions, respondent, lost, moment: Moment::Usual };
        opened.begin_round();
        opened
    }

    /// There is a ballot for the round, at a place that there is.
    fn begin_round(&mut self) {
        let round = self.invitation.round;
        let first = Place::Statement(self.questions.first().clone());
        let nothing_said = self.answered() == 0;
        match self.respondent.rounds.get_mut(&round) {
            Some(Ballot { votes, place }) => {
                let is_elsewhere = match place {
                    Place::Statement(id) => self.questions.place(id).is_none(),
                    // They have answered other domains in this round, and now come these.
                    Place::Role | Place::Check | Place::Code => nothing_said && !votes.is_empty(),
                };
                if is_elsewhere {
                    *place = first;
                }
            }
            None => {
                self.respondent.rounds.insert(round, Ballot::at(first));
            }
        }
    }

    fn ballot(&self) -> Option<&Ballot> {
        self.respondent.rounds.get(&self.invitation.round)
    }

    fn vote(&self, id: &StatementId) -> Option<Vote> {
        self.ballot()?.votes.get(id).copied()
    }

    /// How many of the questions have an answer.
    fn answered(&self) -> usize {
        self.questions.all().filter(|(_, one)| self.vote(&one.id).is_some()).count()
    }

    /// Whether nothing is left to ask: whoever is at a question now wants to change an answer.
    fn comes_back(&self) -> bool {
        self.answered() == self.questions.count() && self.after_questions() == Place::Check
    }

    fn act(&mut self, act: &Act, fresh: &Fresh) -> Vec<Order> {
        self.moment = Moment::Usual;
        self.done(act, fresh).unwrap_or_default()
    }

    /// None if it is not something that can be done here.
    fn done(&mut self, Act { what, value }: &Act, fresh: &Fresh) -> Option<Vec<Order>> {
        match what.as_str() {
            "answer" => {
                let vote = Vote::of(&answered(value)?);
                let ballot = self.respondent.rounds.get_mut(&self.invitation.round)?;
                let Place::Statement(id) = &ballot.place else { return None };
                ballot.votes.insert(id.clone(), vote);
                Some(vec![self.keep()])
            }
            "clear" => {
                let ballot = self.respondent.rounds.get_mut(&self.invitation.round)?;
                let Place::Statement(id) = &ballot.place else { return None };
                ballot.votes.remove(id);
                Some(vec![self.keep(), Order::Focus("[name=answer]".to_owned())])
            }
            "easy" => {
                self.respondent.easy = value == "on";
                Some(vec![self.keep(), Order::Focus("h1".to_owned())])
            }
            "role" => {
                let number = value.parse::<u8>().ok()?;
                let role = Role::ALL.into_iter().find(|role| role.number() == number)?;
                self.respondent.role = Some(role);
                Some(vec![self.keep()])
            }
            "next" => self.go(self.next()?),
            "back" => self.go(self.before()?),
            "finish" => self.go(self.after_questions()),
            "go" => self.go(Place::Statement(self.questions.find(value)?.id.clone())),
            "copy" => Some(vec![Order::Copy(self.code())]),
            "save" => Some(vec![code::file(self)]),
            "leave" => {
                self.moment = Moment::Leaving;
                Some(vec![Order::Focus("#leaving".to_owned())])
            }
            "stay" => Some(vec![Order::Focus("#leave".to_owned())]),
            "hand" => {
                self.respondent = someone(fresh);
                self.lost = false;
                self.begin_round();
                Some(vec![self.keep(), Order::Focus("h1".to_owned())])
            }
            _ => None,
        }
    }

    /// The code was copied, or it was not.
    fn copied(&mut self, copied: bool) {
        self.moment = Moment::Copied(copied);
    }

    fn go(&mut self, to: Place) -> Option<Vec<Order>> {
        let ballot = self.respondent.rounds.get_mut(&self.invitation.round)?;
        if ballot.place == Place::Role {
            // It was asked, and what is left open is not asked again.
            self.respondent.role.get_or_insert(Role::NotGiven);
        }
        ballot.place = to;
        Some(vec![self.keep(), Order::Focus("h1".to_owned())])
    }

    fn next(&self) -> Option<Place> {
        Some(match &self.ballot()?.place {
            Place::Statement(id) => match self.questions.after(id) {
                Some(next) => Place::Statement(next.id.clone()),
                None => self.after_questions(),
            },
            Place::Role => Place::Check,
            Place::Check => Place::Code,
            Place::Code => return None,
        })
    }

    /// The role is asked for once, in whatever round.
    fn after_questions(&self) -> Place {
        if self.respondent.role.is_none() { Place::Role } else { Place::Check }
    }

    fn before(&self) -> Option<Place> {
        Some(match &self.ballot()?.place {
            Place::Statement(id) => Place::Statement(self.questions.before(id)?.id.clone()),
            Place::Role => Place::Statement(self.questions.last()?.id.clone()),
            Place::Check => Place::Role,
            Place::Code => Place::Check,
        })
    }

    fn code(&self) -> String {
        let Invitation { tag, round, .. } = self.invitation;
        self.respondent.code(&self.questions.version, tag, round).to_text()
    }

    fn keep(&self) -> Order {
        let text = write_respondent(&self.respondent);
        Order::Keep { key: key(&self.invitation), text }
    }
}

/// Under which key one person's answers are kept on this device, in all rounds: who answers again
/// goes on where they were, and is the same person.
fn key(Invitation { pack, tag, .. }: &Invitation) -> String {
    format!("answers/{}/{tag}", pack.id)
}

/// Under which key the file of a questionnaire of people's own is kept on this device.
fn pack_key(pack: &PackRef) -> String {
    format!("pack/{pack}")
}

fn someone(fresh: &Fresh) -> Respondent {
    Respondent::new(Person::of_random(fresh.number))
}

/// What stands above the title: where one is.
fn above(answering: &Answering) -> Element {
    let Invitation { tag, round, .. } = answering.invitation;
    let question = match answering.ballot().map(|ballot| &ballot.place) {
        Some(Place::Statement(id)) => answering.questions.place(id),
        Some(Place::Role | Place::Check | Place::Code) | None => None,
    };
    let domain = question.and_then(|at| answering.questions.at(at)).map(|(domain, _)| domain);
    let domain = domain.map(|domain| format!("{} \u{b7} ", domain.short)).unwrap_or_default();
    let words = format!("{domain}Workshop {tag}, round {}", round.number());
    element("div")
        .add(element("p").class("ms-caption").text(words))
        .all(question.map(|at| question::above(answering, at)))
}

/// The title and the page.
fn page(answering: &Answering) -> (String, Element) {
    let place = answering.ballot().map(|ballot| &ballot.place);
    let page = place.and_then(|place| match place {
        Place::Statement(id) => question::page(answering, id),
        Place::Role => Some(role::page(answering)),
        Place::Check => Some(check::page(answering)),
        Place::Code => Some(code::page(answering)),
    });
    page.unwrap_or_else(turned_away::garbled)
}
