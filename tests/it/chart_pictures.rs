//! Charts as pictures: on a screen of any width, and saved.

use std::collections::BTreeSet;

use ahp_maturity::charts::{
    self, Chart, Drawing, Face, Figure, Ground, Layout, Paint, Point, StepChart,
};
use ahp_maturity::domain::{Form, Level, Results, summarise};
use ahp_maturity::wording;
use roxmltree::Document;

use crate::charts::{
    HOSTILE, all_drawings, contains, example, on_screen, pictures, read_out, samples, texts,
};

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
        let drawing = charts::on_page(Chart::Steps, layout, &gaps);
        assert!(smallest(&drawing) * room * 10 >= 120 * drawing.width, "{layout:?}");
    }
    let radar = charts::on_page(Chart::Radar, Layout::Narrow, &gaps);
    assert!(smallest(&radar) * 2880 >= 120 * radar.width);
}

#[test]
fn a_saved_picture_is_a_sound_slide_that_says_its_finding() {
    for results in &samples() {
        let findings = [wording::profile_finding, wording::shape_finding, wording::facet_finding];
        for (drawing, finding) in pictures(results).iter().zip(findings) {
            assert_eq!(drawing.pixels(), (1920, 1080), "{}", drawing.name);
            let svg = drawing.to_svg(Ground::Light);
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
        let svg = drawing.to_svg(Ground::Light);
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
        let twice = [1, 2].map(|_| charts::as_slide(Chart::Steps, results).to_svg(Ground::Light));
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
        Document::parse(&drawing.to_svg(Ground::Light)).expect("it is XML");
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
