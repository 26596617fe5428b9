//! Records by key in `IndexedDB`, durable when a write says so.
//!
//! The crate's own error texts can mislead (a blocked database reports a wrong version), so
//! callers learn that something failed and nothing more.

use gloo::timers::future::TimeoutFuture;
use indexed_db_futures::database::Database as Connection;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};
use wasm_bindgen::JsValue;

/// All pages opened from `file://` share one database, so its name says whose it is.
const NAME: &str = "ahp-maturity";
const STORE: &str = "assessments";
/// Another tab, or a browser in trouble, can keep an open waiting for ever (milliseconds).
const PATIENCE: u32 = 3_000;

/// The browser did not do as it was asked.
#[derive(Debug, Clone, Copy)]
pub struct Failed;

impl<E: std::error::Error> From<E> for Failed {
    fn from(_: E) -> Self {
        Self
    }
}

/// An open database.
#[derive(Debug)]
pub struct Database {
    connection: Connection,
}

impl Database {
    /// Opens the database, making it where it is not there.
    ///
    /// # Errors
    /// [`Failed`] if the browser refuses or does not answer in three seconds.
    pub async fn open() -> Result<Self, Failed> {
        use futures_util::future::{Either, select};
        let open = Box::pin(Self::open_patiently());
        match select(open, TimeoutFuture::new(PATIENCE)).await {
            Either::Left((opened, _)) => opened,
            Either::Right(_) => Err(Failed),
        }
    }

    async fn open_patiently() -> Result<Self, Failed> {
        let connection = Connection::open(NAME)
            .with_version(1u8)
            .with_on_upgrade_needed(|_, database| {
                database.create_object_store(STORE).build()?;
                Ok(())
            })
            .await?;
        Ok(Self { connection })
    }

    /// Every key with its text, in the order of the keys. What is not text comes as an empty one.
    ///
    /// # Errors
    /// [`Failed`] if the browser cannot read.
    pub async fn read_all(&self) -> Result<Vec<(String, String)>, Failed> {
        let transaction = self.connection.transaction(STORE).build()?;
        let store = transaction.object_store(STORE)?;
        let keys = store.get_all_keys::<JsValue>().primitive()?;
        let texts = store.get_all::<JsValue>().primitive()?;
        let text = |value: Result<JsValue, _>| match value {
            Ok(value) => value.as_string().unwrap_or_default(),
            Err::<_, indexed_db_futures::error::Error>(_) => String::new(),
        };
        let keys: Vec<_> = keys.await?.map(text).collect();
        let texts: Vec<_> = texts.await?.map(text).collect();
        Ok(keys.into_iter().zip(texts).collect())
    }

    /// Writes a text under a key. When this returns, it is on the disk.
    ///
    /// # Errors
    /// [`Failed`] if the browser did not write it.
    pub async fn write(&self, key: &str, text: &str) -> Result<(), Failed> {
        let mut options = TransactionOptions::new();
        options.set_durability(TransactionDurability::Strict);
        let transaction = self
            .connection
            .transaction(STORE)
            .with_mode(TransactionMode::Readwrite)
            .with_options(options)
            .build()?;
        let store = transaction.object_store(STORE)?;
        // Not awaited: Safari would keep an awaited request of a transaction that is rolled back.
        store.put(text).with_key(key).primitive()?;
        transaction.commit().await?;
        Ok(())
    }
}
