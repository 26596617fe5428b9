//! Everything that follows from one set of answers, computed once for charts, tables, sentences
//! and files alike.

use super::{
    Answer, Assessment, Coverage, Domain, DomainCode, Evidence, Facet, Form, Group, Level, Outcome,
    Pack, Rating, Score, Statement, StatementId, Target, Text, score, summarise,
};

/// The results of an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    /// Which form was asked.
    pub form: Form,
    /// One result a domain, in order.
    pub domains: Vec<DomainResult>,
    /// One result a group that the pack has, in order.
    pub groups: Vec<GroupResult>,
    /// One result for each facet that the pack has.
    pub facets: Vec<FacetResult>,
    /// The typical level: the lower median of the domain levels.
    pub overall: Outcome<Level>,
    /// The answers of all domains together.
    pub coverage: Coverage,
}

/// The result of one domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainResult {
    /// Its code.
    pub code: DomainCode,
    /// Its group.
    pub group: Group,
    /// Its short label.
    pub short: Text,
    /// The score of its statements.
    pub score: Score,
    /// The statements that count, in order.
    pub statements: Vec<StatementResult>,
    /// What the team aims for.
    pub target: Option<Target>,
}

/// One statement that counts, with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementResult {
    /// Its id.
    pub id: StatementId,
    /// Its title.
    pub title: Text,
    /// Its facet.
    pub facet: Option<Facet>,
    /// The answer, empty if there is none.
    pub answer: Answer,
}

/// The level of one group of domains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupResult {
    /// The group.
    pub group: Group,
    /// The lower median of its domains' levels.
    pub level: Outcome<Level>,
}

/// The level of one facet over all domains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FacetResult {
    /// The facet.
    pub facet: Facet,
    /// The lower median of its statements' levels.
    pub level: Outcome<Level>,
}

impl Results {
    /// Scores an assessment against its pack.
    pub fn of(pack: &Pack, assessment: &Assessment) -> Self {
        let domains: Vec<_> =
            pack.domains.iter().map(|domain| DomainResult::of(domain, assessment)).collect();
        let groups = Group::ALL
            .into_iter()
            .filter(|group| pack.domains_in(*group).next().is_some())
            .map(|group| GroupResult {
                group,
                level: summarise(
                    domains.iter().filter(|d| d.group == group).map(DomainResult::level),
                ),
            })
            .collect();
        let facets = Facet::ALL
            .into_iter()
            .filter(|facet| pack.statements().any(|one| one.facet == Some(*facet)))
            .map(|facet| FacetResult { facet, level: facet_level(&domains, facet) })
            .collect();
        Self {
            form: assessment.form,
            groups,
            facets,
            overall: summarise(domains.iter().map(DomainResult::level)),
            coverage: domains.iter().map(|domain| domain.score.coverage).sum(),
            domains,
        }
    }

    /// The domains that have a level, with it.
    pub fn levelled(&self) -> impl Iterator<Item = (&DomainResult, Level)> {
        self.domains.iter().filter_map(|domain| Some((domain, domain.level().known()?)))
    }

    /// The lowest and the highest domain level.
    pub fn extremes(&self) -> Option<(Level, Level)> {
        let levels = || self.levelled().map(|(_, level)| level);
        Some((levels().min()?, levels().max()?))
    }

    /// Statements rated 4 or 5 that rest on the team's view alone.
    pub fn worth_checking(&self) -> impl Iterator<Item = (&DomainResult, &StatementResult)> {
        self.domains.iter().flat_map(|domain| {
            let checked = domain.statements.iter().filter(|one| {
                one.answer.evidence == Some(Evidence::View)
                    && one.level().is_some_and(|level| level >= Level::Embedded)
            });
            checked.map(move |statement| (domain, statement))
        })
    }
}

impl DomainResult {
    fn of(domain: &Domain, assessment: &Assessment) -> Self {
        let statements: Vec<_> = assessment
            .asked(domain)
            .map(|statement| StatementResult::of(statement, assessment))
            .collect();
        Self {
            code: domain.code.clone(),
            group: domain.group,
            short: domain.short.clone(),
            score: score(statements.iter().map(|statement| statement.answer.rating.as_ref())),
            statements,
            target: assessment.targets.get(&domain.code).copied(),
        }
    }

    /// The domain's level, or why it has none.
    pub fn level(&self) -> Outcome<Level> {
        self.score.outcome.map(|scored| scored.level)
    }

    /// The statements at the lowest level, if they hold the domain back.
    pub fn held_back_by(&self) -> impl Iterator<Item = &StatementResult> {
        let lowest = self
            .score
            .outcome
            .known()
            .filter(|scored| scored.held_back)
            .map(|scored| scored.lowest);
        self.statements.iter().filter(move |one| lowest.is_some() && one.level() == lowest)
    }
}

impl StatementResult {
    fn of(statement: &Statement, assessment: &Assessment) -> Self {
        Self {
            id: statement.id.clone(),
            title: statement.title.clone(),
            facet: statement.facet,
            answer: assessment.answers.get(&statement.id).cloned().unwrap_or_default(),
        }
    }

    /// The level it was rated at.
    pub fn level(&self) -> Option<Level> {
        self.answer.rating.as_ref().and_then(Rating::level)
    }
}

fn facet_level(domains: &[DomainResult], facet: Facet) -> Outcome<Level> {
    let statements = domains.iter().flat_map(|domain| &domain.statements);
    summarise(statements.filter(|one| one.facet == Some(facet)).map(
        |one| match &one.answer.rating {
            Some(Rating::Level(level)) => Outcome::Level(*level),
            Some(Rating::NotApplicable { .. }) => Outcome::NotApplicable,
            Some(Rating::DontKnow) | None => Outcome::NotEnough,
        },
    ))
}
