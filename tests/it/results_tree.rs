//! What the studio shows of results: its numbers are theirs, its texts stay texts, and everything in
//! it is something that a page of ours may have.

use std::collections::BTreeSet;

use ahp_maturity::charts::{self, Chart, Layout};
use ahp_maturity::domain::{
    Assessment, AssessmentId, DomainResult, Facet, Form, Outcome, Rating, Results,
};
use ahp_maturity::session::{Place, Product, Route, Session};
use ahp_maturity::studio::{self, Element, Node};
use ahp_maturity::wording;
use proptest::option;
use proptest::prelude::*;

use crate::charts::{HOSTILE, renamed, samples, texts};
use crate::samples::provider_pack;
use crate::{check_none, generated};

fn id() -> AssessmentId {
    "example".into()
}

fn tree(results: &Results) -> Element {
    studio::body(&provider_pack(), &id(), results)
}

/// An element and all below it, in the order of reading.
pub(crate) fn all(element: &Element) -> Vec<&Element> {
    let below = element.children.iter().filter_map(|child| match child {
        Node::Element(child) => Some(all(child)),
        Node::Text(_) => None,
    });
    [element].into_iter().chain(below.flatten()).collect()
}

fn tagged<'a>(element: &'a Element, tag: &str) -> Vec<&'a Element> {
    all(element).into_iter().filter(|one| one.tag == tag).collect()
}

pub(crate) fn value<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element.attributes.iter().find(|(one, _)| *one == name).map(|(_, value)| value.as_str())
}

pub(crate) fn words(element: &Element) -> String {
    let part = |child: &Node| match child {
        Node::Element(child) => words(child),
        Node::Text(text) => text.clone(),
    };
    element.children.iter().map(part).collect()
}

/// The words of each cell of each row of a table.
pub(crate) fn rows(table: &Element) -> Vec<Vec<String>> {
    let cells = |row: &&Element| {
        let cells = all(row).into_iter().filter(|one| ["td", "th"].contains(&one.tag));
        cells.map(words).collect()
    };
    tagged(table, "tr").iter().map(cells).collect()
}

pub(crate) fn table<'a>(tree: &'a Element, caption: &str) -> &'a Element {
    let mut found = tagged(tree, "table").into_iter();
    let is_it = |table: &&Element| tagged(table, "caption").iter().any(|one| words(one) == caption);
    found.find(is_it).unwrap_or_else(|| panic!("there is no table {caption}"))
}

fn level_row(domain: &DomainResult) -> Vec<String> {
    let score = &domain.score;
    let (sensitive, mean) = match score.outcome {
        Outcome::Level(scored) => {
            let mean = f64::from(scored.mean_tenths) / 10.0;
            (if scored.sensitive { "yes" } else { "no" }, format!("{mean:.1}"))
        }
        Outcome::NotEnough | Outcome::NotApplicable => ("", String::new()),
    };
    let held: Vec<_> = domain.held_back_by().map(|one| &*one.title).collect();
    vec![
        domain.short.to_string(),
        wording::level_outcome(domain.level()),
        wording::range_label(score),
        format!("{} of {}", score.coverage.answered, score.coverage.applicable()),
        wording::list(&held),
        domain.target.map(wording::target_label).unwrap_or_default(),
        sensitive.to_owned(),
        mean,
    ]
}

fn heat_row(domain: &DomainResult) -> Vec<String> {
    let cell = |facet| {
        let one = domain.statements.iter().find(|one| one.facet == Some(facet));
        let Some(one) = one else { return String::new() };
        let shown = match &one.answer.rating {
            Some(Rating::Level(level)) => level.number().to_string(),
            Some(Rating::DontKnow) => "don't know".to_owned(),
            Some(Rating::NotApplicable { .. }) => "n/a".to_owned(),
            None => "open".to_owned(),
        };
        format!("{shown}{}: {}", one.title, wording::answer_label(one.answer.rating.as_ref()))
    };
    [domain.short.to_string()].into_iter().chain(Facet::ALL.map(cell)).collect()
}

fn check_numbers(results: &Results) {
    let tree = tree(results);
    let levels = rows(table(&tree, "Level by domain"));
    assert_eq!(levels[1..], results.domains.iter().map(level_row).collect::<Vec<_>>());

    let heat = rows(table(&tree, "Level by statement and facet"));
    // The names of the groups and the facets have rows of their own.
    let of_domains = heat.iter().filter(|row| results.domains.iter().any(|d| *d.short == row[0]));
    assert!(of_domains.eq(&results.domains.iter().map(heat_row).collect::<Vec<_>>()));
    let typical = results.facets.iter().map(|facet| match facet.level {
        Outcome::Level(level) => format!("{0}{0} {1}", level.number(), wording::level_name(level)),
        Outcome::NotEnough | Outcome::NotApplicable => {
            format!("\u{2013}{}", wording::level_outcome(facet.level))
        }
    });
    let foot: Vec<_> = ["Typically".to_owned()].into_iter().chain(typical).collect();
    assert_eq!(heat.last(), Some(&foot));
}

proptest! {
    #![proptest_config(generated::cases(40))]

    #[test]
    fn the_numbers_in_both_tables_are_those_of_the_results(
        ratings in proptest::collection::vec(option::weighted(0.8, generated::rating()), 33),
        quick in any::<bool>(),
    ) {
        let pack = provider_pack();
        let form = if quick { Form::Quick } else { Form::Full };
        let mut assessment = Assessment::new(id(), pack.reference.clone(), form);
        for (statement, rating) in pack.statements().zip(ratings) {
            assessment.change_answer(&statement.id, |answer| answer.rating = rating);
        }
        check_numbers(&Results::of(&pack, &assessment));
    }
}

#[test]
fn the_numbers_of_the_samples_are_right_with_targets_and_without_answers() {
    samples().iter().for_each(check_numbers);
}

#[test]
fn the_sentence_comes_first_and_each_section_is_headed_by_what_it_finds() {
    for results in &samples() {
        let tree = tree(results);
        let [Node::Element(first), ..] = &tree.children[..] else { panic!("it is empty") };
        assert_eq!(words(first), wording::overall(results).to_string());
        let headings: Vec<_> = tagged(&tree, "h2").into_iter().map(words).collect();
        let expected = [
            "Strengths to share".to_owned(),
            "What holds you back".to_owned(),
            "Worth checking".to_owned(),
            wording::profile_finding(results),
            wording::shape_finding(results),
            wording::facet_finding(results),
            "What the next level asks".to_owned(),
        ];
        assert_eq!(headings, expected);
    }
}

#[test]
fn each_list_has_its_points_or_says_that_there_are_none() {
    let pack = provider_pack();
    let [example, _, nothing] = samples();
    let sections = |results: &Results| -> Vec<(usize, String)> {
        let tree = tree(results);
        let lists = tagged(&tree, "section").into_iter();
        let lists = lists.filter(|one| value(one, "class") == Some("ms-points"));
        lists.map(|one| (tagged(one, "li").len(), words(one))).collect()
    };
    let points = [
        wording::strengths(&example),
        wording::held_back(&example),
        wording::worth_a_look(&example),
        wording::next_steps(&pack, &example),
    ];
    for ((items, shown), points) in sections(&example).iter().zip(&points) {
        assert_eq!(*items, points.len());
        for point in points {
            assert!(shown.contains(&format!("{}{}", point.title, point.detail)), "{shown}");
        }
    }
    let without = sections(&nothing);
    assert!(without[0].1.ends_with("None to show so far."), "{without:?}");
    assert_eq!((without[0].0, without[3].0), (0, 0));
}

#[test]
fn the_charts_are_those_of_the_charts_layer_hidden_from_assistive_technology() {
    for results in &samples() {
        let tree = tree(results);
        let shown = tagged(&tree, "svg");
        let drawn = [
            (Chart::Steps, Layout::Middle),
            (Chart::Steps, Layout::Wide),
            (Chart::Steps, Layout::Narrow),
            (Chart::Radar, Layout::Narrow),
            (Chart::Radar, Layout::Middle),
        ]
        .map(|(chart, layout)| charts::on_page(chart, layout, results));
        assert_eq!(shown.len(), drawn.len());
        for (svg, drawing) in shown.iter().zip(&drawn) {
            let written: Vec<_> = tagged(svg, "text").into_iter().map(words).collect();
            assert_eq!(written, texts(drawing));
            assert_eq!(svg.children.len(), drawing.shapes.len());
            assert_eq!(value(svg, "viewBox"), Some(drawing.view_box().as_str()));
            assert_eq!(value(svg, "aria-hidden"), Some("true"));
        }
    }
}

/// What a page of ours may not have in its body.
fn strange(tree: &Element) -> Vec<String> {
    const TAGS: &str = "a button caption circle div h2 input label li p polygon polyline rect \
                        section span strong svg table tbody td text tfoot th thead tr ul";
    let boxes = Chart::ALL.map(|chart| studio::dark_box(chart.name()));
    let mut found = Vec::new();
    for element in all(tree) {
        if !TAGS.split(' ').any(|tag| tag == element.tag) {
            found.push(format!("<{}>", element.tag));
        }
        for (name, value) in &element.attributes {
            let leads_out = *name == "href" && !value.starts_with("#/assessments/");
            let is_marked = *name == "id" && !boxes.contains(value);
            if name.starts_with("on") || ["style", "src"].contains(name) || leads_out || is_marked {
                found.push(format!("{name}={value}"));
            }
        }
    }
    found
}

#[test]
fn hostile_names_stay_texts_in_the_same_tree() {
    let tags = |tree: &Element| all(tree).iter().map(|one| one.tag).collect::<Vec<_>>();
    let without_charts = |results: &Results| -> Vec<&'static str> {
        // A long label of a chart may be on several lines.
        let mut tree = tree(results);
        prune(&mut tree);
        tags(&tree)
    };
    for results in &samples() {
        check_none(&strange(&tree(results)));
        for name in HOSTILE {
            let hostile = renamed(results, name);
            check_none(&strange(&tree(&hostile)));
            assert_eq!(without_charts(&hostile), without_charts(results));
            let levels = rows(table(&tree(&hostile), "Level by domain"));
            assert!(levels[1..].iter().all(|row| row[0] == name), "{name} is not as it was");
        }
    }
    let pack = provider_pack();
    let [example, ..] = samples();
    let elsewhere = studio::body(&pack, &"javascript:alert(1)//\"><b>".into(), &example);
    check_none(&strange(&elsewhere));

    let planted = Element {
        tag: "script",
        attributes: vec![("href", "javascript:alert(1)".into()), ("onclick", String::new())],
        children: Vec::new(),
    };
    assert_eq!(strange(&planted).len(), 3);
}

fn prune(element: &mut Element) {
    if element.tag == "svg" {
        element.children.clear();
    }
    for child in &mut element.children {
        if let Node::Element(child) = child {
            prune(child);
        }
    }
}

#[test]
fn each_link_leads_to_a_statement_and_each_statement_has_one_in_the_heat_table() {
    let pack = provider_pack();
    let [example, ..] = samples();
    let tree = tree(&example);
    let statement = |link: &&Element| {
        let route = Route::parse(value(link, "href").unwrap_or_default());
        let Route::Assessment(of, Place::Statement(statement)) = route else {
            panic!("{route:?} is no statement");
        };
        assert_eq!(of, id());
        statement
    };
    let known: BTreeSet<_> = pack.statements().map(|one| one.id.clone()).collect();
    let mut links = tagged(&tree, "a");
    for place in [Place::Targets, Place::Report] {
        let onward = links.pop().and_then(|link| value(link, "href"));
        assert_eq!(onward, Some(place.of(&id()).to_string().as_str()));
    }
    assert!(links.iter().map(statement).all(|one| known.contains(&one)));
    let heat = table(&tree, "Level by statement and facet");
    assert_eq!(tagged(heat, "a").iter().map(statement).collect::<BTreeSet<_>>(), known);
    // The address is the one that the rest of the app writes.
    for link in links {
        let written = Place::Statement(statement(&link)).of(&id()).to_string();
        assert_eq!(value(link, "href"), Some(written.as_str()));
    }
}

#[test]
fn the_buttons_ask_for_each_chart_in_both_formats() {
    let [example, ..] = samples();
    let tree = tree(&example);
    let buttons = tagged(&tree, "button");
    let asked: Vec<_> = buttons
        .iter()
        .map(|one| Product::of_picture(value(one, "data-save").unwrap_or_default()))
        .collect();
    let expected =
        [Chart::Steps, Chart::Radar, Chart::Heat].map(|one| [Product::Svg(one), Product::Png(one)]);
    assert_eq!(asked, expected.as_flattened().iter().copied().map(Some).collect::<Vec<_>>());
    assert_eq!(words(buttons[0]), "Save picture (SVG) of the profile");
    for other in ["", "steps", "steps.", "steps.gif", "pie.svg", ".svg", "csv"] {
        assert_eq!(Product::of_picture(other), None, "{other}");
    }
}

#[test]
fn what_the_app_hands_over_gives_the_results_and_another_text_gives_nothing() {
    let (session, _) = Session::start("");
    let [example, ..] = samples();
    let document = session.document(&id()).expect("it comes with the app");
    assert_eq!(studio::results(&document), Some(tree(&example)));
    for text in ["", "{}", "<b>", &document[..document.len() / 2]] {
        assert_eq!(studio::results(text), None, "{text}");
    }
}

#[test]
fn a_pack_without_facets_has_no_table_of_them() {
    let mut pack = provider_pack();
    let domain = crate::samples::pack_of_one_domain(3, 0).domains;
    pack.domains = domain;
    let assessment = Assessment::new(id(), pack.reference.clone(), Form::Full);
    let tree = studio::body(&pack, &id(), &Results::of(&pack, &assessment));
    assert_eq!(tagged(&tree, "table").len(), 1);
    assert_eq!(tagged(&tree, "h2").len(), 6);
}
