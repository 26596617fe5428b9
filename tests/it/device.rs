//! A device without a browser: it answers the session's effects as the shell would, and keeps
//! what is written in a map, so that a test can fail a write or look at what is stored.

mod person;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use ahp_maturity::charts::Ground;
use ahp_maturity::domain::{Assessment, AssessmentId, Date, Level, Results, Timestamp};
use ahp_maturity::session::{
    Act, Effect, Event, Fact, FileContents, How, Kept, Moment, Product, SaveState, Session,
    Shelves, Taken, Trouble, WriteEnd,
};
use ahp_maturity::studio;

use crate::samples::provider_pack;

/// A write that the session has ordered and that has not ended.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct WriteUnderWay {
    pub(crate) id: AssessmentId,
    pub(crate) revision: u64,
    expected: Option<Rc<str>>,
    text: Rc<str>,
}

/// A file that was handed to the person.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Downloaded {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// What the browser does when it is asked for what is stored.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Database {
    Answers,
    Hesitates,
    Refuses,
}

/// Texts by key.
type Shelf = BTreeMap<String, String>;

#[derive(Debug)]
pub(crate) struct Device {
    pub(crate) session: Session,
    /// The records that are stored durably.
    pub(crate) stored: Shelf,
    /// The earlier versions that are stored.
    pub(crate) versions: Shelf,
    /// The records that were moved aside.
    pub(crate) aside: Shelf,
    /// Which assessments other tabs have claimed.
    pub(crate) claimed_elsewhere: BTreeSet<AssessmentId>,
    /// Orders about claims that wait for an answer, as they were given.
    pub(crate) waiting: Vec<Effect>,
    pub(crate) writing: Vec<WriteUnderWay>,
    pub(crate) watched: Vec<(AssessmentId, u64)>,
    pub(crate) downloads: Vec<Downloaded>,
    pub(crate) address: String,
    chosen: Option<FileContents>,
    database: Database,
    minted: u32,
    /// Whether the second module can be fetched, and works.
    pub(crate) studio_works: bool,
}

impl Device {
    /// A device on which the app was never used.
    pub(crate) fn new() -> Self {
        Self::with_stored([])
    }

    /// A device on which these records are stored.
    pub(crate) fn with_stored<const N: usize>(records: [(&str, &str); N]) -> Self {
        let stored = records.map(|(key, text)| (key.to_owned(), text.to_owned()));
        Self::started([BTreeMap::from(stored), Shelf::new(), Shelf::new()], Database::Answers)
    }

    /// A device whose browser keeps nothing.
    pub(crate) fn blocked() -> Self {
        Self::started([Shelf::new(), Shelf::new(), Shelf::new()], Database::Refuses)
    }

    fn started(shelves: [Shelf; 3], database: Database) -> Self {
        Self::started_at("", shelves, database)
    }

    fn started_at(
        address: &str,
        [stored, versions, aside]: [Shelf; 3],
        database: Database,
    ) -> Self {
        let (session, effects) = Session::start(address);
        let mut device = Self {
            session,
            stored,
            versions,
            aside,
            claimed_elsewhere: BTreeSet::new(),
            waiting: Vec::new(),
            writing: Vec::new(),
            watched: Vec::new(),
            downloads: Vec::new(),
            address: String::new(),
            chosen: None,
            database,
            minted: 0,
            studio_works: true,
        };
        device.run(effects);
        device
    }

    /// The app is closed, with what it had under way, and opened again.
    pub(crate) fn restarted(self) -> Self {
        self.restarted_at("")
    }

    /// The same, at an address.
    pub(crate) fn restarted_at(self, address: &str) -> Self {
        let shelves = [self.stored, self.versions, self.aside];
        Self { minted: self.minted, ..Self::started_at(address, shelves, self.database) }
    }

    /// The app is opened again, and the database takes its time.
    pub(crate) fn restarted_slowly(self) -> Self {
        let shelves = [self.stored, self.versions, self.aside];
        Self { minted: self.minted, ..Self::started(shelves, Database::Hesitates) }
    }

    /// The database that took its time answers.
    pub(crate) fn database_answers(&mut self) {
        self.database = Database::Answers;
        self.run(vec![Effect::ReadStorage]);
    }

    /// Something happens, and everything that follows at once.
    pub(crate) fn happens(&mut self, fact: Fact) {
        let today = Date::parse("2026-11-22").expect("a day");
        let now = Timestamp::parse("2026-11-22T10:00:00Z").expect("a moment");
        let effects = self.session.update(Event { at: Moment { today, now }, fact });
        self.run(effects);
    }

    fn run(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::ReadStorage => {
                    let all = |of: &Shelf| of.clone().into_iter().collect();
                    let shelves = Shelves { records: all(&self.stored), aside: all(&self.aside) };
                    match self.database {
                        Database::Answers => self.happens(Fact::StorageRead(Some(shelves))),
                        Database::Hesitates => {}
                        Database::Refuses => self.happens(Fact::StorageRead(None)),
                    }
                }
                Effect::WriteRecord { id, revision, expected, text } => {
                    assert_eq!(
                        self.database,
                        Database::Answers,
                        "a write to a database that is not open"
                    );
                    assert!(
                        self.writing.iter().all(|write| write.id != id),
                        "a second write of {id} while one is under way"
                    );
                    self.writing.push(WriteUnderWay { id, revision, expected, text });
                }
                Effect::WatchWrite(id, revision) => self.watched.push((id, revision)),
                Effect::MintId(form, pack) => {
                    let id = self.mint();
                    self.happens(Fact::IdMinted(form, pack, id));
                }
                Effect::FetchPack(id) => {
                    let text = studio::pack(id).expect("a pack that is built in");
                    self.happens(Fact::PackCame(text.to_owned()));
                }
                Effect::MintCopyId => {
                    let id = self.mint();
                    self.happens(Fact::CopyIdMinted(id));
                }
                Effect::GoTo(route) => {
                    self.address = route.to_string();
                    self.happens(Fact::AddressChanged(self.address.clone()));
                }
                Effect::ReadChosenFile => {
                    let file = self.chosen.take().expect("a file was chosen");
                    self.happens(Fact::FileRead(Ok(file)));
                }
                Effect::DownloadText { name, text } => {
                    self.downloads.push(Downloaded { name, text });
                }
                Effect::Download { name, document } => {
                    let text = studio::file(&document).filter(|_| self.studio_works);
                    let text = text.unwrap_or(document);
                    self.downloads.push(Downloaded { name, text });
                }
                Effect::KeepVersion { id, slot, text } => {
                    self.versions.insert(format!("{id}/{slot}"), text);
                }
                Effect::ReadVersions(id) => {
                    let of = format!("{id}/");
                    let texts = self.versions.iter().filter(|(key, _)| key.starts_with(&of));
                    let texts = texts.map(|(_, text)| text.clone()).collect();
                    self.happens(Fact::VersionsRead(id, texts));
                }
                Effect::MoveAside { key, to, text } => {
                    assert_eq!(self.stored.remove(&key).as_deref(), Some(&*text));
                    assert_eq!(self.aside.insert(to, text.to_string()), None, "nothing gives way");
                }
                Effect::DeleteAssessment(id) => {
                    self.stored.remove(id.as_str());
                    self.versions.retain(|key, _| !key.starts_with(&format!("{id}/")));
                }
                Effect::DeleteEverything => {
                    self.stored.clear();
                    self.versions.clear();
                    self.aside.clear();
                    self.happens(Fact::EverythingDeleted(true));
                }
                Effect::Claim(id, how) => self.claim(id, how),
                Effect::WatchClaim(_) | Effect::Release => self.waiting.push(effect),
                Effect::LearnPersistence { ask } => {
                    self.happens(Fact::PersistenceAnswered(Some(ask)));
                }
                Effect::MintDuplicateId(of) => {
                    let id = self.mint();
                    self.happens(Fact::DuplicateIdMinted { of, id });
                }
                Effect::SaveCopy { id, name, document } => {
                    self.downloads.push(Downloaded { name, text: document });
                    self.happens(Fact::CopySaved(id, true));
                }
                Effect::AwaitStudio => self.happens(Fact::StudioCame(self.studio_works)),
                Effect::TakeAct { act, of, document, memory } => {
                    self.take_act(&act, of, document.as_deref(), &memory);
                }
                Effect::Make { product, name, document } => self.make(product, name, &document),
            }
        }
    }

    fn take_act(
        &mut self,
        Act { page, what, value }: &Act,
        of: Option<AssessmentId>,
        document: Option<&str>,
        memory: &str,
    ) {
        let today = Date::parse("2026-11-22").expect("a day");
        let fresh = self.mint().to_string();
        let asked = studio::Asked { page, document, memory, today, open: true };
        let done = studio::act(asked, studio::Act { what, value, fresh: &fresh });
        let studio::Outcome { document, memory, to, file, .. } = done.expect("the page knows it");
        let file = file.map(|studio::File { name, text, .. }| Downloaded { name, text });
        self.downloads.extend(file);
        self.happens(Fact::ActTaken(Taken { of, document, memory, to }));
    }

    fn make(&mut self, product: Product, name: String, document: &str) {
        let made = match product {
            Product::Csv => studio::table(document),
            Product::Svg(chart) | Product::Png(chart) => {
                studio::picture(chart.name(), Ground::Light, document)
            }
        };
        match made.filter(|_| self.studio_works) {
            Some(text) => self.downloads.push(Downloaded { name, text }),
            None => self.happens(Fact::ProductNotMade(product)),
        }
    }

    fn claim(&mut self, id: AssessmentId, how: How) {
        let granted = match how {
            How::AtOnce => !self.claimed_elsewhere.contains(&id),
            How::ByForce => {
                self.claimed_elsewhere.remove(&id);
                true
            }
            How::InTurn => return self.waiting.push(Effect::Claim(id, how)),
        };
        self.happens(Fact::ClaimAnswered(id, granted));
    }

    fn mint(&mut self) -> AssessmentId {
        self.minted += 1;
        format!("00000000-0000-4000-8000-{:012}", self.minted).as_str().into()
    }

    /// The oldest write ends.
    pub(crate) fn write_ends(&mut self, durable: bool) {
        let WriteUnderWay { id, revision, expected, text } = self.writing.remove(0);
        let there = self.stored.get(id.as_str()).map(String::as_str);
        let end = if !durable {
            WriteEnd::Failed(Trouble::Full)
        } else if there == expected.as_deref() {
            self.stored.insert(id.to_string(), text.to_string());
            WriteEnd::Durable
        } else {
            WriteEnd::Stale(there.map(str::to_owned))
        };
        self.happens(Fact::RecordWritten { id, revision, end });
    }

    /// Every write ends well, and every one that follows.
    pub(crate) fn all_is_written(&mut self) {
        while !self.writing.is_empty() {
            self.write_ends(true);
        }
    }

    pub(crate) fn kept(&self, id: &AssessmentId) -> &Kept {
        self.session.kept(id).expect("it is kept")
    }

    pub(crate) fn assessment(&self, id: &AssessmentId) -> &Assessment {
        &self.kept(id).assessment
    }

    pub(crate) fn level(&self, id: &AssessmentId, statement: &str) -> Option<Level> {
        self.assessment(id).rating(&statement.into())?.level()
    }

    pub(crate) fn results(&self, id: &AssessmentId) -> Results {
        Results::of(&provider_pack(), self.assessment(id))
    }

    pub(crate) fn state(&self, id: &AssessmentId) -> SaveState {
        self.kept(id).state(self.session.storage)
    }
}
