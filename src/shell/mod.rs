//! The one joint: owns the session, runs its effects, sends the answers back as events.
//!
//! It must hold no logic but which effect is which call.

mod effects;

use std::cell::OnceCell;
use std::rc::Rc;

use gloo::events::EventListener;
use yew::prelude::*;

use crate::browser::claim::Claim;
use crate::browser::database::Database;
use crate::browser::studio::Studio;
use crate::browser::{clock, location, page};
use crate::domain::{Date, Level, Timestamp};
use crate::session::{Event, Fact, Moment, Route, Session};
use crate::views::{Ask, Dispatch, Guided, Part, app, page_title};

/// Handles of the outside world, once they are there.
#[derive(Default)]
struct Outside {
    database: OnceCell<Database>,
    studio: OnceCell<Studio>,
    claim: Claim,
}

/// The root of the app.
pub struct Shell {
    session: Rc<Session>,
    dispatch: Dispatch,
    outside: Rc<Outside>,
    shown: Option<Route>,
    _address: Option<EventListener>,
}

impl Component for Shell {
    type Message = Fact;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (session, effects) = Session::start(&location::hash());
        let (link, outside) = (ctx.link().clone(), Rc::<Outside>::default());
        let shell = Self {
            session: Rc::new(session),
            dispatch: Dispatch {
                tell: ctx.link().callback(|fact| fact),
                studio: shown_by_studio(Rc::clone(&outside)),
            },
            outside,
            shown: None,
            _address: location::on_change(move |hash| {
                link.send_message(Fact::AddressChanged(hash));
            }),
        };
        shell.run(ctx, effects);
        shell
    }

    fn update(&mut self, ctx: &Context<Self>, fact: Fact) -> bool {
        let Some(at) = moment() else { return false };
        let effects = Rc::make_mut(&mut self.session).update(Event { at, fact });
        self.run(ctx, effects);
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        app(&self.session, &self.dispatch)
    }

    fn rendered(&mut self, _: &Context<Self>, first_render: bool) {
        page::set_title(&page_title(&self.session));
        if self.shown.as_ref() != Some(&self.session.route) {
            self.shown = Some(self.session.route.clone());
            // The browser itself puts focus at the start of a page that has just been loaded.
            if !first_render {
                page::focus_heading();
            }
        }
    }
}

/// Starts the app in the element that the page has for it.
pub fn mount() {
    if let Some(root) = page::mount_point() {
        yew::Renderer::<Shell>::with_root(root).render();
    }
}

/// What the studio shows; nothing while it is not there.
fn shown_by_studio(outside: Rc<Outside>) -> Callback<Ask, Option<Html>> {
    Callback::from(move |ask| {
        let studio = outside.studio.get()?;
        let element = match ask {
            Ask::Results(document) => studio.results(document),
            Ask::Page(page, document, memory, open) => {
                let today = moment()?.today.to_string();
                studio.page(&page, document, &memory, &today, open)
            }
            Ask::Guidance(Guided { pack, content, statement, part }) => {
                let (part, level) = named(part);
                // Two packs of others can have one id.
                let of = if content.is_some() { pack.to_string() } else { pack.id.to_string() };
                let asked = (of, statement.to_string(), part, level);
                studio.guidance(asked, || content.map(|content| content.text()))
            }
        };
        Some(Html::VRef(element?.into()))
    })
}

/// A part as the studio calls it.
fn named(part: Part) -> (&'static str, Option<u8>) {
    match part {
        Part::See => ("see", None),
        Part::Steps(level) => ("steps", level.map(Level::number)),
        Part::Prompts => ("prompts", None),
        Part::Words => ("words", None),
    }
}

fn moment() -> Option<Moment> {
    let (year, month, day) = clock::today();
    let today = Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?);
    Some(Moment { today: today.ok()?, now: Timestamp::parse(&clock::now()).ok()? })
}
