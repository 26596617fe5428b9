//! What can happen to whoever answers, what must follow, and what is seen.

use std::convert::Infallible;

use super::joining::Joining;
use super::questions::{Questions, Unknown};
use super::turned_away::{garbled, turned_away};
use super::{Answering, above, key, pack_key, page};
use crate::applet::{self, Applet, Event, Fresh, Hold, Order, Page, Shelf, frame, reading};
use crate::domain::Invitation;
use crate::storage::{PackContent, RoomPack};

/// Everything that is known, in one tab.
#[derive(Debug)]
pub struct App {
    route: Route,
    /// What is kept.
    shelf: Shelf,
    /// Whether this tab may change the answers.
    hold: Hold,
    /// A questionnaire of their own that who put the page on the web offers with it.
    offered: Option<String>,
    /// What the page works on. None until it is known what is kept, and where it is nothing.
    open: Option<Open>,
}

/// What happened.
pub type Fact = applet::Fact<OwnFact>;

/// What happens to no other app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnFact {
    /// The file of a questionnaire came with the page, with this text.
    QuestionnaireOffered(String),
}

/// A page.
#[derive(Debug)]
enum Route {
    /// Typing an invitation.
    Join,
    /// Answering.
    Answer(Invitation),
    /// An invitation that cannot be read.
    Garbled,
}

/// What a page works on.
#[derive(Debug)]
enum Open {
    /// An invitation that is being typed.
    Joining(Joining),
    /// One person's answers.
    Answering(Box<Answering>),
    /// An invitation that leads to no questions.
    TurnedAway {
        /// Why.
        why: Unknown,
        /// Whether the file of another questionnaire was chosen.
        is_other: bool,
    },
}

impl Route {
    /// Reads the part of an address from `#` on.
    fn parse(address: &str) -> Self {
        if address.trim_end_matches('/') == Invitation::BY_HAND {
            return Self::Join;
        }
        Invitation::parse(address).map_or(Self::Garbled, Self::Answer)
    }
}

impl App {
    /// Opens what the page works on.
    fn open(&mut self, fresh: &Fresh) -> Vec<Order> {
        if self.shelf.is_being_read() {
            return Vec::new();
        }
        let answers = match &self.route {
            Route::Answer(to) => Some(key(to)),
            Route::Join | Route::Garbled => None,
        };
        let orders = self.hold.follow(answers);
        self.open = match &self.route {
            Route::Join => Joining::new().map(Open::Joining),
            Route::Answer(_) if !self.hold.is_held() => None,
            Route::Answer(to) => {
                let own = self.shelf.text(&pack_key(&to.pack)).or(self.offered.as_deref());
                Some(self.follow(to, own, fresh))
            }
            Route::Garbled => None,
        };
        orders
    }

    /// What comes of an invitation, with the file of a questionnaire of people's own if it is here.
    fn follow(&self, to: &Invitation, own: Option<&str>, fresh: &Fresh) -> Open {
        match Questions::of(to, own) {
            Ok(questions) => {
                let there = self.shelf.text(&key(to));
                let opened = Answering::open(to.clone(), questions, there, fresh);
                Open::Answering(Box::new(opened))
            }
            Err(why) => Open::TurnedAway { why, is_other: false },
        }
    }

    /// Takes in the file of a questionnaire of people's own, for the invitation that is open or the
    /// one that is being typed. Of an assessment that carries it nothing else is kept.
    fn take_pack(&mut self, text: Option<&str>, fresh: &Fresh) -> Vec<Order> {
        let own = text.and_then(|text| RoomPack::own(text).ok());
        let content = own.as_ref().and_then(content);
        let taken = match (&mut self.open, &self.route) {
            (Some(Open::Joining(joining)), _) => joining.take_pack(own.clone()).then(Vec::new),
            (Some(Open::TurnedAway { .. }), Route::Answer(to)) => {
                match self.follow(to, content.as_deref(), fresh) {
                    Open::TurnedAway { why, .. } => {
                        self.open = Some(Open::TurnedAway { why, is_other: true });
                        None
                    }
                    opened @ (Open::Joining(_) | Open::Answering(_)) => {
                        self.open = Some(opened);
                        Some(vec![Order::Focus("h1".to_owned())])
                    }
                }
            }
            _ => return Vec::new(),
        };
        match (taken, own, content) {
            (Some(mut orders), Some(own), Some(text)) => {
                orders.push(Order::Keep { key: pack_key(&own.reference), text });
                orders
            }
            _ => vec![Order::Focus("#field-pack-file".to_owned())],
        }
    }
}

impl Applet for App {
    type Fact = OwnFact;
    type Order = Infallible;

    fn new(address: &str) -> Self {
        let route = address.find('#').and_then(|at| address.get(at..)).unwrap_or_default();
        let (shelf, hold) = <(Shelf, Hold)>::default();
        Self { route: Route::parse(route), shelf, hold, offered: None, open: None }
    }

    fn update(&mut self, Event { fresh, fact, .. }: Event<OwnFact>) -> Vec<Order> {
        let orders = match fact {
            Fact::ShelfRead(texts) => {
                self.shelf.read(texts);
                self.open(&fresh)
            }
            Fact::AddressChanged(address) => {
                self.route = Route::parse(&address);
                self.open(&fresh)
            }
            Fact::Claimed(name, granted) => {
                if !granted {
                    self.open = None;
                }
                self.hold.answered(&name, granted)
            }
            Fact::Acted(act) if act.what == "take-over" => self.hold.take_over(),
            Fact::Written(what, well) => {
                self.shelf.written(what, well);
                Vec::new()
            }
            Fact::Acted(act) => match &mut self.open {
                Some(Open::Joining(joining)) => joining.act(&act).unwrap_or_default(),
                Some(Open::Answering(answering)) => answering.act(&act, &fresh),
                Some(Open::TurnedAway { .. }) | None => Vec::new(),
            },
            Fact::PackRead(text) => self.take_pack(text.as_deref(), &fresh),
            Fact::Copied(copied) => {
                if let Some(Open::Answering(answering)) = &mut self.open {
                    answering.copied(copied);
                }
                Vec::new()
            }
            Fact::FilesRead(..) => Vec::new(),
            Fact::Own(OwnFact::QuestionnaireOffered(text)) => {
                self.offered = RoomPack::own(&text).ok().as_ref().and_then(content);
                match self.open {
                    None | Some(Open::TurnedAway { .. }) => self.open(&fresh),
                    Some(Open::Joining(_) | Open::Answering(_)) => Vec::new(),
                }
            }
        };
        self.shelf.take_note(&orders);
        orders
    }

    fn page(&self) -> Page {
        let (title, take_over) = ("You are answering in another tab", "Answer in this tab");
        if let Some(page) = self.hold.elsewhere(&self.shelf, title, take_over) {
            return page;
        }
        let (above, page) = match (&self.open, &self.route) {
            (Some(Open::Joining(joining)), _) => (None, joining.page()),
            (Some(Open::Answering(answering)), _) => (Some(above(answering)), page(answering)),
            (Some(Open::TurnedAway { why, is_other }), Route::Answer(to)) => {
                (None, turned_away(&to.pack, *why, *is_other))
            }
            (None, Route::Join | Route::Answer(_)) => (None, reading()),
            (Some(Open::TurnedAway { .. }) | None, _) => (None, garbled()),
        };
        frame(&self.shelf, above, page)
    }
}

/// A questionnaire of people's own as a device keeps it.
fn content(own: &RoomPack) -> Option<String> {
    own.content().map(PackContent::text)
}
