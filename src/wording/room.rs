//! What a room has said, in sentences. They are made of what may be shown, never of votes.

use super::numbers::capitalised;
use super::{count, level_name, list_of_some};
use crate::domain::{Agreement, Brief, Level, Raters, Shown, Tally};

/// How far people agree, in two words.
pub const fn agreement_name(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::FarApart => "far apart",
        Agreement::Mixed => "mixed views",
        Agreement::Close => "close together",
    }
}

/// `The middle is Building; people are close together.` Nothing where there is nothing to say.
pub fn brief(Brief { median, agreement }: Brief) -> Option<String> {
    let people = agreement.map(|agreement| match agreement {
        Agreement::FarApart => "people are far apart",
        Agreement::Mixed => "views are mixed",
        Agreement::Close => "people are close together",
    });
    match (median, people) {
        (None, None) => None,
        (None, Some(people)) => Some(format!("{}.", capitalised(people))),
        (Some(median), None) => Some(format!("The middle is {}.", level_name(median))),
        (Some(median), Some(people)) => {
            Some(format!("The middle is {}; {people}.", level_name(median)))
        }
    }
}

/// `We are `, `far apart`, `. What does someone at 2 see that someone at 4 does not?`: how far a room
/// agrees, and what that raises.
pub fn question_raised(shown: &Shown) -> Option<[String; 3]> {
    let agreement = shown.brief().agreement?;
    let before = if agreement == Agreement::Mixed { "We have " } else { "We are " };
    let after = match (agreement, ends(shown)) {
        (Agreement::Close, _) => ". What would take us one step further?".to_owned(),
        (_, None) => ". What do some of us see that others do not?".to_owned(),
        (_, Some((low, high))) => {
            let (low, high) = (low.number(), high.number());
            format!(". What does someone at {low} see that someone at {high} does not?")
        }
    };
    Some([before.to_owned(), agreement_name(agreement).to_owned(), after])
}

/// The lowest and the highest level that several people chose: nobody who stands alone is pointed at.
fn ends(shown: &Shown) -> Option<(Level, Level)> {
    let Shown::Distribution(tally) = shown else { return None };
    let mut several = Level::ALL.into_iter().filter(|level| *level.pick(&tally.counts) > 1);
    Some((several.next()?, several.next_back()?))
}

/// What a room should talk about, given the titles and the agreement, least agreement first.
pub fn discussion_finding(statements: &[(&str, Agreement)]) -> String {
    let Some((_, least)) = statements.first() else {
        return "Too few answers to say how far you agree".to_owned();
    };
    if *least == Agreement::Close {
        return "You are close together on everything so far".to_owned();
    }
    let most = statements.iter().take_while(|(_, agreement)| agreement == least);
    let titles: Vec<_> = most.map(|(title, _)| *title).collect();
    format!("You differ most on {}", list_of_some(&titles))
}

/// `2 don't know; 1 says that it does not apply.` Nothing if all gave a level.
pub fn votes_apart(tally: &Tally) -> Option<String> {
    let others = [
        (tally.dont_know, "does not know", "do not know"),
        (tally.not_applicable, "says that it does not apply", "say that it does not apply"),
    ];
    let parts = others.into_iter().filter(|(people, ..)| *people > 0);
    let parts = parts
        .map(|(people, one, more)| format!("{people} {}", if people == 1 { one } else { more }));
    let parts: Vec<_> = parts.collect();
    (!parts.is_empty()).then(|| format!("{}.", parts.join("; ")))
}

/// `From Starting, far apart, to Building, close together.`
pub fn moved(before: Brief, after: Brief) -> String {
    format!("From {}, to {}.", in_short(before), in_short(after))
}

fn in_short(Brief { median, agreement }: Brief) -> String {
    let parts: Vec<_> =
        median.map(level_name).into_iter().chain(agreement.map(agreement_name)).collect();
    if parts.is_empty() { "too few answers".to_owned() } else { parts.join(", ") }
}

/// Why there are no numbers where they take so many people who chose a level.
pub fn why_no_numbers(fewest: u32, was_shown_before: bool) -> String {
    let fewest = count(usize::try_from(fewest).unwrap_or(usize::MAX));
    if was_shown_before {
        format!(
            "Numbers are shown only if at least {fewest} people chose a level, and at least \
             {fewest} answers have changed since a round that you have seen, so that nobody can be \
             singled out."
        )
    } else {
        // Hands beside them are not counted in.
        format!(
            "Fewer than {fewest} people chose a level by code or on paper: no numbers are shown, so \
             that nobody can be singled out."
        )
    }
}

/// How many people rated, roughly.
pub const fn raters_name(raters: Raters) -> &'static str {
    match raters {
        Raters::FewerThan3 => "fewer than 3 people",
        Raters::From3 => "3 or 4 people",
        Raters::From5 => "5 to 9 people",
        Raters::From10 => "10 to 19 people",
        Raters::From20 => "20 to 49 people",
        Raters::From50 => "50 people or more",
    }
}
