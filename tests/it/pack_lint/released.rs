//! Every released version of a questionnaire stays known by the order of its statements, and no
//! later version with the same meanings loses one of them.

use ahp_maturity::domain::{Form, Level, Outcome, Pack, Rating, Released, Results, StatementId};
use ahp_maturity::storage::{packs, released};

use crate::check_none;
use crate::samples::{answer, provider_pack};

/// What does not hold for the versions of a pack, oldest first, and the present one.
fn breaches(releases: &[Released], present: &Pack) -> Vec<String> {
    let mut breaches = Vec::new();
    let order: Vec<_> = present.statements().map(|one| one.id.clone()).collect();
    let of_pack: Vec<_> =
        releases.iter().filter(|one| one.pack.id == present.reference.id).collect();
    let newest = of_pack.last();
    if newest.is_none_or(|one| one.pack != present.reference || one.statements != order) {
        breaches.push(format!("{} is not the newest release, as it is", present.reference));
    }
    for pair in of_pack.windows(2) {
        let [before, after] = pair else { continue };
        let lost = before.statements.iter().filter(|id| !after.statements.contains(id));
        if before.pack.same_meaning(&after.pack) {
            breaches.extend(lost.map(|id| format!("{} has lost {id}", after.pack)));
        }
        if number(&before.pack.version) >= number(&after.pack.version) {
            breaches.push(format!("{} comes after {}", after.pack, before.pack));
        }
    }
    breaches
}

fn number(version: &str) -> Vec<u32> {
    version.split('.').map(|part| part.parse().expect("a number")).collect()
}

#[test]
fn the_present_version_of_each_pack_is_its_newest_release() {
    let releases = released();
    check_none(&packs().iter().flat_map(|pack| breaches(&releases, pack)).collect::<Vec<_>>());
}

/// A version 1.1.0 of the provider pack, with a statement more in its first domain, in front.
fn version_1_1() -> (Vec<Released>, Pack) {
    let mut pack = provider_pack();
    pack.reference.version = "1.1.0".into();
    let statements = pack.domains.to_mut()[0].statements.to_mut();
    let mut more = statements[0].clone();
    more.id = "P1.4".into();
    more.headline = false;
    statements.insert(0, more);
    let mut releases = released();
    releases.push(release_of(&pack));
    (releases, pack)
}

fn release_of(pack: &Pack) -> Released {
    let statements = pack.statements().map(|one| one.id.clone()).collect();
    Released { pack: pack.reference.clone(), statements }
}

#[test]
fn a_release_that_loses_a_statement_or_is_not_written_down_is_seen() {
    let (releases, pack) = version_1_1();
    check_none(&breaches(&releases, &pack));
    assert_eq!(
        breaches(&released(), &pack),
        ["ahps-deliver-provider@1.1.0 is not the newest release, as it is"]
    );
    let mut lost = pack.clone();
    drop(lost.domains.to_mut()[0].statements.to_mut().remove(2));
    let with_lost: Vec<_> = released().into_iter().chain([release_of(&lost)]).collect();
    assert_eq!(breaches(&with_lost, &lost), ["ahps-deliver-provider@1.1.0 has lost P1.2"]);
    lost.reference.version = "2.0.0".into();
    let major: Vec<_> = released().into_iter().chain([release_of(&lost)]).collect();
    assert_eq!(breaches(&major, &lost), Vec::<String>::new());
    let back: Vec<_> = releases.iter().cloned().chain([release_of(&provider_pack())]).collect();
    assert!(breaches(&back, &provider_pack()).iter().any(|one| one.contains("comes after")));
}

#[test]
fn answers_to_1_0_0_are_read_by_1_1_0_statement_by_statement() {
    let (releases, later) = version_1_1();
    let earlier = provider_pack();
    assert!(earlier.reference.same_meaning(&later.reference));
    let order = |pack: &Pack| -> Vec<StatementId> {
        let known = releases.iter().find(|one| one.pack == pack.reference);
        known.expect("released").statements.clone()
    };
    assert_eq!(order(&earlier).len() + 1, order(&later).len());
    let mut assessment =
        ahp_maturity::domain::Assessment::new("a".into(), earlier.reference.clone(), Form::Full);
    for (at, id) in order(&earlier).into_iter().enumerate() {
        let level = Level::ALL[at % 5];
        assessment.answers.insert(id, answer(Rating::Level(level)));
    }
    let (before, now) = (Results::of(&earlier, &assessment), Results::of(&later, &assessment));
    assert_eq!(before.domains[1..], now.domains[1..], "a domain with nothing new is the same");
    assert_eq!(now.domains[0].score.coverage.answered, 3);
    assert!(matches!(now.domains[0].score.outcome, Outcome::Level(_)));
    for id in order(&later) {
        let level = order(&earlier).iter().position(|one| *one == id).map(|at| Level::ALL[at % 5]);
        assert_eq!(assessment.rating(&id).and_then(Rating::level), level, "{id}");
    }
}
