//! A pack: the questionnaire of one operating level, as it is asked.

use std::borrow::Cow;
use std::fmt;

use super::{DomainCode, Level, StatementId};

/// A text of a pack: part of the program, or read from a file.
pub type Text = Cow<'static, str>;
/// A list in a pack, likewise.
pub type List<T> = Cow<'static, [T]>;

/// The questionnaire of one operating level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Which pack, in which version.
    pub reference: PackRef,
    /// The day of this version, year-month-day.
    pub date: Text,
    /// Whether it has been tried with AHP teams.
    pub status: PackStatus,
    /// Whose view it asks for.
    pub level: OperatingLevel,
    /// Its title.
    pub title: Text,
    /// The pack that it was made from, if it is a changed copy of one.
    pub from: Option<PackRef>,
    /// The domains, in the order in which they are always shown.
    pub domains: List<Domain>,
    /// National resources that statements point to by key.
    pub resources: List<Resource>,
    /// Words that not everybody knows.
    pub terms: List<Term>,
    /// What is told first to those who answer in Easy Read, if they can.
    pub easy: Option<EasyIntroduction>,
}

/// What Easy Read starts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EasyIntroduction {
    /// What this is and how it works, a sentence or two each.
    pub intro: List<Text>,
    /// What each level means, lowest first.
    pub levels: [Text; 5],
}

/// Which pack, in which version: what an assessment keeps of its pack.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PackRef {
    /// The pack's id, such as `ahps-deliver-provider`.
    pub id: Text,
    /// Its version, major.minor.patch.
    pub version: Text,
}

impl PackRef {
    /// Whether the two are versions of one pack whose statements mean the same: a major version
    /// may change meanings, minor and patch versions may not.
    pub fn same_meaning(&self, other: &Self) -> bool {
        let major = |version: &Text| version.split('.').next().map(str::to_owned);
        self.id == other.id && major(&self.version) == major(&other.version)
    }
}

impl fmt::Display for PackRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.id, self.version)
    }
}

/// A version of a pack that was released.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Released {
    /// Which pack, in which version.
    pub pack: PackRef,
    /// Its statements, in its order.
    pub statements: Vec<StatementId>,
}

/// Whether a pack has been tried with the people it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackStatus {
    /// Written, not yet tried.
    Draft,
    /// Tried with AHP teams.
    Tested,
}

/// Whose view a pack asks for, as in NHS England's implementation framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OperatingLevel {
    /// A team, service or organisation.
    Provider,
    /// An integrated care system.
    System,
    /// One person.
    Individual,
    /// An NHS region.
    Regional,
}

impl OperatingLevel {
    /// The levels, in the order of the method.
    pub const ALL: [Self; 4] = [Self::Provider, Self::System, Self::Individual, Self::Regional];
}

/// The three groups of domains in the strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The two principles.
    Principles,
    /// The four enhanced foundations.
    Foundations,
    /// The five areas of focus.
    Areas,
}

impl Group {
    /// The groups, in the strategy's order.
    pub const ALL: [Self; 3] = [Self::Principles, Self::Foundations, Self::Areas];
}

/// One principle, enhanced foundation or area of focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain {
    /// Its code, such as `F2`.
    pub code: DomainCode,
    /// The group that it stands in.
    pub group: Group,
    /// Its name in the strategy.
    pub name: Text,
    /// A label short enough for charts and lists.
    pub short: Text,
    /// Its statements, in order.
    pub statements: List<Statement>,
}

/// What a statement looks at within its domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// Commitment, roles and plans.
    Lead,
    /// What happens day to day.
    Do,
    /// How it is checked and improved.
    Learn,
}

impl Facet {
    /// The facets, in order.
    pub const ALL: [Self; 3] = [Self::Lead, Self::Do, Self::Learn];
}

/// Who can change what a statement describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// The team itself.
    Ours,
    /// The team together with others.
    Shared,
    /// Mostly others.
    Others,
}

/// One thing that is rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its id, which never changes its meaning.
    pub id: StatementId,
    /// Whether the quick start asks it.
    pub headline: bool,
    /// The facet, in packs that have facets.
    pub facet: Option<Facet>,
    /// Who can change it.
    pub control: Control,
    /// Two to six words that name it.
    pub title: Text,
    /// The question, in one sentence.
    pub stem: Text,
    /// What each level looks like, lowest first.
    pub descriptors: [Text; 5],
    /// What one would see or hear where it is true.
    pub see: List<Text>,
    /// What could be shown for it.
    pub evidence: List<Text>,
    /// One step from each of the levels 1 to 4 to the next; empty where the pack has none.
    pub steps: [Text; 4],
    /// Keys of resources in the pack.
    pub resources: List<Text>,
    /// The same in Easy Read.
    pub easy: Option<Easy>,
}

/// A statement in short sentences, one idea each. Its levels mean what those of the statement do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Easy {
    /// Its name.
    pub title: Text,
    /// The question.
    pub question: Text,
    /// What helps to understand it.
    pub help: Text,
    /// What each level looks like, lowest first.
    pub levels: [Text; 5],
}

/// A word that not everybody knows. A pack explains it once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub word: Text,
    /// Other forms of it.
    pub also: List<Text>,
    /// What it means, in one sentence.
    pub meaning: Text,
}

impl Statement {
    /// What a level looks like for this statement.
    pub fn descriptor(&self, level: Level) -> &Text {
        level.pick(&self.descriptors)
    }

    /// The step that leads from a level to the next, none from the highest.
    pub fn step_from(&self, level: Level) -> Option<&Text> {
        let [one, two, three, four] = &self.steps;
        let step = match level {
            Level::NotYet => one,
            Level::Starting => two,
            Level::Building => three,
            Level::Embedded => four,
            Level::Leading => return None,
        };
        (!step.is_empty()).then_some(step)
    }
}

/// A national resource, named so that it can still be found when its address has moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// What statements call it.
    pub key: Text,
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// The year it appeared.
    pub year: u16,
    /// Its address, https.
    pub url: Text,
    /// The day the address was last checked, year-month-day.
    pub checked: Text,
}

impl Pack {
    /// The domain with a code.
    pub fn domain(&self, code: &DomainCode) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.code == *code)
    }

    /// A statement, with the domain that it stands in.
    pub fn statement(&self, id: &StatementId) -> Option<(&Domain, &Statement)> {
        self.domains.iter().find_map(|domain| {
            let found = domain.statements.iter().find(|statement| statement.id == *id);
            found.map(|statement| (domain, statement))
        })
    }

    /// All statements in order.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.domains.iter().flat_map(|domain| domain.statements.iter())
    }

    /// The domains of one group, in order.
    pub fn domains_in(&self, group: Group) -> impl Iterator<Item = &Domain> {
        self.domains.iter().filter(move |domain| domain.group == group)
    }

    /// The resource with a key.
    pub fn resource(&self, key: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| &*resource.key == key)
    }

    /// Whether it has a quick start: a headline statement in each domain, and others beside them.
    pub fn has_quick_start(&self) -> bool {
        let headline = |domain: &Domain| domain.statements.iter().any(|one| one.headline);
        self.domains.iter().all(headline) && self.statements().any(|one| !one.headline)
    }

    /// Whether its statements have facets, so that views by facet make sense.
    pub fn has_facets(&self) -> bool {
        self.statements().any(|statement| statement.facet.is_some())
    }
}
