//! A made-up room for a rehearsal: always the same people for the same seed.

use super::Workshop;
use crate::domain::{Fingerprint, Level, Person, ResponseCode, Role, StatementId, Vote};

/// How many people there are.
const PEOPLE: u32 = 12;

impl Workshop<'_> {
    /// The codes that made-up people hand in for the present round; none unless this is a
    /// rehearsal. In a later round they are closer together.
    pub fn made_up_codes(&self, seed: u32) -> Vec<ResponseCode> {
        if !self.log.opening.rehearsal {
            return Vec::new();
        }
        let asked: Vec<&StatementId> = self.asked().collect();
        let people = (0..PEOPLE).map(|person| {
            let votes = (0..).zip(&self.statements).map(|(at, statement)| {
                let is_asked = asked.contains(statement);
                self.made_up_vote(seed, person, at).filter(|_| is_asked)
            });
            ResponseCode {
                fingerprint: Fingerprint::of(&self.pack.reference),
                workshop: self.log.opening.tag,
                round: self.round(),
                // Enough of either that a split by role can be practised.
                role: if person % 2 == 0 { Role::Registered } else { Role::SupportWorker },
                person: Person::of_random(mixed(seed, person, 0)),
                votes: votes.collect(),
            }
        });
        people.collect()
    }

    fn made_up_vote(&self, seed: u32, person: u32, statement: u32) -> Option<Vote> {
        // What all have in common about a statement: its level, and how far they are apart.
        let common = mixed(seed, PEOPLE, statement);
        let own = mixed(seed, person, statement + 1);
        match own % 24 {
            0 => return Some(Vote::DontKnow),
            1 => return Some(Vote::NotApplicable),
            2 => return None,
            _ => {}
        }
        let middle = 2 + common % 3;
        let apart = (common / 3 % 3).saturating_sub(u32::from(self.rounds.len() > 1));
        let level = (middle + own / 24 % (2 * apart + 1)).saturating_sub(apart).clamp(1, 5);
        u8::try_from(level).ok().and_then(|level| Level::try_from(level).ok()).map(Vote::Level)
    }
}

/// A number that looks like none in particular, the same for the same three.
fn mixed(seed: u32, person: u32, statement: u32) -> u32 {
    let mut bits = seed ^ person.wrapping_mul(0x9e37_79b9) ^ statement.wrapping_mul(0x85eb_ca6b);
    for _ in 0..2 {
        bits = (bits ^ (bits >> 16)).wrapping_mul(0x7feb_352d);
        bits = (bits ^ (bits >> 15)).wrapping_mul(0x846c_a68b);
    }
    bits ^ (bits >> 16)
}
