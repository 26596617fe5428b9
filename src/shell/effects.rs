//! Each effect as a call into `browser`.

use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::Context;

use super::{Outside, Shell, moment};
use crate::browser::database::{Change, Database, Failed, Store, Written};
use crate::browser::files::{self, ReadError};
use crate::browser::studio::Studio;
use crate::browser::{claim, location, persistence, picture, random};
use crate::domain::AssessmentId;
use crate::session::{
    Act, Effect, Fact, FileContents, How, Product, ReadFailure, Shelves, Taken, Trouble, WriteEnd,
};
use crate::views::FILE_INPUT_ID;

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
        Effect::WriteRecord { id, revision, expected, text } => {
            let key = id.as_str();
            let change = Change::Put(Store::Assessments, key.to_owned(), text);
            let end = write(outside, Some((key, expected.as_deref())), &[change]).await;
            Some(Fact::RecordWritten { id, revision, end })
        }
        // These two have no answer: the assessment itself is written by an order of its own.
        Effect::KeepVersion { id, slot, text } => {
            let key = format!("{id}/{slot}");
            write(outside, None, &[Change::Put(Store::Versions, key, text.into())]).await;
            None
        }
        Effect::MoveAside { key, to, text } => {
            let changes = [
                Change::Put(Store::Aside, to, Rc::clone(&text)),
                Change::Delete(Store::Assessments, key.clone()),
            ];
            write(outside, Some((&key, Some(&text))), &changes).await;
            None
        }
        Effect::DeleteAssessment(id) => {
            let key = || id.as_str().to_owned();
            let changes = [
                Change::Delete(Store::Assessments, key()),
                Change::DeleteBelow(Store::Versions, key()),
            ];
            let end = write(outside, None, &changes).await;
            (end != WriteEnd::Durable).then_some(Fact::DeletionFailed)
        }
        Effect::DeleteEverything => {
            let end = write(outside, None, &Store::ALL.map(Change::Clear)).await;
            Some(Fact::EverythingDeleted(end == WriteEnd::Durable))
        }
        Effect::ReadVersions(id) => {
            let all = outside.database.get()?.read_all(Store::Versions).await.ok()?;
            let of = format!("{id}/");
            let texts = all.into_iter().filter(|(key, _)| key.starts_with(&of));
            let texts = texts.map(|(_, text)| text).collect();
            Some(Fact::VersionsRead(id, texts))
        }
        Effect::Claim(id, how) => {
            let granted = outside.claim.make(id.as_str(), asked(how)).await;
            // Waiting in turn ends without the claim only when it is given up.
            (granted || how != How::InTurn).then_some(Fact::ClaimAnswered(id, granted))
        }
        Effect::WatchClaim(id) => outside.claim.taken().await.then_some(Fact::ClaimLost(id)),
        Effect::Release => {
            outside.claim.release();
            None
        }
        Effect::LearnPersistence { ask } => {
            Some(Fact::PersistenceAnswered(persistence::promised(ask).await))
        }
        Effect::MintDuplicateId(of) => fresh_id().map(|id| Fact::DuplicateIdMinted { of, id }),
        Effect::SaveCopy { id, name, document } => {
            let text = with_results(outside, document);
            Some(Fact::CopySaved(id, files::save_where_chosen(&name, &text).await))
        }
        Effect::WatchWrite(id, revision) => {
            TimeoutFuture::new(NOTICEABLE).await;
            Some(Fact::WriteTookLong(id, revision))
        }
        Effect::MintId(form, pack) => fresh_id().map(|id| Fact::IdMinted(form, pack, id)),
        Effect::FetchPack(id) => outside.studio.get()?.pack(id).map(Fact::PackCame),
        Effect::MintCopyId => fresh_id().map(Fact::CopyIdMinted),
        Effect::ReadChosenFile => {
            let file = files::take_chosen(FILE_INPUT_ID)?;
            let carried = |report: &[u8]| outside.studio.get()?.carried(report);
            Some(Fact::FileRead(read(file, carried).await))
        }
        Effect::GoTo(route) => {
            location::go_to(&route.to_string());
            None
        }
        Effect::DownloadText { name, text } => {
            files::download(&name, "text/plain", &text);
            None
        }
        Effect::Download { name, document } => {
            files::download(&name, "application/json", &with_results(outside, document));
            None
        }
        Effect::TakeAct { act, of, document, memory } => {
            let taken = take_act(outside.studio.get()?, &act, of, document, &memory).await?;
            Some(Fact::ActTaken(taken))
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

async fn read_storage(outside: &Outside) -> Option<Shelves> {
    if outside.database.get().is_none() {
        let database = Database::open().await.ok()?;
        // Two reads at once open it twice; the first stays.
        outside.database.set(database).ok();
    }
    let database = outside.database.get()?;
    Some(Shelves {
        records: database.read_all(Store::Assessments).await.ok()?,
        aside: database.read_all(Store::Aside).await.ok()?,
    })
}

async fn write(
    outside: &Outside,
    expected: Option<(&str, Option<&str>)>,
    changes: &[Change],
) -> WriteEnd {
    let Some(database) = outside.database.get() else { return WriteEnd::Failed(Trouble::Refused) };
    match database.write(expected, changes).await {
        Ok(Written::Done) => WriteEnd::Durable,
        Ok(Written::Other(there)) => WriteEnd::Stale(there),
        Err(Failed::Full) => WriteEnd::Failed(Trouble::Full),
        Err(Failed::Newer) => WriteEnd::Failed(Trouble::Newer),
        Err(Failed::Refused) => WriteEnd::Failed(Trouble::Refused),
    }
}

/// A file says what the answers came to when it was made; without that it can still be opened.
fn with_results(outside: &Outside, document: String) -> String {
    outside.studio.get().and_then(|studio| studio.file(&document)).unwrap_or(document)
}

async fn take_act(
    studio: &Studio,
    Act { page, what, value }: &Act,
    of: Option<AssessmentId>,
    document: Option<String>,
    memory: &str,
) -> Option<Taken> {
    let (today, fresh) = (moment()?.today.to_string(), random::uuid()?);
    let done = studio.act((page, document, memory), &today, (what, value, &fresh)).await;
    let (document, memory, to) = done?;
    Some(Taken { of, document, memory, to })
}

fn asked(how: How) -> claim::How {
    match how {
        How::AtOnce => claim::How::AtOnce,
        How::InTurn => claim::How::InTurn,
        How::ByForce => claim::How::ByForce,
    }
}

fn fresh_id() -> Option<AssessmentId> {
    random::uuid().as_deref().map(AssessmentId::from)
}

async fn read(
    file: gloo::file::File,
    carried: impl Fn(&[u8]) -> Option<String>,
) -> Result<FileContents, ReadFailure> {
    match files::read(file, files::LIMIT, carried).await {
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
