//! Texts by key in `IndexedDB`, durable when a write says so.
//!
//! The crate's own error texts can mislead (a blocked database reports a wrong version), so
//! callers learn what kind of failure it was and nothing more.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::future::{Either, select};
use gloo::timers::future::TimeoutFuture;
use indexed_db_futures::database::Database as Connection;
use indexed_db_futures::error::{DomException, Error, OpenDbError, UnexpectedDataError};
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use wasm_bindgen::JsValue;

/// All pages opened from `file://` share one database, so its name says whose it is.
const NAME: &str = "ahp-maturity";
/// Of the stores, which stay: a later build that needs others takes another name, because an open
/// tab of this one would keep it waiting. What is in a record has versions of its own.
const VERSION: u8 = 2;
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
}

impl Store {
    /// Every store.
    pub const ALL: [Self; 3] = [Self::Assessments, Self::Versions, Self::Aside];

    fn name(self) -> &'static str {
        match self {
            Self::Assessments => "assessments",
            Self::Versions => "versions",
            Self::Aside => "aside",
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

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        match error {
            // Every request was granted, and then the whole was not: there was no room for it. The
            // crate does not pass on the browser's own word for that.
            Error::MissingData(UnexpectedDataError::TransactionAborted) => Self::Full,
            Error::DomException(DomException::Other(exception)) => {
                match exception.name().as_str() {
                    "QuotaExceededError" => Self::Full,
                    "VersionError" => Self::Newer,
                    _ => Self::Refused,
                }
            }
            Error::DomException(_)
            | Error::Serialisation(_)
            | Error::MissingData(_)
            | Error::Unknown(_) => Self::Refused,
        }
    }
}

impl From<OpenDbError> for Failed {
    fn from(error: OpenDbError) -> Self {
        match error {
            OpenDbError::Base(error) => error.into(),
            OpenDbError::VersionZero
            | OpenDbError::UnsupportedEnvironment
            | OpenDbError::NullFactory => Self::Refused,
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
    connection: RefCell<Option<Rc<Connection>>>,
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

    async fn connection(&self) -> Result<Rc<Connection>, Failed> {
        if let Some(open) = &*self.connection.borrow() {
            return Ok(Rc::clone(open));
        }
        let open = Box::pin(open_patiently());
        let connection = match select(open, TimeoutFuture::new(PATIENCE)).await {
            Either::Left((opened, _)) => Rc::new(opened?),
            Either::Right(_) => return Err(Failed::Refused),
        };
        self.connection.replace(Some(Rc::clone(&connection)));
        Ok(connection)
    }

    /// Every key of a store with its text, in the order of the keys. What is not text comes as
    /// JSON.
    ///
    /// # Errors
    /// [`Failed`] if the browser cannot read.
    pub async fn read_all(&self, store: Store) -> Result<Vec<(String, String)>, Failed> {
        match read_all(&*self.connection().await?, store).await {
            Err(Failed::Refused) => {
                self.connection.replace(None);
                read_all(&*self.connection().await?, store).await
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
        match write(&*self.connection().await?, expected, changes).await {
            Err(Failed::Refused) => {
                self.connection.replace(None);
                write(&*self.connection().await?, expected, changes).await
            }
            written => written,
        }
    }
}

async fn read_all(connection: &Connection, store: Store) -> Result<Vec<(String, String)>, Failed> {
    let transaction = connection.transaction(store.name()).build()?;
    let store = transaction.object_store(store.name())?;
    let keys = store.get_all_keys::<JsValue>().primitive()?;
    let texts = store.get_all::<JsValue>().primitive()?;
    let text = |value: Result<JsValue, Error>| value.as_ref().map(text).unwrap_or_default();
    let keys: Vec<_> = keys.await?.map(text).collect();
    let texts: Vec<_> = texts.await?.map(text).collect();
    Ok(keys.into_iter().zip(texts).collect())
}

async fn write(
    connection: &Connection,
    expected: Option<(&str, Option<&str>)>,
    changes: &[Change],
) -> Result<Written, Failed> {
    let mut options = TransactionOptions::new();
    options.set_durability(TransactionDurability::Strict);
    let transaction = connection
        .transaction(Store::ALL.map(Store::name))
        .with_mode(TransactionMode::Readwrite)
        .with_options(options)
        .build()?;
    if let Some((key, expected)) = expected {
        let store = transaction.object_store(Store::Assessments.name())?;
        let there: Option<JsValue> = store.get(key).primitive()?.await?;
        let there = there.as_ref().map(text);
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
    transaction.commit().await?;
    Ok(Written::Done)
}

/// What is stored as a text. What is not text is not of this app; as JSON it can at least be kept.
fn text(value: &JsValue) -> String {
    let json = || js_sys::JSON::stringify(value).ok().map(String::from);
    value.as_string().or_else(json).unwrap_or_default()
}

/// Not awaited: Safari would keep an awaited request of a transaction that is rolled back.
fn order(transaction: &Transaction<'_>, change: &Change) -> Result<(), Failed> {
    let store = |store: Store| transaction.object_store(store.name());
    match change {
        // What was moved aside earlier does not give way: then nothing is written at all.
        Change::Put(Store::Aside, key, text) => {
            store(Store::Aside)?.add(&**text).with_key(key.as_str()).primitive()?;
        }
        Change::Put(at, key, text) => {
            store(*at)?.put(&**text).with_key(key.as_str()).primitive()?;
        }
        Change::Delete(at, key) => {
            store(*at)?.delete::<String, _>(key.clone()).primitive()?;
        }
        Change::DeleteBelow(at, key) => {
            // `0` is the character after `/`.
            let below = format!("{key}/")..format!("{key}0");
            store(*at)?.delete::<String, _>(below).primitive()?;
        }
        Change::Clear(at) => {
            store(*at)?.clear()?;
        }
    }
    Ok(())
}

async fn open_patiently() -> Result<Connection, Failed> {
    let opened = Connection::open(NAME)
        .with_version(VERSION)
        .with_on_upgrade_needed(|_, database| {
            let there: Vec<_> = database.object_store_names().collect();
            for store in Store::ALL {
                if !there.iter().any(|name| name == store.name()) {
                    database.create_object_store(store.name()).build()?;
                }
            }
            Ok(())
        })
        .await;
    Ok(opened?)
}
