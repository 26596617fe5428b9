//! How a room came to its answers: who rated, roughly, what it agreed and why, and what it wrote
//! down. There is such a section only if a workshop has made the assessment.

use super::{Block, Point, Section, Table, named, section, text};
use crate::domain::{Assessment, Pack, RoundNumber, StatementId};
use crate::storage::{Leftovers, RoundTold, agreed_of, noted_of, rounds_of};
use crate::wording::{answer_label, capitalised, date, raters_name};

/// Nothing where there was no room.
pub(super) fn section_of(
    pack: &Pack,
    assessment: &Assessment,
    leftovers: &Leftovers,
) -> Option<Section> {
    let (rounds, mut agreed) = (rounds_of(leftovers), agreed_of(leftovers));
    let (notes, put_aside) = noted_of(leftovers);
    // In the order of the questionnaire, whatever the order in which the room came to them.
    agreed.sort_by_key(|(id, ..)| pack.statements().position(|one| one.id == *id));
    let rounds = (!rounds.is_empty()).then(|| Block::Points(rounds.iter().map(round).collect()));
    let agreed = (!agreed.is_empty()).then(|| Block::Table(table(pack, assessment, &agreed)));
    let said = [("Notes", notes), ("Put aside for later", put_aside)].into_iter();
    let said = said.filter(|(_, texts)| !texts.is_empty()).flat_map(|(heading, texts)| {
        [Block::Heading(heading.to_owned())].into_iter().chain(texts.into_iter().map(text))
    });
    let blocks: Vec<_> = rounds.into_iter().chain(agreed).chain(said).collect();
    (!blocks.is_empty()).then(|| section("How the room came to it", blocks))
}

fn round(round: &RoundTold) -> Point {
    let on = round.on.map(|day| format!(", {}", date(day))).unwrap_or_default();
    let people = round.raters.map_or("People", raters_name);
    let how = if round.open { "openly, by name" } else { "each alone" };
    let title = format!("Round {}{on}", round.round.number());
    Point::new(title, format!("{} rated {how}", capitalised(people)))
}

fn table(
    pack: &Pack,
    assessment: &Assessment,
    agreed: &[(StatementId, Option<RoundNumber>, String)],
) -> Table {
    let row = |(id, round, why): &(StatementId, Option<RoundNumber>, String)| {
        let title = pack.statement(id).map(|(_, one)| one.title.to_string());
        let round = round.map(|round| round.number().to_string());
        vec![
            title.unwrap_or_else(|| id.to_string()),
            answer_label(assessment.rating(id)),
            round.unwrap_or_default(),
            why.clone(),
        ]
    };
    Table {
        caption: "What was agreed, and why".to_owned(),
        columns: named(&[("Statement", 30), ("Agreed", 16), ("Round", 10), ("Why", 44)]),
        rows: agreed.iter().map(row).collect(),
    }
}
