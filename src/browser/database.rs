//! Texts by key in `IndexedDB`, durable when a write says so.
//!
//! By the browser's own interface: the crate that wraps it took a twelfth of the first load, and
//! does not say why a transaction was given up (docs/adr/0015-indexeddb-by-hand.md).

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::future::{Either, select};
use gloo::timers::future::TimeoutFuture;
use js_sys::{Array, Function, Object, Promise, Reflect, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest,
    IdbTransaction,
};

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions can say how durable they are.
    #[derive(Debug, Clone)]
    #[wasm_bindgen(extends = IdbDatabase)]
    type Connection;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn begin(
        this: &Connection,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// All pages opened from `file://` share one database, so its name says whose it is.
const NAME: &str = "ahp-maturity";
/// Of the stores. An open tab makes way for a later build that needs others. What is in a record
/// has versions of its own.
const VERSION: u32 = 3;
/// Another tab, or a browser in trouble, can keep an open waiting for ever (milliseconds).
const PATIENCE: u32 = 3_000;

/// What is kept apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// The assessments, by id.
    Assessments,
    /// Their earlier versions, by id and slot.
    Versions,
    /// What could not be read, and was moved here.
    Aside,
    /// Workshops, and answers to them.
    Workshops,
}

impl Store {
    /// Every store.
    pub const ALL: [Self; 4] = [Self::Assessments, Self::Versions, Self::Aside, Self::Workshops];

    fn name(self) -> &'static str {
        match self {
            Self::Assessments => "assessments",
            Self::Versions => "versions",
            Self::Aside => "aside",
            Self::Workshops => "workshops",
        }
    }
}

/// The browser did not do as it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failed {
    /// There is no room left.
    Full,
    /// A newer version of the app has changed the stores.
    Newer,
    /// Anything else.
    Refused,
}

/// By the name of what the browser threw.
impl From<JsValue> for Failed {
    fn from(error: JsValue) -> Self {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        match name.as_deref() {
            Some("QuotaExceededError") => Self::Full,
            Some("VersionError") => Self::Newer,
            _ => Self::Refused,
        }
    }
}

/// A change to what is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Put a text under a key.
    Put(Store, String, Rc<str>),
    /// Take away what is under a key.
    Delete(Store, String),
    /// Take away what is under the keys that begin with a key and `/`.
    DeleteBelow(Store, String),
    /// Take away everything.
    Clear(Store),
}

/// How a write ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// It is on the disk.
    Done,
    /// Something else than what was expected is there, and nothing was written.
    Other(Option<String>),
}

/// The database. Its connection is opened anew, once, when a call finds it lost.
#[derive(Debug)]
pub struct Database {
    connection: RefCell<Option<Connection>>,
}

impl Database {
    /// Opens the database, making it where it is not there.
    ///
    /// # Errors
    /// [`Failed`] if the browser refuses or does not answer in three seconds.
    pub async fn open() -> Result<Self, Failed> {
        let database = Self { connection: RefCell::default() };
        database.connection().await?;
        Ok(database)
    }

    async fn connection(&self) -> Result<Connection, Failed> {
        if let Some(open) = &*self.connection.borrow() {
            return Ok(open.clone());
        }
        let open = Box::pin(open_patiently());
        let connection = match select(open, TimeoutFuture::new(PATIENCE)).await {
            Either::Left((opened, _)) => opened?,
            Either::Right(_) => return Err(Failed::Refused),
        };
        self.connection.replace(Some(connection.clone()));
        Ok(connection)
    }

    /// Gives up a connection that was lost, so that nothing waits for it.
    fn let_go(&self) {
        if let Some(lost) = self.connection.take() {
            lost.close();
        }
    }

    /// Every key of a store with its text, in the order of the keys. What is not text comes as
    /// JSON.
    ///
    /// # Errors
    /// [`Failed`] if the browser cannot read.
    pub async fn read_all(&self, store: Store) -> Result<Vec<(String, String)>, Failed> {
        match read_all(&self.connection().await?, store).await {
            Err(Failed::Refused) => {
                self.let_go();
                read_all(&self.connection().await?, store).await
            }
            read => read,
        }
    }

    /// Makes all changes or none, if what is under a key of the assessments is what is expected.
    /// When this returns [`Written::Done`], they are on the disk.
    ///
    /// # Errors
    /// [`Failed`] if the browser did not make them.
    pub async fn write(
        &self,
        expected: Option<(&str, Option<&str>)>,
        changes: &[Change],
    ) -> Result<Written, Failed> {
        match write(&self.connection().await?, expected, changes).await {
            Err(Failed::Refused) => {
                self.let_go();
                write(&self.connection().await?, expected, changes).await
            }
            written => written,
        }
    }
}

async fn read_all(connection: &Connection, store: Store) -> Result<Vec<(String, String)>, Failed> {
    let transaction = begin(connection, &[store], "readonly")?;
    let store = transaction.object_store(store.name())?;
    let (keys, texts) = (store.get_all_keys()?, store.get_all()?);
    completed(&transaction).await?;
    let listed = |request: IdbRequest| Ok::<_, JsValue>(Array::from(&request.result()?));
    let (keys, texts) = (listed(keys)?, listed(texts)?);
    Ok(keys.iter().zip(texts.iter()).map(|(key, value)| (text(&key), text(&value))).collect())
}

async fn write(
    connection: &Connection,
    expected: Option<(&str, Option<&str>)>,
    changes: &[Change],
) -> Result<Written, Failed> {
    let transaction = begin(connection, &Store::ALL, "readwrite")?;
    if let Some((key, expected)) = expected {
        let store = transaction.object_store(Store::Assessments.name())?;
        let there = answered(&store.get(&key.into())?).await?;
        let there = (!there.is_undefined()).then(|| text(&there));
        let is_ours = |change: &Change| matches!(change, Change::Put(Store::Assessments, _, text) if there.as_deref() == Some(text));
        // A write that reached the disk before its answer was lost is done.
        if changes.iter().any(is_ours) {
            return Ok(Written::Done);
        }
        if there.as_deref() != expected {
            return Ok(Written::Other(there));
        }
    }
    for change in changes {
        order(&transaction, change)?;
    }
    completed(&transaction).await?;
    Ok(Written::Done)
}

/// A transaction whose changes are on the disk when it has completed.
fn begin(connection: &Connection, stores: &[Store], mode: &str) -> Result<IdbTransaction, JsValue> {
    let names: Array = stores.iter().map(|store| JsValue::from(store.name())).collect();
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    connection.begin(&names, mode, &options)
}

/// What a request comes to. The browser's handlers are the two ends of a promise.
async fn answered(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let ends = promise(|done, failed| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
    });
    match ends.await {
        Ok(_) => request.result(),
        Err(_) => Err(request.error()?.into()),
    }
}

/// The end of a transaction.
async fn completed(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let ends = promise(|done, failed| {
        transaction.set_oncomplete(Some(done));
        transaction.set_onabort(Some(failed));
    });
    match ends.await {
        Ok(_) => Ok(()),
        // None if nothing went wrong but the whole: a browser that is closing, say.
        Err(_) => Err(transaction.error().into()),
    }
}

fn promise(mut start: impl FnMut(&Function, &Function)) -> JsFuture {
    Promise::new(&mut |done, failed| start(&done, &failed)).into()
}

/// What is stored as a text. What is not text is not of this app; as JSON it can at least be kept.
fn text(value: &JsValue) -> String {
    let json = || js_sys::JSON::stringify(value).ok().map(String::from);
    value.as_string().or_else(json).unwrap_or_default()
}

fn order(transaction: &IdbTransaction, change: &Change) -> Result<(), JsValue> {
    let store = |store: Store| transaction.object_store(store.name());
    match change {
        // What was moved aside earlier does not give way: then nothing is written at all.
        Change::Put(Store::Aside, key, text) => {
            store(Store::Aside)?.add_with_key(&(&**text).into(), &key.into())?;
        }
        Change::Put(at, key, text) => {
            store(*at)?.put_with_key(&(&**text).into(), &key.into())?;
        }
        Change::Delete(at, key) => {
            store(*at)?.delete(&key.into())?;
        }
        Change::DeleteBelow(at, key) => {
            // `0` is the character after `/`.
            let (from, to) = (format!("{key}/").into(), format!("{key}0").into());
            store(*at)?.delete(&IdbKeyRange::bound(&from, &to)?.into())?;
        }
        Change::Clear(at) => {
            store(*at)?.clear()?;
        }
    }
    Ok(())
}

async fn open_patiently() -> Result<Connection, Failed> {
    let factory = Reflect::get(&global(), &"indexedDB".into())?;
    // A browser that keeps nothing has none.
    let factory: IdbFactory = factory.dyn_into().map_err(|_| Failed::Refused)?;
    let request = factory.open_with_u32(NAME, VERSION)?;
    let upgrading = request.clone();
    // What is thrown here ends the upgrade, and with it the opening.
    let upgrade: Function = Closure::once_into_js(move || make_stores(&upgrading)).unchecked_into();
    request.set_onupgradeneeded(Some(&upgrade));
    let connection: Connection = answered(&request).await?.unchecked_into();
    let closing = connection.clone();
    // A later build that has to change the stores is not kept waiting.
    let close: Function = Closure::once_into_js(move || closing.close()).unchecked_into();
    connection.set_onversionchange(Some(&close));
    Ok(connection)
}

fn make_stores(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    let there = database.object_store_names();
    for store in Store::ALL {
        if !there.contains(store.name()) {
            let _: IdbObjectStore = database.create_object_store(store.name())?;
        }
    }
    Ok(())
}
