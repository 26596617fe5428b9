//! Each effect as a call into `browser`.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::Context;

use super::{Message, Shell};
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
    pub(super) fn run(&self, ctx: &Context<Self>, effects: Vec<Effect>) {
        for effect in effects {
            self.run_one(ctx, effect);
        }
    }

    fn run_one(&self, ctx: &Context<Self>, effect: Effect) {
        let link = ctx.link().clone();
        let tell = move |fact| link.send_message(Message::Happened(fact));
        match effect {
            Effect::ReadStorage => {
                let link = ctx.link().clone();
                spawn_local(async move {
                    let records = match Database::open().await {
                        Err(_) => None,
                        Ok(database) => {
                            let database = Rc::new(database);
                            link.send_message(Message::Opened(Rc::clone(&database)));
                            database.read_all().await.ok()
                        }
                    };
                    tell(Fact::StorageRead(records));
                });
            }
            Effect::WriteRecord { id, revision, text } => {
                let database = self.database.clone();
                spawn_local(async move {
                    let durable = match database {
                        None => false,
                        Some(database) => database.write(id.as_str(), &text).await.is_ok(),
                    };
                    tell(Fact::RecordWritten { id, revision, durable });
                });
            }
            Effect::WatchWrite(id, revision) => {
                Timeout::new(NOTICEABLE, move || tell(Fact::WriteTookLong(id, revision))).forget();
            }
            Effect::MintId(form) => {
                if let Some(id) = fresh_id() {
                    tell(Fact::IdMinted(form, id));
                }
            }
            Effect::MintCopyId => {
                if let Some(id) = fresh_id() {
                    tell(Fact::CopyIdMinted(id));
                }
            }
            Effect::GoTo(route) => location::go_to(&route.to_string()),
            Effect::ReadChosenFile => {
                let Some(file) = files::take_chosen(FILE_INPUT_ID) else { return };
                spawn_local(async move { tell(Fact::FileRead(read(file).await)) });
            }
            Effect::Download { name, kind, text } => files::download(&name, mime(kind), &text),
            Effect::DownloadPng { name, svg, size } => spawn_local(async move {
                // A browser that cannot draw still offers the picture as SVG.
                let _ = picture::download_png(&name, &svg, size).await;
            }),
        }
    }
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
