//! What became of codes, in words.

use crate::domain::{Receipt, Received, ResponseCode, Workshop};
use crate::wording::list;

/// What became of a code, whole, with whether it can be chosen now in the place of the one that
/// counts.
pub(super) fn told(workshop: &Workshop<'_>, received: &Received) -> (String, bool) {
    let told = match received.receipt {
        Receipt::Added if says_nothing(workshop, &received.text) => {
            "Added. There is no answer in it, so nobody is counted"
        }
        Receipt::Added => "Added",
        Receipt::Replaced => "Replaced an earlier one of the same person",
        Receipt::Repeated { .. } => return repeated(workshop, &received.text),
        Receipt::Held => "Held for the next round: the room has seen answers of this one",
        Receipt::OtherWorkshop => "For another workshop: it does not count here",
        Receipt::OtherRound(round) => {
            let why = if round < workshop.round() {
                "That round is over: ask the person to open the new link"
            } else {
                "That round has not begun here"
            };
            return (format!("For another round: number {}. {why}", round.number()), false);
        }
        Receipt::OtherQuestionnaire => "For another questionnaire: it does not count here",
        Receipt::Newer => "From a newer version of the app: reload this page, then add it again",
        Receipt::Damaged => {
            "Damaged: a letter is wrong, missing or too many. Ask for the code again"
        }
    };
    (told.to_owned(), false)
}

fn says_nothing(workshop: &Workshop<'_>, text: &str) -> bool {
    let code = ResponseCode::parse(text, |pack| workshop.length(pack));
    code.is_ok_and(|code| code.votes.iter().all(Option::is_none))
}

fn repeated(workshop: &Workshop<'_>, text: &str) -> (String, bool) {
    let code = ResponseCode::parse(text, |pack| workshop.length(pack)).ok();
    let waits = code.as_ref().is_some_and(|code| workshop.waits(code));
    let told = match code.and_then(|code| workshop.in_use(&code)) {
        Some(true) if waits => "Repeated: it was here before, and it counts in the next round",
        Some(true) => "Repeated: it was here before, and it counts",
        Some(false) => {
            let told = "Repeated: it was here before, and another one of the same person counts";
            return (told.to_owned(), true);
        }
        None => "Repeated: it was here before, in an earlier round",
    };
    (told.to_owned(), false)
}

/// What became of all that were taken in at once: `3 codes found: 2 added, 1 damaged.`
pub(super) fn summed(received: &[Received]) -> String {
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    for one in received {
        let kind = kind(one.receipt);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    }
    let plural = if received.len() == 1 { "" } else { "s" };
    let kinds: Vec<_> = kinds.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
    format!("{} code{plural} found: {}.", received.len(), list(&kinds))
}

const fn kind(receipt: Receipt) -> &'static str {
    match receipt {
        Receipt::Added => "added",
        Receipt::Replaced => "in the place of an earlier one",
        Receipt::Repeated { .. } => "repeated",
        Receipt::Held => "held for the next round",
        Receipt::OtherWorkshop => "for another workshop",
        Receipt::OtherRound(_) => "for another round",
        Receipt::OtherQuestionnaire => "for another questionnaire",
        Receipt::Newer => "from a newer version of the app",
        Receipt::Damaged => "damaged",
    }
}
