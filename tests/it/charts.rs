//! The charts: what they draw is what the results say, all of it can be read, and a saved picture
//! is a sound file.

use std::collections::BTreeSet;

use ahp_maturity::charts::{
    self, Anchor, Drawing, Face, Figure, HeatCell, HeatChart, Layout, Paint, Point, Shape,
    StepChart, Stroke,
};
use ahp_maturity::domain::{
    Assessment, DomainResult, Form, Level, Outcome, Pack, Rating, Results, Target, summarise,
};
use ahp_maturity::session::Session;
use ahp_maturity::storage::provider_pack;
use ahp_maturity::wording;
use proptest::option;
use proptest::prelude::*;
use roxmltree::Document;

use crate::generated;

const LAYOUTS: [Layout; 4] = [Layout::Wide, Layout::Middle, Layout::Narrow, Layout::Slide];

/// What no author would call a domain, 40 characters of it.
const HOSTILE: [&str; 4] = [
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "A & B <script>alert('1')</script> \"c\" ]]",
    "Line\none\u{0}\u{1b}\u{ffff} \u{feff}🦶🦶🦶 日本語日本語 e\u{301}e\u{301}e\u{301}",
    "Working together across all the services",
];

/// The example's results, and those of one whose domains have levels, ranges and targets or not.
fn samples() -> [Results; 3] {
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
    let nothing = Results::of(&pack, &Assessment { answers: litemap::LiteMap::new(), ..assessment });
    [results, gaps, nothing]
}

fn example() -> (Pack, Assessment) {
    let (session, _) = Session::start("");
    let example = session.kept(&"example".into()).expect("it comes with the app");
    (provider_pack(), (*example.assessment).clone())
}

/// The same results under other names.
fn renamed(results: &Results, name: &'static str) -> Results {
    let mut results = results.clone();
    for domain in &mut results.domains {
        domain.short = name.into();
        for statement in &mut domain.statements {
            statement.title = name.repeat(3).into();
        }
    }
    results
}

fn on_screen(results: &Results) -> Vec<Drawing> {
    let steps = [Layout::Wide, Layout::Middle, Layout::Narrow].map(|l| charts::steps(results, l));
    let others = [charts::radar(results), charts::radar_narrow(results), charts::heat(results)];
    steps.into_iter().chain(others).collect()
}

fn pictures(results: &Results) -> [Drawing; 3] {
    [
        charts::steps_for_picture(results),
        charts::radar_for_picture(results),
        charts::heat_for_picture(results),
    ]
}

/// Every drawing of the samples, under their own names and under hostile ones.
fn all_drawings() -> Vec<Drawing> {
    let own = samples();
    let hostile = HOSTILE.iter().flat_map(|name| own.iter().map(|one| renamed(one, name)));
    let all: Vec<_> = own.iter().cloned().chain(hostile).collect();
    all.iter().flat_map(|one| on_screen(one).into_iter().chain(pictures(one))).collect()
}

fn in_paint(drawing: &Drawing, paint: Paint) -> Vec<&Shape> {
    drawing.shapes.iter().filter(|shape| shape.paint == paint).collect()
}

fn text(shape: &Shape) -> Option<&str> {
    match &shape.figure {
        Figure::Text { text, .. } => Some(text),
        Figure::Rect { .. } | Figure::Circle { .. } | Figure::Path { .. } => None,
    }
}

fn texts(drawing: &Drawing) -> Vec<&str> {
    drawing.shapes.iter().filter_map(text).collect()
}

/// The words of a drawing as they are read, over the ends of lines.
fn read_out(drawing: &Drawing) -> String {
    texts(drawing).join(" ").replace('\u{a0}', " ")
}

fn levels(results: &Results) -> Vec<String> {
    results.levelled().map(|(_, level)| level.number().to_string()).collect()
}

fn checked_discs(results: &Results) {
    for layout in LAYOUTS {
        let drawing = charts::steps(results, layout);
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

fn contains(outer: (Point, Point), inner: (Point, Point)) -> bool {
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
    let drawing = charts::heat(results);
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
        let drawing = charts::steps(&gaps, layout);
        assert_eq!(in_paint(&drawing, Paint::Disc).len(), 8, "{layout:?}");
        let texts = texts(&drawing);
        assert_eq!(texts.iter().filter(|text| **text == "Not enough answered").count(), 2);
        assert_eq!(texts.iter().filter(|text| **text == "Not applicable").count(), 1);
        assert_eq!(in_paint(&charts::steps(&nothing, layout), Paint::Disc).len(), 0);
    }
}

#[test]
fn a_target_is_a_ring_beside_the_level_or_words_where_there_is_none() {
    let [_, gaps, _] = samples();
    for layout in LAYOUTS {
        let drawing = charts::steps(&gaps, layout);
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
    let drawing = charts::steps(&example, Layout::Wide);
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
        let words = read_out(&charts::steps(&example, layout));
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
        let drawing = charts::radar(results);
        let lines = in_paint(&drawing, Paint::RadarLine);
        lines.iter().map(|line| matches!(line.figure, Figure::Path { closed: true, .. })).collect()
    };
    assert_eq!(outlines(&example), [true]);
    // Between the gaps at 2, 5 and 6 stand 3 and 4, then 7 round to 1.
    assert_eq!(outlines(&gaps), [false, false]);
    assert_eq!(outlines(&nothing), Vec::<bool>::new());
    let drawing = charts::radar(&gaps);
    assert_eq!(in_paint(&drawing, Paint::RadarPoint).len(), 8);
    assert_eq!(read_out(&drawing).matches("no level").count(), 3);
}

#[test]
fn a_radar_names_every_domain_in_full_and_no_label_covers_another() {
    let [example, gaps, nothing] = samples();
    for results in [&example, &gaps, &nothing] {
        for drawing in [charts::radar(results), charts::radar_narrow(results)] {
            let words = read_out(&drawing);
            for domain in &results.domains {
                assert!(words.contains(&*domain.short), "{} is not in {words}", domain.short);
            }
        }
    }
    for drawing in all_drawings().iter().filter(|drawing| drawing.name == "radar") {
        let labels: Vec<_> = drawing.shapes.iter().filter(|one| text(one).is_some()).collect();
        for (position, label) in labels.iter().enumerate() {
            for other in &labels[..position] {
                assert!(!overlap(label.bounds(), other.bounds()), "{label:?} covers {other:?}");
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
    let drawing = charts::heat(&example);
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

#[test]
fn every_role_has_a_colour_and_a_class_of_its_own() {
    let colours: BTreeSet<_> = Paint::ALL.iter().map(|paint| paint.rgb()).collect();
    let classes: BTreeSet<_> = Paint::ALL.iter().map(|paint| paint.class()).collect();
    assert_eq!(colours.len(), Paint::ALL.len());
    assert_eq!(classes.len(), Paint::ALL.len());
    assert!(Paint::ALL.iter().all(|paint| Paint::of_rgb(paint.rgb()) == Some(*paint)));
}

#[test]
fn every_role_has_its_rule_in_the_stylesheet() {
    let styles = include_str!("../../styles/components/_chart.scss");
    for paint in Paint::ALL {
        // The rules of the levels are written once for all five.
        let class = Level::ALL.into_iter().fold(paint.class().to_owned(), |class, level| {
            class.replace(&format!("level-{}", level.number()), "level-#{$level}")
        });
        assert!(styles.contains(&format!(".{class} {{")), "{class}");
    }
}

#[test]
fn nothing_leaves_a_drawing_however_long_its_labels() {
    for drawing in all_drawings() {
        let corner = Point { x: drawing.width, y: drawing.height };
        let all = (Point { x: 0, y: 0 }, corner);
        for shape in &drawing.shapes {
            assert!(contains(all, shape.bounds()), "{}: {shape:?}", drawing.name);
        }
    }
}

#[test]
fn text_is_12_px_or_more_on_the_narrowest_screen_that_a_chart_is_for() {
    let [_, gaps, _] = samples();
    let smallest = |drawing: &Drawing| {
        let sizes = drawing.shapes.iter().filter_map(|shape| match shape.figure {
            Figure::Text { face, .. } => Some(face.size),
            Figure::Rect { .. } | Figure::Circle { .. } | Figure::Path { .. } => None,
        });
        sizes.min().expect("every chart has text")
    };
    for drawing in on_screen(&gaps) {
        assert!(smallest(&drawing) >= 120, "{} of {}", drawing.name, drawing.width);
    }
    // A screen of 320 px leaves 288 between its margins; one of 640, 608; one of 1024, 960.
    for (layout, room) in [(Layout::Narrow, 288), (Layout::Middle, 608), (Layout::Wide, 960)] {
        let drawing = charts::steps(&gaps, layout);
        assert!(smallest(&drawing) * room * 10 >= 120 * drawing.width, "{layout:?}");
    }
    let radar = charts::radar_narrow(&gaps);
    assert!(smallest(&radar) * 2880 >= 120 * radar.width);
}

#[test]
fn a_saved_picture_is_a_sound_slide_that_says_its_finding() {
    for results in &samples() {
        let findings = [wording::profile_finding, wording::shape_finding, wording::facet_finding];
        for (drawing, finding) in pictures(results).iter().zip(findings) {
            assert_eq!(drawing.pixels(), (1920, 1080), "{}", drawing.name);
            let svg = drawing.to_svg();
            let file = Document::parse(&svg).expect("it is XML");
            let root = file.root_element();
            assert_eq!(root.attribute("role"), Some("img"));
            let titled = format!("ms-{0}-title ms-{0}-desc", drawing.name);
            assert_eq!(root.attribute("aria-labelledby"), Some(titled.as_str()));
            let named: Vec<_> = root
                .children()
                .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")))
                .chain(root.children().filter(|node| node.tag_name().name() == "desc"))
                .map(|node| (node.attribute("id").unwrap_or_default(), node.text()))
                .collect();
            let ids: Vec<_> = named.iter().map(|(id, _)| *id).collect();
            assert_eq!(ids.join(" "), titled);
            assert_eq!(named[0].1, Some(finding(results).as_str()));
            for domain in &results.domains {
                assert!(named[1].1.unwrap_or_default().contains(&*domain.short));
            }
            assert!(read_out(drawing).contains(&finding(results)));
            assert!(read_out(drawing).contains(&wording::coverage(results.coverage)));
        }
    }
}

#[test]
fn a_picture_of_a_quick_start_says_that_it_is_one() {
    let (pack, mut assessment) = example();
    assessment.form = Form::Quick;
    for drawing in pictures(&Results::of(&pack, &assessment)) {
        assert!(read_out(&drawing).contains("Quick start: "), "{}", drawing.name);
        assert!(drawing.description.starts_with("Quick start: "));
    }
}

#[test]
fn hostile_labels_stay_text_in_a_saved_picture() {
    let known = ["svg", "title", "desc", "rect", "circle", "polygon", "polyline", "text"];
    for drawing in all_drawings() {
        let svg = drawing.to_svg();
        let file = Document::parse(&svg).expect("it is XML");
        for node in file.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            assert!(known.contains(&name), "{name}");
            assert!(node.attributes().all(|one| one.name() != "style" && one.name() != "class"));
        }
        let written: Vec<_> = file
            .descendants()
            .filter(|node| node.tag_name().name() == "text")
            .map(|node| node.text().unwrap_or_default())
            .collect();
        let printable = |text: &str| text.replace(|c: char| c.is_control() || c == '\u{ffff}', " ");
        let meant: Vec<_> = texts(&drawing).into_iter().map(printable).collect();
        assert_eq!(written, meant);
    }
}

#[test]
fn the_same_results_give_the_same_drawing() {
    for results in &samples() {
        assert_eq!(on_screen(results), on_screen(results));
        assert_eq!(pictures(results), pictures(results));
        let twice = [1, 2].map(|_| charts::steps_for_picture(results).to_svg());
        assert_eq!(twice[0], twice[1]);
    }
}

#[test]
fn a_pack_of_no_domains_draws_without_harm() {
    let (mut pack, assessment) = example();
    pack.domains = Vec::new().into();
    let results = Results::of(&pack, &assessment);
    assert_eq!(summarise([]), results.overall);
    assert!(StepChart::of(&results, Layout::Wide).groups.is_empty());
    for drawing in on_screen(&results).iter().chain(&pictures(&results)) {
        Document::parse(&drawing.to_svg()).expect("it is XML");
    }
}

#[test]
fn lines_fit_their_width_are_of_about_one_length_and_end_in_an_ellipsis_if_cut() {
    let face = Face::px(16);
    let room = face.width("Not applicable to");
    assert_eq!(face.wrap("Not applicable to us", room, 2), ["Not applicable", "to us"]);
    assert_eq!(
        face.wrap("Greener AHP\u{a0}1", face.width("Greener AHP"), 2),
        ["Greener", "AHP\u{a0}1"]
    );
    assert_eq!(face.wrap("", room, 2), Vec::<String>::new());
    for label in HOSTILE {
        let lines = face.wrap(label, room, 2);
        assert!(lines.len() <= 2 && lines.iter().all(|line| face.width(line) <= room), "{lines:?}");
    }
    let cut = face.wrap(HOSTILE[0], room, 2);
    assert!(cut[1].ends_with("W…"), "{cut:?}");
    assert!(face.bold().width("Embedded") > face.width("Embedded"));
}
