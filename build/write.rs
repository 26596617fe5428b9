//! A pack as Rust source: a constant of `domain::Pack`, and another of it without its guidance.

use crate::document::{Domain, Pack, Resource, Statement, Word};

/// The whole pack, and what of it is needed to answer: its guidance comes later.
pub(crate) fn packs(name: &str, mut whole: Pack) -> String {
    let name = name.to_uppercase();
    let first = pack(&name, &whole);
    whole.resource.clear();
    for statement in whole.domain.iter_mut().flat_map(|domain| &mut domain.statement) {
        statement.evidence.clear();
        statement.next = Default::default();
        statement.resources.clear();
    }
    first + &pack(&format!("{name}_TO_ANSWER"), &whole)
}

fn pack(name: &str, pack: &Pack) -> String {
    let Pack { id, version, date, status, level, title, domain, resource } = pack;
    format!(
        "/// As its file has it.\nconst {}: Pack = Pack {{ reference: PackRef {{ id: {}, version: {} }}, date: {}, \
         status: PackStatus::{}, level: OperatingLevel::{}, title: {}, domains: {}, \
         resources: {} }};\n",
        name,
        text(id),
        text(version),
        text(date),
        variant(status),
        variant(level),
        text(title),
        list(domain, self::domain),
        list(resource, self::resource),
    )
}

fn domain(domain: &Domain) -> String {
    let Domain { code, group, name, short, statement } = domain;
    format!(
        "Domain {{ code: DomainCode::from_static({code:?}), group: Group::{}, name: {}, \
         short: {}, statements: {} }}",
        variant(group),
        text(name),
        text(short),
        list(statement, self::statement),
    )
}

fn statement(statement: &Statement) -> String {
    let Statement { id, headline, facet, control, title, stem, levels, evidence, next, resources } =
        statement;
    let facet = facet
        .as_ref()
        .map_or_else(|| "None".to_owned(), |facet| format!("Some(Facet::{})", variant(facet)));
    format!(
        "Statement {{ id: StatementId::from_static({id:?}), headline: {headline}, facet: {facet}, \
         control: Control::{}, title: {}, stem: {}, descriptors: {}, evidence: {}, steps: {}, \
         resources: {} }}",
        variant(control),
        text(title),
        text(stem),
        array(levels, text),
        list(evidence, text),
        array(next, text),
        list(resources, text),
    )
}

fn resource(resource: &Resource) -> String {
    let Resource { key, title, publisher, year, url, checked } = resource;
    format!(
        "Resource {{ key: {}, title: {}, publisher: {}, year: {year}, url: {}, checked: {} }}",
        text(key),
        text(title),
        text(publisher),
        text(url),
        text(checked),
    )
}

fn text(text: &String) -> String {
    format!("Cow::Borrowed({text:?})")
}

fn variant(Word(word): &Word) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn array<'a, T: 'a>(items: impl IntoIterator<Item = &'a T>, write: fn(&'a T) -> String) -> String {
    let items: Vec<_> = items.into_iter().map(write).collect();
    format!("[{}]", items.join(", "))
}

fn list<'a, T: 'a>(items: impl IntoIterator<Item = &'a T>, write: fn(&'a T) -> String) -> String {
    format!("Cow::Borrowed(&{})", array(items, write))
}
