//! The rules of `docs/method.md` for the project's own questionnaires: those for any questionnaire,
//! which are in `src/author/`, and more. Each breach is a sentence that names where.

use std::collections::{BTreeSet, HashSet};

use ahp_maturity::author::{self, words};
use ahp_maturity::domain::{Domain, Facet, Group, OperatingLevel, Pack, Statement};

use super::measures::flesch_kincaid_grade;

/// Code, group, official name and short label of the domains, in their order.
const DOMAINS: [(&str, Group, &str, &str); 11] = [
    ("P1", Group::Principles, "Anti-racism", "Anti-racism"),
    ("P2", Group::Principles, "Co-production", "Co-production"),
    (
        "F1",
        Group::Foundations,
        "AHPs champion and promote diverse and inclusive leadership",
        "Leadership",
    ),
    (
        "F2",
        Group::Foundations,
        "AHPs in the right place, at the right time, with the right skills",
        "Workforce and skills",
    ),
    (
        "F3",
        Group::Foundations,
        "AHPs commit to research, innovation, and evaluation",
        "Research and evaluation",
    ),
    (
        "F4",
        Group::Foundations,
        "AHPs can further harness digital technology and innovation through data",
        "Digital and data",
    ),
    ("A1", Group::Areas, "People first", "People first"),
    ("A2", Group::Areas, "Optimising care", "Optimising care"),
    (
        "A3",
        Group::Areas,
        "Social justice: addressing health and care inequalities",
        "Social justice",
    ),
    ("A4", Group::Areas, "Environmental sustainability: Greener AHP", "Greener AHP"),
    ("A5", Group::Areas, "Strengthening and promoting the AHP community", "AHP community"),
];

/// The grade that the reading age of about 12 to 14 allows, with a grade for the words of the
/// strategy itself.
const HARDEST_GRADE: f64 = 10.0;

/// What of each domain a pack of an operating level asks, and whether it has a quick start.
fn shape(level: OperatingLevel) -> (Vec<Option<Facet>>, usize) {
    match level {
        OperatingLevel::Provider => (Facet::ALL.map(Some).to_vec(), 1),
        OperatingLevel::System => (vec![Some(Facet::Lead), Some(Facet::Do)], 0),
        OperatingLevel::Individual | OperatingLevel::Regional => (vec![None], 0),
    }
}

/// Every breach of every rule.
pub(super) fn breaches(pack: &Pack) -> Vec<String> {
    let mut lint = Lint { breaches: of_any_pack(pack) };
    lint.pack(pack);
    lint.resources(pack);
    lint.domains(pack);
    for domain in pack.domains.iter() {
        lint.domain(pack.level, domain);
        for statement in domain.statements.iter() {
            lint.statement(statement);
        }
    }
    lint.breaches
}

/// Breaches of the rules that hold for every questionnaire, with the statement that they are in.
fn of_any_pack(pack: &Pack) -> Vec<String> {
    let named = |one: author::Breach| {
        let parts: Vec<_> = one.place.splitn(5, '.').collect();
        let position = |part: &str| part.parse::<usize>().expect("a position");
        match parts[..] {
            ["domain", domain, "statement", statement, key] => {
                let domain = &pack.domains[position(domain)];
                let id = &domain.statements[position(statement)].id;
                format!("{id} {key} {}", one.words)
            }
            _ => format!("{} {}", one.place, one.words),
        }
    };
    author::breaches(pack).into_iter().map(named).collect()
}

struct Lint {
    breaches: Vec<String>,
}

impl Lint {
    fn check(&mut self, holds: bool, breach: impl FnOnce() -> String) {
        if !holds {
            self.breaches.push(breach());
        }
    }

    fn pack(&mut self, pack: &Pack) {
        let version = &pack.reference.version;
        let parts: Vec<_> = version.split('.').collect();
        let is_number = |part: &&str| part.parse::<u32>().is_ok_and(|n| n.to_string() == **part);
        self.check(parts.len() == 3 && parts.iter().all(is_number), || {
            format!("version {version} is not major.minor.patch")
        });
        let ids: Vec<_> = pack.statements().map(|statement| &statement.id).collect();
        let unique: BTreeSet<_> = ids.iter().collect();
        self.check(unique.len() == ids.len(), || "two statements have one id".to_owned());
    }

    fn resources(&mut self, pack: &Pack) {
        let used: HashSet<_> = pack.statements().flat_map(|one| one.resources.iter()).collect();
        let mut keys = HashSet::new();
        for resource in pack.resources.iter() {
            let key = &resource.key;
            self.check(keys.insert(key), || format!("two resources have the key {key}"));
            self.check(used.contains(key), || format!("no statement uses the resource {key}"));
            self.check(resource.url.starts_with("https://"), || {
                format!("the address of {key} is not https")
            });
            self.check(!resource.title.is_empty() && !resource.publisher.is_empty(), || {
                format!("the resource {key} has no title or no publisher")
            });
        }
    }

    fn domains(&mut self, pack: &Pack) {
        let found: Vec<_> = pack
            .domains
            .iter()
            .map(|domain| (domain.code.as_str(), domain.group, &*domain.name, &*domain.short))
            .collect();
        self.check(found.len() == DOMAINS.len(), || format!("{} domains, not 11", found.len()));
        for (found, expected) in found.iter().zip(&DOMAINS) {
            self.check(found == expected, || format!("domain {found:?} should be {expected:?}"));
        }
    }

    fn domain(&mut self, level: OperatingLevel, domain: &Domain) {
        let code = &domain.code;
        let (facets, headlines) = shape(level);
        let count = domain.statements.len();
        self.check(count == facets.len(), || {
            format!("{code}: {count} statements, not {}", facets.len())
        });
        let found = domain.statements.iter().filter(|one| one.headline).count();
        self.check(found == headlines, || format!("{code}: {found} headline statements"));
        for (position, statement) in domain.statements.iter().enumerate() {
            let (id, expected) = (&statement.id, format!("{code}.{}", position + 1));
            self.check(id.as_str() == expected, || format!("{id}: the id should be {expected}"));
            let facet = facets.get(position).copied().flatten();
            self.check(statement.facet == facet, || {
                format!("{id}: the facet is {:?}, not {facet:?}", statement.facet)
            });
        }
        let texts = domain.statements.iter().flat_map(|statement| {
            let stem = std::iter::once(&statement.stem);
            stem.chain(statement.descriptors.iter())
                .chain(statement.steps.iter())
                .map(|text| &**text)
        });
        let grade = flesch_kincaid_grade(texts);
        self.check(grade <= HARDEST_GRADE, || format!("{code}: reads at grade {grade:.1}"));
    }

    fn statement(&mut self, statement: &Statement) {
        let id = &statement.id;
        self.title(statement);
        let prompts: HashSet<_> = statement.evidence.iter().filter(|one| !one.is_empty()).collect();
        self.check(prompts.len() == statement.evidence.len(), || {
            format!("{id}: an evidence prompt is empty or there twice")
        });
        let count = statement.evidence.len();
        self.check((2..=3).contains(&count), || format!("{id}: {count} evidence prompts"));
        self.check(!statement.resources.is_empty(), || format!("{id}: no resource"));
    }

    fn title(&mut self, statement: &Statement) {
        let (id, title) = (&statement.id, &statement.title);
        let is_small = |word: &str| {
            !word.starts_with(char::is_uppercase) || ["AHP", "AHPs", "I", "NHS"].contains(&word)
        };
        let in_sentence_case =
            title.starts_with(char::is_uppercase) && words(title).skip(1).all(is_small);
        self.check(in_sentence_case, || format!("{id} title: not in sentence case"));
    }
}
