//! Joins a small app (`applet`) to the browser. It must hold no logic but which order is which call.

use std::cell::{Cell, OnceCell, Ref, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::applet::{Act, Applet, Event, Fact, Fresh, Order};
use crate::browser::claim::{Claim, How};
use crate::browser::database::{Change, Database, Store, Written};
use crate::browser::files::File;
use crate::browser::{clock, files, listening, location, page, random};
use crate::domain::Date;
use crate::showing::{acted, show};

/// No file that an app takes comes near this (bytes).
const FILE_LIMIT: u64 = 1024 * 1024;

/// What carries out an order of one app alone.
type Own<A> = Box<dyn Fn(&Rc<Host<A>>, <A as Applet>::Order)>;

/// An app and the world outside, for as long as the page lives.
pub struct Host<A: Applet> {
    app: RefCell<A>,
    /// Carries out what this app alone orders.
    own: OnceCell<Own<A>>,
    database: RefCell<Option<Rc<Database>>>,
    claim: Claim,
    /// What is to be written, each with what it is called, oldest first.
    waiting: RefCell<Vec<(String, Change)>>,
    is_writing: Cell<bool>,
}

impl<A: Applet + 'static> Host<A> {
    /// An app where the page is.
    pub fn new() -> Rc<Self> {
        Rc::new(Self {
            app: RefCell::new(A::new(&location::whole())),
            own: OnceCell::new(),
            database: RefCell::default(),
            claim: Claim::default(),
            waiting: RefCell::default(),
            is_writing: Cell::default(),
        })
    }

    /// Starts it: `own` carries out what this app alone orders, `text` reads a file.
    pub fn start(
        self: &Rc<Self>,
        own: impl Fn(&Rc<Self>, A::Order) + 'static,
        text: impl AsyncFn(File) -> Option<String> + Clone + 'static,
    ) {
        // It is started once.
        let _ = self.own.set(Box::new(own));
        self.draw();
        let host = Rc::clone(self);
        listening::for_ever(&["click", "input", "change"], move |event| {
            if page::skips(event) {
                event.prevent_default();
                page::focus("main");
            } else if let Some((what, value)) = acted(event) {
                match what.as_str() {
                    "files" => spawn_local(Rc::clone(&host).read_files(text.clone())),
                    "pack-file" => spawn_local(Rc::clone(&host).read_pack()),
                    _ => host.tell(Fact::Acted(Act { what, value })),
                }
            }
        });
        let host = Rc::clone(self);
        let listener = location::on_change(move |address| {
            host.tell(Fact::AddressChanged(address));
            page::focus_heading();
        });
        if let Some(listener) = listener {
            listener.forget();
        }
        spawn_local(Rc::clone(self).read_shelf());
    }

    /// The app as it is.
    pub fn app(&self) -> Ref<'_, A> {
        self.app.borrow()
    }

    /// Tells the app what happened, shows what it looks like then, and carries out its orders.
    pub fn tell(self: &Rc<Self>, fact: Fact<A::Fact>) {
        let (Some(today), Some(fresh)) = (today(), fresh()) else { return };
        let orders = self.app.borrow_mut().update(Event { today, fresh, fact });
        self.draw();
        for order in orders {
            self.carry_out(order);
        }
    }

    fn draw(&self) {
        let shown = self.app.borrow().page();
        page::set_title(&shown.title);
        if let Some(host) = page::mount_point() {
            // What a browser refuses to draw stays as it was.
            let _ = show(&host, &shown.body);
        }
    }

    fn carry_out(self: &Rc<Self>, order: Order<A::Order>) {
        let writes = order.writes().unwrap_or_default().to_owned();
        match order {
            Order::Keep { key, text } => {
                self.write(writes, Change::Put(Store::Workshops, key, text.into()));
            }
            Order::Forget(key) => self.write(writes, Change::Delete(Store::Workshops, key)),
            Order::KeepAssessment { id, record } => {
                self.write(writes, Change::Put(Store::Assessments, id, record.into()));
            }
            Order::Claim { name, by_force } => {
                spawn_local(Rc::clone(self).make_claim(name, by_force));
            }
            Order::Release => self.claim.release(),
            Order::ReadShelf => spawn_local(Rc::clone(self).read_shelf()),
            Order::GoTo(address) => location::replace(&address),
            Order::Copy(text) => spawn_local(Rc::clone(self).copy(text)),
            Order::Save { name, mime, text } => files::download(&name, mime, &text),
            Order::Focus(selector) if selector == "h1" => page::focus_heading(),
            Order::Focus(selector) => page::focus(&selector),
            Order::Print => page::print(),
            Order::Own(order) => {
                if let Some(own) = self.own.get() {
                    own(self, order);
                }
            }
        }
    }

    /// Makes a change after those that wait: one that is tried again may not come after a newer
    /// one.
    fn write(self: &Rc<Self>, what: String, change: Change) {
        self.waiting.borrow_mut().push((what, change));
        if !self.is_writing.replace(true) {
            spawn_local(Rc::clone(self).write_all());
        }
    }

    /// What one event has ordered is made all at once, or not at all: what was done is kept with what
    /// is no draft any more.
    async fn write_all(self: Rc<Self>) {
        loop {
            let (what, changes): (Vec<_>, Vec<_>) = self.waiting.take().into_iter().unzip();
            if changes.is_empty() {
                break;
            }
            let database = self.database.borrow().clone();
            let written = match database {
                Some(database) => {
                    database.write(None, &changes).await.is_ok_and(|end| end == Written::Done)
                }
                None => false,
            };
            self.tell(Fact::Written(what, written));
        }
        self.is_writing.set(false);
    }

    async fn make_claim(self: Rc<Self>, name: String, by_force: bool) {
        let how = if by_force { How::ByForce } else { How::AtOnce };
        let granted = self.claim.make(&name, how).await;
        self.tell(Fact::Claimed(name.clone(), granted));
        if granted && self.claim.taken().await {
            self.tell(Fact::Claimed(name, false));
        }
    }

    async fn copy(self: Rc<Self>, text: String) {
        let copied = files::copy(&text).await;
        self.tell(Fact::Copied(copied));
    }

    async fn read_shelf(self: Rc<Self>) {
        let shelf = self.shelf().await;
        self.tell(Fact::ShelfRead(shelf));
    }

    async fn shelf(&self) -> Option<Vec<(String, String)>> {
        let there = self.database.borrow().clone();
        let database = match there {
            Some(database) => database,
            None => Rc::new(Database::open().await.ok()?),
        };
        self.database.replace(Some(Rc::clone(&database)));
        database.read_all(Store::Workshops).await.ok()
    }

    async fn read_files(self: Rc<Self>, text: impl AsyncFn(File) -> Option<String>) {
        let mut texts = Vec::new();
        for file in files::take_all_chosen("field-files") {
            texts.push(text(file).await);
        }
        self.tell(Fact::FilesRead(texts));
    }

    async fn read_pack(self: Rc<Self>) {
        if let Some(file) = files::take_chosen("field-pack-file") {
            self.tell(Fact::PackRead(text(file).await));
        }
    }
}

/// What is written in a file.
pub async fn text(file: File) -> Option<String> {
    files::read(file, FILE_LIMIT, |_| None).await.ok().map(|(_, text)| text)
}

fn today() -> Option<Date> {
    let (year, month, day) = clock::today();
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

fn fresh() -> Option<Fresh> {
    let id = random::uuid()?;
    // Its first digits are as good a random number as any.
    let number = u32::from_str_radix(id.get(..8)?, 16).ok()?;
    Some(Fresh { id, number })
}
