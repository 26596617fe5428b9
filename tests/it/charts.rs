//! The charts: what they draw is what the results say, all of it can be read, and a saved picture
//! is a sound file.

use ahp_maturity::charts::{
    self, Anchor, Chart, Drawing, Figure, HeatCell, HeatChart, Layout, Paint, Point, Shape, Stroke,
};
use ahp_maturity::domain::{
    Assessment, DomainResult, Form, Level, Outcome, Pack, Rating, Results, Target,
};
use ahp_maturity::session::Session;
use proptest::option;
use proptest::prelude::*;

use crate::generated;
use crate::samples::provider_pack;

pub(crate) const LAYOUTS: [Layout; 5] =
    [Layout::Wide, Layout::Middle, Layout::Narrow, Layout::Paper, Layout::Slide];

/// What no author would call a domain, 40 characters of it.
pub(crate) const HOSTILE: [&str; 4] = [
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "A & B <script>alert('1')</script> \"c\" ]]",
    "Line\none\u{0}\u{1b}\u{ffff} \u{feff}🦶🦶🦶 日本語日本語 e\u{301}e\u{301}e\u{301}",
    "Working together across all the services",
];

/// The example's results, and those of one whose domains have levels, ranges and targets or not.
pub(crate) fn samples() -> [Results; 3] {
    let (pack, mut assessment) = example();
    let results = Results::of(&pack, &assessment);
    let targets = pack.domains.iter().zip(Level::ALL.into_iter().cycle());
    assessment.targets =
        targets.map(|(domain, level)| (domain.code.clone(), Target { level, by: None })).collect();
    for (position, domain) in pack.domains.iter().enumerate() {
        for statement in domain.statements.iter() {
            assessment.change_answer(&statement.id, |answer| match position {
                2 | 6 => answer.rating = None,
                5 => answer.rating = Some(Rating::NotApplicable { reason: "".into() }),
                _ => {}
            });
        }
    }
    let gaps = Results::of(&pack, &assessment);
    let nothing =
        Results::of(&pack, &Assessment { answers: litemap::LiteMap::new(), ..assessment });
    [results, gaps, nothing]
}

pub(crate) fn example() -> (Pack, Assessment) {
    let (session, _) = Session::start("");
    let example = session.kept(&"example".into()).expect("it comes with the app");
    (provider_pack(), (*example.assessment).clone())
}

/// The same results under other names.
pub(crate) fn renamed(results: &Results, name: &'static str) -> Results {
    let mut results = results.clone();
    for domain in &mut results.domains {
        domain.short = name.into();
        for statement in &mut domain.statements {
            statement.title = name.repeat(3).into();
        }
    }
    results
}

pub(crate) fn on_screen(results: &Results) -> Vec<Drawing> {
    let all = Chart::ALL.into_iter().flat_map(|chart| {
        [Layout::Wide, Layout::Middle, Layout::Narrow].map(|layout| (chart, layout))
    });
    all.map(|(chart, layout)| charts::on_page(chart, layout, results)).collect()
}

pub(crate) fn pictures(results: &Results) -> [Drawing; 3] {
    Chart::ALL.map(|chart| charts::as_slide(chart, results))
}

/// Every drawing of the samples, under their own names and under hostile ones.
pub(crate) fn all_drawings() -> Vec<Drawing> {
    let own = samples();
    let hostile = HOSTILE.iter().flat_map(|name| own.iter().map(|one| renamed(one, name)));
    let all: Vec<_> = own.iter().cloned().chain(hostile).collect();
    all.iter().flat_map(|one| on_screen(one).into_iter().chain(pictures(one))).collect()
}

pub(crate) fn in_paint(drawing: &Drawing, paint: Paint) -> Vec<&Shape> {
    drawing.shapes.iter().filter(|shape| shape.paint == paint).collect()
}

pub(crate) fn text(shape: &Shape) -> Option<&str> {
    match &shape.figure {
        Figure::Text { text, .. } => Some(text),
        Figure::Rect { .. } | Figure::Circle { .. } | Figure::Path { .. } => None,
    }
}

pub(crate) fn texts(drawing: &Drawing) -> Vec<&str> {
    drawing.shapes.iter().filter_map(text).collect()
}

/// The words of a drawing as they are read, over the ends of lines.
pub(crate) fn read_out(drawing: &Drawing) -> String {
    texts(drawing).join(" ").replace('\u{a0}', " ")
}

pub(crate) fn levels(results: &Results) -> Vec<String> {
    results.levelled().map(|(_, level)| level.number().to_string()).collect()
}

fn checked_discs(results: &Results) {
    for layout in LAYOUTS {
        let drawing = charts::on_page(Chart::Steps, layout, results);
        let numbers = in_paint(&drawing, Paint::DiscText);
        let written: Vec<_> = numbers.iter().filter_map(|shape| text(shape)).collect();
        assert_eq!(written, levels(results), "{layout:?}");
        let discs = in_paint(&drawing, Paint::Disc);
        assert_eq!(discs.len(), numbers.len(), "{layout:?}");
        for (disc, number) in discs.iter().zip(&numbers) {
            let (disc, number) = (disc.bounds(), number.bounds());
            assert!(contains(disc, number), "{number:?} leaves its disc {disc:?}");
        }
        // As many steps are filled as the level says.
        let filled: usize = results.levelled().map(|(_, level)| usize::from(level.number())).sum();
        assert_eq!(in_paint(&drawing, Paint::Track).len(), filled, "{layout:?}");
    }
}

pub(crate) fn contains(outer: (Point, Point), inner: (Point, Point)) -> bool {
    outer.0.x <= inner.0.x
        && outer.0.y <= inner.0.y
        && inner.1.x <= outer.1.x
        && inner.1.y <= outer.1.y
}

proptest! {
    #![proptest_config(generated::cases(60))]

    #[test]
    fn the_number_in_every_disc_is_the_level_of_its_domain(
        ratings in proptest::collection::vec(option::weighted(0.8, generated::rating()), 33),
    ) {
        let pack = provider_pack();
        let reference = pack.reference.clone();
        let mut assessment = Assessment::new("one".into(), reference, Form::Full);
        for (statement, rating) in pack.statements().zip(ratings) {
            assessment.change_answer(&statement.id, |answer| answer.rating = rating);
        }
        let results = Results::of(&pack, &assessment);
        checked_discs(&results);
        checked_cells(&results);
    }
}

/// Every statement's level stands in a cell of its colour, and the typical ones below.
fn checked_cells(results: &Results) {
    let drawing = charts::on_page(Chart::Heat, Layout::Middle, results);
    for level in Level::ALL {
        let statements = results.domains.iter().flat_map(|domain| &domain.statements);
        let rated = statements.filter(|one| one.level() == Some(level)).count();
        let typical =
            results.facets.iter().filter(|one| one.level == Outcome::Level(level)).count();
        let cells = in_paint(&drawing, Paint::Cell(level));
        assert_eq!(cells.len(), rated + typical, "{level:?}");
        let numbers = in_paint(&drawing, Paint::CellText(level));
        assert_eq!(numbers.len(), cells.len(), "{level:?}");
        for (cell, number) in cells.iter().zip(numbers) {
            assert_eq!(text(number), Some(level.number().to_string().as_str()));
            assert!(contains(cell.bounds(), number.bounds()));
        }
    }
}

#[test]
fn the_discs_of_the_samples_are_right() {
    samples().iter().for_each(checked_discs);
}

#[test]
fn a_domain_without_a_level_has_its_words_and_no_disc() {
    let [_, gaps, nothing] = samples();
    for layout in LAYOUTS {
        let drawing = charts::on_page(Chart::Steps, layout, &gaps);
        assert_eq!(in_paint(&drawing, Paint::Disc).len(), 8, "{layout:?}");
        let texts = texts(&drawing);
        assert_eq!(texts.iter().filter(|text| **text == "Not enough answered").count(), 2);
        assert_eq!(texts.iter().filter(|text| **text == "Not applicable").count(), 1);
        assert_eq!(
            in_paint(&charts::on_page(Chart::Steps, layout, &nothing), Paint::Disc).len(),
            0
        );
    }
}

#[test]
fn a_target_is_a_ring_beside_the_level_or_words_where_there_is_none() {
    let [_, gaps, _] = samples();
    for layout in LAYOUTS {
        let drawing = charts::on_page(Chart::Steps, layout, &gaps);
        // One for each of the eight levels, and one in the key.
        assert_eq!(in_paint(&drawing, Paint::TargetRing).len(), 9, "{layout:?}");
        for words in ["target: 3 Building", "target: 1 Not yet", "target: 2 Starting"] {
            assert!(texts(&drawing).contains(&words), "{layout:?}: {words}");
        }
    }
}

#[test]
fn a_range_reaches_from_its_lowest_to_its_highest_level() {
    let [example, ..] = samples();
    let drawing = charts::on_page(Chart::Steps, Layout::Wide, &example);
    let column = |label: &str| {
        let found = drawing.shapes.iter().find(|shape| text(shape) == Some(label));
        let Figure::Text { at, anchor: Anchor::Middle, .. } = found.expect(label).figure else {
            panic!("{label} is not centred");
        };
        at.x
    };
    let (bar, _) = in_paint(&drawing, Paint::RangeBar)
        .split_first()
        .map(|(bar, rest)| (bar.bounds(), rest.len()))
        .expect("Research and evaluation has an answer that is not known");
    assert_eq!((bar.0.x, bar.1.x), (column("2 Starting"), column("3 Building")));
}

#[test]
fn what_holds_a_domain_back_can_be_read_in_every_layout() {
    let [example, ..] = samples();
    let titles: Vec<_> = example.domains.iter().flat_map(DomainResult::held_back_by).collect();
    assert_eq!(titles.len(), 2);
    for layout in LAYOUTS {
        let words = read_out(&charts::on_page(Chart::Steps, layout, &example));
        for title in &titles {
            let note = format!("held back by: {}", title.title);
            assert!(words.contains(&note), "{layout:?}: {note}");
        }
    }
}

#[test]
fn a_radar_is_closed_if_every_domain_has_a_level_and_else_open() {
    let [example, gaps, nothing] = samples();
    let outlines = |results: &Results| -> Vec<bool> {
        let drawing = charts::on_page(Chart::Radar, Layout::Middle, results);
        let lines = in_paint(&drawing, Paint::RadarLine);
        lines.iter().map(|line| matches!(line.figure, Figure::Path { closed: true, .. })).collect()
    };
    assert_eq!(outlines(&example), [true]);
    // Between the gaps at 2, 5 and 6 stand 3 and 4, then 7 round to 1.
    assert_eq!(outlines(&gaps), [false, false]);
    assert_eq!(outlines(&nothing), Vec::<bool>::new());
    let drawing = charts::on_page(Chart::Radar, Layout::Middle, &gaps);
    assert_eq!(in_paint(&drawing, Paint::RadarPoint).len(), 8);
    assert_eq!(read_out(&drawing).matches("no level").count(), 3);
}

#[test]
fn a_radar_names_every_domain_in_full_and_no_label_covers_another_or_runs_into_it() {
    const GAP: i32 = 50; // tenths of a px
    for results in &samples() {
        for drawing in [
            charts::on_page(Chart::Radar, Layout::Middle, results),
            charts::on_page(Chart::Radar, Layout::Narrow, results),
        ] {
            let words = read_out(&drawing);
            for domain in &results.domains {
                assert!(words.contains(&*domain.short), "{} is not in {words}", domain.short);
            }
        }
    }
    // The digits differ in width, so neighbours at the top are near with some levels only.
    let (pack, mut assessment) = example();
    let mut with_levels = |first: Level, last: Level| {
        for (domain, level) in [(pack.domains.first(), first), (pack.domains.last(), last)] {
            for statement in domain.expect("a domain").statements.iter() {
                let rating = Some(Rating::Level(level));
                assessment.change_answer(&statement.id, |answer| answer.rating = rating);
            }
        }
        charts::on_page(Chart::Radar, Layout::Narrow, &Results::of(&pack, &assessment))
    };
    let narrow = Level::ALL.iter().flat_map(|first| Level::ALL.map(|last| (*first, last)));
    let narrow: Vec<_> = narrow.map(|(first, last)| with_levels(first, last)).collect();
    for drawing in all_drawings().iter().chain(&narrow).filter(|drawing| drawing.name == "radar") {
        let labels: Vec<_> = drawing.shapes.iter().filter(|one| text(one).is_some()).collect();
        for (position, label) in labels.iter().enumerate() {
            for other in &labels[..position] {
                let (from, to) = label.bounds();
                let around = (Point { x: from.x - GAP, ..from }, Point { x: to.x + GAP, ..to });
                assert!(!overlap(around, other.bounds()), "{label:?} is on or beside {other:?}");
            }
        }
    }
}

fn overlap(one: (Point, Point), other: (Point, Point)) -> bool {
    one.0.x < other.1.x && other.0.x < one.1.x && one.0.y < other.1.y && other.0.y < one.1.y
}

#[test]
fn an_unknown_answer_is_a_dashed_cell_in_words() {
    let [example, ..] = samples();
    let drawing = charts::on_page(Chart::Heat, Layout::Middle, &example);
    let [cell] = in_paint(&drawing, Paint::Unknown)[..] else { panic!("one is not known") };
    assert!(matches!(cell.figure, Figure::Rect { stroke: Stroke::Line(_), .. }));
    let inside = drawing.shapes.iter().filter(|one| contains(cell.bounds(), one.bounds()));
    assert_eq!(inside.filter_map(text).collect::<Vec<_>>(), ["Don't know"]);
}

#[test]
fn a_heat_table_has_a_column_for_every_statement_of_a_pack_without_facets() {
    let [mut results, ..] = samples();
    results.facets.clear();
    results.domains.iter_mut().flat_map(|one| &mut one.statements).for_each(|s| s.facet = None);
    results.domains[0].statements.truncate(1);
    let chart = HeatChart::of(&results, Layout::Middle);
    assert_eq!(chart.columns.len(), 3);
    let cells = &chart.groups[0].rows[0].cells;
    assert!(matches!(cells[..], [HeatCell::Level(_), HeatCell::NotAsked, HeatCell::NotAsked]));
}
