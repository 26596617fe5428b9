//! Each effect as a call into `browser`.

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::Context;

use super::{DatabaseCell, Shell};
use crate::browser::database::Database;
use crate::browser::files::{self, ReadError};
use crate::browser::{location, picture, random};
use crate::domain::AssessmentId;
use crate::session::{Effect, Fact, FileContents, FileKind, ReadFailure};
use crate::views::FILE_INPUT_ID;

/// No assessment comes near this (bytes); what is larger is something else.
const FILE_LIMIT: u64 = 1024 * 1024;
/// A save that takes longer than this is worth a word (milliseconds).
const NOTICEABLE: u32 = 300;

impl Shell {
    /// Carries out effects, each on its own, and tells the session how they ended.
    pub(super) fn run(&self, ctx: &Context<Self>, effects: Vec<Effect>) {
        for effect in effects {
            let (link, database) = (ctx.link().clone(), self.database.clone());
            spawn_local(async move {
                if let Some(fact) = carry_out(effect, database).await {
                    link.send_message(fact);
                }
            });
        }
    }
}

async fn carry_out(effect: Effect, database: DatabaseCell) -> Option<Fact> {
    match effect {
        Effect::ReadStorage => Some(Fact::StorageRead(read_storage(database).await)),
        Effect::WriteRecord { id, revision, text } => {
            let durable = match database.get() {
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
        Effect::Download { name, kind, text } => {
            files::download(&name, mime(kind), &text);
            None
        }
        Effect::DownloadPng { name, svg, size } => {
            // A browser that cannot draw still offers the picture as SVG.
            picture::download_png(&name, &svg, size).await.ok()?;
            None
        }
    }
}

async fn read_storage(cell: DatabaseCell) -> Option<Vec<(String, String)>> {
    let database = Database::open().await.ok()?;
    let records = database.read_all().await.ok();
    // It is opened once; a second time it stays as it is.
    cell.set(database).ok()?;
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

fn mime(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Json => "application/json",
        FileKind::Csv => "text/csv;charset=utf-8",
        FileKind::Svg => "image/svg+xml",
    }
}
