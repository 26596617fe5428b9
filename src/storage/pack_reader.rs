//! From the value of a pack's file to a pack, with everything that is wrong with it.
//!
//! The packs that come with the app, packs that others have made and packs that travel in a file
//! are all read here. It says where a problem is and of what kind; whoever shows it makes the words.

use serde_json::Value;

use super::json;
use super::pack_fields::{Kind, PackFault, PackProblem, PackReader, at};
use super::wire::{Fields, Leftovers};
use crate::domain::{
    Domain, DomainCode, Easy, EasyIntroduction, Pack, PackRef, PackStatus, Resource, Statement,
    StatementId, Term,
};

/// Reads a pack.
///
/// # Errors
/// Every problem, in the order of the pack.
pub fn read_pack(value: Value) -> Result<Pack, Vec<PackProblem>> {
    read::<true>(value)
}

fn read<const WHOLE: bool>(value: Value) -> Result<Pack, Vec<PackProblem>> {
    let mut reader = PackReader::<WHOLE>::default();
    let pack = match Fields::of(value) {
        Some(fields) => reader.pack(fields),
        None => reader.report("", PackFault::Wrong { expected: Kind::Table }),
    };
    pack.filter(|_| reader.problems.is_empty()).ok_or(reader.problems)
}

/// A pack as it was written, word for word: what travels in a file of an assessment whose pack is
/// not built in.
#[derive(Debug, Clone, PartialEq)]
pub struct PackContent(Value);

impl PackContent {
    /// The content in a text. None if it is not JSON, or has a field twice.
    pub fn of_text(text: &str) -> Option<Self> {
        let (value, twice) = json::read(text).ok()?;
        twice.is_empty().then_some(Self(value))
    }

    /// What a file of an assessment carries, if it does.
    pub fn carried(leftovers: &Leftovers) -> Option<Self> {
        Some(Self(leftovers.get("pack")?.get("content")?.clone()))
    }

    /// What a text that is no pack itself carries, if it does.
    pub(super) fn carried_within(&self) -> Option<Self> {
        Some(Self(self.0.get("pack")?.get("content")?.clone()))
    }

    pub(super) fn value(&self) -> &Value {
        &self.0
    }

    /// The pack, whole. None if it has a problem.
    pub fn pack(&self) -> Option<Pack> {
        read::<true>(self.0.clone()).ok()
    }

    /// The pack as far as it is needed to answer. None if that part of it has a problem.
    pub fn pack_to_answer(&self) -> Option<Pack> {
        read::<false>(self.0.clone()).ok()
    }

    /// What a file of an assessment has to carry of it.
    pub fn to_carry(&self) -> Leftovers {
        let mut pack = Fields::default();
        pack.put("content", self.0.clone());
        let mut file = Fields::default();
        file.put("pack", pack.0);
        file.0
    }

    pub(super) fn into_value(self) -> Value {
        self.0
    }

    /// The content as JSON.
    pub fn text(&self) -> String {
        self.0.to_string()
    }
}

impl<const WHOLE: bool> PackReader<WHOLE> {
    fn pack(&mut self, mut fields: Fields) -> Option<Pack> {
        let reference =
            PackRef { id: self.id("", "id", &mut fields), version: self.version(&mut fields) };
        let date = self.text("", "date", &mut fields);
        let status = self.word("", "status", &mut fields).unwrap_or(PackStatus::Draft);
        let level = self.needed_word("", "level", &mut fields);
        let title = self.text("", "title", &mut fields);
        let from = fields.take("from").and_then(|from| self.reference("from", &from));
        let domains = self.tables("", "domain", &mut fields, Self::domain);
        let of = &mut fields;
        let resources = self.later("resource", of, |this, fields| {
            this.tables("", "resource", fields, Self::resource)
        });
        let terms =
            self.later("term", of, |this, fields| this.tables("", "term", fields, Self::term));
        let easy = self.later("easy", of, |this, fields| this.introduction(fields.take("easy")?));
        if domains.is_empty() {
            self.report::<()>("domain", PackFault::Missing);
        }
        self.once("domain", domains.iter().map(|one| one.code.as_str()));
        let statements = || domains.iter().flat_map(|one| one.statements.iter());
        self.once("domain.statement", statements().map(|one| one.id.as_str()));
        self.close("", fields);
        let (domains, resources, terms) = (domains.into(), resources.into(), terms.into());
        let level = level?;
        Some(Pack { reference, date, status, level, title, from, domains, resources, terms, easy })
    }

    fn introduction(&mut self, value: Value) -> Option<EasyIntroduction> {
        let Some(mut fields) = Fields::of(value) else {
            return self.wrong("", "easy", Kind::Table);
        };
        let intro = self.texts("easy", "intro", &mut fields);
        let levels = self.several("easy", "levels", &mut fields);
        self.close("easy", fields);
        Some(EasyIntroduction { intro, levels: levels? })
    }

    fn domain(&mut self, place: &str, mut fields: Fields) -> Option<Domain> {
        let code = self.id(place, "code", &mut fields);
        let group = self.needed_word(place, "group", &mut fields);
        let name = self.text(place, "name", &mut fields);
        let short = self.text(place, "short", &mut fields);
        let statements = self.tables(place, "statement", &mut fields, Self::statement);
        if statements.is_empty() {
            self.report::<()>(&at(place, "statement"), PackFault::Missing);
        }
        self.close(place, fields);
        let code = DomainCode::from(&*code);
        Some(Domain { code, group: group?, name, short, statements: statements.into() })
    }

    fn statement(&mut self, place: &str, mut fields: Fields) -> Option<Statement> {
        let headline = match fields.take("headline") {
            None => false,
            Some(Value::Bool(headline)) => headline,
            Some(_) => self.wrong(place, "headline", Kind::Choice)?,
        };
        let id = self.id(place, "id", &mut fields);
        let facet = self.word(place, "facet", &mut fields);
        let control = self.needed_word(place, "control", &mut fields);
        let title = self.text(place, "title", &mut fields);
        let stem = self.text(place, "stem", &mut fields);
        let descriptors = self.several(place, "levels", &mut fields);
        let later = |this: &mut Self, key: &str, fields: &mut Fields| {
            this.later(key, fields, |this, fields| this.texts(place, key, fields))
        };
        let see = later(self, "see", &mut fields);
        let evidence = later(self, "evidence", &mut fields);
        let resources = later(self, "resources", &mut fields);
        let steps = self.later("next", &mut fields, |this, fields| {
            // A pack may go without steps.
            let there = fields.0.contains_key("next");
            there.then(|| this.several(place, "next", fields)).flatten()
        });
        let easy = self.later("easy", &mut fields, |this, fields| {
            this.easy(&at(place, "easy"), fields.take("easy")?)
        });
        self.close(place, fields);
        Some(Statement {
            id: StatementId::from(&*id),
            headline,
            facet,
            control: control?,
            title,
            stem,
            descriptors: descriptors?,
            see,
            evidence,
            steps: steps.unwrap_or_default(),
            resources,
            easy,
        })
    }

    fn easy(&mut self, place: &str, value: Value) -> Option<Easy> {
        let Some(mut fields) = Fields::of(value) else {
            return self.report(place, PackFault::Wrong { expected: Kind::Table });
        };
        let title = self.text(place, "title", &mut fields);
        let question = self.text(place, "question", &mut fields);
        let help = self.text(place, "help", &mut fields);
        let levels = self.several(place, "levels", &mut fields);
        self.close(place, fields);
        Some(Easy { title, question, help, levels: levels? })
    }

    fn resource(&mut self, place: &str, mut fields: Fields) -> Option<Resource> {
        let key = self.text(place, "key", &mut fields);
        let title = self.text(place, "title", &mut fields);
        let publisher = self.text(place, "publisher", &mut fields);
        let year = fields.take("year").and_then(|year| u16::try_from(year.as_u64()?).ok());
        let url = self.text(place, "url", &mut fields);
        let checked = self.text(place, "checked", &mut fields);
        self.close(place, fields);
        let Some(year) = year else { return self.wrong(place, "year", Kind::Number) };
        Some(Resource { key, title, publisher, year, url, checked })
    }

    #[expect(clippy::unnecessary_wraps, reason = "as the other readers of tables")]
    fn term(&mut self, place: &str, mut fields: Fields) -> Option<Term> {
        let word = self.text(place, "word", &mut fields);
        let also = self.texts(place, "also", &mut fields);
        let meaning = self.text(place, "meaning", &mut fields);
        self.close(place, fields);
        Some(Term { word, also, meaning })
    }
}
