//! Starts a workshop, which is an app of its own: joins it to the browser. It must hold no logic
//! but which order is which call.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use ahp_maturity::browser::database::{Change, Database, Store, Written};
use ahp_maturity::browser::windows::Windows;
use ahp_maturity::browser::{clock, files, listening, location, page, random};
use ahp_maturity::domain::Date;
use ahp_maturity::showing::{acted, show};
use ahp_maturity::workshop::{Act, App, Event, Fact, Fresh, Order};
use wasm_bindgen_futures::spawn_local;

/// No file with codes comes near this (bytes).
const FILE_LIMIT: u64 = 1024 * 1024;

/// The app and the world outside.
struct Outside {
    app: RefCell<App>,
    database: RefCell<Option<Rc<Database>>>,
    windows: Windows,
    /// What is to be written, each with what it is called, oldest first.
    waiting: RefCell<VecDeque<(String, Change)>>,
    is_writing: Cell<bool>,
}

thread_local! {
    static OUTSIDE: Rc<Outside> = Rc::new(Outside {
        app: RefCell::new(App::new(&location::whole())),
        database: RefCell::default(),
        windows: Windows::listen(|text| tell(Fact::Told(text))),
        waiting: RefCell::default(),
        is_writing: Cell::default(),
    });
}

fn main() {
    draw();
    listening::for_ever(&["click", "input", "change"], |event| {
        if page::skips(event) {
            event.prevent_default();
            page::focus("main");
        } else if let Some((what, value)) = acted(event) {
            match what.as_str() {
                "files" => spawn_local(read_files()),
                _ => tell(Fact::Acted(Act { what, value })),
            }
        }
    });
    listening::for_ever(&["keydown"], |event| {
        if listening::is_escape(event) {
            tell(Fact::Escaped);
        }
    });
    if let Some(listener) = location::on_change(|address| {
        tell(Fact::AddressChanged(address));
        page::focus_heading();
    }) {
        listener.forget();
    }
    listening::each_second(|seconds| {
        if OUTSIDE.with(|outside| outside.app.borrow().is_timing()) {
            tell(Fact::SecondsPassed(seconds));
        }
    });
    spawn_local(async { tell(Fact::ShelfRead(shelf().await)) });
}

fn outside() -> Rc<Outside> {
    OUTSIDE.with(Rc::clone)
}

/// Tells the app what happened, shows what it looks like then, and carries out its orders.
fn tell(fact: Fact) {
    let (Some(today), Some(fresh)) = (today(), fresh()) else { return };
    let orders = outside().app.borrow_mut().update(Event { today, fresh, fact });
    draw();
    for order in orders {
        carry_out(order);
    }
}

fn draw() {
    let shown = outside().app.borrow().page();
    page::set_title(&shown.title);
    if let Some(host) = page::mount_point() {
        // What a browser refuses to draw stays as it was.
        let _ = show(&host, &shown.body);
    }
}

fn carry_out(order: Order) {
    let writes = order.writes().unwrap_or_default().to_owned();
    match order {
        Order::Keep { key, text } => {
            write(writes, Change::Put(Store::Workshops, key, text.into()));
        }
        Order::Forget(key) => write(writes, Change::Delete(Store::Workshops, key)),
        Order::KeepAssessment { id, record } => {
            write(writes, Change::Put(Store::Assessments, id, record.into()));
        }
        Order::GoTo(address) => location::replace(&address),
        Order::Copy(text) => files::copy(&text),
        Order::Save { name, mime, text } => files::download(&name, mime, &text),
        Order::OpenWindow(address) => {
            let is_open = outside().windows.open(&address);
            tell(Fact::WindowOpened(is_open));
        }
        Order::Tell(text) => outside().windows.tell(&text),
        Order::Focus(selector) if selector == "h1" => page::focus_heading(),
        Order::Focus(selector) => page::focus(&selector),
        Order::Print => page::print(),
    }
}

/// Makes a change after those that wait: one that is tried again may not come after a newer one.
fn write(what: String, change: Change) {
    let outside = outside();
    outside.waiting.borrow_mut().push_back((what, change));
    if !outside.is_writing.replace(true) {
        spawn_local(write_all());
    }
}

async fn write_all() {
    let outside = outside();
    loop {
        let Some((what, change)) = outside.waiting.borrow_mut().pop_front() else { break };
        let database = outside.database.borrow().clone();
        let written = match database {
            Some(database) => {
                database.write(None, &[change]).await.is_ok_and(|end| end == Written::Done)
            }
            None => false,
        };
        tell(Fact::Written(what, written));
    }
    outside.is_writing.set(false);
}

async fn shelf() -> Option<Vec<(String, String)>> {
    let database = Rc::new(Database::open().await.ok()?);
    outside().database.replace(Some(Rc::clone(&database)));
    database.read_all(Store::Workshops).await.ok()
}

async fn read_files() {
    let (mut texts, mut unread) = (Vec::new(), 0);
    for file in files::take_all_chosen("field-files") {
        match files::read(file, FILE_LIMIT, |_| None).await {
            Ok((_, text)) => texts.push(text),
            Err(_) => unread += 1,
        }
    }
    tell(Fact::FilesRead(texts, unread));
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
