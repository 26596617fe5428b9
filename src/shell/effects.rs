//! Each effect as a call into `browser`.

use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::Context;

use super::{Outside, Shell};
use crate::browser::database::Database;
use crate::browser::files::{self, ReadError};
use crate::browser::studio::Studio;
use crate::browser::{location, picture, random};
use crate::domain::AssessmentId;
use crate::session::{Effect, Fact, FileContents, Product, ReadFailure};
use crate::views::FILE_INPUT_ID;

/// No assessment comes near this (bytes); what is larger is something else.
const FILE_LIMIT: u64 = 1024 * 1024;
/// A save that takes longer than this is worth a word (milliseconds).
const NOTICEABLE: u32 = 300;

impl Shell {
    /// Carries out effects, each on its own, and tells the session how they ended.
    pub(super) fn run(&self, ctx: &Context<Self>, effects: Vec<Effect>) {
        for effect in effects {
            let (link, outside) = (ctx.link().clone(), Rc::clone(&self.outside));
            spawn_local(async move {
                if let Some(fact) = carry_out(effect, &outside).await {
                    link.send_message(fact);
                }
            });
        }
    }
}

async fn carry_out(effect: Effect, outside: &Outside) -> Option<Fact> {
    match effect {
        Effect::ReadStorage => Some(Fact::StorageRead(read_storage(outside).await)),
        Effect::WriteRecord { id, revision, text } => {
            let durable = match outside.database.get() {
                None => false,
                Some(database) => database.write(id.as_str(), &text).await.is_ok(),
            };
            Some(Fact::RecordWritten { id, revision, durable })
        }
        Effect::WatchWrite(id, revision) => {
            TimeoutFuture::new(NOTICEABLE).await;
            Some(Fact::WriteTookLong(id, revision))
        }
        Effect::MintId(form) => fresh_id().map(|id| Fact::IdMinted(form, id)),
        Effect::MintCopyId => fresh_id().map(Fact::CopyIdMinted),
        Effect::ReadChosenFile => {
            let file = files::take_chosen(FILE_INPUT_ID)?;
            Some(Fact::FileRead(read(file).await))
        }
        Effect::GoTo(route) => {
            location::go_to(&route.to_string());
            None
        }
        Effect::Download { name, text } => {
            files::download(&name, "application/json", &text);
            None
        }
        Effect::AwaitStudio => {
            let came = match Studio::fetched().await {
                None => false,
                // It comes once; a second time it stays as it is.
                Some(fetched) => outside.studio.set(fetched).is_ok(),
            };
            Some(Fact::StudioCame(came))
        }
        Effect::Make { product, name, document } => {
            let made = make(outside.studio.get(), product, &name, &document).await;
            made.is_none().then_some(Fact::ProductNotMade(product))
        }
    }
}

async fn read_storage(outside: &Outside) -> Option<Vec<(String, String)>> {
    let database = Database::open().await.ok()?;
    let records = database.read_all().await.ok();
    // It is opened once; a second time it stays as it is.
    outside.database.set(database).ok()?;
    records
}

fn fresh_id() -> Option<AssessmentId> {
    random::uuid().as_deref().map(AssessmentId::from)
}

async fn read(file: gloo::file::File) -> Result<FileContents, ReadFailure> {
    match files::read(file, FILE_LIMIT).await {
        Ok((name, text)) => Ok(FileContents { name, text }),
        Err(ReadError::TooLarge(name)) => Err(ReadFailure::TooLarge(name)),
        Err(ReadError::NotText(name)) => Err(ReadFailure::NotText(name)),
        Err(ReadError::Unreadable(name)) => Err(ReadFailure::Unreadable(name)),
    }
}

async fn make(studio: Option<&Studio>, product: Product, name: &str, document: &str) -> Option<()> {
    let studio = studio?;
    match product {
        Product::Csv => {
            files::download(name, "text/csv;charset=utf-8", &studio.table(document)?);
        }
        Product::Svg(chart) => {
            files::download(name, "image/svg+xml", &studio.picture(chart.name(), document)?);
        }
        Product::Png(chart) => {
            let svg = studio.picture(chart.name(), document)?;
            picture::download_png(name, &svg).await.ok()?;
        }
    }
    Some(())
}
